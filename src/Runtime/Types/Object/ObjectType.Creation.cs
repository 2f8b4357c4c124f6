namespace PyToCil.Runtime.Types;

public static partial class ObjectType
{
    /// <summary>object.__new__, CPython's <c>object_new</c>.</summary>
    private static Value New(PyContext context, Arguments arguments)
    {
        PyType type = TypeCalls.ClassArgument("object", arguments, Type);
        if ((arguments.Count > 1 || arguments.HasKeywords)) CheckExcessForNew(type);
        return Make(context, type);
    }

    /// <summary>A new instance whose arguments have been judged already.</summary>
    internal static Value Make(PyContext context, PyType type)
    {
        if (type.IsAbstract) throw AbstractError(context, type);
        return new PyInstance(type);
    }

    private static Value s_newMethod;
    private static Value s_initMethod;

    /// <summary>object.__new__ and object.__init__; the class is immutable, so they stay what they are.</summary>
    internal static Value NewMethod => s_newMethod.IsNull ? s_newMethod = Type.Special(SpecialMethod.New) : s_newMethod;

    internal static Value InitMethod => s_initMethod.IsNull ? s_initMethod = Type.Special(SpecialMethod.Init) : s_initMethod;

    /// <summary>True where <c>__new__</c> of the class is object's own.</summary>
    internal static bool HasOwnNew(PyType type) => Value.Is(type.Special(SpecialMethod.New), NewMethod);

    internal static bool HasOwnInit(PyType type) => Value.Is(type.Special(SpecialMethod.Init), InitMethod);

    internal static void CheckExcessForNew(PyType type)
    {
        if (!HasOwnNew(type)) throw Errors.TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
        if (HasOwnInit(type)) throw Errors.TypeError($"{type.Name}() takes no arguments");
    }

    /// <summary>object.__init__, CPython's <c>object_init</c>.</summary>
    private static Value Init(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 0) throw Errors.TypeError("descriptor '__init__' of 'object' object needs an argument");
        if (arguments.Count == 1 && !arguments.HasKeywords) return Value.None;
        PyType type = arguments[0].Type;
        if (!HasOwnInit(type)) throw Errors.TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
        if (HasOwnNew(type)) throw Errors.TypeError($"{type.Name}.__init__() takes exactly one argument (the instance to initialize)");
        return Value.None;
    }

    private static PyException AbstractError(PyContext context, PyType type)
    {
        var names = new List<string>();
        foreach (Value name in Iteration.ToArray(context, TypeAttributes.AbstractMethods(type)))
            if (PyText.TryGet(name, out string text)) names.Add(text);
        names.Sort(string.CompareOrdinal);
        string plural = names.Count > 1 || !PyVersion.Since(9) ? "s" : "";
        return Errors.TypeError(PyVersion.Text(
            $"Can't instantiate abstract class {type.Name} with abstract method{plural} {string.Join(", ", names)}", 12,
            $"Can't instantiate abstract class {type.Name} without an implementation for abstract method{plural} '{string.Join("', '", names)}'"));
    }
}
