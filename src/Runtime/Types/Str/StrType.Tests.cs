namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    private static void DefineTests(TypeDefinition d) => d
        .Method("isalpha", static (PyContext _, Value self) => All<AlphaTest>(self))
        .Method("isalnum", static (PyContext _, Value self) => All<AlphanumericTest>(self))
        .Method("isdecimal", static (PyContext _, Value self) => All<DecimalTest>(self))
        .Method("isdigit", static (PyContext _, Value self) => All<DigitTest>(self))
        .Method("isnumeric", static (PyContext _, Value self) => All<NumericTest>(self))
        .Method("isspace", static (PyContext _, Value self) => All<SpaceTest>(self))
        .Method("isprintable", static (PyContext _, Value self) => StrArithmetic.LengthOf(Self(self)) == 0 || All<PrintableTest>(self))
        .Method("isascii", static (PyContext _, Value self) => Self(self) is string plain && System.Text.Ascii.IsValid(plain))
        .Method("isidentifier", static (PyContext _, Value self) => IsIdentifier(Self(self)))
        .Method("islower", static (PyContext _, Value self) => CaseTests.IsLower(Self(self)))
        .Method("isupper", static (PyContext _, Value self) => CaseTests.IsUpper(Self(self)))
        .Method("istitle", static (PyContext _, Value self) => CaseTests.IsTitle(Self(self)));

    private interface ICharacterTest
    {
        static abstract bool Holds(int point);
    }

    private readonly struct AlphaTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsAlpha(point); }
    private readonly struct AlphanumericTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsAlphanumeric(point); }
    private readonly struct DecimalTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsDecimal(point); }
    private readonly struct DigitTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsDigit(point); }
    private readonly struct NumericTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsNumeric(point); }
    private readonly struct SpaceTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsSpace(point); }
    private readonly struct PrintableTest : ICharacterTest { public static bool Holds(int point) => UnicodeData.IsPrintable(point); }

    /// <summary>True where there is a character and all pass. Serves the workload strscan.</summary>
    private static bool All<TTest>(Value self) where TTest : struct, ICharacterTest
    {
        if (Self(self) is string plain)
        {
            foreach (char c in plain)
                if (!TTest.Holds(c)) return false;
            return plain.Length > 0;
        }
        foreach (int point in ((PyText)PyText.Content(self)!).CodePoints)
            if (!TTest.Holds(point)) return false;
        return true;
    }

    /// <summary>docs.python.org/3/reference/lexical_analysis.html#identifiers</summary>
    internal static bool IsIdentifier(object content) =>
        content is string plain ? IsIdentifier<char, CharUnit>(plain) : IsIdentifier<int, PointUnit>(((PyText)content).CodePoints);

    private static bool IsIdentifier<T, TUnit>(ReadOnlySpan<T> text) where T : unmanaged, IEquatable<T> where TUnit : ITextUnit<T>
    {
        if (text.IsEmpty || !UnicodeData.IsIdentifierStart(TUnit.Point(text[0]))) return false;
        foreach (T unit in text[1..])
            if (!UnicodeData.IsIdentifierContinue(TUnit.Point(unit))) return false;
        return true;
    }
}
