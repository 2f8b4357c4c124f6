using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>collections.defaultdict. docs.python.org/3/library/collections.html#defaultdict-objects</summary>
public static class DefaultDictType
{
    public static readonly PyType Type = NativeTypes.Make("defaultdict", "collections", Define, parent: DictType.Type);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => new PyDefaultDict(TypeCalls.ClassArgument("collections.defaultdict", arguments, Type)));
        d.Method("__init__", Init);
        d.Method("__missing__", Missing);
        d.Method("__repr__", Repr);
        d.Method("copy", Copy);
        d.Method("__copy__", Copy);
        d.Method("__reduce__", Reduce);
        d.Since(9).Method("__or__", static (context, self, other) => Or(context, self, other));
        d.Since(9).Method("__ror__", static (context, self, other) => Or(context, other, self));
        d.Property("default_factory", static (_, self) => Self(self).Factory, static (_, self, value) => Self(self).Factory = value.IsNull ? Value.None : value);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }

    private static PyDefaultDict Self(Value self) => NativeTypes.Self<PyDefaultDict>(self, Type);

    private static Value Init(PyContext context, Arguments arguments)
    {
        PyDefaultDict self = Self(arguments.At(0));
        Arguments given = arguments.Tail();
        Value factory = Value.None;
        if (given.Count > 0)
        {
            factory = given[0];
            if (!factory.IsNone && !Callables.IsCallable(factory)) throw Errors.TypeError("first argument must be callable or None");
            given = given.Tail();
        }
        self.Factory = factory;
        DictType.UpdateFromArguments(context, self, "dict", given);
        return Value.None;
    }

    private static Value Missing(PyContext context, Value self, Value key)
    {
        PyDefaultDict dict = Self(self);
        if (dict.Factory.IsNone)
        {
            context.SetError(Errors.KeyError(key));
            return default;
        }
        Value made = context.Call(dict.Factory);
        Items.Set(context, self, key, made);
        return made;
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyDefaultDict dict = Self(self);
        string items = Representation.Repr(context, DictOnly(dict));
        string factory = "...";
        if (ReprGuard.Enter(context, dict))
        {
            try { factory = Representation.Repr(context, dict.Factory); }
            finally { ReprGuard.Leave(dict); }
        }
        return PyText.ToValue($"{dict.Type.Name}({factory}, {items})");
    }

    private static PyDict DictOnly(PyDefaultDict dict) => dict.Copy();

    private static Value Copy(PyContext context, Value self) => context.Call(self.Type, Self(self).Factory, self);

    private static Value Reduce(PyContext context, Value self)
    {
        PyDefaultDict dict = Self(self);
        Value items = Iteration.Iterate(context, context.Call(Attributes.Get(context, self, "items")));
        return PyTuple.Of(dict.Type, dict.Factory.IsNone ? PyTuple.Empty : PyTuple.Of(dict.Factory), Value.None, Value.None, items);
    }

    private static Value Or(PyContext context, Value left, Value right)
    {
        if (left.Reference is not PyDict || right.Reference is not PyDict) return Value.NotImplemented;
        PyDefaultDict self = left.Reference as PyDefaultDict ?? Self(right);
        Value made = context.Call(self.Type, self.Factory, left);
        DictType.Update(context, DictType.Self(made), right);
        return made;
    }
}

/// <summary>A defaultdict.</summary>
public sealed class PyDefaultDict : PyDict, IAttributed
{
    private AttributeStore _attributes;

    internal PyDefaultDict(PyType type) : base(type)
    {
        if (!type.IsBuiltin) _attributes.Begin(type);
    }

    /// <summary><c>default_factory</c>.</summary>
    public Value Factory { get; internal set; } = Value.None;

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
