using System.Runtime.InteropServices;

namespace PyToCil.Runtime;

/// <summary>Where typed code that is left puts its numbers for <see cref="Tiering.TakeParked"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnboxedNumbers
{
    public long Int0, Int1, Int2, Int3, Int4, Int5, Int6, Int7;
    public double Float0, Float1, Float2, Float3, Float4, Float5, Float6, Float7;

    /// <summary>The ints, in the order of their fields.</summary>
    internal static ReadOnlySpan<long> Ints(ref UnboxedNumbers numbers) => MemoryMarshal.CreateReadOnlySpan(ref numbers.Int0, 8);

    /// <summary>The floats, in the order of their fields.</summary>
    internal static ReadOnlySpan<double> Floats(ref UnboxedNumbers numbers) => MemoryMarshal.CreateReadOnlySpan(ref numbers.Float0, 8);
}
