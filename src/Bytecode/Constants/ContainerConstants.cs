using System.Collections.Immutable;

namespace PyToCil.Bytecode;

/// <summary>A constant with an ordered row of parts, in the order of the file.</summary>
public abstract record SequenceConstant : Constant
{
    private protected SequenceConstant(ImmutableArray<Constant> items)
    {
        Items = items;
        Height = HeightOver(items);
    }

    public ImmutableArray<Constant> Items { get; }
}

/// <summary><c>tuple</c></summary>
public sealed record TupleConstant : SequenceConstant
{
    public TupleConstant(ImmutableArray<Constant> elements) : base(elements)
    {
    }

    public override string Describe() => "a tuple";
}

/// <summary><c>frozenset</c>; equal elements are not removed here.</summary>
public sealed record FrozenSetConstant : SequenceConstant
{
    public FrozenSetConstant(ImmutableArray<Constant> elements) : base(elements)
    {
    }

    public override string Describe() => "a frozenset";
}

/// <summary><c>list</c>: marshal can hold it, a compiler does not write it.</summary>
public sealed record ListConstant : SequenceConstant
{
    public ListConstant(ImmutableArray<Constant> elements) : base(elements)
    {
    }

    public override string Describe() => "a list";
}

/// <summary><c>set</c>: marshal can hold it, a compiler does not write it.</summary>
public sealed record SetConstant : SequenceConstant
{
    public SetConstant(ImmutableArray<Constant> elements) : base(elements)
    {
    }

    public override string Describe() => "a set";
}

/// <summary><c>dict</c> as key, value, key, value: marshal can hold it, a compiler does not write it.</summary>
public sealed record DictConstant : SequenceConstant
{
    public DictConstant(ImmutableArray<Constant> keysAndValues) : base(keysAndValues)
    {
    }

    public override string Describe() => "a dict";
}

/// <summary><c>frozendict</c> as key, value, key, value, from marshal version 6 (CPython 3.15) on.</summary>
public sealed record FrozenDictConstant : SequenceConstant
{
    public FrozenDictConstant(ImmutableArray<Constant> keysAndValues) : base(keysAndValues)
    {
    }

    public override string Describe() => "a frozendict";
}

/// <summary><c>slice</c>, from marshal version 5 (CPython 3.14) on.</summary>
public sealed record SliceConstant : Constant
{
    public SliceConstant(Constant start, Constant stop, Constant step)
    {
        Start = start;
        Stop = stop;
        Step = step;
        Height = Math.Max(start.Height, Math.Max(stop.Height, step.Height)) + 1;
    }

    public Constant Start { get; }

    public Constant Stop { get; }

    public Constant Step { get; }

    public override string Describe() => "a slice";
}
