namespace PyToCil.Runtime.Types;

/// <summary>super: docs.python.org/3/library/functions.html#super</summary>
public static class SuperType
{
    public static readonly PyType Type = PyType.Native("super", Define);

    private static void Define(TypeDefinition d)
    {
        d.New(static (_, arguments) => new PySuper(TypeCalls.ClassArgument("super", arguments, Type)));
        d.Method("__init__", Init);
        d.Method("__getattribute__", GetAttribute);
        d.Method("__get__", 1, 2, static (context, a) => ((IDescriptor)Of(a[0])).Bind(context, a[1], a[1].Type));
        d.Method("__repr__", Repr);
        d.Property("__thisclass__", static (_, self) => Of(self).ThisClass is { } type ? type : Value.None, ReadOnly.Refuse);
        d.Property("__self__", static (_, self) => Of(self).Self.IsNull ? Value.None : Of(self).Self, ReadOnly.Refuse);
        d.Property("__self_class__", static (_, self) => Of(self).SelfClass is { } type ? type : Value.None, ReadOnly.Refuse);
    }

    private static PySuper Of(Value self) => (PySuper)self.Reference!;

    private static Value Init(PyContext context, Arguments arguments)
    {
        PySuper self = Of(arguments[0]);
        Arguments given = arguments.Tail();
        given.RefuseKeywords("super");
        given.CheckCount("super", 0, 2);
        if (given.Count == 0)
        {
            (self.ThisClass, self.Self) = FromCaller(context);
            self.SelfClass = SuperLookup.Check(context, self.ThisClass, self.Self);
            return Value.None;
        }
        self.ThisClass = given[0].Reference as PyType ?? throw Errors.TypeError(PyVersion.Text($"super() argument 1 must be type, not {given[0].Type.Name}", 11, $"super() argument 1 must be a type, not {given[0].Type.Name}"));
        if (given.Count < 2 || given[1].IsNone) return Value.None;
        self.SelfClass = SuperLookup.Check(context, self.ThisClass, given[1]);
        self.Self = given[1];
        return Value.None;
    }

    /// <summary>The zero-argument form: <c>__class__</c> and the first argument of the calling function, CPython's <c>super_init_without_args</c>.</summary>
    private static (PyType Class, Value Self) FromCaller(PyContext context)
    {
        if (context.Caller is not { } caller) throw Errors.RuntimeError("super(): no current frame");
        CodeDescription code = caller.Function.Code.Description;
        if (code.ArgumentCount == 0) throw Errors.RuntimeError("super(): no arguments");
        Value first = caller.Locals.Reference is PyDict locals ? locals.GetString(code.VariableNames[0]) : default;
        if (first.IsNull) throw Errors.RuntimeError("super(): arg[0] deleted");
        int index = Array.IndexOf(code.FreeNames, "__class__");
        if (index < 0) throw Errors.RuntimeError("super(): __class__ cell not found");
        Value cls = caller.Function.Closure[index].Content;
        if (cls.IsNull) throw Errors.RuntimeError("super(): empty __class__ cell");
        return (cls.Reference as PyType ?? throw Errors.RuntimeError($"super(): __class__ is not a type ({cls.Type.Name})"), first);
    }

    private static Value GetAttribute(PyContext context, Value self, Value nameValue)
    {
        PySuper super = Of(self);
        string name = ObjectType.NameArgument(nameValue);
        if (super.SelfClass is { } start && name != "__class__")
        {
            Value found = SuperLookup.FindAfter(start, super.ThisClass!, name);
            if (!found.IsNull) return Attributes.Bind(context, found, super.Self.Reference == (object)start ? default : super.Self, start);
        }
        return Attributes.GenericGet(context, self, name);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PySuper super = Of(self);
        string cls = super.ThisClass?.Name ?? "NULL";
        return PyText.ToValue(super.SelfClass is { } start ? $"<super: <class '{cls}'>, <{start.Name} object>>" : $"<super: <class '{cls}'>, NULL>");
    }
}
