namespace PyToCil.Runtime.Types;

/// <summary>property: docs.python.org/3/library/functions.html#property</summary>
public static class PropertyType
{
    public static readonly PyType Type = PyType.Native("property", Define);

    private static readonly string[] s_parameters = ["fget", "fset", "fdel", "doc"];

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => new PyProperty(TypeCalls.ClassArgument("property", arguments, Type)));
        d.Method("__init__", Init);
        d.Method("__get__", 1, 2, static (context, a) => ((IDescriptor)Of(a[0])).Bind(context, a[1], a[1].Type));
        d.Method("__set__", static (context, self, instance, value) => Store(context, self, instance, value));
        d.Method("__delete__", static (context, self, instance) => Store(context, self, instance, default));
        d.Method("__set_name__", 0, int.MaxValue, SetName);
        d.Method("getter", static (context, self, function) => Copy(context, Of(self), function, default, default));
        d.Method("setter", static (context, self, function) => Copy(context, Of(self), default, function, default));
        d.Method("deleter", static (context, self, function) => Copy(context, Of(self), default, default, function));
        d.Property("fget", static (_, self) => Of(self).Getter, ReadOnly.Refuse);
        d.Property("fset", static (_, self) => Of(self).Setter, ReadOnly.Refuse);
        d.Property("fdel", static (_, self) => Of(self).Deleter, ReadOnly.Refuse);
        d.Property("__doc__", static (_, self) => Of(self).Doc, static (_, self, value) => Of(self).Doc = value.IsNull ? Value.None : value);
        d.Property("__isabstractmethod__", IsAbstract);
        d.Property("__name__", GetName, static (_, self, value) => Of(self).Name = value);
    }

    private static PyProperty Of(Value self) => (PyProperty)self.Reference!;

    private static Value Init(PyContext context, Arguments arguments)
    {
        PyProperty self = Of(arguments[0]);
        var given = new Value[4];
        arguments.Tail().Bind("property", s_parameters, 0, 4, given);
        self.Getter = OrNone(given[0]);
        self.Setter = OrNone(given[1]);
        self.Deleter = OrNone(given[2]);
        self.Doc = OrNone(given[3]);
        self.HasGetterDoc = false;
        if (!self.Doc.IsNone || self.Getter.IsNone) return Value.None;
        if (Attributes.TryGet(context, self.Getter, "__doc__", out Value doc) && !doc.IsNone)
        {
            self.Doc = doc;
            self.HasGetterDoc = true;
            if (self.Type != Type && self.Type.HasInstanceDictionary) ((IAttributed)self).Attributes.Set("__doc__", doc);
        }
        return Value.None;
    }

    private static Value OrNone(Value value) => value.IsNull ? Value.None : value;

    private static Value Store(PyContext context, Value self, Value instance, Value value)
    {
        ((IDescriptor)Of(self)).Store(context, instance, value);
        return Value.None;
    }

    private static Value SetName(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a.Length != 3) throw Errors.TypeError($"__set_name__() takes 2 positional arguments but {a.Length - 1} were given");
        Of(a[0]).Name = a[2];
        return Value.None;
    }

    /// <summary>A property of the same class with one function replaced, CPython's <c>property_copy</c>.</summary>
    private static Value Copy(PyContext context, PyProperty old, Value getter, Value setter, Value deleter)
    {
        Value[] functions =
        [
            getter.IsNull || getter.IsNone ? old.Getter : getter,
            setter.IsNull || setter.IsNone ? old.Setter : setter,
            deleter.IsNull || deleter.IsNone ? old.Deleter : deleter,
            old.HasGetterDoc && !(getter.IsNull || getter.IsNone) ? Value.None : old.Doc,
        ];
        if (old.HasGetterDoc && !functions[0].IsNone) functions[3] = Value.None;
        Value made = context.Call(old.Type, new Arguments(functions));
        if (made.Reference is PyProperty property) property.Name = old.Name;
        return made;
    }

    /// <summary>The name for messages: what <c>__set_name__</c> told, and from 3.13 on the getter's.</summary>
    internal static bool TryName(PyContext context, PyProperty property, out Value name)
    {
        name = property.Name;
        if (!name.IsNull) return true;
        if (!context.Interpreter.Since(13) || property.Getter.IsNone) return false;
        return Attributes.TryGet(context, property.Getter, "__name__", out name);
    }

    private static Value GetName(PyContext context, Value self) =>
        context.Interpreter.Since(13) && TryName(context, Of(self), out Value name)
            ? name : throw Errors.AttributeError("'property' object has no attribute '__name__'", self, "__name__");

    private static Value IsAbstract(PyContext context, Value self)
    {
        PyProperty property = Of(self);
        return AbstractMark.IsSet(context, property.Getter) || AbstractMark.IsSet(context, property.Setter) || AbstractMark.IsSet(context, property.Deleter);
    }
}
