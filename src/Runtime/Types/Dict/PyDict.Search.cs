using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>The searches of a dict.</summary>
public partial class PyDict
{
    /// <summary>The entry's index, -1 where the key is absent; <see cref="PySetBase.Unknown"/> where only a comparison could tell.</summary>
    private int Search<TKey>(TKey key, long hash) where TKey : struct, IKey
    {
        DictEntry[] entries = _entries;
        int[]? indexes = _indexes;
        if (indexes is not null) return Search(key, hash, indexes, entries);
        ulong places = BitOperations.RotateRight(_places, ((int)hash & SmallMask) * PlaceBits);
        while (true)
        {
            int index = ((int)places & SmallMask) - 1;
            if (index < 0) return -1;
            // The place of a removed entry leads beyond the entries.
            if ((uint)index < (uint)entries.Length)
            {
                ref DictEntry entry = ref entries[index];
                if (entry.Hash == hash)
                {
                    KeyMatch match = key.Matches(in entry.Key);
                    if (match != KeyMatch.Different) return match == KeyMatch.Same ? index : PySetBase.Unknown;
                }
            }
            places = BitOperations.RotateRight(places, PlaceBits);
        }
    }

    // Part of the other: a call of its own costs as much as the search.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Search<TKey>(TKey key, long hash, int[] indexes, DictEntry[] entries) where TKey : struct, IKey
    {
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = indexes[slot] - 1;
            if (index == Free - 1) return -1;
            if ((uint)index < (uint)entries.Length)
            {
                ref DictEntry entry = ref entries[index];
                if (entry.Hash == hash)
                {
                    KeyMatch match = key.Matches(in entry.Key);
                    if (match != KeyMatch.Different) return match == KeyMatch.Same ? index : PySetBase.Unknown;
                }
            }
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
    }

    /// <summary>The general search. A comparison may run Python code that changes this dict; then the search starts again, as CPython's does.</summary>
    internal int FindHashed(PyContext context, Value key, long hash)
    {
        int found = Search(new PlainKey(key), hash);
        return found != PySetBase.Unknown ? found : FindComparing(context, key, hash);
    }

    private int FindComparing(PyContext context, Value key, long hash)
    {
    again:
        int version = KeysVersion;
        var places = new Places(this, hash);
        while (places.Next() is var place && place != Free)
        {
            if (place == Removed) continue;
            DictEntry entry = _entries[place - 1];
            if (entry.Hash != hash) continue;
            if (Value.Is(entry.Key, key)) return place - 1;
            bool same = Comparison.AreEqual(context, entry.Key, key);
            if (version != KeysVersion) goto again;
            if (same) return place - 1;
        }
        return -1;
    }

    /// <summary>The places that a hash leads to, one after the other, in a table of either kind.</summary>
    private struct Places(PyDict dictionary, long hash)
    {
        private readonly int[]? _indexes = dictionary._indexes;
        private ulong _places = BitOperations.RotateRight(dictionary._places, ((int)hash & SmallMask) * PlaceBits);
        private ulong _perturb = (ulong)hash;
        private int _slot = (int)hash;

        public int Next()
        {
            if (_indexes is not { } indexes)
            {
                int small = (int)_places & SmallMask;
                _places = BitOperations.RotateRight(_places, PlaceBits);
                return small == (int)SmallRemoved ? Removed : small;
            }
            int place = indexes[_slot & (indexes.Length - 1)];
            _perturb >>= 5;
            _slot = (int)((uint)((_slot & (indexes.Length - 1)) * 5 + 1) + (uint)_perturb);
            return place;
        }
    }

    private int Find(PyContext context, Value key, out long hash)
    {
        if (key.IsInt)
        {
            hash = Hashing.OfInt(key.Bits);
            int index = Search(new IntKey(key.Bits), hash);
            return index != PySetBase.Unknown ? index : FindHashed(context, key, hash);
        }
        if (key.Reference is string || Entry.TypedLanes.IsTuple(key))
        {
            // The same key is often looked up again at once: "if k in d: d[k] += 1".
            ref DictProbe probe = ref context.Probe;
            if (ReferenceEquals(key.Reference, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion)
            {
                hash = probe.Hash;
                return probe.Index;
            }
        }
        return FindAnew(context, key, out hash);
    }

    private int FindAnew(PyContext context, Value key, out long hash)
    {
        int index = PySetBase.Unknown;
        if (key.Reference is string text)
        {
            hash = HashOf(text);
            index = Search(new TextKey(text), hash);
        }
        else if (PlainKeys.TryHash(key, out hash)) index = Search(new PlainKey(key), hash);
        else hash = Hashing.OfKey(context, key);
        if (index != PySetBase.Unknown) return index;
        index = FindHashed(context, key, hash);
        // A comparison in Python runs again at each look-up.
        context.Probe.Dictionary = null;
        return index;
    }

    /// <summary>As <see cref="Find"/>, for look-ups that another of the same key often follows; text and tuples are remembered.</summary>
    private int FindAndRemember(PyContext context, Value key)
    {
        int index = FindPlain(context, key);
        return index != PySetBase.Unknown ? index : FindAnew(context, key, out _);
    }

    /// <summary>The entry's index of a plain key, -1 where it is absent; <see cref="PySetBase.Unknown"/> for other keys, or where only a comparison could tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int FindPlain(PyContext context, Value key) =>
        key.IsInt ? FindInt(key.Bits) : key.Reference is string text ? FindPlainText(context, text) : FindPlainOther(context, key);

    /// <summary>As <see cref="FindPlain"/>.</summary>
    internal int FindInt(long key) => Search(new IntKey(key), Hashing.OfInt(key));

    // Remembers where the key is, or is not. A comparison in Python runs again at each look-up: it is not remembered.
    private int FindPlainText(PyContext context, string text)
    {
        ref DictProbe probe = ref context.Probe;
        if (ReferenceEquals(text, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion) return probe.Index;
        long hash = HashOf(text);
        int index = Search(new TextKey(text), hash);
        Remember(ref probe, text, hash, index);
        return index;
    }

    private int FindPlainOther(PyContext context, Value key)
    {
        if (!Entry.TypedLanes.IsTuple(key)) return PlainKeys.TryHash(key, out long simple) ? Search(new PlainKey(key), simple) : PySetBase.Unknown;
        PyTuple tuple = Unsafe.As<PyTuple>(key.Reference!);
        ref DictProbe probe = ref context.Probe;
        if (ReferenceEquals(tuple, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion) return probe.Index;
        if (!PlainKeys.TryHash(tuple, out long hash, out bool isConstant)) return PySetBase.Unknown;
        int index = Search(new TupleKey(tuple), hash);
        if (isConstant) Remember(ref probe, tuple, hash, index);
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Remember(ref DictProbe probe, object key, long hash, int index)
    {
        if (index == PySetBase.Unknown)
        {
            probe.Dictionary = null;
            return;
        }
        if (!ReferenceEquals(probe.Dictionary, this)) probe.Dictionary = this;
        probe.Key = key;
        probe.Hash = hash;
        probe.Index = index;
        probe.Version = KeysVersion;
    }

    internal Value ValueAt(int index) => _entries[index].Value;

    /// <summary>As <see cref="Set"/>; false where it was not done, as <see cref="FindPlain"/> says.</summary>
    internal bool TrySetPlain(PyContext context, Value key, Value value)
    {
        ref DictProbe probe = ref context.Probe;
        long hash;
        int index;
        if (key.IsInt)
        {
            hash = Hashing.OfInt(key.Bits);
            index = Search(new IntKey(key.Bits), hash);
        }
        else if (ReferenceEquals(key.Reference, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion)
        {
            hash = probe.Hash;
            index = probe.Index;
        }
        else if (key.Reference is string text)
        {
            hash = HashOf(text);
            index = Search(new TextKey(text), hash);
        }
        else if (PlainKeys.TryHash(key, out hash)) index = Search(new PlainKey(key), hash);
        else return false;
        if (index == PySetBase.Unknown) return false;
        if (index >= 0) Store(_entries, index, value); else Add(key, hash, value);
        return true;
    }
}

/// <summary>A thread's last look-up of text or of a tuple, and where it ended; it holds while the dict gains and loses no key.</summary>
internal struct DictProbe
{
    public PyDict? Dictionary;
    public object? Key;
    public long Hash;
    public int Index;
    public int Version;
}
