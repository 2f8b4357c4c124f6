namespace PyToCil.Runtime.Types;

public static partial class TypeType
{
    /// <summary>type.__new__, CPython's <c>type_new</c>. type(x) of one argument is answered by the call itself.</summary>
    private static Value New(PyContext context, Arguments arguments)
    {
        PyType metatype = TypeCalls.ClassArgument("type", arguments, Type);
        if (arguments.Count != 4) throw Errors.TypeError($"type.__new__() takes exactly 3 arguments ({arguments.Count - 1} given)");
        if (!PyText.TryGet(arguments[1], out string name)) throw Argument(1, "str", arguments[1]);
        if (arguments[2].Reference is not PyTuple bases) throw Argument(2, "tuple", arguments[2]);
        if (FrozenDictType.DictOf(arguments[3]) is not { } given) throw Argument(3, PyVersion.Text("dict", 15, "dict or frozendict"), arguments[3]);
        foreach (Value b in bases.Items)
            if (b.Reference is not PyType && Attributes.TryGet(context, b, "__mro_entries__", out _))
                throw Errors.TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
        PyType winner = Metaclasses.Calculate(metatype, bases.Items);
        if (winner != metatype)
        {
            Value maker = winner.Special(SpecialMethod.New);
            if (!Value.Is(maker, Type.Special(SpecialMethod.New)))
            {
                Value[] values = arguments.Positional.ToArray();
                values[0] = winner;
                return context.Call(Attributes.Get(context, winner, "__new__"), new Arguments(values, arguments.Names, arguments.Keywords));
            }
            metatype = winner;
        }
        if (name.Contains('\0')) throw Errors.ValueError("type name must not contain null characters");
        PyType made = new ClassBuilder(context, metatype, name, bases.Items, given).Build();
        ClassHooks.SetNames(context, made);
        ClassHooks.InitSubclass(context, made, arguments);
        return made;
    }

    private static PyException Argument(int index, string expected, Value given) =>
        Errors.TypeError($"type.__new__() argument {index} must be {expected}, not {(given.IsNone ? "None" : given.Type.Name)}");
}
