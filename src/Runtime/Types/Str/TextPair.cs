namespace PyToCil.Runtime.Types;

/// <summary>Two texts in the same units: characters where both are .NET strings, else code points.</summary>
internal readonly ref struct TextPair
{
    public readonly bool IsPlain;
    public readonly ReadOnlySpan<char> Left;
    public readonly ReadOnlySpan<char> Right;
    public readonly ReadOnlySpan<int> LeftPoints;
    public readonly ReadOnlySpan<int> RightPoints;

    public TextPair(object left, object right)
    {
        if (left is string plainLeft && right is string plainRight)
        {
            IsPlain = true;
            Left = plainLeft;
            Right = plainRight;
            return;
        }
        LeftPoints = TextPoints.Of(left);
        RightPoints = TextPoints.Of(right);
    }
}
