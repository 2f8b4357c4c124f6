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

    // What a slot of the table holds: nothing, a removed element, or else the element's index among the entries plus one.
    private const int Free = 0;
    private const int Dummy = -1;

    /// <summary>The answer of a search that only a comparison could give.</summary>
    internal const int Unknown = -2;

    internal struct Entry
    {
        public Value Key;
        // Of a hole: the next hole's index plus one.
        public long Hash;
    }

    // The table of an empty set; it is never written.
    private static readonly int[] s_noSlots = new int[SmallestTable];
    private static readonly Entry[] s_noEntries = new Entry[0];

    // The table decides the order; the entries lie apart, so that the table is small, and growing it moves no references.
    private int[] _table = s_noSlots;
    private Entry[] _entries = s_noEntries;
    private int _count;
    private int _hole;
    private int _fill;
    private int _used;
    private int _finger;
    private int _number;

    private protected PySetBase(PyType type) : base(type) { }

    internal override ref int Number => ref _number;

    /// <summary>Number of elements.</summary>
    public int Count => _used;

    /// <summary>True for frozenset and what derives from it.</summary>
    internal abstract bool IsFrozen { get; }

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

    /// <summary>The slot of an equal key, or -1.</summary>
    internal int Find(PyContext context, Value key, long hash) => Find(context, key, hash, out _);

    /// <summary>The slot of an element that is an int or a str, -1 where it is absent; <see cref="Unknown"/> for others, or where only a comparison could tell.</summary>
    internal int FindPlain(Value key)
    {
        if (key.IsInt) return FindInt(key.Bits, Hashing.OfInt(key.Bits), out _);
        return key.Reference is string text ? FindString(text, StringHash.Compute(text), out _) : Unknown;
    }

    /// <summary>Adds where need be; false where only a comparison could tell.</summary>
    internal bool TryAddInt(long key)
    {
        long hash = Hashing.OfInt(key);
        int slot = FindInt(key, hash, out int place);
        if (slot == -1) AddAt(place, Value.FromInt(key), hash);
        return slot != Unknown;
    }

    internal bool TryAddString(string key)
    {
        long hash = StringHash.Compute(key);
        int slot = FindString(key, hash, out int place);
        if (slot == -1) AddAt(place, Value.FromString(key), hash);
        return slot != Unknown;
    }

    private int FindInt(long key, long hash, out int place)
    {
        int[] table = _table;
        Entry[] entries = _entries;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        int dummy = -1;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                int number = table[at];
                if (number > Free)
                {
                    ref Entry entry = ref entries[number - 1];
                    if (entry.Hash != hash) continue;
                    place = at;
                    if (!entry.Key.IsInt) return Unknown;
                    if (entry.Key.Bits == key) return at;
                }
                else if (number == Free)
                {
                    place = dummy >= 0 ? dummy : at;
                    return -1;
                }
                else dummy = at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    private int FindString(string key, long hash, out int place)
    {
        int[] table = _table;
        Entry[] entries = _entries;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        int dummy = -1;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                int number = table[at];
                if (number > Free)
                {
                    ref Entry entry = ref entries[number - 1];
                    if (entry.Hash != hash) continue;
                    place = at;
                    if (ReferenceEquals(entry.Key.Reference, key)) return at;
                    if (entry.Key.Reference is not string other) return Unknown;
                    if (other == key) return at;
                }
                else if (number == Free)
                {
                    place = dummy >= 0 ? dummy : at;
                    return -1;
                }
                else dummy = at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    /// <summary>
    /// The slot of an equal key, or -1; then <paramref name="place"/> is where set_add_entry would put it: the last dummy of
    /// the probe sequence before its first free slot, else that.
    /// </summary>
    private int Find(PyContext context, Value key, long hash, out int place)
    {
        int[] table = _table;
        Entry[] entries = _entries;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        int dummy = -1;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                int number = table[at];
                if (number == Free)
                {
                    place = dummy >= 0 ? dummy : at;
                    return -1;
                }
                if (number == Dummy)
                {
                    dummy = at;
                    continue;
                }
                ref Entry entry = ref entries[number - 1];
                if (entry.Hash != hash) continue;
                object? reference = entry.Key.Reference;
                if (ReferenceEquals(reference, key.Reference) && entry.Key.Bits == key.Bits)
                {
                    place = at;
                    return at;
                }
                if (ReferenceEquals(reference, ScalarTag.Int) && key.IsInt) continue;
                if (reference is string left && key.Reference is string right)
                {
                    if (left != right) continue;
                    place = at;
                    return at;
                }
                return FindComparing(context, key, hash, out place);
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    /// <summary>As <see cref="Find(PyContext, Value, long, out int)"/>, for keys of any kind. A comparison that changes the table starts the search again.</summary>
    private int FindComparing(PyContext context, Value key, long hash, out int place)
    {
    again:
        int[] table = _table;
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        int dummy = -1;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                int number = table[at];
                if (number == Free)
                {
                    place = dummy >= 0 ? dummy : at;
                    return -1;
                }
                if (number == Dummy)
                {
                    dummy = at;
                    continue;
                }
                Entry entry = _entries[number - 1];
                if (entry.Hash != hash) continue;
                place = at;
                if (Value.Is(entry.Key, key)) return at;
                bool same = Comparison.AreEqual(context, entry.Key, key);
                if (_table != table || table[at] != number || !Value.Is(_entries[number - 1].Key, entry.Key)) goto again;
                if (same) return at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    /// <summary>set_add_entry: true where the element was added.</summary>
    internal bool AddHashed(PyContext context, Value key, long hash)
    {
        int[] table = _table;
        int place = (int)hash & (table.Length - 1);
        if (table[place] != Free && Find(context, key, hash, out place) >= 0) return false;
        AddAt(place, key, hash);
        return true;
    }

    /// <summary>Adds a key known to be absent, where a search for it ended.</summary>
    private void AddAt(int place, Value key, long hash)
    {
        if (ReferenceEquals(_table, s_noSlots)) _table = new int[SmallestTable];
        int number = MakeEntry(key, hash);
        _used++;
        bool isReused = _table[place] == Dummy;
        _table[place] = number;
        if (isReused) return;
        _fill++;
        if ((long)_fill * 5 >= (long)(_table.Length - 1) * 3) Resize(_used > 50000 ? _used * 2L : _used * 4L);
    }

    /// <summary>Stores an entry; gives its index plus one.</summary>
    private int MakeEntry(Value key, long hash)
    {
        int index = _hole - 1;
        if (index >= 0) _hole = (int)_entries[index].Hash;
        else
        {
            if (_count == _entries.Length) GrowEntries();
            index = _count++;
        }
        _entries[index].Key = key;
        _entries[index].Hash = hash;
        return index + 1;
    }

    // As many as the smallest tables take before they grow: 5 and 19.
    private void GrowEntries()
    {
        Entry[] old = _entries;
        var entries = new Entry[old.Length == 0 ? 5 : old.Length == 5 ? 19 : old.Length * 2];
        CopyEntries(old, entries, _count);
        _entries = entries;
    }

    // Array.Copy of references costs far more than a few stores.
    private static void CopyEntries(Entry[] from, Entry[] to, int count)
    {
        if (count > 32) Array.Copy(from, to, count);
        else for (int i = 0; i < count; i++) to[i] = from[i];
    }

    /// <summary>set_insert_clean: puts an absent key into the first free slot of its probe sequence; dummies stay.</summary>
    private static void InsertClean(int[] table, int number, long hash)
    {
        int mask = table.Length - 1;
        ulong perturb = (ulong)hash;
        int i = (int)hash & mask;
        while (true)
        {
            int last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (int at = i; at <= last; at++)
            {
                if (table[at] != Free) continue;
                table[at] = number;
                return;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    internal bool RemoveHashed(PyContext context, Value key, long hash)
    {
        int slot = Find(context, key, hash);
        if (slot < 0) return false;
        MakeDummy(slot);
        return true;
    }

    private void MakeDummy(int slot)
    {
        int index = _table[slot] - 1;
        _table[slot] = Dummy;
        _entries[index].Key = default;
        _entries[index].Hash = _hole;
        _hole = index + 1;
        _used--;
    }

    private void Resize(long least)
    {
        long size = SmallestTable;
        while (size <= least) size <<= 1;
        if (size > Array.MaxLength) throw Errors.MemoryError();
        var table = new int[size];
        Entry[] entries = _entries;
        foreach (int number in _table)
            if (number > Free) InsertClean(table, number, entries[number - 1].Hash);
        _table = table;
        _fill = _used;
        // A large table takes its entries at once; a small set may stay far below its table's limit.
        int limit = (int)Math.Min((size - 1) * 3 / 5 + 1, Array.MaxLength);
        if (size > 128 && limit > entries.Length)
        {
            _entries = new Entry[limit];
            CopyEntries(entries, _entries, _count);
        }
    }

    public void Clear()
    {
        _table = s_noSlots;
        _entries = s_noEntries;
        _count = 0;
        _hole = 0;
        _fill = 0;
        _used = 0;
        // The finger of pop() stays where it is, as in set_empty_to_minsize.
    }

    /// <summary>Walks the elements in table order: start with <paramref name="position"/> 0 until false.</summary>
    public bool Next(ref int position, out Value key) => Next(ref position, out key, out _);

    internal bool Next(ref int position, out Value key, out long hash)
    {
        int[] table = _table;
        while ((uint)position < (uint)table.Length)
        {
            int number = table[position++];
            if (number <= Free) continue;
            ref Entry entry = ref _entries[number - 1];
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
        while (_table[at] <= Free) at = (at + 1) & mask;
        key = _entries[_table[at] - 1].Key;
        MakeDummy(at);
        _finger = at + 1;
        return true;
    }

    /// <summary>frozenset_hash: independent of the order of the elements.</summary>
    internal long FrozenHash()
    {
        ulong hash = 0;
        foreach (int number in _table)
            if (number > Free) hash ^= Shuffle((ulong)_entries[number - 1].Hash);
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
