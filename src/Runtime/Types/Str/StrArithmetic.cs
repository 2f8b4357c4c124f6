namespace PyToCil.Runtime.Types;

/// <summary>The operators of str over values that are known to be str or are checked here.</summary>
public static class StrArithmetic
{
    /// <summary>Longest .NET string.</summary>
    internal const int MostCharacters = 0x3FFFFFDF;

    /// <summary><c>left + right</c> of two str; TypeError where right is none.</summary>
    public static Value Concat(Value left, Value right)
    {
        if (left.Reference is string a && right.Reference is string b) return Value.FromString(Concat(a, b));
        return ConcatSlow(left, right);
    }

    internal static string Concat(string left, string right) =>
        (long)left.Length + right.Length > MostCharacters ? throw Errors.MemoryError() : string.Concat(left, right);

    private static Value ConcatSlow(Value left, Value right)
    {
        object a = StrType.Self(left);
        object b = PyText.Content(right) ?? throw ConcatError(right);
        if (a is string plainA && b is string plainB) return Value.FromString(Concat(plainA, plainB));
        int[] pointsA = TextPoints.Of(a), pointsB = TextPoints.Of(b);
        int[] points = UnitSearch.NewArray<int>((long)pointsA.Length + pointsB.Length);
        pointsA.CopyTo(points, 0);
        pointsB.CopyTo(points, pointsA.Length);
        return PyText.FromCodePoints(points);
    }

    /// <summary>What <c>'a' + 1</c> raises.</summary>
    public static PyException ConcatError(Value right) => Errors.TypeError($"can only concatenate str (not \"{right.Type.Name}\") to str");

    /// <summary><c>text * times</c>.</summary>
    public static Value Repeat(Value text, long times)
    {
        object content = StrType.Self(text);
        if (times <= 0) return Value.FromString("");
        if (times == 1) return StrType.Exact(text);
        if (content is string plain)
        {
            if (plain.Length == 0) return Value.FromString("");
            if (times > MostCharacters / plain.Length) throw Errors.MemoryError();
            if (plain.Length == 1) return Value.FromString(new string(plain[0], (int)times));
            return Value.FromString(string.Create(plain.Length * (int)times, plain, static (target, from) => FillRepeated<char>(target, from)));
        }
        int[] points = ((PyText)content).CodePoints;
        if (times > Array.MaxLength / points.Length) throw Errors.MemoryError();
        var result = new int[points.Length * (int)times];
        FillRepeated(result, points);
        return PyText.FromCodePoints(result);
    }

    /// <summary>Fills the target with copies of the source by doubling.</summary>
    internal static void FillRepeated<T>(Span<T> target, ReadOnlySpan<T> source)
    {
        source.CopyTo(target);
        int done = source.Length;
        while (done < target.Length)
        {
            int next = Math.Min(done, target.Length - done);
            target[..next].CopyTo(target[done..]);
            done += next;
        }
    }

    /// <summary><c>part in text</c>; TypeError where part is no str.</summary>
    public static bool Contains(Value text, Value part)
    {
        if (text.Reference is string a && part.Reference is string b)
            return b.Length == 1 ? a.Contains(b[0]) : a.Contains(b, StringComparison.Ordinal);
        object content = PyText.Content(part) ?? throw Errors.TypeError($"'in <string>' requires string as left operand, not {part.Type.Name}");
        var pair = new TextPair(StrType.Self(text), content);
        return pair.IsPlain ? pair.Left.IndexOf(pair.Right) >= 0 : pair.LeftPoints.IndexOf(pair.RightPoints) >= 0;
    }

    /// <summary>Equality of two contents.</summary>
    internal static bool AreEqual(object left, object right) => left is string a
        ? right is string b && a == b
        : right is PyText text && ((PyText)left).EqualsText(text);

    /// <summary>Equality of two str of any kind, subclasses included, by code points.</summary>
    public static bool AreEqual(Value left, Value right) =>
        left.Reference is string a && right.Reference is string b ? a == b : AreEqual(StrType.Self(left), StrType.Self(right));

    /// <summary>Order by code points; negative, zero, positive.</summary>
    public static int Compare(Value left, Value right) => Compare(StrType.Self(left), StrType.Self(right));

    internal static int Compare(object left, object right) => left is string a && right is string b
        ? string.CompareOrdinal(a, b)
        : TextPoints.Of(left).AsSpan().SequenceCompareTo(TextPoints.Of(right));

    /// <summary><c>text[index]</c> for an int, an object with <c>__index__</c>, or a slice.</summary>
    public static Value GetItem(PyContext context, Value text, Value index)
    {
        if (text.Reference is string plain && index.IsInt)
        {
            long at = index.AsInt;
            if (at < 0) at += plain.Length;
            if ((ulong)at < (ulong)plain.Length) return Value.FromString(CharacterStrings.Of(plain[(int)at]));
            throw Errors.IndexError("string index out of range");
        }
        return GetItemSlow(context, text, index);
    }

    private static Value GetItemSlow(PyContext context, Value text, Value index)
    {
        object content = StrType.Self(text);
        if (index.Reference is PySlice slice)
        {
            SliceIndices.Resolve(context, slice, LengthOf(content), out long start, out _, out long step, out long count);
            return Slice(text, content, start, step, count);
        }
        if (!SequenceCount.IsIndex(index)) throw Errors.TypeError(PyVersion.Text("string indices must be integers", 11, $"string indices must be integers, not '{index.Type.Name}'"));
        long at = SequenceCount.Subscript(context, index);
        int length = LengthOf(content);
        if (at < 0) at += length;
        if ((ulong)at >= (ulong)length) throw Errors.IndexError("string index out of range");
        return content is string plain ? Value.FromString(CharacterStrings.Of(plain[(int)at])) : PyText.OfCodePoint(((PyText)content).CodePoints[at]);
    }

    /// <summary><c>text[start:stop]</c> with bounds that are NULL, None or indices.</summary>
    public static Value GetSlice(PyContext context, Value text, Value start, Value stop)
    {
        object content = StrType.Self(text);
        SliceIndices.Resolve(context, start, stop, LengthOf(content), out long first, out long bound);
        return Slice(text, content, first, 1, bound - first);
    }

    private static Value Slice(Value text, object content, long start, long step, long count)
    {
        if (count <= 0) return Value.FromString("");
        if (step == 1 && count == LengthOf(content)) return StrType.Exact(text);
        if (content is string plain)
        {
            if (count == 1) return Value.FromString(CharacterStrings.Of(plain[(int)start]));
            if (step == 1) return Value.FromString(plain.Substring((int)start, (int)count));
            return Value.FromString(string.Create((int)count, (plain, start, step), static (target, from) =>
            {
                for (int i = 0; i < target.Length; i++) target[i] = from.plain[(int)(from.start + i * from.step)];
            }));
        }
        int[] points = ((PyText)content).CodePoints;
        if (step == 1) return PyText.FromCodePoints(points.AsSpan((int)start, (int)count));
        var result = new int[count];
        for (int i = 0; i < result.Length; i++) result[i] = points[start + i * step];
        return PyText.FromCodePoints(result);
    }

    internal static int LengthOf(object content) => content is string plain ? plain.Length : ((PyText)content).Length;
}
