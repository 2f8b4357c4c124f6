using System.Collections.Immutable;
using System.Numerics;

namespace PyToCil.Bytecode;

/// <summary>
/// A value that marshal can hold. Values that the file shares stay one object here, and a consumer must keep them shared:
/// a few hundred bytes can name a tree with 2^100 leaves. Containers compare by identity of their storage for the same reason.
/// </summary>
public abstract record Constant
{
    /// <summary>How deep the containers below are nested, 0 for a value without parts. Never over <see cref="MarshalReader.MaximumDepth"/>.</summary>
    public int Height { get; private protected init; }

    /// <summary>What it is, with its article, for messages.</summary>
    public abstract string Describe();

    private protected static int HeightOver(ImmutableArray<Constant> items)
    {
        var height = 0;
        foreach (var item in items) height = Math.Max(height, item.Height);
        return height + 1;
    }
}

/// <summary><c>None</c></summary>
public sealed record NoneConstant : Constant
{
    public static readonly NoneConstant Instance = new();

    private NoneConstant() { }

    public override string Describe() => "None";
}

/// <summary><c>True</c> or <c>False</c></summary>
public sealed record BoolConstant : Constant
{
    public static readonly BoolConstant True = new(true);
    public static readonly BoolConstant False = new(false);

    private BoolConstant(bool value) => Value = value;

    public bool Value { get; }

    public override string Describe() => "a bool";
}

/// <summary><c>...</c></summary>
public sealed record EllipsisConstant : Constant
{
    public static readonly EllipsisConstant Instance = new();

    private EllipsisConstant() { }

    public override string Describe() => "Ellipsis";
}

/// <summary>The class <c>StopIteration</c>, which marshal can hold though no compiler writes it.</summary>
public sealed record StopIterationConstant : Constant
{
    public static readonly StopIterationConstant Instance = new();

    private StopIterationConstant() { }

    public override string Describe() => "StopIteration";
}

/// <summary>An int of any size.</summary>
public sealed record IntConstant : Constant
{
    private readonly BigInteger big;

    public IntConstant(long value)
    {
        Small = value;
        FitsInLong = true;
    }

    public IntConstant(BigInteger value)
    {
        FitsInLong = value >= long.MinValue && value <= long.MaxValue;
        if (FitsInLong) Small = (long)value;
        else big = value;
    }

    /// <summary>Whether <see cref="Small"/> is the value.</summary>
    public bool FitsInLong { get; }

    /// <summary>The value where <see cref="FitsInLong"/>, else 0.</summary>
    public long Small { get; }

    public BigInteger Value => FitsInLong ? Small : big;

    public override string Describe() => "an int";
}

/// <summary>A float, kept as its bits: -0.0 and the payload of a NaN survive.</summary>
public sealed record FloatConstant(long Bits) : Constant
{
    public double Value => BitConverter.Int64BitsToDouble(Bits);

    public override string Describe() => "a float";
}

/// <summary>A complex number, its parts kept as bits.</summary>
public sealed record ComplexConstant(long RealBits, long ImaginaryBits) : Constant
{
    public double Real => BitConverter.Int64BitsToDouble(RealBits);

    public double Imaginary => BitConverter.Int64BitsToDouble(ImaginaryBits);

    public override string Describe() => "a complex";
}

/// <summary><c>bytes</c></summary>
public sealed record BytesConstant(ReadOnlyMemory<byte> Value) : Constant
{
    public override string Describe() => "a bytes object";
}

/// <summary>A code object among the constants.</summary>
public sealed record CodeConstant : Constant
{
    public CodeConstant(CodeObject code)
    {
        Code = code;
        Height = HeightOver(code.Constants);
    }

    public CodeObject Code { get; }

    public override string Describe() => "a code object";
}
