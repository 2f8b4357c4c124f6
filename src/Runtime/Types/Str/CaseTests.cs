namespace PyToCil.Runtime.Types;

/// <summary>islower, isupper and istitle: <c>unicode_islower_impl</c> and its kin.</summary>
internal static class CaseTests
{
    public static bool IsLower(object content)
    {
        bool found = false;
        foreach (int point in TextPoints.Of(content))
        {
            if (UnicodeData.IsUpper(point) || UnicodeData.IsTitle(point)) return false;
            found = found || UnicodeData.IsLower(point);
        }
        return found;
    }

    public static bool IsUpper(object content)
    {
        bool found = false;
        foreach (int point in TextPoints.Of(content))
        {
            if (UnicodeData.IsLower(point) || UnicodeData.IsTitle(point)) return false;
            found = found || UnicodeData.IsUpper(point);
        }
        return found;
    }

    public static bool IsTitle(object content)
    {
        bool found = false, afterCased = false;
        foreach (int point in TextPoints.Of(content))
        {
            if (UnicodeData.IsUpper(point) || UnicodeData.IsTitle(point))
            {
                if (afterCased) return false;
                afterCased = found = true;
            }
            else if (UnicodeData.IsLower(point))
            {
                if (!afterCased) return false;
                afterCased = found = true;
            }
            else afterCased = false;
        }
        return found;
    }
}
