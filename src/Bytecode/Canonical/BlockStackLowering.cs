namespace PyToCil.Bytecode.Canonical;

/// <summary>
/// Lowers code of CPython 3.8 to 3.10, where instructions push and pop blocks at run time, to the same guarded ranges that
/// later versions keep in a table. The code is followed with the block stack as it will be (<see cref="BlockStackState"/>),
/// which compilers make the same on every way to an instruction but for 3.8's finally bodies.
/// </summary>
/// <remarks>
/// An exception puts six items on the stack where later versions put two: traceback, value and type of the exception handled
/// before, then those of this one (Python/ceval.c, <c>exception_unwind</c>). Here the third is what PUSH_EXC_INFO saves, the
/// fifth and the sixth are the exception, the others NULL.
/// </remarks>
internal sealed partial class BlockStackLowering
{
    /// <summary>CPython's CO_MAXBLOCKS: a frame has no room for more.</summary>
    private const int MostBlocks = 20;

    /// <summary>Items that an exception puts on the stack.</summary>
    private const int ExceptionItems = 6;

    /// <summary>Those of them that stay while the handler runs.</summary>
    public const int SavedItems = 3;

    // Real code of 3.8 stays below 3; what needs more than this was made to.
    private const int MostCopies = 40;
    private const int LeastLimit = 20_000;

    private readonly CodeObject code;
    private readonly Instruction[] instructions;
    private readonly InstructionStarts starts;
    private readonly CanonicalCodeBuilder builder;
    private readonly LoweringContext context;
    private readonly GuardedRanges ranges;
    private readonly Dictionary<BlockStackState, int> labels = [];
    private readonly Dictionary<(int, Block?, FinallyEntry?), int> depths = [];
    private readonly Stack<BlockStackState> pending = new();

    private BlockStackLowering(CodeObject code)
    {
        this.code = code;
        instructions = InstructionDecoder.Decode(code);
        starts = InstructionStarts.Of(code, instructions);
        builder = new CanonicalCodeBuilder(instructions.Length + instructions.Length / 2);
        context = new LoweringContext(code, builder);
        ranges = new GuardedRanges(builder);
    }

    public static CanonicalCode Lower(CodeObject code) => new BlockStackLowering(code).Run();

    private CanonicalCode Run()
    {
        ImplicitPrologue.Write(code, builder);
        pending.Push(new BlockStackState(0, ImplicitPrologue.Depth(code), null, null));
        do
        {
            while (pending.TryPop(out var state)) Follow(state);
            context.WritePads();
        }
        while (pending.Count > 0 || ranges.WriteHandlers(LabelOfHandler));
        var handlers = ranges.ToList();
        if (ImplicitPrologue.IsGenerator(code)) handlers.Add(ImplicitPrologue.WriteGeneratorGuard(builder));
        return new CanonicalCode(builder.Finish(), [.. handlers]);
    }

    // Straight on until the code ends or meets what is written already.
    private void Follow(BlockStackState? state)
    {
        for (var offset = 0; state is not null; offset = instructions[state.Instruction].Offset, state = LowerOne(state))
        {
            var label = LabelOf(state, offset);
            if (builder.IsPlaced(label))
            {
                builder.Add(CanonicalOperation.Jump, 0, null, label, offset);
                return;
            }
            builder.Place(label);
            if (builder.Count > Math.Max(LeastLimit, instructions.Length * MostCopies))
                throw new UnsupportedException(ErrorPlace.OfCode(code), "its finally statements have more ways of entry than are followed",
                    "Nest fewer finally statements within finally statements, or compile with CPython 3.9 or later.");
        }
    }

    /// <summary>Lowers one instruction; gives the state in which the next one starts, or null where control does not go on.</summary>
    private BlockStackState? LowerOne(BlockStackState state)
    {
        var instruction = instructions[state.Instruction];
        context.Begin(instructions, state.Instruction, labels[state], CanonicalCodeBuilder.NoLabel);
        if (instruction.OpCode.Lowering is BlockLowering block) return LowerBlock(block.Operation, state, instruction);

        var effect = instruction.OpCode.Effect.Of(instruction.Argument);
        Require(effect.Pops <= state.Depth, $"takes {effect.Pops} items from a stack that has {state.Depth}");
        var next = After(state, state.Depth + effect.Net);
        if (instruction.JumpTarget >= 0)
        {
            var jump = instruction.OpCode.Effect.Of(instruction.Argument, jump: true);
            Require(jump.Pops <= state.Depth, $"takes {jump.Pops} items from a stack that has {state.Depth}");
            context.Target = GoTo(After(state, state.Depth + jump.Net) with { Instruction = TargetOf(instruction) });
        }
        else if (instruction.OpCode.Lowering.UsesNext)
        {
            context.Begin(instructions, state.Instruction, labels[state], GoTo(next));
        }
        var start = builder.Count;
        instruction.OpCode.Lowering.Emit(context);
        ranges.Add(start, state.Blocks);
        return builder.FallsThrough(builder.Count - 1) ? next : null;
    }

    private int TargetOf(Instruction instruction) => starts.Resolve(instruction.JumpTarget)
        ?? throw context.Bad($"the jump goes to offset {instruction.JumpTarget}, where no instruction starts");

    /// <summary>The state behind an instruction. Entries of finally bodies that were popped are forgotten.</summary>
    private BlockStackState After(BlockStackState state, int depth)
    {
        var entry = state.Entry;
        while (entry is not null && entry.Position >= depth) entry = entry.Outer;
        return new BlockStackState(state.Instruction + 1, depth, state.Blocks, entry);
    }

    /// <summary>The label of a state that will be lowered later.</summary>
    private int GoTo(BlockStackState state)
    {
        var label = LabelOf(state, context.Instruction.Offset);
        if (!builder.IsPlaced(label)) pending.Push(state);
        return label;
    }

    private int LabelOf(BlockStackState state, int from)
    {
        if (labels.TryGetValue(state, out var label)) return label;
        if (state.Instruction >= instructions.Length)
            throw new BadInputException(ErrorPlace.InCode(code, from), "the code runs past its end");
        if (state.Depth > code.StackSize)
            throw new BadInputException(ErrorPlace.InCode(code, from), $"the stack grows to {state.Depth} items, but the code declares {code.StackSize}");
        var place = (state.Instruction, state.Blocks, state.Entry);
        if (depths.TryGetValue(place, out var known) && known != state.Depth)
            throw new BadInputException(ErrorPlace.InCode(code, from),
                $"the stack does not balance: offset {instructions[state.Instruction].Offset} is reached with {known} items and with {state.Depth}");
        depths[place] = state.Depth;
        return labels[state] = builder.NewLabel();
    }

    /// <summary>Where an exception in a block's range goes: the handler, with the block replaced by one that restores the handled exception.</summary>
    private int LabelOfHandler(Block block)
    {
        var running = block with { Handler = Block.HandlerRuns };
        var state = new BlockStackState(block.Handler, block.Level + ExceptionItems, running, block.Entry);
        var label = LabelOf(state, instructions[block.Handler].Offset);
        if (!builder.IsPlaced(label)) pending.Push(state);
        return label;
    }

    private void Require(bool holds, string reason)
    {
        if (!holds) throw context.Bad(reason);
    }
}
