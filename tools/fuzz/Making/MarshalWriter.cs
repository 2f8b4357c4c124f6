using System.Buffers.Binary;
using System.Text;

namespace PyToCil.Fuzz.Making;

/// <summary>Marshalled objects as bytes.</summary>
internal static class MarshalWriter
{
    public const byte Keep = 0x80;

    public static readonly byte[] None = [(byte)'N'];

    public static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] Number(int value) => [(byte)'i', .. Int(value)];

    public static byte[] Reference(int index) => [(byte)'r', .. Int(index)];

    public static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [(byte)'u', .. Int(bytes.Length), .. bytes];
    }

    public static byte[] Bytes(byte[] contents) => [(byte)'s', .. Int(contents.Length), .. contents];

    public static byte[] Tuple(params byte[][] items) => Container('(', items);

    public static byte[] Container(char type, params byte[][] items)
    {
        var all = new List<byte> { (byte)type };
        all.AddRange(Int(items.Length));
        foreach (var item in items) all.AddRange(item);
        return [.. all];
    }

    public static byte[] Texts(IEnumerable<string> texts) => Tuple([.. texts.Select(Text)]);

    /// <summary>The same object, kept for references.</summary>
    public static byte[] Kept(byte[] marshalled) => [(byte)(marshalled[0] | Keep), .. marshalled[1..]];
}
