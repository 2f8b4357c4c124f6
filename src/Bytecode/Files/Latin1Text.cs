namespace PyToCil.Bytecode;

/// <summary>
/// Text of one byte a character. A plain loop: the vectorised one of System.Text is compiled at its first call, which costs
/// each start 3 ms, more than all the strings of a module.
/// </summary>
internal static class Latin1Text
{
    public static string Widen(ReadOnlySpan<byte> bytes) => string.Create(bytes.Length, bytes, static (characters, from) =>
    {
        for (var i = 0; i < characters.Length; i++) characters[i] = (char)from[i];
    });
}
