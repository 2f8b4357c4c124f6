using System.Numerics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A range: start, stop and step, within 64 bits as a rule. docs.python.org/3/library/stdtypes.html#ranges</summary>
public sealed class PyRange : PyObject
{
    /// <summary>A range of ints within 64 bits; the step is not zero.</summary>
    public PyRange(long start, long stop, long step) : base(RangeType.Type)
    {
        FirstSmall = start;
        StepSmall = step;
        Start = Value.FromInt(start);
        Stop = Value.FromInt(stop);
        Step = Value.FromInt(step);
        ulong length = SmallLength(start, stop, step);
        IsSmall = length <= long.MaxValue;
        SmallCount = IsSmall ? (long)length : -1;
        Length = IsSmall ? Value.FromInt(SmallCount) : PyInt.From((BigInteger)length);
    }

    /// <summary>A range of any ints; the step is not zero.</summary>
    internal PyRange(Value start, Value stop, Value step) : base(RangeType.Type)
    {
        Start = start;
        Stop = stop;
        Step = step;
        if (start.IsInt && stop.IsInt && step.IsInt && SmallLength(start.AsInt, stop.AsInt, step.AsInt) is var small and <= long.MaxValue)
        {
            IsSmall = true;
            FirstSmall = start.AsInt;
            StepSmall = step.AsInt;
            SmallCount = (long)small;
            Length = Value.FromInt(SmallCount);
            return;
        }
        BigInteger first = Big(start), last = Big(stop), increment = Big(step);
        BigInteger count = increment.Sign > 0
            ? first < last ? (last - first - 1) / increment + 1 : 0
            : first > last ? (first - last - 1) / -increment + 1 : 0;
        Length = PyInt.From(count);
        SmallCount = Length.IsInt ? Length.AsInt : -1;
    }

    public Value Start { get; }
    public Value Stop { get; }
    public Value Step { get; }

    /// <summary>All members are inline ints and the length fits 64 bits.</summary>
    public bool IsSmall { get; }

    /// <summary>Start and step where <see cref="IsSmall"/>.</summary>
    public long FirstSmall { get; }

    public long StepSmall { get; }

    /// <summary>The length where it fits 64 bits, else -1.</summary>
    public long SmallCount { get; }

    /// <summary>The length as an int of any size.</summary>
    public Value Length { get; }

    internal BigInteger BigLength => Big(Length);

    /// <summary>The member at an index that lies inside.</summary>
    internal Value ItemAt(BigInteger index) =>
        IsSmall ? Value.FromInt(unchecked(FirstSmall + (long)index * StepSmall)) : PyInt.From(Big(Start) + index * Big(Step));

    /// <summary>A new iterator over the members.</summary>
    public PyIterator Iterate() => IsSmall
        ? new PyRangeIterator(FirstSmall, StepSmall, SmallCount)
        : new PyLongRangeIterator(Big(Start), Big(Step), BigLength);

    /// <summary>A new iterator over the members from the last to the first.</summary>
    internal PyIterator IterateReversed()
    {
        // -step of the smallest int64 does not fit.
        if (IsSmall && StepSmall != long.MinValue) return new PyRangeIterator(unchecked(FirstSmall + (SmallCount - 1) * StepSmall), -StepSmall, SmallCount);
        return new PyLongRangeIterator(Big(Start) + (BigLength - 1) * Big(Step), -Big(Step), BigLength);
    }

    internal static BigInteger Big(Value value)
    {
        PyInt.TryGetBig(value, out BigInteger big);
        return big;
    }

    private static ulong SmallLength(long start, long stop, long step)
    {
        if (step > 0) return start < stop ? ((ulong)stop - (ulong)start - 1) / (ulong)step + 1 : 0;
        return start > stop ? ((ulong)start - (ulong)stop - 1) / (0UL - (ulong)step) + 1 : 0;
    }
}
