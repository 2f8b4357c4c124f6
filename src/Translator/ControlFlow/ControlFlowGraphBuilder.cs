using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;

namespace PyToCil.Translator.ControlFlow;

/// <summary>
/// Cuts the operations into blocks at jump targets, handlers and the bounds of guarded ranges, and walks them with the
/// stack's depth. A stack that does not balance is bad input, found here for every code object before any of it runs.
/// </summary>
public sealed class ControlFlowGraphBuilder
{
    private readonly CodeObject _code;
    private readonly CanonicalOp[] _operations;
    private readonly ExceptionTableEntry[] _handlers;
    private readonly List<int> _leaders = [];
    private readonly Dictionary<int, BasicBlock> _byOffset = [];
    private readonly List<Handler> _shared = [];
    private readonly Queue<BasicBlock> _pending = new();
    private int _maximumDepth;

    private ControlFlowGraphBuilder(CodeObject code, CanonicalOp[] operations, IReadOnlyList<ExceptionTableEntry> handlers)
    {
        _code = code;
        _operations = operations;
        _handlers = handlers as ExceptionTableEntry[] ?? [.. handlers];
    }

    /// <exception cref="BadInputException">The stack does not balance, or the code runs past its end.</exception>
    public static ControlFlowGraph Build(CodeObject code) => Build(code, CanonicalOps.Lower(code), CanonicalOps.Handlers(code));

    /// <summary>From operations that are lowered already; a toy program in tests too.</summary>
    public static ControlFlowGraph Build(CodeObject code, CanonicalOp[] operations, IReadOnlyList<ExceptionTableEntry> handlers) =>
        new ControlFlowGraphBuilder(code, operations, handlers).Run();

    private ControlFlowGraph Run()
    {
        if (_operations.Length == 0) throw new BadInputException(ErrorPlace.OfCode(_code), "it has no instructions");
        FindLeaders();
        BasicBlock[] blocks = MakeBlocks();
        Fill(blocks);
        Link(blocks);
        PropagateDepths(blocks[0]);
        return new ControlFlowGraph(_code, blocks, _maximumDepth);
    }

    private BasicBlock[] MakeBlocks()
    {
        _leaders.Sort();
        var blocks = new List<BasicBlock>(_leaders.Count);
        foreach (int offset in _leaders)
            if (blocks.Count == 0 || blocks[^1].Offset != offset) blocks.Add(_byOffset[offset] = new BasicBlock(blocks.Count, offset));
        return blocks.ToArray();
    }

    private void FindLeaders()
    {
        Leader(_operations[0].Offset);
        for (int i = 0; i < _operations.Length; i++)
        {
            CanonicalOp op = _operations[i];
            if (op.Target >= 0) Leader(op.Target);
            if (EndsBlock(op) && i + 1 < _operations.Length) Leader(_operations[i + 1].Offset);
        }
        foreach (ExceptionTableEntry entry in _handlers)
        {
            Leader(entry.Target);
            LeaderAtOrAfter(entry.Start);
            LeaderAtOrAfter(entry.End);
        }
    }

    private static bool EndsBlock(CanonicalOp op) => op.Target >= 0 || CanonicalOperands.EndsBlock(op.Operation) || op.Operation == CanonicalOperation.YieldValue;

    private void Leader(int offset) => _leaders.Add(offset);

    private void LeaderAtOrAfter(int offset)
    {
        int low = 0, high = _operations.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_operations[middle].Offset < offset) low = middle + 1; else high = middle;
        }
        if (low < _operations.Length) Leader(_operations[low].Offset);
    }

    private void Fill(BasicBlock[] blocks)
    {
        int index = -1;
        int lastOffset = -1;
        foreach (CanonicalOp op in _operations)
        {
            // Several operations of one instruction share its offset: only the first can start a block.
            if (op.Offset != lastOffset && index + 1 < blocks.Length && blocks[index + 1].Offset == op.Offset) index++;
            lastOffset = op.Offset;
            blocks[index].Operations.Add(op);
        }
        foreach (BasicBlock block in blocks) block.Handler = HandlerAt(block.Offset);
    }

    private Handler? HandlerAt(int offset)
    {
        foreach (ExceptionTableEntry entry in _handlers)
        {
            if (offset < entry.Start || offset >= entry.End) continue;
            return Shared(_byOffset[entry.Target], entry.Depth, entry.LastInstruction);
        }
        return null;
    }

    private Handler Shared(BasicBlock target, int depth, bool pushesOffset)
    {
        foreach (Handler known in _shared)
            if (known.Target == target && known.Depth == depth && known.PushesOffset == pushesOffset) return known;
        target.IsHandler = true;
        var handler = new Handler(target, depth, pushesOffset);
        _shared.Add(handler);
        return handler;
    }

    private void Link(BasicBlock[] blocks)
    {
        foreach (BasicBlock block in blocks)
        {
            CanonicalOp last = block.Operations[^1];
            if (last.Target >= 0) block.Jump = _byOffset[last.Target];
            if (last.Operation == CanonicalOperation.Jump || CanonicalOperands.EndsBlock(last.Operation)) continue;
            if (block.Index + 1 < blocks.Length) block.FallThrough = blocks[block.Index + 1];
        }
    }

    private void PropagateDepths(BasicBlock entry)
    {
        Enter(entry, 0, entry.Offset);
        while (_pending.TryDequeue(out BasicBlock? block)) Walk(block);
    }

    private void Walk(BasicBlock block)
    {
        int depth = block.EntryDepth;
        if (block.Handler is { } handler) Enter(handler.Target, handler.EntryDepth, block.Offset);
        for (int i = 0; i < block.Operations.Count; i++)
        {
            CanonicalOp op = block.Operations[i];
            StackEffect effect = CanonicalStackEffect.Of(op);
            if (block.Handler is { } guarded && depth < guarded.Depth && CanFail(op))
                throw new BadInputException(ErrorPlace.InCode(_code, op.Offset), $"its handler keeps {guarded.Depth} items of a stack that has {depth}");
            if (depth < effect.Pops)
                throw new BadInputException(ErrorPlace.InCode(_code, op.Offset), $"{op.Operation} takes {effect.Pops} items from a stack that has {depth}");
            if (op.Target >= 0)
            {
                StackEffect jumping = CanonicalStackEffect.Of(op, jump: true);
                Enter(block.Jump!, depth - jumping.Pops + jumping.Pushes, op.Offset);
            }
            depth += effect.Pushes - effect.Pops;
            CheckDepth(depth, op.Offset);
            _maximumDepth = Math.Max(_maximumDepth, depth);
        }
        CanonicalOp last = block.Operations[^1];
        if (last.Operation == CanonicalOperation.Jump || CanonicalOperands.EndsBlock(last.Operation)) return;
        if (block.FallThrough is null)
            throw new BadInputException(ErrorPlace.InCode(_code, last.Offset), "the code runs past its end");
        Enter(block.FallThrough, depth, last.Offset);
    }

    // One more than declared: an instruction that lowers to several operations may push before it pops.
    private void CheckDepth(int depth, int offset)
    {
        if (depth > _code.StackSize + 1)
            throw new BadInputException(ErrorPlace.InCode(_code, offset), $"the stack grows to {depth} items, but the code declares {_code.StackSize}");
    }

    private static bool CanFail(CanonicalOp op) => op.Operation is not (CanonicalOperation.Nop or CanonicalOperation.Pop or CanonicalOperation.Copy
        or CanonicalOperation.Swap or CanonicalOperation.PushNull or CanonicalOperation.LoadConstant or CanonicalOperation.StoreLocal or CanonicalOperation.LoadLocal
        or CanonicalOperation.Jump or CanonicalOperation.Resume or CanonicalOperation.Return);

    private void Enter(BasicBlock block, int depth, int from)
    {
        CheckDepth(depth, from);
        _maximumDepth = Math.Max(_maximumDepth, depth);
        if (block.EntryDepth == depth) return;
        if (block.EntryDepth >= 0)
            throw new BadInputException(ErrorPlace.InCode(_code, from),
                $"the stack does not balance: offset {block.Offset} is reached with {block.EntryDepth} items and with {depth}");
        block.EntryDepth = depth;
        _pending.Enqueue(block);
    }
}
