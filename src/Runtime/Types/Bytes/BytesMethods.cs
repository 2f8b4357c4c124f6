using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyToCil.Runtime.Types;

/// <summary>
/// The methods that bytes and bytearray share; the unit decides what they make. docs.python.org/3/library/stdtypes.html#bytes-and-bytearray-operations
/// </summary>
internal static partial class BytesMethods<TUnit> where TUnit : struct, ITextUnit<byte>
{
    private static readonly string[] s_translateNames = ["", "delete"];

    private static string TypeName => typeof(TUnit) == typeof(ByteUnit) ? "bytes" : "bytearray";

    private static ReadOnlySpan<byte> Self(Value self) => BytesLike.Self(self, TypeName);

    public static void Define(TypeDefinition d)
    {
        d.Method("__len__", Length)
            .Method("__contains__", Contains)
            .Method("__add__", Add)
            .Method("__mul__", Multiply)
            .Method("__rmul__", MultiplyReflected)
            .Method("__mod__", Modulo)
            .Method("__rmod__", ModuloReflected)
            .Method("__eq__", static (_, a, b) => BytesLike.TryGet(b, out ReadOnlySpan<byte> other) ? Self(a).SequenceEqual(other) : Value.NotImplemented)
            .Method("__ne__", static (_, a, b) => BytesLike.TryGet(b, out ReadOnlySpan<byte> other) ? !Self(a).SequenceEqual(other) : Value.NotImplemented)
            .Method("__lt__", static (_, a, b) => BytesLike.TryGet(b, out ReadOnlySpan<byte> other) ? Self(a).SequenceCompareTo(other) < 0 : Value.NotImplemented)
            .Method("__le__", static (_, a, b) => BytesLike.TryGet(b, out ReadOnlySpan<byte> other) ? Self(a).SequenceCompareTo(other) <= 0 : Value.NotImplemented)
            .Method("__gt__", static (_, a, b) => BytesLike.TryGet(b, out ReadOnlySpan<byte> other) ? Self(a).SequenceCompareTo(other) > 0 : Value.NotImplemented)
            .Method("__ge__", static (_, a, b) => BytesLike.TryGet(b, out ReadOnlySpan<byte> other) ? Self(a).SequenceCompareTo(other) >= 0 : Value.NotImplemented)
            .Method("decode", Decode)
            .Method("hex", Hex)
            .StaticMethod("maketrans", MakeTranslation)
            .Method("translate", Translate);
        DefineSearch(d);
        DefineSplitting(d);
        DefineCase(d);
    }

    private static Value Length(PyContext context, Value self) => Self(self).Length;

    private static Value Contains(PyContext context, Value self, Value part)
    {
        if (SequenceCount.IsIndex(part))
        {
            byte single = BytesLike.RequireByte(context, part);
            return Self(self).Contains(single);
        }
        return Self(self).IndexOf(BytesLike.Require(part)) >= 0;
    }

    private static Value Add(PyContext context, Value self, Value other)
    {
        if (!BytesLike.TryGet(other, out ReadOnlySpan<byte> right)) return ConcatenateForeign(context, self, other, TypeName);
        ReadOnlySpan<byte> left = Self(self);
        byte[] result = UnitSearch.NewArray<byte>((long)left.Length + right.Length);
        left.CopyTo(result);
        right.CopyTo(result.AsSpan(left.Length));
        return TUnit.Make(result);
    }

    /// <summary>The other operand's <c>__radd__</c>, or <c>bytes_concat</c>'s TypeError.</summary>
    private static Value ConcatenateForeign(PyContext context, Value self, Value other, string typeName)
    {
        if (!other.Type.Special(SpecialMethod.ReflectedAdd).IsNull
            && Attributes.TryCallSpecial(context, other, SpecialMethod.ReflectedAdd, self, out Value result) && !result.IsNotImplemented) return result;
        throw Errors.TypeError($"can't concat {other.Type.Name} to {typeName}");
    }

    private static Value Multiply(PyContext context, Value self, Value count) =>
        SequenceOperators.TryRepetitions(context, self, count, false, out long times, out Value result) ? Repeat(self, times) : result;

    private static Value MultiplyReflected(PyContext context, Value self, Value count) =>
        SequenceOperators.TryRepetitions(context, self, count, true, out long times, out Value result) ? Repeat(self, times) : result;

    private static Value Repeat(Value self, long times)
    {
        ReadOnlySpan<byte> content = Self(self);
        if (times == 1) return TUnit.Same(self, content);
        return TUnit.Make(Repeated(content, times));
    }

    internal static byte[] Repeated(ReadOnlySpan<byte> content, long times)
    {
        if (content.Length == 0 || times <= 0) return [];
        if (times > Array.MaxLength / content.Length) throw Errors.MemoryError();
        var result = new byte[content.Length * (int)times];
        StrArithmetic.FillRepeated(result, content);
        return result;
    }

    private static Value Modulo(PyContext context, Value self, Value arguments) => TUnit.Make(PercentFormat.FormatBytes(context, Self(self), arguments));

    private static Value ModuloReflected(PyContext context, Value self, Value format) =>
        BytesLike.TryGet(format, out ReadOnlySpan<byte> content) ? TUnit.Make(PercentFormat.FormatBytes(context, content, self)) : Value.NotImplemented;

    private static Value Decode(PyContext context, Arguments arguments)
    {
        Self(arguments[0]);
        var bound = new Value[2];
        arguments.Tail().Bind("decode", ["encoding", "errors"], 0, 2, bound);
        string encoding = bound[0].IsNull ? "utf-8" : Codecs.Argument("decode", "encoding", bound[0]);
        string errors = bound[1].IsNull ? "strict" : Codecs.Argument("decode", "errors", bound[1]);
        return Codecs.Decode(context, Self(arguments[0]), encoding, errors);
    }

    /// <summary>docs.python.org/3/library/stdtypes.html#bytes.hex: groups count from the right where positive.</summary>
    private static Value Hex(PyContext context, Arguments arguments)
    {
        ReadOnlySpan<byte> content = Self(arguments[0]);
        var bound = new Value[2];
        arguments.Tail().Bind("hex", ["sep", "bytes_per_sep"], 0, 2, bound);
        int group = bound[1].IsNull ? 1 : SequenceCount.Int(context, bound[1]);
        if (bound[0].IsNull) return Value.FromString(Convert.ToHexStringLower(content));
        char separator = HexSeparator(context, bound[0]);
        if (group == 0) return Value.FromString(Convert.ToHexStringLower(content));
        var result = new System.Text.StringBuilder(content.Length * 3);
        for (int i = 0; i < content.Length; i++)
        {
            int place = group > 0 ? content.Length - i : i;
            if (i > 0 && place % group == 0) result.Append(separator);
            result.Append("0123456789abcdef"[content[i] >> 4]).Append("0123456789abcdef"[content[i] & 15]);
        }
        return Value.FromString(result.ToString());
    }

    private static char HexSeparator(PyContext context, Value value)
    {
        if (Lengths.Of(context, value) != 1) throw Errors.ValueError("sep must be length 1.");
        int unit;
        if (PyText.Content(value) is { } text) unit = TextPoints.Of(text)[0];
        else if (BytesLike.TryGet(value, out ReadOnlySpan<byte> bytes)) unit = bytes[0];
        else throw Errors.TypeError("sep must be str or bytes.");
        return unit < 128 ? (char)unit : throw Errors.ValueError("sep must be ASCII.");
    }

    private static Value MakeTranslation(PyContext context, Arguments arguments)
    {
        arguments.RefuseKeywords($"{TypeName}.maketrans");
        arguments.CheckCount("maketrans", 2, 2);
        ReadOnlySpan<byte> from = BytesLike.Require(arguments[0]), to = BytesLike.Require(arguments[1]);
        if (from.Length != to.Length) throw Errors.ValueError("maketrans arguments must have same length");
        var table = new byte[256];
        for (int i = 0; i < table.Length; i++) table[i] = (byte)i;
        for (int i = 0; i < from.Length; i++) table[from[i]] = to[i];
        return new PyBytes(table);
    }

    private static Value Translate(PyContext context, Arguments arguments)
    {
        ReadOnlySpan<byte> content = Self(arguments[0]);
        Span<Value> bound = [default, default];
        arguments.Tail().Bind("translate", s_translateNames, 1, 2, bound);
        ReadOnlySpan<byte> table = bound[0].IsNone ? default : BytesLike.Require(bound[0]);
        if (!bound[0].IsNone && table.Length != 256) throw Errors.ValueError("translation table must be 256 characters long");
        ReadOnlySpan<byte> removed = bound[1].IsNull ? default : BytesLike.Require(bound[1]);
        var result = new byte[content.Length];
        int count = removed.IsEmpty && table.Length == 256 ? TranslateAll(content, table, result) : TranslateRest(content, table, removed, result);
        ReadOnlySpan<byte> made = result.AsSpan(0, count);
        return made.SequenceEqual(content) ? TUnit.Same(arguments[0], content) : TUnit.Make(made);
    }

    private static int TranslateAll(ReadOnlySpan<byte> content, ReadOnlySpan<byte> table, byte[] result)
    {
        // The table has an entry for each byte.
        ref byte entries = ref MemoryMarshal.GetReference(table);
        for (int i = 0; i < content.Length && i < result.Length; i++) result[i] = Unsafe.Add(ref entries, content[i]);
        return content.Length;
    }

    private static int TranslateRest(ReadOnlySpan<byte> content, ReadOnlySpan<byte> table, ReadOnlySpan<byte> removed, byte[] result)
    {
        int count = 0;
        foreach (byte b in content)
            if (!removed.Contains(b)) result[count++] = table.Length == 0 ? b : table[b];
        return count;
    }

    /// <summary>The bytes of hex digits in pairs, white space between them left out: <c>_PyBytes_FromHex</c>.</summary>
    internal static byte[] FromHex(Value value)
    {
        string text;
        if (PyVersion.Since(14) && BytesLike.TryGet(value, out ReadOnlySpan<byte> ascii)) text = System.Text.Encoding.Latin1.GetString(ascii);
        else if (!PyText.TryGet(value, out text))
            throw Errors.TypeError($"fromhex() argument must be str{PyVersion.Text("", 14, " or bytes-like")}, not {(value.IsNone ? "None" : value.Type.Name)}");
        var result = new List<byte>(text.Length / 2);
        for (int i = 0; i < text.Length;)
        {
            if (text[i] is ' ' or (>= '\t' and <= '\r')) { i++; continue; }
            if (!char.IsAsciiHexDigit(text[i])) throw HexError(i);
            if (i + 1 >= text.Length && PyVersion.Since(14)) throw Errors.ValueError("fromhex() arg must contain an even number of hexadecimal digits");
            if (i + 1 >= text.Length || !char.IsAsciiHexDigit(text[i + 1])) throw HexError(i + 1);
            result.Add((byte)(HexValue(text[i]) << 4 | HexValue(text[i + 1])));
            i += 2;
        }
        return [.. result];
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static PyException HexError(int position) => Errors.ValueError($"non-hexadecimal number found in fromhex() arg at position {position}");
}
