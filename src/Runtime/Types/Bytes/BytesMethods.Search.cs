namespace PyToCil.Runtime.Types;

internal static partial class BytesMethods<TUnit>
{
    private static void DefineSearch(TypeDefinition d)
    {
        d.Method("find", 1, 3, static (context, arguments) => Find(context, arguments, false))
            .Method("rfind", 1, 3, static (context, arguments) => Find(context, arguments, true))
            .Method("index", 1, 3, static (context, arguments) => Found(Find(context, arguments, false)))
            .Method("rindex", 1, 3, static (context, arguments) => Found(Find(context, arguments, true)))
            .Method("count", 1, 3, Count)
            .Method("startswith", 1, 3, static (context, arguments) => MatchesEnd(context, arguments, "startswith", false))
            .Method("endswith", 1, 3, static (context, arguments) => MatchesEnd(context, arguments, "endswith", true))
            .Since(9).Method("removeprefix", RemovePrefix).Method("removesuffix", RemoveSuffix);
        d.Before(15).Method("replace", 2, 3, Replace);
        d.Since(15).Method("replace", ReplaceNamed);
    }

    private static int Find(PyContext context, ReadOnlySpan<Value> arguments, bool last)
    {
        SequenceCount.Bounds(context, arguments, out long start, out long end);
        ReadOnlySpan<byte> part = BytesLike.Part(context, arguments[1]);
        ReadOnlySpan<byte> self = Self(arguments[0]);
        return last ? UnitSearch.FindLast(self, part, start, end) : UnitSearch.Find(self, part, start, end);
    }

    private static Value Found(int index) => index < 0 ? throw Errors.ValueError("subsection not found") : index;

    private static Value Count(PyContext context, ReadOnlySpan<Value> arguments)
    {
        SequenceCount.Bounds(context, arguments, out long start, out long end);
        ReadOnlySpan<byte> part = BytesLike.Part(context, arguments[1]);
        return UnitSearch.Count(Self(arguments[0]), part, start, end);
    }

    private static Value MatchesEnd(PyContext context, ReadOnlySpan<Value> arguments, string function, bool atEnd)
    {
        SequenceCount.Bounds(context, arguments, out long start, out long end);
        if (arguments[1].Reference is PyTuple choices)
        {
            foreach (Value choice in choices.Items)
                if (UnitSearch.MatchesAt(Self(arguments[0]), BytesLike.Require(choice), start, end, atEnd)) return true;
            return false;
        }
        if (!BytesLike.TryGet(arguments[1], out ReadOnlySpan<byte> part))
            throw Errors.TypeError($"{function} first arg must be bytes or a tuple of bytes, not {arguments[1].Type.Name}");
        return UnitSearch.MatchesAt(Self(arguments[0]), part, start, end, atEnd);
    }

    // From 3.15 on the count may be given by name.
    private static Value ReplaceNamed(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        if (given.Count < 2) throw Errors.TypeError($"replace() takes at least 2 positional arguments ({given.Count} given)");
        var bound = new Value[4];
        bound[0] = arguments[0];
        given.Bind("replace", ["", "", "count"], 2, 3, bound.AsSpan(1));
        return Replace(context, bound[3].IsNull ? bound.AsSpan(0, 3) : bound);
    }

    private static Value Replace(PyContext context, ReadOnlySpan<Value> arguments)
    {
        ReadOnlySpan<byte> old = BytesLike.Require(arguments[1]), other = BytesLike.Require(arguments[2]);
        long most = arguments.Length > 3 ? SequenceCount.Size(context, arguments[3]) : -1;
        if (most >= 0 && !PyVersion.Since(9) && Self(arguments[0]).Length == 0) return TUnit.Same(arguments[0], Self(arguments[0]));
        return UnitSearch.Replace<byte, TUnit>(arguments[0], Self(arguments[0]), old, other, most);
    }

    private static Value RemovePrefix(PyContext context, Value self, Value prefix)
    {
        ReadOnlySpan<byte> part = BytesLike.Require(prefix), content = Self(self);
        return part.Length > 0 && content.StartsWith(part) ? TUnit.Make(content[part.Length..]) : TUnit.Same(self, content);
    }

    private static Value RemoveSuffix(PyContext context, Value self, Value suffix)
    {
        ReadOnlySpan<byte> part = BytesLike.Require(suffix), content = Self(self);
        return part.Length > 0 && content.EndsWith(part) ? TUnit.Make(content[..^part.Length]) : TUnit.Same(self, content);
    }
}
