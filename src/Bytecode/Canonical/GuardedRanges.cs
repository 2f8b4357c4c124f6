namespace PyToCil.Bytecode.Canonical;

/// <summary>
/// Gathers which operations run under which entry of the block stack, and writes the landing pads: where an exception comes
/// in before the handler's own code.
/// </summary>
internal sealed class GuardedRanges(CanonicalCodeBuilder builder)
{
    private readonly List<HandlerRange> finished = [];
    private readonly Dictionary<Block, Pad> pads = [];
    private readonly List<Block> unwritten = [];
    private Block? current;
    private int currentStart;
    private int currentEnd;

    private sealed record Pad(int Label, int Depth);

    /// <summary>The operations from <paramref name="start"/> to the last one written are guarded by a block.</summary>
    public void Add(int start, Block? block)
    {
        if (start == builder.Count) return;
        if (start != currentEnd || !Equals(block, current))
        {
            Close();
            (current, currentStart) = (block, start);
        }
        currentEnd = builder.Count;
    }

    /// <summary>Writes the pads that ranges need and that are not written; false where there are none.</summary>
    public bool WriteHandlers(Func<Block, int> labelOfHandler)
    {
        Close();
        current = null;
        if (unwritten.Count == 0) return false;
        var blocks = unwritten.ToArray();
        unwritten.Clear();
        foreach (var block in blocks)
        {
            builder.Place(pads[block].Label);
            if (block.IsRunningHandler) WriteUnwinding(block);
            else WriteEntry(labelOfHandler(block));
        }
        return true;
    }

    /// <summary>All ranges. They do not overlap.</summary>
    public List<HandlerRange> ToList() => finished.ConvertAll(range => range with { Target = builder.PlaceOf(range.Target) });

    // The handler's three items for the exception handled before, then three for this one.
    private void WriteEntry(int handler)
    {
        Write(CanonicalOperation.PushNull);
        Write(CanonicalOperation.Swap, 2);
        Write(CanonicalOperation.PushNull);
        Write(CanonicalOperation.Swap, 2);
        Write(CanonicalOperation.PushExceptionInfo);
        Write(CanonicalOperation.PushNull);
        Write(CanonicalOperation.Swap, 2);
        Write(CanonicalOperation.Copy, 1);
        builder.Add(CanonicalOperation.Jump, 0, null, handler, 0);
    }

    // An exception within a running handler: the one handled before is restored, and the search goes on further out.
    private void WriteUnwinding(Block block)
    {
        var start = builder.Count;
        Write(CanonicalOperation.Swap, 2);
        Write(CanonicalOperation.PopException);
        Write(CanonicalOperation.Reraise);
        Add(start, block.Outer);
    }

    private void Write(CanonicalOperation operation, int argument = 0) => builder.Add(operation, argument, null, CanonicalCodeBuilder.NoLabel, 0);

    private void Close()
    {
        if (current is not { } block || currentStart == currentEnd) return;
        if (!pads.TryGetValue(block, out var pad))
        {
            pads[block] = pad = new Pad(builder.NewLabel(), block.IsRunningHandler ? block.Level + BlockStackLowering.SavedItems : block.Level);
            unwritten.Add(block);
        }
        finished.Add(new HandlerRange(currentStart, currentEnd, pad.Label, pad.Depth, PushesOffset: false));
        currentStart = currentEnd;
    }
}
