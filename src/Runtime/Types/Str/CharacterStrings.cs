namespace PyToCil.Runtime.Types;

/// <summary>One string object for each character, made at first use, so that iterating text does not allocate.</summary>
internal static class CharacterStrings
{
    private static readonly string?[] s_latin = new string?[256];
    private static readonly string?[]?[] s_pages = new string?[]?[256];

    public static string Of(char character)
    {
        if (character < 256) return s_latin[character] ?? (s_latin[character] = character.ToString());
        string?[] page = s_pages[character >> 8] ??= new string?[256];
        return page[character & 255] ?? (page[character & 255] = character.ToString());
    }
}
