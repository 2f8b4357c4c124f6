using System.Numerics;

namespace PyToCil.Runtime.Types;

public static partial class IntType
{
    private static readonly string[] s_toBytesNames = ["", "length", "byteorder", "signed"];
    private static readonly string[] s_fromBytesNames = ["", "bytes", "byteorder", "signed"];

    /// <summary><c>int.to_bytes(length=1, byteorder='big', *, signed=False)</c>, <c>_PyLong_AsByteArray</c>.</summary>
    private static Value ToBytes(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default];
        Bind(arguments, "to_bytes", s_toBytesNames, PyVersion.Since(11) ? 1 : 3, bound);
        Value self = Self(bound[0], "to_bytes");
        long length = bound[1].IsNull ? 1 : Indexing.ToInt64(context, bound[1]);
        bool isLittle = IsLittle(bound[2], "to_bytes");
        bool isSigned = !bound[3].IsNull && Truth.Of(context, bound[3]);
        if (length < 0) throw Errors.ValueError(PyVersion.Text("length argument must be non-negative", 15, "length cannot be negative"));
        if (self.IsInt && self.AsInt >= 0 && length is > 0 and <= MostSmallBytes && Fits(self.AsInt, length, isSigned)) return SmallBytes(self.AsInt, (int)length, isLittle);
        BigInteger number = PyInt.BigOf(self);
        if (number.Sign < 0 && !isSigned) throw Errors.OverflowError("can't convert negative int to unsigned");
        bool isEmpty = number.IsZero || (number == BigInteger.MinusOne && length == 0 && !PyVersion.Since(14));
        if (!isEmpty && NeededBits(number, isSigned) > length * 8) throw Errors.OverflowError("int too big to convert");
        var bytes = new byte[length];
        if (number.Sign < 0) Array.Fill(bytes, (byte)0xFF);
        if (length > 0 && !number.IsZero) CopyBytes(number, bytes);
        if (!isLittle) Array.Reverse(bytes);
        return new PyBytes(bytes);
    }

    private const int MostSmallBytes = 64;

    private static bool Fits(long number, long length, bool isSigned) => 64 - long.LeadingZeroCount(number) + (isSigned ? 1 : 0) <= length * 8;

    private static PyBytes SmallBytes(long number, int length, bool isLittle)
    {
        var bytes = new byte[length];
        for (int i = 0; number != 0; i++, number >>= 8) bytes[isLittle ? i : length - 1 - i] = (byte)number;
        return new PyBytes(bytes);
    }

    private static long NeededBits(BigInteger number, bool isSigned)
    {
        if (!isSigned) return (long)number.GetBitLength();
        return (long)(number.Sign < 0 ? (-number - 1).GetBitLength() : number.GetBitLength()) + 1;
    }

    private static void CopyBytes(BigInteger number, byte[] bytes)
    {
        byte[] content = number.ToByteArray();
        content.AsSpan(0, Math.Min(content.Length, bytes.Length)).CopyTo(bytes);
    }

    /// <summary><c>int.from_bytes(bytes, byteorder='big', *, signed=False)</c>; a subclass is called with the int.</summary>
    private static Value FromBytes(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default, default];
        Bind(arguments, "from_bytes", s_fromBytesNames, PyVersion.Since(11) ? 2 : 3, bound);
        bool isLittle = IsLittle(bound[2], "from_bytes");
        bool isSigned = !bound[3].IsNull && Truth.Of(context, bound[3]);
        Value source = bound[1];
        if (!BytesLike.TryGet(source, out ReadOnlySpan<byte> bytes)) bytes = BytesOf(context, source);
        Value result = PyInt.From(new BigInteger(bytes, isUnsigned: !isSigned, isBigEndian: !isLittle));
        return bound[0].Reference == (object)Type ? result : context.Call(bound[0], result);
    }

    private static byte[] BytesOf(PyContext context, Value source)
    {
        if (PyText.IsStr(source) || PyInt.IsAny(source)) throw Errors.TypeError($"cannot convert '{source.Type.Name}' object to bytes");
        if (Attributes.TryCallSpecial(context, source, SpecialMethod.Bytes, out Value made))
            return BytesLike.TryGet(made, out ReadOnlySpan<byte> content) ? content.ToArray() : throw Errors.WrongResult(source, "__bytes__", "a bytes", made, $"__bytes__ returned non-bytes (type {made.Type.Name})");
        if (source.Type.Special(SpecialMethod.Iter).IsNull && source.Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError($"cannot convert '{source.Type.Name}' object to bytes");
        List<Value> items = Iteration.ToList(context, source);
        var bytes = new byte[items.Count];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = BytesLike.RequireByte(context, items[i], "bytes must be in range(0, 256)");
        return bytes;
    }

    // Binds the parameters after self; messages count them without it.
    private static void Bind(in Arguments arguments, string function, string[] names, int required, Span<Value> bound)
    {
        bound[0] = arguments.At(0);
        if (bound[0].IsNull) throw Errors.TypeError($"unbound method int.{function}() needs an argument");
        arguments.Tail().Bind(function, names.AsSpan(1), required - 1, 2, bound[1..]);
    }

    private static bool IsLittle(Value byteOrder, string function)
    {
        if (byteOrder.IsNull) return false;
        if (!PyText.TryGet(byteOrder, out string text)) throw Errors.TypeError($"{function}() argument 'byteorder' must be str, not {TypeNameOf(byteOrder)}");
        return text == "little" || (text == "big" ? false : throw Errors.ValueError("byteorder must be either 'little' or 'big'"));
    }

    private static string TypeNameOf(Value value) => value.IsNone ? "None" : value.Type.Name;
}
