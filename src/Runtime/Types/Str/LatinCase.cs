namespace PyToCil.Runtime.Types;

/// <summary>Case mappings of text in Latin-1, by the rules of its two halves; Unicode's SpecialCasing.txt for sharp s.</summary>
internal static class LatinCase
{
    private const char Last = '\u00FF';
    private const char SharpS = '\u00DF';
    private const char Micro = '\u00B5';
    private const char Division = '\u00F7';
    private const char Multiplication = '\u00D7';
    private const int Distance = 0x20;

    /// <summary>False beyond Latin-1.</summary>
    public static bool TryLower(string text, out string result)
    {
        result = text;
        foreach (char c in text)
            if (c > Last) return false;
        result = string.Create(text.Length, text, static (target, from) =>
        {
            for (int i = 0; i < target.Length && i < from.Length; i++)
            {
                char c = from[i];
                target[i] = IsUpper(c) ? (char)(c + Distance) : c;
            }
        });
        if (result.Length == 1) result = CharacterStrings.Of(result[0]);
        return true;
    }

    private static bool IsUpper(char c) => (uint)(c - 'A') < 26 || (c is >= '\u00C0' and <= '\u00DE' && c != Multiplication);

    /// <summary>False beyond Latin-1, and where a character's upper case is beyond it.</summary>
    public static bool TryUpper(string text, out string result)
    {
        result = text;
        int sharp = 0;
        foreach (char c in text)
        {
            if (c >= Last || c == Micro) return false;
            if (c == SharpS) sharp++;
        }
        result = string.Create(text.Length + sharp, text, static (target, from) =>
        {
            int at = 0;
            foreach (char c in from)
            {
                if (c == SharpS) target[at++] = 'S';
                target[at++] = c == SharpS ? 'S' : IsLower(c) ? (char)(c - Distance) : c;
            }
        });
        if (result.Length == 1) result = CharacterStrings.Of(result[0]);
        return true;
    }

    private static bool IsLower(char c) => (uint)(c - 'a') < 26 || (c is >= '\u00E0' and < Last && c != Division);
}
