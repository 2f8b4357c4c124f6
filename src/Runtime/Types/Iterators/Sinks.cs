using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>Appends to a list.</summary>
internal sealed class ListSink(PyList list) : ItemSink
{
    // Growing further may fail, which a sink may not.
    private const int MostItems = 1 << 28;

    public override bool Take(Value item)
    {
        if (list.Count >= MostItems) return false;
        list.Add(item);
        return true;
    }

    public override bool TakeInt(long item)
    {
        if (list.Count >= MostItems) return false;
        list.Add(Value.FromInt(item));
        return true;
    }
}

/// <summary>Adds to a new set, while it holds nothing else, what is hashed and compared without Python code.</summary>
internal sealed class SetSink(PyContext context, PySetBase set) : ItemSink
{
    private const int MostItems = 1 << 26;
    private int _count;

    public override bool Take(Value item)
    {
        if (!(item.IsInt || item.Reference is string) || set.Count != _count || _count >= MostItems) return false;
        set.Add(context, item);
        _count = set.Count;
        return true;
    }
}

/// <summary>Adds ints within 64 bits, and bools.</summary>
internal sealed class IntSum(long total) : ItemSink
{
    public long Total { get; private set; } = total;

    public override bool Take(Value item) => (item.IsInt || item.IsBool) && Add(item.Bits);

    public override bool TakeInt(long item) => Add(item);

    /// <summary>Adds an int; false where the sum does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(long item)
    {
        long total = Total, sum = unchecked(total + item);
        if (((total ^ sum) & (item ^ sum)) < 0) return false;
        Total = sum;
        return true;
    }
}

/// <summary>Adds floats, and ints within 64 bits, to a sum of floats.</summary>
internal sealed class FloatSum(CompensatedSum sum) : ItemSink
{
    private CompensatedSum _sum = sum;

    public CompensatedSum Sum => _sum;

    public override bool Take(Value item)
    {
        if (item.IsFloat) return TakeFloat(item.AsFloat);
        if (!item.IsInt && !item.IsBool) return false;
        _sum.AddWhole(item.Bits);
        return true;
    }

    public override bool TakeFloat(double item)
    {
        _sum.Add(item);
        return true;
    }
}

/// <summary>Takes what does not decide <c>any</c> (the false) or <c>all</c> (the true), where telling needs no Python code.</summary>
internal sealed class TruthSink(bool takes) : ItemSink
{
    public override bool Take(Value item) => item.Reference switch
    {
        ScalarTag when item.IsFloat => TakeFloat(item.AsFloat),
        ScalarTag => TakeInt(item.Bits),
        PyNone => !takes,
        _ => false,
    };

    public override bool TakeInt(long item) => item != 0 == takes;

    public override bool TakeFloat(double item) => item != 0.0 == takes;

    public override bool TakeBool(bool item) => item == takes;
}

/// <summary>Keeps the least or the greatest int.</summary>
internal sealed class IntExtreme(long best, bool isLeast) : ItemSink
{
    public long Best { get; private set; } = best;

    public override bool Take(Value item) => item.IsInt && TakeInt(item.Bits);

    public override bool TakeInt(long item)
    {
        if (isLeast ? item < Best : item > Best) Best = item;
        return true;
    }
}

/// <summary>Keeps the least or the greatest float; a NaN is neither less nor greater.</summary>
internal sealed class FloatExtreme(double best, bool isLeast) : ItemSink
{
    public double Best { get; private set; } = best;

    public override bool Take(Value item) => item.IsFloat && TakeFloat(item.AsFloat);

    public override bool TakeFloat(double item)
    {
        if (isLeast ? item < Best : item > Best) Best = item;
        return true;
    }
}
