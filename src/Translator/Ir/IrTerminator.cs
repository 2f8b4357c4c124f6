using System.Globalization;

namespace PyToCil.Translator.Ir;

/// <summary>How a block ends.</summary>
public abstract record IrTerminator(int Offset, IrHandler? Handler);

/// <summary>Goes on elsewhere.</summary>
public sealed record IrJump(IrEdge To, int Offset) : IrTerminator(Offset, null)
{
    public override string ToString() => $"jump {To}";
}

/// <summary>Tests a value's truth, which can fail for objects.</summary>
public sealed record IrBranch(IrValue Condition, IrEdge IfTrue, IrEdge IfFalse, int Offset, IrHandler? Handler) : IrTerminator(Offset, Handler)
{
    public override string ToString() => $"branch {Condition} ? {IfTrue} : {IfFalse}";
}

/// <summary>Tests a value for None.</summary>
public sealed record IrBranchNone(IrValue Value, IrEdge IfNone, IrEdge IfNot, int Offset) : IrTerminator(Offset, null)
{
    public override string ToString() => $"branch.none {Value} ? {IfNone} : {IfNot}";
}

/// <summary>Takes the next item.</summary>
public sealed record IrForIterate(IrValue Iterator, IrTemporary Item, IrEdge Next, IrEdge Exhausted, int Offset, IrHandler? Handler) : IrTerminator(Offset, Handler)
{
    public override string ToString() => $"{Item} = for.iterate {Iterator} ? {Next} : {Exhausted}";
}

/// <summary>Sends a value into a receiver.</summary>
public sealed record IrSend(IrValue Receiver, IrValue Value, IrTemporary Yielded, IrTemporary Result, IrEdge OnYield, IrEdge OnReturn, int Offset, IrHandler? Handler)
    : IrTerminator(Offset, Handler)
{
    public override string ToString() => $"{Yielded}, {Result} = send {Receiver}, {Value} ? {OnYield} : {OnReturn}";
}

/// <summary>Suspends the generator; the sent value is the last argument of the edge.</summary>
/// <param name="Delegate">The receiver of a <c>yield from</c>, or null.</param>
/// <param name="Ended">Where it goes on when an exception thrown in ends the receiver by StopIteration, with its value in place of the sent one; null where handlers do that.</param>
public sealed record IrYield(IrValue Value, IrTemporary Sent, IrEdge Resume, IrValue? Delegate, IrEdge? Ended, int Offset, IrHandler? Handler) : IrTerminator(Offset, Handler)
{
    public override string ToString() => $"{Sent} = yield {Value} then {Resume}";
}

/// <summary>Leaves the function.</summary>
public sealed record IrReturn(IrValue Value, int Offset) : IrTerminator(Offset, null)
{
    public override string ToString() => $"return {Value}";
}

/// <summary>Raises: 0 the handled exception again, 1 an exception, 2 an exception from a cause.</summary>
public sealed record IrRaise(IrValue[] Arguments, int Offset, IrHandler? Handler) : IrTerminator(Offset, Handler)
{
    public override string ToString() => $"raise {string.Join(" from ", (IEnumerable<IrValue>)Arguments)}";
}

/// <summary>Raises the exception of a handler again, its traceback as it is.</summary>
public sealed record IrReraise(IrValue Exception, int Offset, IrHandler? Handler) : IrTerminator(Offset, Handler)
{
    public override string ToString() => $"reraise {Exception}";
}
