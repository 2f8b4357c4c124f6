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
        return content is string plain && CaseMapping.TryUpper(plain, out string upper)
            ? SameOr(self, plain, upper)
            : CaseMapping.All(content, CasePages.Upper);
    }

    private static Value Lower(PyContext context, Value self)
    {
        object content = Self(self);
        return content is string plain && CaseMapping.TryLower(plain, out string lower)
            ? SameOr(self, plain, lower)
            : CaseMapping.All(content, CasePages.Lower);
    }

    private static Value CaseFold(PyContext context, Value self)
    {
        object content = Self(self);
        return content is string plain && Ascii.IsValid(plain) && CaseMapping.TryLower(plain, out string folded)
            ? SameOr(self, plain, folded)
            : CaseMapping.All(content, CasePages.Fold);
    }

    private static Value SameOr(Value self, string content, string mapped) => ReferenceEquals(content, mapped) ? Exact(self) : Value.FromString(mapped);

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
        return CaseMapping.Capitalize(content);
    }

    private static Value Title(PyContext context, Value self) => CaseMapping.Title(Self(self));

    private static Value SwapCase(PyContext context, Value self) => CaseMapping.Swap(Self(self));
}
