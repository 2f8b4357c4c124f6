namespace PyToCil.Runtime.Types;

public static partial class StrType
{
    private static void DefineSplitting(TypeDefinition d) => d
        .Method("split", Split)
        .Method("rsplit", SplitLast)
        .Method("splitlines", SplitLines)
        .Method("partition", Partition)
        .Method("rpartition", PartitionLast)
        .Method("join", Join)
        .Method("strip", 0, 1, Strip)
        .Method("lstrip", 0, 1, StripLeft)
        .Method("rstrip", 0, 1, StripRight)
        .Method("center", 1, 2, Center)
        .Method("ljust", 1, 2, JustifyLeft)
        .Method("rjust", 1, 2, JustifyRight)
        .Method("zfill", ZeroFill)
        .Method("expandtabs", ExpandTabs);

    private static Value Split(PyContext context, Arguments arguments) => Split(context, arguments, "split", false);

    private static Value SplitLast(PyContext context, Arguments arguments) => Split(context, arguments, "rsplit", true);

    private static Value Split(PyContext context, Arguments arguments, string function, bool last)
    {
        object self = Self(arguments[0]);
        Value separator = arguments.At(1), limit = arguments.At(2);
        if (arguments.HasKeywords || arguments.Count > 3)
        {
            var bound = new Value[2];
            arguments.Tail().Bind(function, ["sep", "maxsplit"], 0, 2, bound);
            separator = bound[0];
            limit = bound[1];
        }
        long most = limit.IsNull ? -1 : SequenceCount.Size(context, limit);
        if (separator.IsNull || separator.IsNone)
        {
            if (self is string plain) return last ? UnitSplit.SplitSpaceLast<char, CharUnit>(plain, most) : UnitSplit.SplitSpace<char, CharUnit>(plain, most);
            ReadOnlySpan<int> points = ((PyText)self).CodePoints;
            return last ? UnitSplit.SplitSpaceLast<int, PointUnit>(points, most) : UnitSplit.SplitSpace<int, PointUnit>(points, most);
        }
        object by = Require(separator, "must be str or None");
        if (StrArithmetic.LengthOf(by) == 0) throw Errors.ValueError("empty separator");
        var pair = new TextPair(self, by);
        if (pair.IsPlain) return last ? UnitSplit.SplitLast<char, CharUnit>(pair.Left, pair.Right, most) : UnitSplit.Split<char, CharUnit>(pair.Left, pair.Right, most);
        return last ? UnitSplit.SplitLast<int, PointUnit>(pair.LeftPoints, pair.RightPoints, most) : UnitSplit.Split<int, PointUnit>(pair.LeftPoints, pair.RightPoints, most);
    }

    private static Value SplitLines(PyContext context, Arguments arguments)
    {
        object self = Self(arguments[0]);
        Value[] bound = [default];
        arguments.Tail().Bind("splitlines", ["keepends"], 0, 1, bound);
        bool keepEnds = !bound[0].IsNull && SequenceCount.Flag(context, bound[0]);
        return self is string plain ? UnitSplit.Lines<char, CharUnit>(plain, keepEnds) : UnitSplit.Lines<int, PointUnit>(((PyText)self).CodePoints, keepEnds);
    }

    private static Value Partition(PyContext context, Value self, Value separator) => Partition(self, separator, false);

    private static Value PartitionLast(PyContext context, Value self, Value separator) => Partition(self, separator, true);

    private static Value Partition(Value self, Value separator, bool last)
    {
        var pair = new TextPair(Self(self), Require(separator));
        return pair.IsPlain
            ? UnitSplit.Partition<char, CharUnit>(self, pair.Left, separator, pair.Right, last)
            : UnitSplit.Partition<int, PointUnit>(self, pair.LeftPoints, separator, pair.RightPoints, last);
    }

    private static Value Strip(PyContext context, ReadOnlySpan<Value> arguments) => Strip(arguments, "strip", UnitPadding.Sides.Both);

    private static Value StripLeft(PyContext context, ReadOnlySpan<Value> arguments) => Strip(arguments, "lstrip", UnitPadding.Sides.Left);

    private static Value StripRight(PyContext context, ReadOnlySpan<Value> arguments) => Strip(arguments, "rstrip", UnitPadding.Sides.Right);

    private static Value Strip(ReadOnlySpan<Value> arguments, string function, UnitPadding.Sides sides)
    {
        object self = Self(arguments[0]);
        if (arguments.Length == 1 || arguments[1].IsNone)
            return self is string plain
                ? UnitPadding.StripSpace<char, CharUnit>(arguments[0], plain, sides)
                : UnitPadding.StripSpace<int, PointUnit>(arguments[0], ((PyText)self).CodePoints, sides);
        object characters = PyText.Content(arguments[1]) ?? throw Errors.TypeError($"{function} arg must be None or str");
        var pair = new TextPair(self, characters);
        return pair.IsPlain
            ? UnitPadding.Strip<char, CharUnit>(arguments[0], pair.Left, pair.Right, sides)
            : UnitPadding.Strip<int, PointUnit>(arguments[0], pair.LeftPoints, pair.RightPoints, sides);
    }

    private static Value Center(PyContext context, ReadOnlySpan<Value> arguments) => Justify(context, arguments, UnitPadding.Sides.Both);

    private static Value JustifyLeft(PyContext context, ReadOnlySpan<Value> arguments) => Justify(context, arguments, UnitPadding.Sides.Right);

    private static Value JustifyRight(PyContext context, ReadOnlySpan<Value> arguments) => Justify(context, arguments, UnitPadding.Sides.Left);

    private static Value Justify(PyContext context, ReadOnlySpan<Value> arguments, UnitPadding.Sides padding)
    {
        Value self = arguments[0];
        object content = Self(self);
        long width = SequenceCount.Size(context, arguments[1]);
        int fill = arguments.Length > 2 ? FillCharacter(arguments[2]) : ' ';
        if (content is string plain && fill <= 0xFFFF && (fill & 0xF800) != 0xD800) return Justify<char, CharUnit>(self, plain, width, (char)fill, padding);
        return Justify<int, PointUnit>(self, TextPoints.Of(content), width, fill, padding);
    }

    private static Value Justify<T, TUnit>(Value self, ReadOnlySpan<T> text, long width, T fill, UnitPadding.Sides padding) where T : unmanaged, IEquatable<T> where TUnit : struct, ITextUnit<T> => padding switch
    {
        UnitPadding.Sides.Left => UnitPadding.Pad<T, TUnit>(self, text, width - text.Length, 0, fill),
        UnitPadding.Sides.Right => UnitPadding.Pad<T, TUnit>(self, text, 0, width - text.Length, fill),
        _ => UnitPadding.Center<T, TUnit>(self, text, width, fill),
    };

    private static int FillCharacter(Value value)
    {
        object content = PyText.Content(value) ?? throw Errors.TypeError($"The fill character must be a unicode character, not {value.Type.Name}");
        if (StrArithmetic.LengthOf(content) != 1) throw Errors.TypeError("The fill character must be exactly one character long");
        return content is string plain ? plain[0] : ((PyText)content).CodePoints[0];
    }

    private static Value ZeroFill(PyContext context, Value self, Value width)
    {
        object content = Self(self);
        long size = SequenceCount.Size(context, width);
        return content is string plain ? UnitPadding.ZeroFill<char, CharUnit>(self, plain, size) : UnitPadding.ZeroFill<int, PointUnit>(self, ((PyText)content).CodePoints, size);
    }

    private static Value ExpandTabs(PyContext context, Arguments arguments)
    {
        Value self = arguments[0];
        object content = Self(self);
        Value[] bound = [default];
        arguments.Tail().Bind("expandtabs", ["tabsize"], 0, 1, bound);
        int size = bound[0].IsNull ? 8 : SequenceCount.Int(context, bound[0]);
        return content is string plain ? UnitPadding.ExpandTabs<char, CharUnit>(self, plain, size) : UnitPadding.ExpandTabs<int, PointUnit>(self, ((PyText)content).CodePoints, size);
    }
}
