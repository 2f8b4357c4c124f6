using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>A list: a growing array of values. docs.python.org/3/library/stdtypes.html#lists</summary>
public class PyList : PyObject
{
    /// <summary>The backing array; only the first <see cref="Count"/> places are in use.</summary>
    public Value[] Items;

    /// <summary>Number of items.</summary>
    public int Count;

    private int _number;

    internal override ref int Number => ref _number;

    public PyList() : base(ListType.Type) => Items = Value.Nothing;

    public PyList(int capacity) : base(ListType.Type) => Items = capacity == 0 ? Value.Nothing : new Value[capacity];

    /// <summary>Takes over the array as the backing store, all of it in use.</summary>
    public PyList(Value[] items) : base(ListType.Type)
    {
        Items = items;
        Count = items.Length;
    }

    /// <summary>Takes over the array as the backing store.</summary>
    public PyList(Value[] items, int count) : base(ListType.Type)
    {
        Items = items;
        Count = count;
    }

    public PyList(ReadOnlySpan<Value> items) : base(ListType.Type)
    {
        Items = items.ToArray();
        Count = items.Length;
    }

    internal PyList(PyType type) : base(type) => Items = Value.Nothing;

    /// <summary>The item at an index that is known to lie inside.</summary>
    public Value this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Items[index];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => Items[index] = value;
    }

    /// <summary>The items in use.</summary>
    public Span<Value> Span => new(Items, 0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Value item)
    {
        Value[] items = Items;
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
        EnsureCapacity(Count + 1);
        Items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<Value> items)
    {
        EnsureCapacity(Count + items.Length);
        items.CopyTo(Items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Lists double up to here: the arrays that a growing list leaves behind cost more than the room.</summary>
    private const int MostDoubled = 1 << 10;

    /// <summary>Grows the backing array, by half at least, so that <paramref name="capacity"/> items fit.</summary>
    public void EnsureCapacity(int capacity)
    {
        if (capacity <= Items.Length) return;
        if (capacity < 0) throw Errors.MemoryError();
        long grown = Items.Length <= MostDoubled ? Items.Length * 2L : Items.Length + (Items.Length >> 1);
        long wanted = Math.Max(capacity, Math.Max(4L, grown));
        Array.Resize(ref Items, (int)Math.Min(wanted, Array.MaxLength));
    }

    /// <summary>Inserts at an index between 0 and <see cref="Count"/>.</summary>
    public void Insert(int index, Value item)
    {
        EnsureCapacity(Count + 1);
        Array.Copy(Items, index, Items, index + 1, Count - index);
        Items[index] = item;
        Count++;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(Items, index + 1, Items, index, Count - index);
        Items[Count] = default;
    }

    /// <summary>Removes a run of items that lies inside.</summary>
    public void RemoveRange(int index, int count)
    {
        if (count <= 0) return;
        Array.Copy(Items, index + count, Items, index, Count - index - count);
        Array.Clear(Items, Count - count, count);
        Count -= count;
    }

    public void Clear()
    {
        Items = [];
        Count = 0;
    }

    /// <summary>A copy of the items in use.</summary>
    public Value[] ToArray() => Span.ToArray();
}

/// <summary>An instance of a class that derives from list.</summary>
public sealed class PyListSubclass : PyList, IAttributed
{
    private AttributeStore _attributes;

    internal PyListSubclass(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
