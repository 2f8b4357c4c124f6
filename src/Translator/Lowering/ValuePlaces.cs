using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>
/// Which CIL local each IR value has. Stack items that cross blocks have a home by depth; temporaries live in one block and
/// share locals as soon as their last use is behind them.
/// </summary>
internal sealed class ValuePlaces
{
    private readonly CilWriter _writer;
    private readonly CilLocal?[] _homes;
    private readonly Stack<CilLocal> _free = new();
    private readonly Dictionary<int, CilLocal> _places = [];
    private readonly Dictionary<int, int> _lastUse = [];
    private int _count;

    public ValuePlaces(CilWriter writer, int homeCount)
    {
        _writer = writer;
        _homes = new CilLocal?[homeCount];
    }

    public CilLocal Home(int depth) => _homes[depth] ??= _writer.NewLocal(typeof(Value), $"stack{depth}");

    /// <summary>Finds where each temporary of the block is used last; a handler's stack counts as a use.</summary>
    public void EnterBlock(IrBlock block)
    {
        foreach (CilLocal place in _places.Values) _free.Push(place);
        _places.Clear();
        _lastUse.Clear();
        for (int i = 0; i < block.Instructions.Count; i++)
        {
            IrInstruction instruction = block.Instructions[i];
            Use(instruction.Inputs, i);
            if (instruction.Handler is { } handler) Use(handler.Stack, i);
            if (instruction.Result is { } result) _lastUse.TryAdd(result.Id, i);
            foreach (IrTemporary more in instruction.MoreResults) _lastUse.TryAdd(more.Id, i);
        }
        foreach (IrValue value in TerminatorValues.Of(block.Terminator!)) UseOne(value, int.MaxValue);
    }

    private void Use(IrValue[] values, int index)
    {
        foreach (IrValue value in values) UseOne(value, index);
    }

    private void UseOne(IrValue value, int index)
    {
        if (value is IrTemporary temporary) _lastUse[temporary.Id] = index;
    }

    /// <summary>The place of a temporary; made at its definition.</summary>
    public CilLocal Of(IrTemporary temporary)
    {
        if (_places.TryGetValue(temporary.Id, out CilLocal? place)) return place;
        if (!_free.TryPop(out place)) place = _writer.NewLocal(typeof(Value), $"temporary{_count++}");
        _places[temporary.Id] = place;
        return place;
    }

    /// <summary>Gives back the places of temporaries that no later instruction uses.</summary>
    public void Release(IrInstruction instruction, int index)
    {
        foreach (IrValue value in instruction.Inputs) ReleaseOne(value, index);
        if (instruction.Handler is { } handler)
            foreach (IrValue value in handler.Stack) ReleaseOne(value, index);
        if (instruction.Result is { } result) ReleaseOne(result, index);
        foreach (IrTemporary more in instruction.MoreResults) ReleaseOne(more, index);
    }

    private void ReleaseOne(IrValue value, int index)
    {
        if (value is not IrTemporary temporary || _lastUse[temporary.Id] > index) return;
        if (_places.Remove(temporary.Id, out CilLocal? place)) _free.Push(place);
    }
}

/// <summary>All values that a terminator reads.</summary>
internal static class TerminatorValues
{
    public static IEnumerable<IrValue> Of(IrTerminator terminator)
    {
        IEnumerable<IrValue> own = terminator switch
        {
            IrJump jump => jump.To.Arguments,
            IrBranch branch => [branch.Condition, .. branch.IfTrue.Arguments, .. branch.IfFalse.Arguments],
            IrBranchNone branch => [branch.Value, .. branch.IfNone.Arguments, .. branch.IfNot.Arguments],
            IrForIterate loop => [loop.Iterator, .. loop.Next.Arguments, .. loop.Exhausted.Arguments],
            IrSend send => [send.Receiver, send.Value, .. send.OnYield.Arguments, .. send.OnReturn.Arguments],
            IrYield yield => yield.Delegate is null ? [yield.Value, .. yield.Resume.Arguments] : [yield.Value, yield.Delegate, .. yield.Resume.Arguments],
            IrReturn end => [end.Value],
            IrRaise raise => raise.Arguments,
            IrReraise reraise => [reraise.Exception],
            _ => throw new InvalidOperationException($"no terminator: {terminator.GetType().Name}"),
        };
        return terminator.Handler is { } handler ? own.Concat(handler.Stack) : own;
    }
}
