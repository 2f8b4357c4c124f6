using System.Text;

namespace PyToCil.Runtime.Types;

/// <summary>The literal form of bytes: CPython's <c>PyBytes_Repr</c>.</summary>
internal static class BytesRepr
{
    public static string Of(ReadOnlySpan<byte> content, string prefix = "b")
    {
        char quote = content.Contains((byte)'\'') && !content.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder(content.Length + 3);
        Append(result.Append(prefix).Append(quote), content, quote);
        return result.Append(quote).ToString();
    }

    /// <summary><c>bytearray(b'...')</c>: CPython's <c>bytearray_repr</c> escapes both an apostrophe and quotes by the same rule.</summary>
    public static string OfArray(ReadOnlySpan<byte> content, string typeName)
    {
        char quote = content.Contains((byte)'\'') && !content.Contains((byte)'"') ? '"' : '\'';
        var result = new StringBuilder(content.Length + 16);
        result.Append(typeName).Append("(b").Append(quote);
        Append(result, content, quote);
        return result.Append(quote).Append(')').ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<byte> content, char quote)
    {
        foreach (byte b in content)
        {
            if (b == quote || b == '\\') result.Append('\\').Append((char)b);
            else if (b == '\t') result.Append("\\t");
            else if (b == '\n') result.Append("\\n");
            else if (b == '\r') result.Append("\\r");
            else if (b is < 0x20 or >= 0x7F) StrRepr.AppendEscape(result, b);
            else result.Append((char)b);
        }
    }
}
