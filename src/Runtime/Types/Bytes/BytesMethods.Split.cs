namespace PyToCil.Runtime.Types;

internal static partial class BytesMethods<TUnit>
{
    private static void DefineSplitting(TypeDefinition d) => d
        .Method("split", static (PyContext context, Arguments arguments) => Split(context, arguments, "split", false))
        .Method("rsplit", static (PyContext context, Arguments arguments) => Split(context, arguments, "rsplit", true))
        .Method("splitlines", SplitLines)
        .Method("partition", static (_, self, separator) => Partition(self, separator, false))
        .Method("rpartition", static (_, self, separator) => Partition(self, separator, true))
        .Method("join", Join)
        .Method("strip", 0, 1, static (_, arguments) => Strip(arguments, UnitPadding.Sides.Both))
        .Method("lstrip", 0, 1, static (_, arguments) => Strip(arguments, UnitPadding.Sides.Left))
        .Method("rstrip", 0, 1, static (_, arguments) => Strip(arguments, UnitPadding.Sides.Right))
        .Method("center", 1, 2, Center)
        .Method("ljust", 1, 2, JustifyLeft)
        .Method("rjust", 1, 2, JustifyRight)
        .Method("zfill", ZeroFill)
        .Method("expandtabs", ExpandTabs);

    private static Value Split(PyContext context, Arguments arguments, string function, bool last)
    {
        var bound = new Value[2];
        arguments.Tail().Bind(function, ["sep", "maxsplit"], 0, 2, bound);
        long most = bound[1].IsNull ? -1 : SequenceCount.Size(context, bound[1]);
        ReadOnlySpan<byte> self = Self(arguments[0]);
        if (bound[0].IsNull || bound[0].IsNone)
            return last ? UnitSplit.SplitSpaceLast<byte, TUnit>(self, most) : UnitSplit.SplitSpace<byte, TUnit>(self, most);
        ReadOnlySpan<byte> separator = BytesLike.Require(bound[0]);
        if (separator.Length == 0) throw Errors.ValueError("empty separator");
        return last ? UnitSplit.SplitLast<byte, TUnit>(self, separator, most) : UnitSplit.Split<byte, TUnit>(self, separator, most);
    }

    private static Value SplitLines(PyContext context, Arguments arguments)
    {
        Value[] bound = [default];
        arguments.Tail().Bind("splitlines", ["keepends"], 0, 1, bound);
        return UnitSplit.Lines<byte, TUnit>(Self(arguments[0]), !bound[0].IsNull && SequenceCount.Flag(context, bound[0]));
    }

    private static Value Partition(Value self, Value separator, bool last)
    {
        ReadOnlySpan<byte> by = BytesLike.Require(separator), content = Self(self);
        Value middle = typeof(TUnit) == typeof(ByteUnit) ? separator : TUnit.Make(by);
        return UnitSplit.Partition<byte, TUnit>(self, content, middle, by, last);
    }

    private static Value Join(PyContext context, Value self, Value iterable)
    {
        Value[] items = StrType.CollectSequence(context, iterable, "can only join an iterable");
        ReadOnlySpan<byte> separator = Self(self);
        long length = (long)separator.Length * Math.Max(0, items.Length - 1);
        for (int i = 0; i < items.Length; i++)
            length += BytesLike.TryGet(items[i], out ReadOnlySpan<byte> item) ? item.Length
                : throw Errors.TypeError($"sequence item {i}: expected a bytes-like object, {items[i].Type.Name} found");
        byte[] result = UnitSearch.NewArray<byte>(length);
        Span<byte> target = result;
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                separator.CopyTo(target);
                target = target[separator.Length..];
            }
            BytesLike.TryGet(items[i], out ReadOnlySpan<byte> item);
            item.CopyTo(target);
            target = target[item.Length..];
        }
        return TUnit.Make(result);
    }

    private static Value Strip(ReadOnlySpan<Value> arguments, UnitPadding.Sides sides)
    {
        ReadOnlySpan<byte> self = Self(arguments[0]);
        return arguments.Length == 1 || arguments[1].IsNone
            ? UnitPadding.StripSpace<byte, TUnit>(arguments[0], self, sides)
            : UnitPadding.Strip<byte, TUnit>(arguments[0], self, BytesLike.Require(arguments[1]), sides);
    }

    private static byte Fill(ReadOnlySpan<Value> arguments, string function)
    {
        if (arguments.Length < 3) return (byte)' ';
        return BytesLike.TryGet(arguments[2], out ReadOnlySpan<byte> fill) && fill.Length == 1
            ? fill[0]
            : throw Errors.TypeError(PyVersion.Since(14) && BytesLike.TryGet(arguments[2], out ReadOnlySpan<byte> many)
                ? $"{function}(): argument 2 must be a byte string of length 1, not a {arguments[2].Type.Name} object of length {many.Length}"
                : $"{function}() argument 2 must be a byte string of length 1, not {arguments[2].Type.Name}");
    }

    private static Value Center(PyContext context, ReadOnlySpan<Value> arguments)
    {
        long width = SequenceCount.Size(context, arguments[1]);
        return UnitPadding.Center<byte, TUnit>(arguments[0], Self(arguments[0]), width, Fill(arguments, "center"));
    }

    private static Value JustifyLeft(PyContext context, ReadOnlySpan<Value> arguments)
    {
        long width = SequenceCount.Size(context, arguments[1]);
        ReadOnlySpan<byte> self = Self(arguments[0]);
        return UnitPadding.Pad<byte, TUnit>(arguments[0], self, 0, width - self.Length, Fill(arguments, "ljust"));
    }

    private static Value JustifyRight(PyContext context, ReadOnlySpan<Value> arguments)
    {
        long width = SequenceCount.Size(context, arguments[1]);
        ReadOnlySpan<byte> self = Self(arguments[0]);
        return UnitPadding.Pad<byte, TUnit>(arguments[0], self, width - self.Length, 0, Fill(arguments, "rjust"));
    }

    private static Value ZeroFill(PyContext context, Value self, Value width)
    {
        long size = SequenceCount.Size(context, width);
        return UnitPadding.ZeroFill<byte, TUnit>(self, Self(self), size);
    }

    private static Value ExpandTabs(PyContext context, Arguments arguments)
    {
        Value[] bound = [default];
        arguments.Tail().Bind("expandtabs", ["tabsize"], 0, 1, bound);
        int size = bound[0].IsNull ? 8 : SequenceCount.Int(context, bound[0]);
        return UnitPadding.ExpandTabs<byte, TUnit>(arguments[0], Self(arguments[0]), size);
    }
}
