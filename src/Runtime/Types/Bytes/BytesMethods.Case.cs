using System.Text;

namespace PyToCil.Runtime.Types;

// Only ASCII letters have case here: Objects/bytes_methods.c.
internal static partial class BytesMethods<TUnit>
{
    private static void DefineCase(TypeDefinition d) => d
        .Method("upper", Upper)
        .Method("lower", Lower)
        .Method("capitalize", Capitalize)
        .Method("title", Title)
        .Method("swapcase", SwapCase)
        .Method("isalpha", static (PyContext _, Value self) => All(Self(self), static b => char.IsAsciiLetter((char)b)))
        .Method("isalnum", static (PyContext _, Value self) => All(Self(self), static b => char.IsAsciiLetterOrDigit((char)b)))
        .Method("isdigit", static (PyContext _, Value self) => All(Self(self), static b => char.IsAsciiDigit((char)b)))
        .Method("isspace", static (PyContext _, Value self) => All(Self(self), static b => ByteUnit.IsSpace(b)))
        .Method("isascii", static (PyContext _, Value self) => Ascii.IsValid(Self(self)))
        .Method("islower", static (PyContext _, Value self) => CaseTests.IsLower(Self(self)))
        .Method("isupper", static (PyContext _, Value self) => CaseTests.IsUpper(Self(self)))
        .Method("istitle", static (PyContext _, Value self) => CaseTests.IsTitle(Self(self)));

    private static bool All(ReadOnlySpan<byte> content, Func<byte, bool> test)
    {
        foreach (byte b in content)
            if (!test(b)) return false;
        return content.Length > 0;
    }

    // Other bytes become a character without case.
    private static Value Upper(PyContext context, Value self)
    {
        byte[] result = Self(self).ToArray();
        foreach (ref byte b in result.AsSpan()) b = ToUpper(b);
        return TUnit.Make(result);
    }

    private static Value Lower(PyContext context, Value self)
    {
        byte[] result = Self(self).ToArray();
        foreach (ref byte b in result.AsSpan()) b = ToLower(b);
        return TUnit.Make(result);
    }

    private static Value Capitalize(PyContext context, Value self)
    {
        byte[] result = Self(self).ToArray();
        foreach (ref byte b in result.AsSpan()) b = ToLower(b);
        if (result.Length > 0) result[0] = ToUpper(result[0]);
        return TUnit.Make(result);
    }

    private static Value Title(PyContext context, Value self)
    {
        byte[] result = Self(self).ToArray();
        bool afterLetter = false;
        foreach (ref byte b in result.AsSpan())
        {
            b = afterLetter ? ToLower(b) : ToUpper(b);
            afterLetter = char.IsAsciiLetter((char)b);
        }
        return TUnit.Make(result);
    }

    private static Value SwapCase(PyContext context, Value self)
    {
        byte[] result = Self(self).ToArray();
        foreach (ref byte b in result.AsSpan())
            if (char.IsAsciiLetter((char)b)) b ^= 0x20;
        return TUnit.Make(result);
    }

    private static byte ToUpper(byte b) => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 0x20) : b;

    private static byte ToLower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 0x20) : b;
}
