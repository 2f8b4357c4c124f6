using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>
/// The table of set and frozenset: CPython's algorithm of Objects/setobject.c (linear probes, perturbation, growth), so
/// that the order of iteration agrees with CPython's wherever the hashes do. A small set is made without its table.
/// </summary>
public abstract partial class PySetBase : PyObject
{
    /// <summary>The answer of a search that only a comparison could give.</summary>
    internal const int Unknown = -2;

    private int _number;

    private protected PySetBase(PyType type) : base(type) { }

    internal override ref int Number => ref _number;

    /// <summary>Number of elements.</summary>
    public int Count => _used;

    /// <summary>True for frozenset and what derives from it.</summary>
    internal abstract bool IsFrozen { get; }

    /// <summary>Adds the element; false where an equal one was there. Throws what its <c>__hash__</c> or <c>__eq__</c> raise.</summary>
    public bool Add(PyContext context, Value key)
    {
        if (!PlainKeys.TryHash(key, out long hash)) hash = Hashing.OfElement(context, key);
        return AddHashed(context, key, hash);
    }

    public bool Contains(PyContext context, Value key) => Find(context, key, HashForLookup(context, key)) >= 0;

    /// <summary>Removes the element; false where there was none.</summary>
    public bool Remove(PyContext context, Value key) => RemoveHashed(context, key, HashForLookup(context, key));

    // A set is looked up as the frozenset of its elements: set_contains, set_remove, set_discard.
    private static long HashForLookup(PyContext context, Value key)
    {
        if (PlainKeys.TryHash(key, out long hash)) return hash;
        if (key.Reference is PySet set && set.Type.Special(SpecialMethod.Hash).IsNone) return set.FrozenHash();
        return Hashing.OfElement(context, key);
    }

    /// <summary>set_add_entry: true where the element was added.</summary>
    internal bool AddHashed(PyContext context, Value key, long hash)
    {
        if (Find(context, key, hash, out int place) >= 0) return false;
        AddAt(place, key, hash);
        return true;
    }

    /// <summary>Adds where need be; false where that is not done, as <see cref="FindPlain"/> says.</summary>
    internal bool TryAdd(Value key)
    {
        if (key.IsInt) return TryAddInt(key.Bits);
        if (!PlainKeys.TryHash(key, out long hash)) return false;
        if (_ints is not null) HoldAnyKeys();
        int slot = Search(key, hash, out int place);
        if (slot == -1) AddAt(place, key, hash);
        return slot != Unknown;
    }

    /// <summary>As <see cref="TryAdd"/>.</summary>
    internal bool TryAddInt(long key)
    {
        // A bit that is not set is enough to know that an int is new.
        long[]? ints = _ints;
        ulong bit = 1UL << (int)key;
        int count = _count;
        if (ints is not null && ReferenceEquals(_table, s_noSlots) && (_filter & bit) == 0 && key is >= 0 and < int.MaxValue && count < MostIntsUnordered && (uint)count < (uint)ints.Length)
        {
            ints[count] = key;
            _filter |= bit;
            _count = count + 1;
            _used++;
            return true;
        }
        return TryAddOtherInt(key);
    }

    private bool TryAddOtherInt(long key)
    {
        long hash = Hashing.OfInt(key);
        int slot = FindInt(key, hash, out int place);
        if (slot == -1) AddAt(place, Value.FromInt(key), hash);
        return slot != Unknown;
    }

    /// <summary>Removes a plain element; -1 where it is absent, <see cref="Unknown"/> where that is not done, as <see cref="FindPlain"/> says.</summary>
    internal int RemovePlain(Value key)
    {
        EnsureTable();
        int slot = FindPlain(key);
        if (slot >= 0) MakeDummy(slot);
        return slot;
    }

    internal bool RemoveHashed(PyContext context, Value key, long hash)
    {
        if (_used == 0) return false;
        EnsureTable();
        int slot = Find(context, key, hash);
        if (slot < 0) return false;
        MakeDummy(slot);
        return true;
    }

    /// <summary>Walks the elements in table order: start with <paramref name="position"/> 0 until false.</summary>
    public bool Next(ref int position, out Value key) => NextIndex(ref position, out int index) ? Found(KeyAt(index), out key) : Found(default, out key);

    internal bool Next(ref int position, out Value key, out long hash)
    {
        if (NextIndex(ref position, out int index))
        {
            hash = HashAt(index);
            return Found(KeyAt(index), out key);
        }
        hash = 0;
        return Found(default, out key);
    }

    private static bool Found(Value found, out Value key)
    {
        key = found;
        return !found.IsNull;
    }

    private bool NextIndex(ref int position, out int index)
    {
        int[] table = _table;
        if (ReferenceEquals(table, s_noSlots) && _count > 0) table = EnsureTable();
        while ((uint)position < (uint)table.Length)
        {
            int number = table[position++];
            if (number <= Free) continue;
            index = number - 1;
            return true;
        }
        index = 0;
        return false;
    }

    /// <summary>set_pop: removes the element that the finger meets next; false where empty.</summary>
    internal bool PopAny(out Value key)
    {
        key = default;
        if (_used == 0) return false;
        int[] table = EnsureTable();
        int mask = table.Length - 1;
        int at = _finger & mask;
        while (table[at] <= Free) at = (at + 1) & mask;
        key = KeyAt(table[at] - 1);
        MakeDummy(at);
        _finger = at + 1;
        return true;
    }

    /// <summary>frozenset_hash: independent of the order of the elements.</summary>
    internal long FrozenHash()
    {
        ulong hash = 0;
        foreach (int number in EnsureTable())
            if (number > Free) hash ^= Shuffle((ulong)HashAt(number - 1));
        hash ^= ((ulong)_used + 1) * 1927868237UL;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash * 69069UL + 907133923UL;
        return hash == ulong.MaxValue ? 590923713L : (long)hash;
    }

    private static ulong Shuffle(ulong hash) => ((hash ^ 89869747UL) ^ (hash << 16)) * 3644798167UL;

    /// <summary>The elements in table order.</summary>
    public Value[] ToArray()
    {
        var items = new Value[_used];
        int position = 0, count = 0;
        while (count < items.Length && Next(ref position, out Value key)) items[count++] = key;
        return items;
    }
}

/// <summary>A set. docs.python.org/3/library/stdtypes.html#set-types-set-frozenset</summary>
public class PySet : PySetBase
{
    public PySet() : base(SetType.Type) { }
    internal PySet(PyType type) : base(type) { }

    internal override bool IsFrozen => false;
}

/// <summary>A frozenset.</summary>
public class PyFrozenSet : PySetBase
{
    private long _hash = -1;

    public PyFrozenSet() : base(FrozenSetType.Type) { }
    internal PyFrozenSet(PyType type) : base(type) { }

    internal override bool IsFrozen => true;

    internal bool HasHash => _hash != -1;
    internal long CachedHash => _hash != -1 ? _hash : _hash = FrozenHash();
}

/// <summary>An instance of a class that derives from set.</summary>
public sealed class PySetSubclass : PySet, IAttributed
{
    private AttributeStore _attributes;

    internal PySetSubclass(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}

/// <summary>An instance of a class that derives from frozenset.</summary>
public sealed class PyFrozenSetSubclass : PyFrozenSet, IAttributed
{
    private AttributeStore _attributes;

    internal PyFrozenSetSubclass(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
