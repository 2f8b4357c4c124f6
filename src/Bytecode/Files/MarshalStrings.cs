using System.Collections.Immutable;
using System.Text;

namespace PyToCil.Bytecode;

/// <summary>The strings of marshal.</summary>
internal static class MarshalStrings
{
    /// <summary>One byte a character. The type is called ASCII, but CPython reads it as Latin-1 (<c>PyUnicode_FromKindAndData</c>).</summary>
    public static StrConstant ReadLatin1(ref ByteCursor cursor, int length) =>
        new(Latin1Text.Widen(cursor.ReadBytes(length)));

    /// <summary>UTF-8 in which surrogates may stand (<c>surrogatepass</c>).</summary>
    public static StrConstant ReadUtf8(ref ByteCursor cursor, string path)
    {
        var length = cursor.ReadCount(1);
        var at = cursor.Offset;
        var bytes = cursor.ReadBytes(length);
        return NeedsCodePoints(bytes) ? new StrConstant(DecodeCodePoints(bytes, at, path)) : new StrConstant(DecodeText(bytes, at, path));
    }

    // Four-byte sequences are beyond the BMP; ED A0..BF is a surrogate.
    private static bool NeedsCodePoints(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] >= 0xF0 || (bytes[i] == 0xED && i + 1 < bytes.Length && bytes[i + 1] >= 0xA0)) return true;
        return false;
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static string DecodeText(ReadOnlySpan<byte> bytes, int at, string path)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new BadInputException(ErrorPlace.InFile(path, at + Math.Max(error.Index, 0)), "a string is no UTF-8", inner: error);
        }
    }

    private static ImmutableArray<int> DecodeCodePoints(ReadOnlySpan<byte> bytes, int at, string path)
    {
        var points = ImmutableArray.CreateBuilder<int>(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[i..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                points.Add(rune.Value);
                i += length;
            }
            else if (IsSurrogate(bytes[i..]))
            {
                points.Add(((bytes[i] & 0x0F) << 12) | ((bytes[i + 1] & 0x3F) << 6) | (bytes[i + 2] & 0x3F));
                i += 3;
            }
            else
            {
                throw new BadInputException(ErrorPlace.InFile(path, at + i), "a string is no UTF-8");
            }
        }
        return points.ToImmutable();
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] is >= 0xA0 and <= 0xBF && (bytes[2] & 0xC0) == 0x80;
}
