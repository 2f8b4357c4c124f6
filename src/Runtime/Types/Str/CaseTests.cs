namespace PyToCil.Runtime.Types;

/// <summary>islower, isupper and istitle: <c>unicode_islower_impl</c> and its kin.</summary>
internal static class CaseTests
{
    public static bool IsLower(object content) => Only(content, CharacterClasses.Lower);

    public static bool IsUpper(object content) => Only(content, CharacterClasses.Upper);

    public static bool IsTitle(object content) =>
        content is string plain ? IsTitle<char, CharUnit>(plain) : IsTitle<int, PointUnit>(((PyText)content).CodePoints);

    public static bool IsLower(ReadOnlySpan<byte> content) => Only<byte, ByteUnit>(content, CharacterClasses.Lower);

    public static bool IsUpper(ReadOnlySpan<byte> content) => Only<byte, ByteUnit>(content, CharacterClasses.Upper);

    public static bool IsTitle(ReadOnlySpan<byte> content) => IsTitle<byte, ByteUnit>(content);

    private static bool Only(object content, CharacterClasses wanted) =>
        content is string plain ? Only<char, CharUnit>(plain, wanted) : Only<int, PointUnit>(((PyText)content).CodePoints, wanted);

    // There is a character with a case, and all of them have this one.
    private static bool Only<T, TUnit>(ReadOnlySpan<T> text, CharacterClasses wanted) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        bool found = false;
        foreach (T unit in text)
        {
            CharacterClasses cased = CharacterClassPages.Of(TUnit.Point(unit)) & CharacterClasses.Cased;
            if ((cased & ~wanted) != 0) return false;
            found |= cased != 0;
        }
        return found;
    }

    private static bool IsTitle<T, TUnit>(ReadOnlySpan<T> text) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        bool found = false, afterCased = false;
        foreach (T unit in text)
        {
            CharacterClasses cased = CharacterClassPages.Of(TUnit.Point(unit)) & CharacterClasses.Cased;
            if (cased == 0) { afterCased = false; continue; }
            if (afterCased != ((cased & CharacterClasses.Lower) != 0)) return false;
            afterCased = found = true;
        }
        return found;
    }
}
