using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module operator. docs.python.org/3/library/operator.html, Modules/_operator.c</summary>
internal static class OperatorModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "operator", "Operator interface.");
        AddComparisons(module);
        AddArithmetic(module);
        AddItems(module);
        module.Add("itemgetter", OperatorCallables.ItemGetter).Add("attrgetter", OperatorCallables.AttributeGetter).Add("methodcaller", OperatorCallables.MethodCaller);
        return module;
    }

    private static void Add(PyModule module, string name, Native1 code, bool special = true)
    {
        module.AddFunction(PyBuiltinFunction.Function(name, code));
        if (special) module.Add($"__{name.Trim('_')}__", module.Dictionary.GetString(name));
    }

    private static void Add(PyModule module, string name, Native2 code, bool special = true)
    {
        module.AddFunction(PyBuiltinFunction.Function(name, code));
        if (special) module.Add($"__{name.Trim('_')}__", module.Dictionary.GetString(name));
    }

    private static void AddComparisons(PyModule module)
    {
        Add(module, "lt", static (context, a, b) => Comparison.Compare(context, a, b, CompareKind.Less));
        Add(module, "le", static (context, a, b) => Comparison.Compare(context, a, b, CompareKind.LessOrEqual));
        Add(module, "eq", static (context, a, b) => Comparison.Compare(context, a, b, CompareKind.Equal));
        Add(module, "ne", static (context, a, b) => Comparison.Compare(context, a, b, CompareKind.NotEqual));
        Add(module, "gt", static (context, a, b) => Comparison.Compare(context, a, b, CompareKind.Greater));
        Add(module, "ge", static (context, a, b) => Comparison.Compare(context, a, b, CompareKind.GreaterOrEqual));
        Add(module, "is_", static (_, a, b) => Value.Is(a, b), special: false);
        Add(module, "is_not", static (_, a, b) => !Value.Is(a, b), special: false);
        Add(module, "not_", static (context, a) => !Truth.Of(context, a));
        Add(module, "truth", static (context, a) => Truth.Of(context, a), special: false);
    }

    private static void AddArithmetic(PyModule module)
    {
        ReadOnlySpan<(string Name, string InPlace, BinaryKind Kind)> rows =
        [
            ("add", "iadd", BinaryKind.Add), ("sub", "isub", BinaryKind.Subtract), ("mul", "imul", BinaryKind.Multiply), ("matmul", "imatmul", BinaryKind.MatrixMultiply),
            ("truediv", "itruediv", BinaryKind.TrueDivide), ("floordiv", "ifloordiv", BinaryKind.FloorDivide), ("mod", "imod", BinaryKind.Remainder), ("pow", "ipow", BinaryKind.Power),
            ("lshift", "ilshift", BinaryKind.LeftShift), ("rshift", "irshift", BinaryKind.RightShift), ("and_", "iand", BinaryKind.And), ("or_", "ior", BinaryKind.Or), ("xor", "ixor", BinaryKind.Xor),
        ];
        foreach ((string name, string inPlace, BinaryKind kind) in rows)
        {
            Add(module, name, (context, a, b) => Arithmetic.Binary(context, kind, a, b));
            Add(module, inPlace, (context, a, b) => Arithmetic.Binary(context, kind + 13, a, b));
        }
        Add(module, "neg", static (context, a) => Arithmetic.Negative(context, a));
        Add(module, "pos", static (context, a) => Arithmetic.Positive(context, a));
        Add(module, "inv", static (context, a) => Arithmetic.Invert(context, a));
        Add(module, "invert", static (context, a) => Arithmetic.Invert(context, a));
        Add(module, "abs", static (context, a) => Arithmetic.Absolute(context, a));
        Add(module, "index", static (context, a) => PyVersion.Since(10) || !PyInt.IsAny(a) ? Indexing.ToIndex(context, a) : a);
    }

    private static void AddItems(PyModule module)
    {
        Add(module, "getitem", static (context, a, b) => Items.Get(context, a, b));
        Add(module, "delitem", static (context, a, b) => { Items.Delete(context, a, b); return Value.None; });
        Add(module, "contains", static (context, a, b) => Items.Contains(context, a, b));
        Add(module, "concat", static (context, a, b) => Concatenate(context, a, b, BinaryKind.Add));
        Add(module, "iconcat", static (context, a, b) => Concatenate(context, a, b, BinaryKind.InPlaceAdd));
        Add(module, "countOf", CountOf, special: false);
        Add(module, "indexOf", IndexOf, special: false);
        module.AddFunction(PyBuiltinFunction.Function("setitem", static (context, a, b, c) => { Items.Set(context, a, b, c); return Value.None; }));
        module.Add("__setitem__", module.Dictionary.GetString("setitem"));
        module.AddFunction(PyBuiltinFunction.Function("length_hint", 1, 2, LengthHint));
        if (module.Since(11) is null) return;
        module.AddFunction(PyBuiltinFunction.Function("call", static (context, arguments) => arguments.Count == 0
            ? throw Errors.TypeError("call expected at least 1 argument, got 0") : context.Call(arguments[0], arguments.Tail())));
        module.Add("__call__", module.Dictionary.GetString("call"));
    }

    private static Value Concatenate(PyContext context, Value a, Value b, BinaryKind kind)
    {
        if (a.Type.Special(SpecialMethod.GetItem).IsNull) throw Errors.TypeError($"'{a.Type.Name}' object can't be concatenated");
        return Arithmetic.Binary(context, kind, a, b);
    }

    private static Value CountOf(PyContext context, Value iterable, Value item)
    {
        long count = 0;
        var source = new ItemSource(context, iterable);
        while (source.Next(context, out Value candidate))
            if (Comparison.AreSame(context, candidate, item)) count++;
        return count;
    }

    private static Value IndexOf(PyContext context, Value iterable, Value item)
    {
        var source = new ItemSource(context, iterable);
        for (long i = 0; source.Next(context, out Value candidate); i++)
            if (Comparison.AreSame(context, candidate, item)) return i;
        throw Errors.ValueError("sequence.index(x): x not in sequence");
    }

    private static Value LengthHint(PyContext context, ReadOnlySpan<Value> arguments)
    {
        long fallback = 0;
        if (arguments.Length > 1)
        {
            if (!PyInt.TryGetBig(arguments[1], out _)) throw Errors.TypeError($"'{arguments[1].Type.Name}' object cannot be interpreted as an integer");
            fallback = Indexing.ToInt64(context, arguments[1]);
        }
        return Lengths.Hint(context, arguments[0], fallback);
    }
}
