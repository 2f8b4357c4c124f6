using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>The hash of a tuple from those of its items: Objects/tupleobject.c <c>tuplehash</c>, after xxHash.</summary>
internal struct TupleHash
{
    private const ulong Prime1 = 11400714785074694791UL;
    private const ulong Prime2 = 14029467366897019727UL;
    private const ulong Prime5 = 2870177450012600261UL;

    private ulong _sum;

    public static TupleHash Empty => new() { _sum = Prime5 };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long lane) => _sum = ulong.RotateLeft(_sum + (ulong)lane * Prime2, 31) * Prime1;

    public readonly long Finish(int count)
    {
        ulong sum = _sum + ((ulong)count ^ (Prime5 ^ 3527539UL));
        return sum == ulong.MaxValue ? 1546275796 : (long)sum;
    }
}
