using System.Text;

namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    private static void DefineCase(TypeDefinition d) => d
        .Method("upper", Upper)
        .Method("lower", Lower)
        .Method("casefold", CaseFold)
        .Method("capitalize", Capitalize)
        .Method("title", Title)
        .Method("swapcase", SwapCase);

    private static Value Upper(PyContext context, Value self)
    {
        object content = Self(self);
        if (content is string plain && Ascii.IsValid(plain))
            return plain.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? Exact(self) : Value.FromString(string.Create(plain.Length, plain, static (target, from) => Ascii.ToUpper(from, target, out _)));
        return content is string latin && LatinCase.TryUpper(latin, out string upper) ? Value.FromString(upper) : CaseMapping.All(TextPoints.Of(content), CaseKind.Upper);
    }

    private static Value Lower(PyContext context, Value self)
    {
        object content = Self(self);
        if (content is string plain && Ascii.IsValid(plain)) return LowerAscii(self, plain);
        return content is string latin && LatinCase.TryLower(latin, out string lower) ? Value.FromString(lower) : CaseMapping.All(TextPoints.Of(content), CaseKind.Lower);
    }

    private static Value CaseFold(PyContext context, Value self)
    {
        object content = Self(self);
        return content is string plain && Ascii.IsValid(plain) ? LowerAscii(self, plain) : CaseMapping.All(TextPoints.Of(content), CaseKind.Fold);
    }

    private static Value LowerAscii(Value self, string plain) => plain.AsSpan().IndexOfAnyInRange('A', 'Z') < 0
        ? Exact(self)
        : Value.FromString(string.Create(plain.Length, plain, static (target, from) => Ascii.ToLower(from, target, out _)));

    /// <summary><c>str.capitalize</c>.</summary>
    internal static Value Capitalize(PyContext context, Value self)
    {
        object content = Self(self);
        if (content is string { Length: > 0 } plain && Ascii.IsValid(plain))
            return Value.FromString(string.Create(plain.Length, plain, static (target, from) =>
            {
                Ascii.ToLower(from, target, out _);
                if (target[0] is >= 'a' and <= 'z') target[0] -= (char)0x20;
            }));
        return CaseMapping.Capitalize(TextPoints.Of(content));
    }

    private static Value Title(PyContext context, Value self) => CaseMapping.Title(TextPoints.Of(Self(self)));

    private static Value SwapCase(PyContext context, Value self) => CaseMapping.Swap(TextPoints.Of(Self(self)));
}
