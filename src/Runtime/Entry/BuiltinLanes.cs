using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Entry;

/// <summary>Built-in functions of numbers, for typed code. What is not done here is left to the general call by giving false.</summary>
public static class BuiltinLanes
{
    /// <summary><c>id(value)</c>; false where it takes more than 64 bits.</summary>
    public static bool TryIdentity(Value value, out long result)
    {
        Value identity = Identity.Of(value);
        result = identity.Bits;
        return identity.IsInt;
    }

    /// <summary><c>type(value)</c></summary>
    public static Value TypeOf(Value value) => value.Type;

    // The first of equal arguments is the result; NaN is neither smaller nor greater.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Min(long a, long b) => b < a ? b : a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Min(long a, long b, long c) => Min(Min(a, b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Min(double a, double b) => b < a ? b : a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Min(double a, double b, double c) => Min(Min(a, b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Max(long a, long b) => b > a ? b : a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Max(long a, long b, long c) => Max(Max(a, b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(double a, double b) => b > a ? b : a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(double a, double b, double c) => Max(Max(a, b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Absolute(double value) => Math.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToFloat(long value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToFloat(double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ToInt(long value) => value;
}
