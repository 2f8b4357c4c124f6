using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

// Lists of one kind of number keep them unboxed. That ends with the first item of another kind, and with whoever wants an
// array of values; such a list stays general from then on.
public partial class PyList
{
    /// <summary>The items where they are values; empty where <see cref="Numbers"/> holds them. Places behind the last item are NULL.</summary>
    public Value[] General = Value.Nothing;

    /// <summary>The items where they are numbers of one kind: a long[], double[] or byte[]; anything else where they are not.</summary>
    public Array Numbers = NumberStorage.None;

    // Room that the first item makes.
    private int _room;

    /// <summary>A list of numbers; the array is taken over.</summary>
    internal PyList(Array numbers, int count) : base(ListType.Type)
    {
        Numbers = numbers;
        Count = count;
    }

    /// <summary>Whether the items are numbers of one kind, unboxed.</summary>
    public bool HoldsNumbers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Numbers.GetType() != typeof(Value[]);
    }

    /// <summary>
    /// The backing array; only the first <see cref="Count"/> places are in use. A list of numbers becomes one of values by this: what only reads
    /// or sets items uses the indexer.
    /// </summary>
    public Value[] Items
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HoldsNumbers ? Generalize() : General;
        set
        {
            General = value;
            Numbers = NumberStorage.None;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value[] Generalize()
    {
        Array numbers = Numbers;
        var items = new Value[Math.Max(numbers.Length, Count)];
        NumberStorage.CopyTo(numbers, 0, items.AsSpan(0, Math.Min(numbers.Length, Count)));
        Items = items;
        return items;
    }

    // Another thread may end it between two looks at the list: the items are then values. NULL where there is no such item any more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Value NumberAt(int index)
    {
        Array numbers = Numbers;
        if (numbers.GetType() != typeof(Value[]) && (uint)index < (uint)numbers.Length) return NumberStorage.At(numbers, index);
        Value[] items = General;
        return (uint)index < (uint)items.Length ? items[index] : default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetNumber(int index, Value item)
    {
        Array numbers = Numbers;
        if ((uint)index < (uint)numbers.Length && NumberStorage.TrySet(numbers, index, item)) return;
        Value[] items = Items;
        if ((uint)index < (uint)items.Length) items[index] = item;
    }

    // The first item decides how the items are kept.
    private bool TryAddNumber(Value item)
    {
        if (HoldsNumbers)
        {
            if (Count == Numbers.Length) Resize(Capacity(Count + 1, Numbers.Length));
            if (!NumberStorage.TrySet(Numbers, Count, item)) return false;
        }
        else
        {
            if (Count > 0 || General.Length > 0 || NumberStorage.For(item, Math.Max(_room, 4)) is not { } numbers) return false;
            NumberStorage.TrySet(numbers, 0, item);
            Numbers = numbers;
        }
        Count++;
        return true;
    }

    private void Resize(int capacity)
    {
        Array grown = NumberStorage.Like(Numbers, capacity);
        Array.Copy(Numbers, grown, Count);
        Numbers = grown;
    }

    /// <summary>Appends the items of a list, which may be this one.</summary>
    public void AddRange(PyList other)
    {
        int count = other.Count;
        if (other.HoldsNumbers && Count == 0 && General.Length == 0 && !HoldsNumbers)
        {
            Numbers = NumberStorage.Take(other.Numbers, 0, 1, count);
            Count = count;
        }
        else if (other.HoldsNumbers && Numbers.GetType() == other.Numbers.GetType())
        {
            if (Count + count > Numbers.Length) Resize(Capacity(Count + count, Numbers.Length));
            Array.Copy(other.Numbers, 0, Numbers, Count, count);
            Count += count;
        }
        else AddRange(other == this || other.HoldsNumbers ? other.ToArray() : other.Span);
    }

    /// <summary>Appends consecutive ints, from a list's beginning kept as numbers.</summary>
    internal void AddInts(long next, long step, int count)
    {
        if (Count == 0 && General.Length == 0 && !HoldsNumbers) Numbers = new long[count];
        if (Numbers is long[])
        {
            if (Count + count > Numbers.Length) Resize(Capacity(Count + count, Numbers.Length));
            foreach (ref long place in ((long[])Numbers).AsSpan(Count, count))
            {
                place = next;
                next = unchecked(next + step);
            }
        }
        else
        {
            EnsureCapacity(Count + count);
            foreach (ref Value place in Items.AsSpan(Count, count))
            {
                place = Value.FromInt(next);
                next = unchecked(next + step);
            }
        }
        Count += count;
    }

    /// <summary>A new list of the items at the indices of a slice, which lie inside.</summary>
    internal PyList Take(long start, long step, long count)
    {
        if (count <= 0) return new PyList();
        return HoldsNumbers ? new PyList(NumberStorage.Take(Numbers, start, step, (int)count), (int)count) : new PyList(SliceIndices.Take(Span, start, step, count));
    }

    /// <summary>A new list of the same items.</summary>
    public PyList Copy() => Take(0, 1, Count);

    /// <summary>A new list of the items so many times, at least 0.</summary>
    internal PyList Repeat(long times)
    {
        if (Count == 0 || times == 0) return new PyList();
        if (times > Array.MaxLength / Count) throw Errors.MemoryError();
        if (HoldsNumbers) return new PyList(NumberStorage.Repeat(Numbers, Count, (int)times), Count * (int)times);
        if (Count == 1 && NumberStorage.Repeat(General[0], (int)times) is { } numbers) return new PyList(numbers, (int)times);
        return new PyList(SequenceOperators.Repeat(Span, times));
    }

    /// <summary>A new list of the items of two.</summary>
    internal static PyList Concatenate(PyList a, PyList b)
    {
        if (a.HoldsNumbers && a.Numbers.GetType() == b.Numbers.GetType())
        {
            Array numbers = NumberStorage.Like(a.Numbers, a.Count + b.Count);
            Array.Copy(a.Numbers, numbers, a.Count);
            Array.Copy(b.Numbers, 0, numbers, a.Count, b.Count);
            return new PyList(numbers, a.Count + b.Count);
        }
        var items = new Value[a.Count + b.Count];
        a.CopyTo(items);
        b.CopyTo(items.AsSpan(a.Count));
        return new PyList(items);
    }

    private void CopyTo(Span<Value> places)
    {
        if (HoldsNumbers) NumberStorage.CopyTo(Numbers, 0, places[..Count]); else Span.CopyTo(places);
    }

    public void Reverse()
    {
        if (HoldsNumbers) Array.Reverse(Numbers, 0, Count); else Span.Reverse();
    }

    /// <summary>A copy of the items.</summary>
    public Value[] ToArray()
    {
        var items = new Value[Count];
        CopyTo(items);
        return items;
    }
}
