using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A list: a growing array of values. docs.python.org/3/library/stdtypes.html#lists</summary>
public partial class PyList : PyObject
{
    /// <summary>Number of items.</summary>
    public int Count;

    private int _number;

    internal override ref int Number => ref _number;

    public PyList() : base(ListType.Type)
    {
    }

    /// <param name="capacity">Room that is made with the first item.</param>
    public PyList(int capacity) : base(ListType.Type) => _room = capacity;

    /// <summary>Takes over the array as the backing store, all of it in use.</summary>
    public PyList(Value[] items) : base(ListType.Type)
    {
        General = items;
        Count = items.Length;
    }

    /// <summary>Takes over the array as the backing store.</summary>
    public PyList(Value[] items, int count) : base(ListType.Type)
    {
        General = items;
        Count = count;
    }

    public PyList(ReadOnlySpan<Value> items) : base(ListType.Type)
    {
        General = items.ToArray();
        Count = items.Length;
    }

    internal PyList(PyType type) : base(type)
    {
    }

    /// <summary>The item at an index that is known to lie inside; NULL where another thread has removed it.</summary>
    public Value this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Value[] items = General;
            return (uint)index < (uint)items.Length ? items[index] : NumberAt(index);
        }
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            Value[] items = General;
            if ((uint)index < (uint)items.Length) items[index] = value; else SetNumber(index, value);
        }
    }

    /// <summary>The items in use, as values (<see cref="Items"/>).</summary>
    public Span<Value> Span => new(Items, 0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Value item)
    {
        Value[] items = General;
        int count = Count;
        if ((uint)count < (uint)items.Length)
        {
            items[count] = item;
            Count = count + 1;
        }
        else AddSlow(item);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlow(Value item)
    {
        if (TryAddNumber(item)) return;
        EnsureCapacity(Count + 1);
        General[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<Value> items)
    {
        if (HoldsNumbers)
        {
            foreach (Value item in items) Add(item);
            return;
        }
        EnsureCapacity(Count + items.Length);
        items.CopyTo(Items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Lists double up to here: the arrays that a growing list leaves behind cost more than the room.</summary>
    private const int MostDoubled = 1 << 10;

    /// <summary>Grows the backing array, by half at least, so that <paramref name="capacity"/> items fit.</summary>
    public void EnsureCapacity(int capacity)
    {
        int present = Items.Length;
        if (capacity > present) Array.Resize(ref General, Capacity(Math.Max(capacity, _room), present));
        _room = 0;
    }

    private static int Capacity(int wanted, int present)
    {
        if (wanted < 0) throw Errors.MemoryError();
        long grown = present <= MostDoubled ? present * 2L : present + (present >> 1);
        return (int)Math.Min(Math.Max(wanted, Math.Max(4L, grown)), Array.MaxLength);
    }

    /// <summary>Expects so many items more.</summary>
    public void Expect(int count)
    {
        if (Count == 0 && General.Length == 0 && !HoldsNumbers) _room = count;
        else if (!HoldsNumbers) EnsureCapacity(Count + count);
    }

    /// <summary>Inserts at an index between 0 and <see cref="Count"/>.</summary>
    public void Insert(int index, Value item)
    {
        Add(item);
        int moved = Count - 1 - index;
        if (moved == 0) return;
        Array items = HoldsNumbers ? Numbers : General;
        Array.Copy(items, index, items, index + 1, moved);
        this[index] = item;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array items = HoldsNumbers ? Numbers : General;
        Array.Copy(items, index + 1, items, index, Count - index);
        if (items is Value[] values) values[Count] = default;
    }

    /// <summary>Removes a run of items that lies inside.</summary>
    public void RemoveRange(int index, int count)
    {
        if (count <= 0) return;
        Array items = HoldsNumbers ? Numbers : General;
        Array.Copy(items, index + count, items, index, Count - index - count);
        Array.Clear(items, Count - count, count);
        Count -= count;
    }

    public void Clear()
    {
        Items = Value.Nothing;
        Count = 0;
    }
}

/// <summary>An instance of a class that derives from list.</summary>
public sealed class PyListSubclass : PyList, IAttributed
{
    private AttributeStore _attributes;

    internal PyListSubclass(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
