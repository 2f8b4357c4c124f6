namespace PyToCil.Runtime;

/// <summary>
/// What holds a set's elements. They lie in the order in which they came, ints without their tags while there is nothing else. The table,
/// which decides the order of iteration, says in which slot each of them is; a small set has none until its order is asked for, an element is
/// removed, or it has become too large to be looked through.
/// </summary>
public abstract partial class PySetBase
{
    private const int LinearProbes = 9;
    private const int PerturbShift = 5;
    private const int SmallestTable = 8;

    // What a slot of the table holds: nothing, a removed element, or else the element's index among the entries plus one.
    private const int Free = 0;
    private const int Dummy = -1;

    // Elements of a set without a table.
    private const int MostIntsUnordered = 32;
    private const int MostUnordered = 8;

    // No int is taken for a hole: those so small are not looked for among the entries.
    private const long FirstHole = long.MinValue;
    private const long LastHole = FirstHole + int.MaxValue;

    internal struct Entry
    {
        public Value Key;
        // Of a hole: the next hole's index plus one.
        public long Hash;
    }

    // The table of a set that has none; it is never written.
    private static readonly int[] s_noSlots = new int[SmallestTable];
    private static readonly Entry[] s_noEntries = new Entry[0];

    private int[] _table = s_noSlots;
    private Entry[] _entries = s_noEntries;
    // In place of entries; of a hole: FirstHole and the next hole's index plus one. What is not in use is FirstHole.
    private long[]? _ints;
    // Without a table: a bit for the low bits of each hash.
    private ulong _filter;
    private int _count;
    private int _hole;
    private int _fill;
    private int _used;
    private int _finger;

    private Value KeyAt(int index) => _ints is { } ints ? Value.FromInt(ints[index]) : _entries[index].Key;

    private long HashAt(int index) => _ints is { } ints ? Hashing.OfInt(ints[index]) : _entries[index].Hash;

    public void Clear()
    {
        _table = s_noSlots;
        _entries = s_noEntries;
        _ints = null;
        _filter = 0;
        _count = 0;
        _hole = 0;
        _fill = 0;
        _used = 0;
        // The finger of pop() stays where it is, as in set_empty_to_minsize.
    }

    /// <summary>Adds a key known to be absent, where a search for it ended.</summary>
    private void AddAt(int place, Value key, long hash)
    {
        if (ReferenceEquals(_table, s_noSlots))
        {
            AddUnordered(key, hash);
            return;
        }
        int number = MakeEntry(key, hash);
        _used++;
        bool isReused = _table[place] == Dummy;
        _table[place] = number;
        if (!isReused) CountFilled();
    }

    private void AddUnordered(Value key, long hash)
    {
        if (_count < (key.IsInt && (_ints is not null || _count == 0) ? MostIntsUnordered : MostUnordered))
        {
            MakeEntry(key, hash);
            _filter |= 1UL << (int)hash;
            _used++;
            return;
        }
        int[] table = EnsureTable();
        InsertClean(table, MakeEntry(key, hash), hash);
        _used++;
        CountFilled();
    }

    private void CountFilled()
    {
        _fill++;
        if ((long)_fill * 5 >= (long)(_table.Length - 1) * 3) Resize(_used > 50000 ? _used * 2L : _used * 4L);
    }

    /// <summary>The table, made as adding one element after the other makes it.</summary>
    private int[] EnsureTable()
    {
        if (!ReferenceEquals(_table, s_noSlots)) return _table;
        if (_count == 0) return _table = new int[SmallestTable];
        var table = new int[SmallestTable];
        for (int i = 0; i < _count; i++)
        {
            InsertClean(table, i + 1, HashAt(i));
            if ((i + 1) * 5 >= (table.Length - 1) * 3) table = TableOf(table, (i + 1) * 4);
        }
        _fill = _count;
        return _table = table;
    }

    /// <summary>Stores an entry; gives its index plus one.</summary>
    private int MakeEntry(Value key, long hash)
    {
        if (!key.IsInt)
        {
            if (_ints is not null) HoldAnyKeys();
        }
        else if (_ints is not null || _count == 0) return MakeInt(key.Bits);
        int index = _hole - 1;
        if (index >= 0) _hole = (int)_entries[index].Hash;
        else
        {
            if (_count == _entries.Length) GrowEntries(Math.Max(4, _count * 2));
            index = _count++;
        }
        _entries[index].Key = key;
        _entries[index].Hash = hash;
        return index + 1;
    }

    private int MakeInt(long key)
    {
        int index = _hole - 1;
        if (index >= 0) _hole = (int)(_ints![index] - FirstHole);
        else
        {
            if (_ints is null || _count == _ints.Length) GrowInts(_count switch { 0 => 8, 8 => MostIntsUnordered, _ => _count * 2 });
            index = _count++;
        }
        _ints![index] = key;
        return index + 1;
    }

    private void GrowInts(int length)
    {
        var ints = new long[length];
        _ints?.AsSpan(0, _count).CopyTo(ints);
        for (int i = _count; i < length; i++) ints[i] = FirstHole;
        _ints = ints;
    }

    private void GrowEntries(int length)
    {
        var entries = new Entry[length];
        CopyEntries(_entries, entries, _count);
        _entries = entries;
    }

    // Array.Copy of references costs far more than a few stores.
    private static void CopyEntries(Entry[] from, Entry[] to, int count)
    {
        if (count > 32) Array.Copy(from, to, count);
        else for (int i = 0; i < count; i++) to[i] = from[i];
    }

    /// <summary>From here on the elements may be of any kind.</summary>
    private void HoldAnyKeys()
    {
        long[] ints = _ints!;
        var entries = new Entry[ints.Length];
        for (int i = 0; i < _count; i++)
        {
            entries[i].Key = Value.FromInt(ints[i]);
            entries[i].Hash = Hashing.OfInt(ints[i]);
        }
        for (int hole = _hole; hole > 0; hole = (int)entries[hole - 1].Hash)
        {
            entries[hole - 1].Key = default;
            entries[hole - 1].Hash = ints[hole - 1] - FirstHole;
        }
        _entries = entries;
        _ints = null;
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

    private void MakeDummy(int slot)
    {
        int index = _table[slot] - 1;
        _table[slot] = Dummy;
        if (_ints is { } ints) ints[index] = FirstHole + _hole;
        else
        {
            _entries[index].Key = default;
            _entries[index].Hash = _hole;
        }
        _hole = index + 1;
        _used--;
    }

    private void Resize(long least)
    {
        int[] table = TableOf(_table, least);
        _table = table;
        _fill = _used;
        // A large table takes its entries at once; a small set may stay far below its table's limit.
        int limit = (int)Math.Min((table.Length - 1L) * 3 / 5 + 1, Array.MaxLength);
        if (table.Length <= 128 || _count == 0) return;
        if (_ints is { } ints)
        {
            if (limit > ints.Length) GrowInts(limit);
        }
        else if (limit > _entries.Length) GrowEntries(limit);
    }

    // A table of more than so many slots, with what is in another.
    private int[] TableOf(int[] from, long least)
    {
        long size = SmallestTable;
        while (size <= least) size <<= 1;
        if (size > Array.MaxLength) throw Errors.MemoryError();
        var table = new int[size];
        foreach (int number in from)
            if (number > Free) InsertClean(table, number, HashAt(number - 1));
        return table;
    }
}
