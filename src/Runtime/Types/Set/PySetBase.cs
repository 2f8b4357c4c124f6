using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>
/// The table of set and frozenset: CPython's algorithm of Objects/setobject.c (linear probes, perturbation, growth), so
/// that the order of iteration agrees with CPython's wherever the hashes do.
/// </summary>
public abstract partial class PySetBase : PyObject
{
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const int SmallestTable = 8;

    private static readonly object s_dummy = new();

    internal struct Entry
    {
        public Value Key;
        public long Hash;
    }

    private Entry[] _table = new Entry[SmallestTable];
    private int _fill;
    private int _used;
    private int _finger;

    private protected PySetBase(PyType type) : base(type) { }

    /// <summary>Number of elements.</summary>
    public int Count => _used;

    /// <summary>True for frozenset and what derives from it.</summary>
    internal abstract bool IsFrozen { get; }

    private static bool IsLive(in Entry entry) => entry.Key.Reference is { } reference && reference != s_dummy;

    /// <summary>Adds the element; false where an equal one was there. Throws what its <c>__hash__</c> or <c>__eq__</c> raise.</summary>
    public bool Add(PyContext context, Value key) => AddHashed(context, key, key.IsInt ? Hashing.OfInt(key.AsInt) : Hashing.OfElement(context, key));

    public bool Contains(PyContext context, Value key) => Find(context, key, HashForLookup(context, key)) >= 0;

    /// <summary>Removes the element; false where there was none.</summary>
    public bool Remove(PyContext context, Value key) => RemoveHashed(context, key, HashForLookup(context, key));

    // A set is looked up as the frozenset of its elements: set_contains, set_remove, set_discard.
    private static long HashForLookup(PyContext context, Value key)
    {
        if (key.IsInt) return Hashing.OfInt(key.AsInt);
        if (key.Reference is PySet set && set.Type.Special(SpecialMethod.Hash).IsNone) return set.FrozenHash();
        return Hashing.OfElement(context, key);
    }

    /// <summary>The index of the entry of an equal key, or -1. A comparison that changes the table starts the search again.</summary>
    internal int Find(PyContext context, Value key, long hash)
    {
    again:
        Entry[] table = _table;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                ref Entry entry = ref table[at];
                if (entry.Key.Reference is null) return -1;
                if (entry.Hash != hash) continue;
                Value found = entry.Key;
                if (Value.Is(found, key)) return at;
                if (found.IsInt && key.IsInt) continue;
                if (found.Reference is string left && key.Reference is string right)
                {
                    if (left == right) return at;
                    continue;
                }
                if (found.Reference == s_dummy) continue;
                bool same = Comparison.AreEqual(context, found, key);
                if (_table != table || !Value.Is(table[at].Key, found)) goto again;
                if (same) return at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    /// <summary>set_add_entry: true where the element was added.</summary>
    internal bool AddHashed(PyContext context, Value key, long hash)
    {
        Entry[] table = _table;
        int mask = table.Length - 1;
        ref Entry home = ref table[(int)hash & mask];
        if (home.Key.Reference is null)
        {
            home.Key = key;
            home.Hash = hash;
        }
        else
        {
            if (home.Hash == hash && Value.Is(home.Key, key)) return false;
            if (Find(context, key, hash) >= 0) return false;
            table = _table;
            mask = table.Length - 1;
            int dummy = DummyBefore(table, mask, hash);
            if (dummy >= 0)
            {
                table[dummy].Key = key;
                table[dummy].Hash = hash;
                _used++;
                return true;
            }
            InsertClean(table, mask, key, hash);
        }
        _fill++;
        _used++;
        if ((long)_fill * 5 >= (long)mask * 3) Resize(_used > 50000 ? _used * 2L : _used * 4L);
        return true;
    }

    /// <summary>The last dummy of the probe sequence before its first free place, which set_add_entry reuses; -1 for none.</summary>
    private static int DummyBefore(Entry[] table, int mask, long hash)
    {
        int dummy = -1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                object? reference = table[at].Key.Reference;
                if (reference is null) return dummy;
                if (reference == s_dummy) dummy = at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    /// <summary>set_insert_clean: puts an absent key into the first free place of its probe sequence; dummies stay.</summary>
    private static void InsertClean(Entry[] table, int mask, Value key, long hash)
    {
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                if (table[at].Key.Reference is not null) continue;
                table[at].Key = key;
                table[at].Hash = hash;
                return;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    internal bool RemoveHashed(PyContext context, Value key, long hash)
    {
        int index = Find(context, key, hash);
        if (index < 0) return false;
        MakeDummy(index);
        return true;
    }

    private void MakeDummy(int index)
    {
        _table[index].Key = new Value(s_dummy);
        _table[index].Hash = -1;
        _used--;
    }

    private void Resize(long least)
    {
        long size = SmallestTable;
        while (size <= least) size <<= 1;
        if (size > Array.MaxLength) throw Errors.MemoryError();
        var table = new Entry[size];
        int mask = table.Length - 1;
        foreach (ref Entry entry in _table.AsSpan())
            if (IsLive(entry)) InsertClean(table, mask, entry.Key, entry.Hash);
        _table = table;
        _fill = _used;
    }

    public void Clear()
    {
        _table = new Entry[SmallestTable];
        _fill = 0;
        _used = 0;
        _finger = 0;
    }

    /// <summary>Walks the elements in table order: start with <paramref name="position"/> 0 until false.</summary>
    public bool Next(ref int position, out Value key) => Next(ref position, out key, out _);

    internal bool Next(ref int position, out Value key, out long hash)
    {
        Entry[] table = _table;
        while ((uint)position < (uint)table.Length)
        {
            ref Entry entry = ref table[position++];
            if (!IsLive(entry)) continue;
            key = entry.Key;
            hash = entry.Hash;
            return true;
        }
        key = default;
        hash = 0;
        return false;
    }

    /// <summary>set_pop: removes the element that the finger meets next; false where empty.</summary>
    internal bool PopAny(out Value key)
    {
        key = default;
        if (_used == 0) return false;
        int mask = _table.Length - 1;
        int at = _finger & mask;
        while (!IsLive(_table[at])) at = (at + 1) & mask;
        key = _table[at].Key;
        MakeDummy(at);
        _finger = at + 1;
        return true;
    }

    /// <summary>frozenset_hash: independent of the order of the elements.</summary>
    internal long FrozenHash()
    {
        ulong hash = 0;
        foreach (ref Entry entry in _table.AsSpan())
            if (IsLive(entry)) hash ^= Shuffle((ulong)entry.Hash);
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

    internal PySetSubclass(PyType type) : base(type) => _attributes = new AttributeStore(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}

/// <summary>An instance of a class that derives from frozenset.</summary>
public sealed class PyFrozenSetSubclass : PyFrozenSet, IAttributed
{
    private AttributeStore _attributes;

    internal PyFrozenSetSubclass(PyType type) : base(type) => _attributes = new AttributeStore(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
