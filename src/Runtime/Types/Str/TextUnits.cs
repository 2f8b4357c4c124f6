namespace PyToCil.Runtime.Types;

/// <summary>What the shared text algorithms need to know of a unit: the char, code point or byte of str, bytes and bytearray.</summary>
internal interface ITextUnit<T> where T : unmanaged, IEquatable<T>
{
    /// <summary>The Python object that holds these units.</summary>
    static abstract Value Make(ReadOnlySpan<T> content);

    /// <summary>The object itself where nothing changed; a copy for mutable types.</summary>
    static abstract Value Same(Value self, ReadOnlySpan<T> content);

    /// <summary>The code point that decides the class and the case of a unit; 0 for bytes beyond ASCII, which have neither.</summary>
    static abstract int Point(T unit);

    static abstract bool IsSpace(T unit);
    static abstract bool IsLineBreak(T unit);
    static abstract T Of(char ascii);
}

internal readonly struct CharUnit : ITextUnit<char>
{
    public static Value Make(ReadOnlySpan<char> content) => PyText.OfChars(content);
    public static Value Same(Value self, ReadOnlySpan<char> content) => self.Reference is PyTextSubclass sub ? sub.Text : self;
    public static int Point(char unit) => unit;
    public static bool IsSpace(char unit) => UnicodeData.IsSpace(unit);
    public static bool IsLineBreak(char unit) => UnicodeData.IsLineBreak(unit);
    public static char Of(char ascii) => ascii;
}

internal readonly struct PointUnit : ITextUnit<int>
{
    public static Value Make(ReadOnlySpan<int> content) => PyText.FromCodePoints(content);
    public static Value Same(Value self, ReadOnlySpan<int> content) => self.Reference is PyTextSubclass sub ? sub.Text : self;
    public static int Point(int unit) => unit;
    public static bool IsSpace(int unit) => UnicodeData.IsSpace(unit);
    public static bool IsLineBreak(int unit) => UnicodeData.IsLineBreak(unit);
    public static int Of(char ascii) => ascii;
}

internal readonly struct ByteUnit : ITextUnit<byte>
{
    public static Value Make(ReadOnlySpan<byte> content) => PyBytes.From(content);
    public static Value Same(Value self, ReadOnlySpan<byte> content) => self.Reference is PyBytes bytes && bytes.Type == BytesType.Type ? self : PyBytes.From(content);
    public static int Point(byte unit) => unit < 128 ? unit : 0;
    public static bool IsSpace(byte unit) => unit is 0x20 or (>= 0x09 and <= 0x0D);
    public static bool IsLineBreak(byte unit) => unit is 0x0A or 0x0D;
    public static byte Of(char ascii) => (byte)ascii;
}

internal readonly struct ByteArrayUnit : ITextUnit<byte>
{
    public static Value Make(ReadOnlySpan<byte> content) => new PyByteArray(content);
    public static Value Same(Value self, ReadOnlySpan<byte> content) => new PyByteArray(content);
    public static int Point(byte unit) => ByteUnit.Point(unit);
    public static bool IsSpace(byte unit) => ByteUnit.IsSpace(unit);
    public static bool IsLineBreak(byte unit) => ByteUnit.IsLineBreak(unit);
    public static byte Of(char ascii) => (byte)ascii;
}
