using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

public static partial class IntType
{
    /// <summary><c>int(x=0)</c> and <c>int(x, base=10)</c>, <c>long_new_impl</c>.</summary>
    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = NumberSelf.ClassOf(arguments, Type);
        Value source = arguments.At(1), numberBase = arguments.At(2);
        int given = arguments.Count - 1 + arguments.Names.Length;
        if (given > 2)
            throw Errors.TypeError(NumberSelf.IsFrom313(context) ? $"int expected at most 2 arguments, got {given}" : $"int() takes at most 2 arguments ({given} given)");
        foreach (string name in arguments.Names)
        {
            if (name != "base")
                throw Errors.TypeError(NumberSelf.IsFrom313(context) ? $"int() got an unexpected keyword argument '{name}'" : $"'{name}' is an invalid keyword argument for int()");
            if (!numberBase.IsNull) throw Errors.TypeError("argument for int() given by name ('base') and position (2)");
            numberBase = arguments.Keyword("base");
        }
        Value content = source.IsNull ? OfNothing(numberBase) : numberBase.IsNull ? Convert(context, source) : Parse(context, source, numberBase);
        return cls == Type ? content : new Value(new PyIntSubclass(cls, content));
    }

    private static Value OfNothing(Value numberBase) =>
        numberBase.IsNull ? Value.FromInt(0) : throw Errors.TypeError("int() missing string argument");

    private static Value Parse(PyContext context, Value source, Value baseValue)
    {
        long numberBase = PyInt.TryGetLong(Indexing.ToIndex(context, baseValue), out long small) ? small : -1;
        if ((numberBase != 0 && numberBase < 2) || numberBase > 36) throw Errors.ValueError("int() base must be >= 2 and <= 36, or 0");
        if (PyText.TryGet(source, out string text)) return IntParsing.Parse(context, source, text, (int)numberBase);
        if (BytesLike.TryGet(source, out ReadOnlySpan<byte> bytes)) return ParseBytes(context, source, bytes, (int)numberBase);
        throw Errors.TypeError("int() can't convert non-string with explicit base");
    }

    private static Value ParseBytes(PyContext context, Value source, ReadOnlySpan<byte> bytes, int numberBase) =>
        IntParsing.Parse(context, source.Reference is PyByteArray ? new PyBytes(bytes.ToArray()) : source, NumberText.OfBytes(bytes), numberBase);

    /// <summary>The exact int that <c>int(x)</c> makes of any object, <c>PyNumber_Long</c>.</summary>
    internal static Value Convert(PyContext context, Value source)
    {
        if (source.IsInt) return source;
        if (source.IsFloat) return FloatArithmetic.Truncate(source.AsFloat);
        if (PyText.TryGet(source, out string text)) return IntParsing.Parse(context, source, text, 10);
        Value exact = source.Reference is PyIntSubclass && source.Type.Overrides(SpecialMethod.Int) ? default : PyInt.Exact(source);
        if (!exact.IsNull && source.Reference is not PyIntSubclass) return exact;
        if (Attributes.TryCallSpecial(context, source, SpecialMethod.Int, out Value result))
        {
            Value converted = PyInt.Exact(result);
            return converted.IsNull ? throw Errors.WrongResult(source, "__int__", "an int", result, $"__int__ returned non-int (type {result.Type.Name})") : converted;
        }
        if (!source.Type.Special(SpecialMethod.Index).IsNull) return PyInt.Exact(Indexing.ToIndex(context, source));
        if (Attributes.TryCallSpecial(context, source, SpecialMethod.Truncate, out result)) return OfTruncated(context, result);
        if (BytesLike.TryGet(source, out ReadOnlySpan<byte> bytes)) return ParseBytes(context, source, bytes, 10);
        if (!PyVersion.Since(10) && source.Reference is PyComplex) throw Errors.TypeError("can't convert complex to int");
        throw Errors.TypeError($"int() argument must be a string, a bytes-like object or a {NumberSelf.RealNumber}, not '{source.Type.Name}'");
    }

    private static Value OfTruncated(PyContext context, Value truncated)
    {
        Value exact = PyInt.Exact(truncated);
        if (!exact.IsNull) return exact;
        if (truncated.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"__trunc__ returned non-Integral (type {truncated.Type.Name})");
        return PyInt.Exact(Indexing.ToIndex(context, truncated));
    }
}
