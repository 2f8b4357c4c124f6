namespace PyToCil.Bytecode.Canonical;

/// <summary>The instructions that work on the block stack, each as its case in Python/ceval.c of 3.8 to 3.10.</summary>
internal sealed partial class BlockStackLowering
{
    private BlockStackState? LowerBlock(BlockOperation operation, BlockStackState state, Instruction instruction) => operation switch
    {
        BlockOperation.SetupFinally => SetupFinally(state, instruction, state.Depth),
        BlockOperation.SetupWith => SetupWith(state, instruction),
        BlockOperation.SetupAsyncWith => SetupFinally(state, instruction, state.Depth - 1),
        BlockOperation.PopBlock => PopBlock(state),
        BlockOperation.PopExcept => PopExcept(state),
        BlockOperation.Reraise => Reraise(state),
        BlockOperation.EndFinally => EndFinally(state),
        BlockOperation.BeginFinally => BeginFinally(state),
        BlockOperation.CallFinally => CallFinally(state, instruction),
        BlockOperation.PopFinally => PopFinally(state, instruction),
        BlockOperation.WithCleanupStart => WithCleanupStart(state),
        BlockOperation.WithCleanupFinish => WithCleanupFinish(state),
        BlockOperation.WithExceptStart => WithExceptStart(state),
        BlockOperation.EndAsyncFor => EndAsyncFor(state),
    };

    // ---- Blocks ----

    private BlockStackState SetupFinally(BlockStackState state, Instruction instruction, int level)
    {
        Write(CanonicalOperation.Nop);
        return Push(After(state, state.Depth), instruction, level);
    }

    private BlockStackState SetupWith(BlockStackState state, Instruction instruction)
    {
        Require(state.Depth >= 1, "takes 1 items from a stack that has 0");
        var start = builder.Count;
        Write(CanonicalOperation.WithEnter);
        ranges.Add(start, state.Blocks);
        return Push(After(state, state.Depth + 1), instruction, state.Depth);
    }

    private BlockStackState Push(BlockStackState state, Instruction instruction, int level)
    {
        Require(level >= 0, "keeps more items than the stack has");
        Require((state.Blocks?.Count ?? 0) < MostBlocks, $"there are more than {MostBlocks} blocks within each other");
        return state with { Blocks = new Block(state.Blocks, TargetOf(instruction), level, state.Entry) };
    }

    private BlockStackState PopBlock(BlockStackState state)
    {
        if (state.Blocks is not { IsRunningHandler: false } block) throw context.Bad("there is no block to leave");
        Write(CanonicalOperation.Nop);
        return After(state, state.Depth) with { Blocks = block.Outer };
    }

    private BlockStackState PopExcept(BlockStackState state)
    {
        var block = RunningHandler(state);
        Require(state.Depth >= SavedItems, $"takes {SavedItems} items from a stack that has {state.Depth}");
        var start = builder.Count;
        RestoreHandled();
        ranges.Add(start, block.Outer);
        return After(state, state.Depth - SavedItems) with { Blocks = block.Outer };
    }

    private BlockStackState? Reraise(BlockStackState state)
    {
        Require(state.Depth >= SavedItems, $"takes {SavedItems} items from a stack that has {state.Depth}");
        var start = builder.Count;
        Write(CanonicalOperation.Reraise);
        ranges.Add(start, state.Blocks);
        return null;
    }

    // ---- Finally bodies of 3.8: the way of entry is known, so what its end does is known too ----

    private BlockStackState BeginFinally(BlockStackState state)
    {
        Write(CanonicalOperation.PushNull);
        return Enter(After(state, state.Depth + 1), state.Depth, FinallyEntry.GoesOn);
    }

    private BlockStackState? CallFinally(BlockStackState state, Instruction instruction)
    {
        var start = builder.Count;
        Write(CanonicalOperation.PushNull);
        var body = Enter(After(state, state.Depth + 1), state.Depth, state.Instruction + 1) with { Instruction = TargetOf(instruction) };
        Jump(GoTo(body));
        ranges.Add(start, state.Blocks);
        return null;
    }

    private BlockStackState Enter(BlockStackState state, int position, int returnsTo)
    {
        Require((state.Entry?.Count ?? 0) < MostBlocks, $"there are more than {MostBlocks} finally bodies within each other");
        return state with { Entry = new FinallyEntry(state.Entry, position, returnsTo) };
    }

    private BlockStackState? EndFinally(BlockStackState state)
    {
        if (EntryAt(state, state.Depth - 1) is not { } entry)
        {
            RequireException(state, 0);
            return Reraise(state);
        }
        Write(CanonicalOperation.Pop);
        var next = After(state, state.Depth - 1);
        if (entry.ReturnsTo == FinallyEntry.GoesOn) return next;
        Jump(GoTo(next with { Instruction = entry.ReturnsTo }));
        return null;
    }

    private BlockStackState PopFinally(BlockStackState state, Instruction instruction)
    {
        var kept = instruction.Argument != 0 ? 1 : 0;
        if (EntryAt(state, state.Depth - 1 - kept) is not null)
        {
            if (kept == 1) Write(CanonicalOperation.Swap, 2);
            Write(CanonicalOperation.Pop);
            return After(state, state.Depth - 1) with { Entry = state.Entry!.Outer };
        }
        var block = RequireException(state, kept);
        var start = builder.Count;
        if (kept == 1) Write(CanonicalOperation.Rotate, ExceptionItems + 1);
        LeaveException();
        ranges.Add(start, block.Outer);
        return After(state, state.Depth - ExceptionItems) with { Blocks = block.Outer };
    }

    // ---- With statements ----

    private BlockStackState WithCleanupStart(BlockStackState state)
    {
        var start = builder.Count;
        if (EntryAt(state, state.Depth - 1) is not { } entry) return WithExceptStart(state);
        Require(state.Depth >= 2, $"takes 2 items from a stack that has {state.Depth}");
        // (exit, entry) becomes (entry, NULL, result of exit(None, None, None)).
        Write(CanonicalOperation.Pop);
        Write(CanonicalOperation.PushNull);
        for (var i = 0; i < SavedItems; i++) Write(CanonicalOperation.LoadCommonConstant, (int)CommonConstant.None);
        Write(CanonicalOperation.Call, SavedItems);
        Write(CanonicalOperation.PushNull);
        Write(CanonicalOperation.PushNull);
        Write(CanonicalOperation.Swap, SavedItems);
        ranges.Add(start, state.Blocks);
        return After(state, state.Depth + 1) with { Entry = entry with { Position = state.Depth - 2 } };
    }

    private BlockStackState WithCleanupFinish(BlockStackState state)
    {
        if (EntryAt(state, state.Depth - 3) is not null)
        {
            Write(CanonicalOperation.Pop);
            Write(CanonicalOperation.Pop);
            return After(state, state.Depth - 2);
        }
        var block = RequireException(state, 1);
        Require(block.Level >= 1, "there is no exit function");
        var start = builder.Count;
        var next = After(state, state.Depth - 1);
        builder.Add(CanonicalOperation.PopJumpIfFalse, 0, null, GoTo(next), context.Instruction.Offset);
        ranges.Add(start, state.Blocks);
        // The exit function has dealt with the exception: on as from a body that came to its end.
        start = builder.Count;
        LeaveException();
        Write(CanonicalOperation.Pop);
        Write(CanonicalOperation.PushNull);
        ranges.Add(start, block.Outer);
        var position = block.Level - 1;
        return Enter(After(next with { Instruction = state.Instruction }, position) with { Depth = position + 1, Blocks = block.Outer }, position, FinallyEntry.GoesOn);
    }

    private BlockStackState WithExceptStart(BlockStackState state)
    {
        var block = RequireException(state, 0);
        Require(block.Level >= 1, "there is no exit function");
        var start = builder.Count;
        Write(CanonicalOperation.WithExceptStart, ExceptionItems + 1);
        ranges.Add(start, state.Blocks);
        return After(state, state.Depth + 1);
    }

    // (iterator, six items of the exception).
    private BlockStackState EndAsyncFor(BlockStackState state)
    {
        var block = RequireException(state, 0);
        Require(block.Level >= 1, "there is no iterator");
        var start = builder.Count;
        Write(CanonicalOperation.Copy, ExceptionItems + 1);
        Write(CanonicalOperation.Swap, 2);
        Write(CanonicalOperation.EndAsyncFor);
        ranges.Add(start, state.Blocks);
        start = builder.Count;
        Write(CanonicalOperation.Pop);
        Write(CanonicalOperation.Pop);
        RestoreHandled();
        Write(CanonicalOperation.Pop);
        ranges.Add(start, block.Outer);
        return After(state, block.Level - 1) with { Blocks = block.Outer };
    }

    // ---- Steps ----

    /// <summary>The entry of the finally body whose item stands at a place of the stack, or null.</summary>
    private static FinallyEntry? EntryAt(BlockStackState state, int position) =>
        state.Entry is { } entry && entry.Position == position ? entry : null;

    private Block RunningHandler(BlockStackState state) =>
        state.Blocks is { IsRunningHandler: true } block ? block : throw context.Bad("no exception handler runs");

    /// <summary>The running handler, whose exception lies on the stack whole, below <paramref name="above"/> items.</summary>
    private Block RequireException(BlockStackState state, int above)
    {
        var block = RunningHandler(state);
        Require(state.Depth == block.Level + ExceptionItems + above, "the exception of the running handler is not on top of the stack");
        return block;
    }

    private void LeaveException()
    {
        for (var i = SavedItems; i < ExceptionItems; i++) Write(CanonicalOperation.Pop);
        RestoreHandled();
    }

    private void RestoreHandled()
    {
        Write(CanonicalOperation.PopException);
        Write(CanonicalOperation.Pop);
        Write(CanonicalOperation.Pop);
    }

    private void Jump(int label) => builder.Add(CanonicalOperation.Jump, 0, null, label, context.Instruction.Offset);

    private void Write(CanonicalOperation operation, int argument = 0) =>
        builder.Add(operation, argument, null, CanonicalCodeBuilder.NoLabel, context.Instruction.Offset);
}
