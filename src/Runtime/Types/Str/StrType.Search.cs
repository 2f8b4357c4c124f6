namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    private static void DefineSearch(TypeDefinition d) => d
        .Method("find", 1, 3, Find)
        .Method("rfind", 1, 3, FindLast)
        .Method("index", 1, 3, Index)
        .Method("rindex", 1, 3, IndexLast)
        .Method("count", 1, 3, Count)
        .Method("startswith", 1, 3, StartsWith)
        .Method("endswith", 1, 3, EndsWith)
        .Method("replace", Replace)
        .Since(9).Method("removeprefix", RemovePrefix).Method("removesuffix", RemoveSuffix);

    private static int Find(PyContext context, ReadOnlySpan<Value> arguments, string function, bool last)
    {
        object self = Self(arguments[0]);
        object part = RequireArgument(arguments[1], function, "1");
        long start = 0, end = long.MaxValue;
        if (arguments.Length > 2) SequenceCount.Bounds(context, arguments, out start, out end);
        var pair = new TextPair(self, part);
        if (pair.IsPlain) return last ? UnitSearch.FindLast(pair.Left, pair.Right, start, end) : UnitSearch.Find(pair.Left, pair.Right, start, end);
        return last ? UnitSearch.FindLast(pair.LeftPoints, pair.RightPoints, start, end) : UnitSearch.Find(pair.LeftPoints, pair.RightPoints, start, end);
    }

    private static Value Find(PyContext context, ReadOnlySpan<Value> arguments) => Find(context, arguments, "find", false);

    private static Value FindLast(PyContext context, ReadOnlySpan<Value> arguments) => Find(context, arguments, "rfind", true);

    private static Value Index(PyContext context, ReadOnlySpan<Value> arguments)
    {
        int index = Find(context, arguments, "index", false);
        return index < 0 ? throw Errors.ValueError("substring not found") : index;
    }

    private static Value IndexLast(PyContext context, ReadOnlySpan<Value> arguments)
    {
        int index = Find(context, arguments, "rindex", true);
        return index < 0 ? throw Errors.ValueError("substring not found") : index;
    }

    private static Value Count(PyContext context, ReadOnlySpan<Value> arguments)
    {
        object self = Self(arguments[0]);
        object part = RequireArgument(arguments[1], "count", "1");
        SequenceCount.Bounds(context, arguments, out long start, out long end);
        var pair = new TextPair(self, part);
        return pair.IsPlain ? UnitSearch.Count(pair.Left, pair.Right, start, end) : UnitSearch.Count(pair.LeftPoints, pair.RightPoints, start, end);
    }

    private static Value StartsWith(PyContext context, ReadOnlySpan<Value> arguments) => MatchesEnd(context, arguments, "startswith", false);

    private static Value EndsWith(PyContext context, ReadOnlySpan<Value> arguments) => MatchesEnd(context, arguments, "endswith", true);

    private static Value MatchesEnd(PyContext context, ReadOnlySpan<Value> arguments, string function, bool atEnd)
    {
        object self = Self(arguments[0]);
        long start = 0, end = long.MaxValue;
        if (arguments.Length > 2) SequenceCount.Bounds(context, arguments, out start, out end);
        if (arguments[1].Reference is PyTuple choices)
        {
            foreach (Value choice in choices.Items)
            {
                object content = PyText.Content(choice) ?? throw Errors.TypeError($"tuple for {function} must only contain str, not {choice.Type.Name}");
                if (MatchesAt(self, content, start, end, atEnd)) return true;
            }
            return false;
        }
        object part = PyText.Content(arguments[1]) ?? throw Errors.TypeError($"{function} first arg must be str or a tuple of str, not {arguments[1].Type.Name}");
        return MatchesAt(self, part, start, end, atEnd);
    }

    private static bool MatchesAt(object self, object part, long start, long end, bool atEnd)
    {
        var pair = new TextPair(self, part);
        return pair.IsPlain
            ? UnitSearch.MatchesAt(pair.Left, pair.Right, start, end, atEnd)
            : UnitSearch.MatchesAt(pair.LeftPoints, pair.RightPoints, start, end, atEnd);
    }

    private static Value Replace(PyContext context, Arguments arguments)
    {
        Value count = arguments.At(3);
        if (arguments.HasKeywords || arguments.Count is < 3 or > 4)
        {
            var bound = new Value[3];
            arguments.Tail().Bind("replace", ["", "", "count"], 2, 3, bound);
            count = bound[2];
        }
        object old = RequireArgument(arguments[1], "replace", "1");
        object other = RequireArgument(arguments[2], "replace", "2");
        if (arguments.HasKeywords && !PyVersion.Since(13)) throw Errors.TypeError(PyVersion.Text("replace() takes no keyword arguments", 9, "str.replace() takes no keyword arguments"));
        long most = count.IsNull ? -1 : SequenceCount.Size(context, count);
        // An empty str has no place for a limited number of replacements up to 3.8.
        if (most >= 0 && !PyVersion.Since(9) && StrArithmetic.LengthOf(Self(arguments[0])) == 0) return Exact(arguments[0]);
        return Replace(arguments[0], old, other, most);
    }

    private static Value Replace(Value self, object old, object other, long most)
    {
        object content = Self(self);
        if (content is string text && old is string part && other is string with)
        {
            if (most < 0 && part.Length > 0)
            {
                string replaced = text.Replace(part, with, StringComparison.Ordinal);
                return ReferenceEquals(replaced, text) ? Exact(self) : Value.FromString(replaced);
            }
            return UnitSearch.Replace<char, CharUnit>(self, text, part, with, most);
        }
        return UnitSearch.Replace<int, PointUnit>(self, TextPoints.Of(content), TextPoints.Of(old), TextPoints.Of(other), most);
    }

    private static Value RemovePrefix(PyContext context, Value self, Value prefix)
    {
        object content = Self(self);
        object part = PyText.Content(prefix) ?? throw Errors.TypeError($"removeprefix() argument must be str, not {ArgumentName(prefix)}");
        return MatchesAt(content, part, 0, long.MaxValue, false) ? Cut(content, StrArithmetic.LengthOf(part), StrArithmetic.LengthOf(content)) : Exact(self);
    }

    private static Value RemoveSuffix(PyContext context, Value self, Value suffix)
    {
        object content = Self(self);
        object part = PyText.Content(suffix) ?? throw Errors.TypeError($"removesuffix() argument must be str, not {ArgumentName(suffix)}");
        int length = StrArithmetic.LengthOf(part);
        return length > 0 && MatchesAt(content, part, 0, long.MaxValue, true) ? Cut(content, 0, StrArithmetic.LengthOf(content) - length) : Exact(self);
    }

    private static string ArgumentName(Value value) => value.IsNone ? "None" : value.Type.Name;

    private static Value Cut(object content, int start, int end) => content is string plain
        ? PyText.OfChars(plain.AsSpan(start, end - start))
        : PyText.FromCodePoints(((PyText)content).CodePoints.AsSpan(start, end - start));
}
