using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>A range as typed code has it, whose length fits 64 bits and whose step is not zero.</summary>
public readonly struct RangeBounds
{
    private readonly long _start;
    private readonly long _stop;
    private readonly long _step;

    private RangeBounds(long start, long stop, long step)
    {
        _start = start;
        _stop = stop;
        _step = step;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RangeBounds To(long stop) => new(0, stop, 1);

    /// <summary>False where the length may be beyond 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMake(long start, long stop, out RangeBounds bounds) => TryMake(start, stop, 1, out bounds);

    /// <summary>False where the length may be beyond 64 bits, or the step is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMake(long start, long stop, long step, out RangeBounds bounds)
    {
        bounds = new RangeBounds(start, stop, step);
        return step != 0 && step != long.MinValue && unchecked(stop - start) != long.MinValue && !TypedLanes.SubtractOverflows(stop, start, unchecked(stop - start));
    }

    public static bool IsRange(Value value) => value.Reference is PyRange { IsSmall: true } range && TryMake(range.FirstSmall, range.Stop.AsInt, range.StepSmall, out _);

    /// <summary>The value is such a range.</summary>
    public static RangeBounds Take(Value value)
    {
        var range = (PyRange)value.Reference!;
        return new RangeBounds(range.FirstSmall, range.Stop.AsInt, range.StepSmall);
    }

    public static Value ToValue(RangeBounds bounds) => new PyRange(bounds._start, bounds._stop, bounds._step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RangeCursor Iterate(RangeBounds bounds) => new(bounds._start, bounds._step, Length(bounds));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Length(RangeBounds bounds)
    {
        long distance = bounds._step > 0 ? bounds._stop - bounds._start : bounds._start - bounds._stop;
        if (distance <= 0 || bounds._step is 1 or -1) return distance;
        return (distance - 1) / Math.Abs(bounds._step) + 1;
    }
}
