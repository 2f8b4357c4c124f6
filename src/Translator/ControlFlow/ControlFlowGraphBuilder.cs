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
    private readonly HandlerRange[] _handlers;
    private readonly bool[] _leaders;
    private readonly BasicBlock?[] _byStart;
    private readonly Dictionary<Handler, Handler> _shared = [];
    private readonly Queue<BasicBlock> _pending = new();
    private int _maximumDepth;

    private ControlFlowGraphBuilder(CodeObject code, CanonicalCode canonical)
    {
        _code = code;
        _operations = canonical.Operations;
        _handlers = canonical.Handlers;
        _leaders = new bool[_operations.Length + 1];
        _byStart = new BasicBlock?[_operations.Length];
    }

    /// <exception cref="BadInputException">The stack does not balance, or the code runs past its end.</exception>
    public static ControlFlowGraph Build(CodeObject code) => Build(code, CanonicalOps.Lower(code));

    /// <summary>From operations that are lowered already; a toy program in tests too.</summary>
    public static ControlFlowGraph Build(CodeObject code, CanonicalCode canonical) => new ControlFlowGraphBuilder(code, canonical).Run();

    private ControlFlowGraph Run()
    {
        if (_operations.Length == 0) throw new BadInputException(ErrorPlace.OfCode(_code), "it has no instructions");
        FindLeaders();
        BasicBlock[] blocks = MakeBlocks();
        Guard(blocks);
        Link(blocks);
        PropagateDepths(blocks[0]);
        return new ControlFlowGraph(_code, blocks, _maximumDepth);
    }

    private void FindLeaders()
    {
        _leaders[0] = true;
        for (int i = 0; i < _operations.Length; i++)
        {
            CanonicalOp op = _operations[i];
            if (op.Target > _operations.Length - 1) throw PastEnd(op);
            if (op.Target >= 0) _leaders[op.Target] = true;
            if (EndsBlock(op)) _leaders[i + 1] = true;
        }
        foreach (HandlerRange range in _handlers)
        {
            _leaders[range.Target] = true;
            _leaders[range.Start] = true;
            _leaders[range.End] = true;
        }
    }

    private static bool EndsBlock(CanonicalOp op) => op.Target >= 0 || CanonicalOperands.EndsBlock(op.Operation) || op.Operation is
        CanonicalOperation.YieldValue or CanonicalOperation.YieldOfPair or CanonicalOperation.ReturnStartedGenerator;

    private BasicBlock[] MakeBlocks()
    {
        var blocks = new List<BasicBlock>();
        for (int i = 0; i < _operations.Length; i++)
        {
            if (_leaders[i]) blocks.Add(_byStart[i] = new BasicBlock(blocks.Count, i, _operations[i].Offset));
            blocks[^1].Operations.Add(_operations[i]);
        }
        return blocks.ToArray();
    }

    // The first range that holds an operation counts. Blocks that have their handler are stepped over, so that many
    // overlapping ranges cost no more than few.
    private void Guard(BasicBlock[] blocks)
    {
        var next = new int[blocks.Length + 1];
        for (int i = 0; i < next.Length; i++) next[i] = i;
        foreach (HandlerRange range in _handlers)
        {
            if (range.Start >= range.End) continue;
            Handler handler = Shared(_byStart[range.Target]!, range.Depth, range.PushesOffset);
            for (int i = Find(next, _byStart[range.Start]!.Index); i < blocks.Length && blocks[i].Start < range.End; i = Find(next, i))
            {
                blocks[i].Handler = handler;
                next[i] = i + 1;
            }
        }
    }

    private static int Find(int[] next, int index)
    {
        while (next[index] != index) index = next[index] = next[next[index]];
        return index;
    }

    private Handler Shared(BasicBlock target, int depth, bool pushesOffset)
    {
        var handler = new Handler(target, depth, pushesOffset);
        if (_shared.TryGetValue(handler, out Handler? known)) return known;
        target.IsHandler = true;
        return _shared[handler] = handler;
    }

    private void Link(BasicBlock[] blocks)
    {
        foreach (BasicBlock block in blocks)
        {
            CanonicalOp last = block.Operations[^1];
            if (last.Target >= 0) block.Jump = _byStart[last.Target];
            if (last.Operation == CanonicalOperation.Jump || CanonicalOperands.EndsBlock(last.Operation)) continue;
            if (block.Index + 1 < blocks.Length) block.FallThrough = blocks[block.Index + 1];
        }
    }

    private BadInputException PastEnd(CanonicalOp op) => new(ErrorPlace.InCode(_code, op.Offset), "the code runs past its end");

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
            throw PastEnd(last);
        Enter(block.FallThrough, depth, last.Offset);
    }

    // One more than declared: an instruction that lowers to several operations may push before it pops.
    private void CheckDepth(int depth, int offset)
    {
        if (depth > _code.StackSize + 1)
            throw new BadInputException(ErrorPlace.InCode(_code, offset), $"the stack grows to {depth} items, but the code declares {_code.StackSize}");
    }

    private static bool CanFail(CanonicalOp op) => op.Operation is not (CanonicalOperation.Nop or CanonicalOperation.Pop or CanonicalOperation.Copy
        or CanonicalOperation.Swap or CanonicalOperation.PushNull or CanonicalOperation.LoadConstant or CanonicalOperation.LoadCommonConstant or CanonicalOperation.LoadSmallInt or CanonicalOperation.StoreLocal or CanonicalOperation.LoadLocal
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
