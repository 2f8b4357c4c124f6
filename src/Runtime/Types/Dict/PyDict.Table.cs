using System.Numerics;

namespace PyToCil.Runtime;

/// <summary>
/// The table of a dict: which entry a hash leads to. A small one is a number of sixteen places of four bits; a larger one is an array. A place
/// holds an entry's index plus one. When tables are made anew, and how large, is CPython's: a loop that changes the dict can tell.
/// </summary>
public partial class PyDict
{
    private const int Free = 0;
    private const int Removed = -1;

    private const int SmallMask = 15;
    private const int PlaceBits = 4;
    private const ulong SmallRemoved = 15;

    // As many entries as a table of sixteen places takes.
    private const int MostSmall = 10;

    private ulong _places;
    // Null for a small table.
    private int[]? _indexes;

    // The entries that the table takes before it is made anew; the array of entries may be shorter.
    private int _limit;

    // Places that the removal of last items has used up.
    private int _forgotten;

    public void Clear()
    {
        ForgetWatches();
        _indexes = null;
        _places = 0;
        _entries = s_noEntries;
        _used = _live = _first = _limit = _forgotten = 0;
        KeysVersion++;
    }

    /// <summary>Adds a key known to be absent.</summary>
    private void Add(Value key, long hash, Value value)
    {
        if (_used == _entries.Length) MakeRoom();
        int index = _used++;
        if (_indexes is { } indexes) Link(indexes, index, hash);
        else LinkSmall(index, hash);
        ref DictEntry entry = ref _entries[index];
        entry.Key = key;
        entry.Value = value;
        entry.Hash = hash;
        _live++;
        KeysVersion++;
    }

    private void LinkSmall(int index, long hash)
    {
        ulong places = _places;
        int shift = ((int)hash & SmallMask) * PlaceBits;
        while (((places >> shift) & SmallMask) is not (Free or SmallRemoved)) shift = (shift + PlaceBits) & (SmallMask * PlaceBits);
        _places = (places & ~(SmallRemoved << shift)) | ((ulong)(index + 1) << shift);
    }

    private static void Link(int[] indexes, int index, long hash)
    {
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (indexes[slot] > Free)
        {
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
        indexes[slot] = index + 1;
    }

    private void RemoveAt(int index)
    {
        Unlink(index, _entries[index].Hash);
        _entries[index] = default;
        if (_watches is not null) NoteChange(index);
        KeysVersion++;
        if (--_live == 0) _first = _used;
        else if (index == _first)
            while (_entries[_first].Key.IsNull) _first++;
    }

    private void Unlink(int index, long hash)
    {
        if (_indexes is not { } indexes)
        {
            int shift = ((int)hash & SmallMask) * PlaceBits;
            while ((int)((_places >> shift) & SmallMask) != index + 1) shift = (shift + PlaceBits) & (SmallMask * PlaceBits);
            _places |= SmallRemoved << shift;
            return;
        }
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (indexes[slot] != index + 1)
        {
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
        indexes[slot] = Removed;
    }

    // The entry after the last item is used again, its place is not: where too many are lost, the places are made anew.
    private void ForgetLast(int index)
    {
        _used = index;
        if (_first > index) _first = index;
        if (++_forgotten * 4 < _limit) return;
        _forgotten = 0;
        _places = 0;
        if (_indexes is { } indexes) Array.Clear(indexes);
        LinkAll();
    }

    private void LinkAll()
    {
        for (int i = 0; i < _used; i++)
        {
            if (_entries[i].Key.IsNull) continue;
            if (_indexes is { } indexes) Link(indexes, i, _entries[i].Hash);
            else LinkSmall(i, _entries[i].Hash);
        }
    }

    // dictresize: with room for three times the items, without the holes.
    private void MakeRoom()
    {
        DictEntry[] old = _entries;
        if (old.Length < _limit)
        {
            _entries = new DictEntry[_limit];
            CopyEntries(old, _entries, _used);
            return;
        }
        int size = MakeTable(_live * 3L);
        var entries = new DictEntry[_limit];
        if (_live == _used) CopyEntries(old, entries, _used);
        else
        {
            ForgetWatches();
            int count = 0;
            for (int i = 0; i < _used; i++)
                if (!old[i].Key.IsNull) entries[count++] = old[i];
            _used = count;
        }
        _entries = entries;
        _first = 0;
        LinkAll();
    }

    // An empty table of at least so many places; gives their number.
    private int MakeTable(long least)
    {
        long size = 8;
        while (size < least) size *= 2;
        if (size > Array.MaxLength) throw Errors.MemoryError();
        _limit = (int)(size * 2 / 3);
        _indexes = _limit > MostSmall ? new int[size] : null;
        _places = 0;
        _forgotten = 0;
        return (int)size;
    }

    // Array.Copy of references costs far more than a few stores.
    private static void CopyEntries(DictEntry[] from, DictEntry[] to, int count)
    {
        if (count > 16) Array.Copy(from, to, count);
        else for (int i = 0; i < count; i++) to[i] = from[i];
    }

    // _PyDict_NewPresized.
    private void Reserve(int count)
    {
        if (count == 0) return;
        MakeTable(count > 5 ? (count * 3L + 1) / 2 : 0);
        _entries = new DictEntry[count];
    }

    // For a dict without items.
    private void TakeCopies(PyDict other)
    {
        ForgetWatches();
        int count = other._used;
        if (other._live != count)
        {
            Reserve(other._live);
            _used = _first = 0;
            for (int i = 0; i < count; i++)
                if (!other._entries[i].Key.IsNull) Add(other._entries[i].Key, other._entries[i].Hash, other._entries[i].Value);
            return;
        }
        if (count == 0) return;
        var entries = new DictEntry[count];
        CopyEntries(other._entries, entries, count);
        _indexes = (int[]?)other._indexes?.Clone();
        _places = other._places;
        _limit = other._limit;
        _forgotten = other._forgotten;
        _entries = entries;
        _used = _live = count;
        _first = 0;
        KeysVersion++;
    }
}
