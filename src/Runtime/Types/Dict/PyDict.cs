using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// A dict: insertion ordered, open addressing over a compact entry array as in CPython's Objects/dictobject.c, with lanes
/// for str and int keys that never call a comparer. Also the namespace of modules and classes.
/// </summary>
public class PyDict : PyObject
{
    private const int Free = -1;
    private const int Dummy = -2;

    internal struct DictEntry
    {
        public Value Key;
        public Value Value;
        public long Hash;
    }

    // Not Array.Empty: the JIT would have to compile it for this struct at every start.
    private static readonly DictEntry[] s_noEntries = new DictEntry[0];

    private int[] _indexes;
    private DictEntry[] _entries;
    private int _used;
    private int _live;

    // No item lies before this index; keeps taking the oldest item again and again linear.
    private int _first;

    public PyDict() : this(Types.DictType.Type) { }

    internal PyDict(PyType type) : base(type)
    {
        _indexes = [];
        _entries = s_noEntries;
    }

    /// <summary>Number of items.</summary>
    public int Count => _live;

    /// <summary>Changes whenever a key is added or removed, and never when only a value changes.</summary>
    public int KeysVersion { get; private set; }

    /// <summary>One more than the last index at which <see cref="EntryAt"/> may find an item.</summary>
    internal int EntryLimit => _used;

    /// <summary>The hash of a str, as <c>hash()</c> gives it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashOf(string key) => StringHash.Compute(key);

    // ---- String keys ----

    public Value GetString(string key) => GetString(key, HashOf(key));

    public Value GetString(string key, long hash)
    {
        int index = FindString(key, hash);
        return index < 0 ? default : _entries[index].Value;
    }

    public void SetString(string key, Value value)
    {
        long hash = HashOf(key);
        int index = FindString(key, hash);
        if (index >= 0) _entries[index].Value = value; else Add(Value.FromString(key), hash, value);
    }

    public bool RemoveString(string key)
    {
        int index = FindString(key, HashOf(key));
        if (index < 0) return false;
        RemoveAt(index);
        return true;
    }

    /// <summary>The entry's index, for caches; -1 where the key is absent.</summary>
    internal int FindString(string key, long hash)
    {
        int[] indexes = _indexes;
        if (indexes.Length == 0) return -1;
        DictEntry[] entries = _entries;
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = indexes[slot];
            if (index == Free) return -1;
            if (index >= 0)
            {
                ref DictEntry entry = ref entries[index];
                if (entry.Hash == hash)
                {
                    if (ReferenceEquals(entry.Key.Reference, key)) return index;
                    if (entry.Key.Reference is string other ? other == key : EqualsForeignKey(entry.Key, key)) return index;
                }
            }
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
    }

    // A str subclass may be a key of a namespace; its comparison cannot run Python code here.
    private static bool EqualsForeignKey(Value key, string name) => key.Reference is PyTextSubclass text && text.EqualsString(name);

    /// <summary>True where the entry at <paramref name="index"/> holds exactly this key object; the test of a global's inline cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGetAt(int index, string key, out Value value)
    {
        DictEntry[] entries = _entries;
        if ((uint)index < (uint)entries.Length)
        {
            ref DictEntry entry = ref entries[index];
            if (ReferenceEquals(entry.Key.Reference, key)) { value = entry.Value; return true; }
        }
        value = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TrySetAt(int index, string key, Value value)
    {
        DictEntry[] entries = _entries;
        if ((uint)index >= (uint)entries.Length || !ReferenceEquals(entries[index].Key.Reference, key)) return false;
        entries[index].Value = value;
        return true;
    }

    // ---- Any keys ----

    /// <summary>The item, or NULL. Throws what the key's <c>__hash__</c> or <c>__eq__</c> raise.</summary>
    public Value Get(PyContext context, Value key)
    {
        int index = Find(context, key, out _);
        return index < 0 ? default : _entries[index].Value;
    }

    public bool Contains(PyContext context, Value key) => FindAndRemember(context, key) >= 0;

    /// <summary>As <see cref="Get"/>, where the item is often set next.</summary>
    internal Value GetBeforeSet(PyContext context, Value key)
    {
        int index = FindAndRemember(context, key);
        return index < 0 ? default : _entries[index].Value;
    }

    /// <summary>Sets the item. An equal key that is there already stays.</summary>
    public void Set(PyContext context, Value key, Value value)
    {
        int index = Find(context, key, out long hash);
        if (index >= 0) _entries[index].Value = value; else Add(key, hash, value);
    }

    /// <summary>The present item, or the one set here.</summary>
    public Value SetDefault(PyContext context, Value key, Value value)
    {
        int index = Find(context, key, out long hash);
        if (index >= 0) return _entries[index].Value;
        Add(key, hash, value);
        return value;
    }

    /// <summary>Removes the item and gives its value; NULL where there was none.</summary>
    public Value Remove(PyContext context, Value key)
    {
        int index = Find(context, key, out _);
        if (index < 0) return default;
        Value value = _entries[index].Value;
        RemoveAt(index);
        return value;
    }

    /// <summary>The key as the dict holds it, and its value; NULL where there is none.</summary>
    internal Value StoredKey(PyContext context, Value key, out Value value)
    {
        int index = Find(context, key, out _);
        value = index < 0 ? default : _entries[index].Value;
        return index < 0 ? default : _entries[index].Key;
    }

    /// <summary>Removes the item at an entry index where there is one.</summary>
    internal void RemoveEntry(int index) => RemoveAt(index);

    public void Clear()
    {
        _indexes = [];
        _entries = s_noEntries;
        _used = 0;
        _live = 0;
        _first = 0;
        KeysVersion++;
    }

    /// <summary>Removes the last item; false where empty.</summary>
    internal bool PopLast(out Value key, out Value value)
    {
        for (int i = _used - 1; i >= 0; i--)
        {
            if (_entries[i].Key.IsNull) continue;
            key = _entries[i].Key;
            value = _entries[i].Value;
            RemoveAt(i);
            if (_live > 0) _used = i;
            return true;
        }
        key = value = default;
        return false;
    }

    /// <summary>
    /// Walks the items: start with <paramref name="position"/> 0 until false. Items added or removed meanwhile are seen or
    /// not as they lie; the caller watches <see cref="Count"/> where Python would complain.
    /// </summary>
    public bool Next(ref int position, out Value key, out Value value)
    {
        DictEntry[] entries = _entries;
        if (position < _first) position = _first;
        while (position < _used && position < entries.Length)
        {
            ref DictEntry entry = ref entries[position++];
            if (entry.Key.IsNull) continue;
            key = entry.Key;
            value = entry.Value;
            return true;
        }
        key = value = default;
        return false;
    }

    /// <summary>The item at an entry index; false where it was removed.</summary>
    internal bool EntryAt(int index, out Value key, out Value value)
    {
        key = value = default;
        if (index < 0 || index >= _used || index >= _entries.Length) return false;
        key = _entries[index].Key;
        value = _entries[index].Value;
        return !key.IsNull;
    }

    /// <summary>A dict with the same items; keys are not hashed again.</summary>
    public PyDict Copy()
    {
        var copy = new PyDict();
        if (_live == 0) return copy;
        if (_live == _used)
        {
            copy._indexes = (int[])_indexes.Clone();
            copy._entries = (DictEntry[])_entries.Clone();
            copy._used = _used;
            copy._live = _live;
            return copy;
        }
        for (int i = 0; i < _used; i++)
            if (!_entries[i].Key.IsNull) copy.Add(_entries[i].Key, _entries[i].Hash, _entries[i].Value);
        return copy;
    }

    /// <summary>Takes over another dict's items, hashes included.</summary>
    internal void UpdateFrom(PyContext context, PyDict other)
    {
        for (int i = 0; i < other._used; i++)
        {
            DictEntry entry = other._entries[i];
            if (entry.Key.IsNull) continue;
            int index = FindHashed(context, entry.Key, entry.Hash);
            if (index >= 0) _entries[index].Value = entry.Value; else Add(entry.Key, entry.Hash, entry.Value);
        }
    }

    private int Find(PyContext context, Value key, out long hash)
    {
        if (key.Reference is string text)
        {
            // The same key is often looked up again at once: "if k in d: d[k] += 1".
            ref DictProbe probe = ref context.Probe;
            if (ReferenceEquals(text, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion)
            {
                hash = probe.Hash;
                return probe.Index;
            }
            hash = HashOf(text);
            return FindString(text, hash, context);
        }
        if (key.IsInt)
        {
            hash = Hashing.OfInt(key.AsInt);
            return FindInt(context, key, hash);
        }
        hash = Hashing.OfKey(context, key);
        return FindHashed(context, key, hash);
    }

    /// <summary>As <see cref="Find"/>, for look-ups that another of the same key often follows; a str is remembered.</summary>
    private int FindAndRemember(PyContext context, Value key)
    {
        if (key.Reference is not string text) return Find(context, key, out _);
        int index = FindPlainString(context, text);
        return index != PySetBase.Unknown ? index : FindHashed(context, key, HashOf(text));
    }

    // Remembers where the key is, or is not. A comparison in Python runs again at each look-up: it is not remembered.
    private int FindPlainString(PyContext context, string text)
    {
        ref DictProbe probe = ref context.Probe;
        if (ReferenceEquals(text, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion) return probe.Index;
        long hash = HashOf(text);
        int index = FindPlainString(text, hash);
        if (index == PySetBase.Unknown)
        {
            probe.Dictionary = null;
            return index;
        }
        if (!ReferenceEquals(probe.Dictionary, this)) probe.Dictionary = this;
        probe.Key = text;
        probe.Hash = hash;
        probe.Index = index;
        probe.Version = KeysVersion;
        return index;
    }

    /// <summary>The entry's index of a key that is an int or a str, -1 where it is absent; <see cref="PySetBase.Unknown"/> for other keys, or where only a comparison could tell.</summary>
    internal int FindPlain(PyContext context, Value key)
    {
        if (key.Reference is string text) return FindPlainString(context, text);
        return key.IsInt ? FindPlainInt(key.Bits, Hashing.OfInt(key.Bits)) : PySetBase.Unknown;
    }

    internal Value ValueAt(int index) => _entries[index].Value;

    /// <summary>As <see cref="Set"/>; false where it was not done, as <see cref="FindPlain"/> says.</summary>
    internal bool TrySetPlain(PyContext context, Value key, Value value)
    {
        long hash;
        int index;
        if (key.Reference is string text)
        {
            ref DictProbe probe = ref context.Probe;
            bool isKnown = ReferenceEquals(text, probe.Key) && ReferenceEquals(this, probe.Dictionary) && probe.Version == KeysVersion;
            hash = isKnown ? probe.Hash : HashOf(text);
            index = isKnown ? probe.Index : FindPlainString(text, hash);
        }
        else if (key.IsInt)
        {
            hash = Hashing.OfInt(key.Bits);
            index = FindPlainInt(key.Bits, hash);
        }
        else
        {
            return false;
        }
        if (index == PySetBase.Unknown) return false;
        if (index >= 0) _entries[index].Value = value; else Add(key, hash, value);
        return true;
    }

    private int FindString(string key, long hash, PyContext context)
    {
        int index = FindPlainString(key, hash);
        if (index != PySetBase.Unknown) return index;
        index = FindHashed(context, Value.FromString(key), hash);
        // A comparison in Python runs again at each look-up.
        context.Probe.Dictionary = null;
        return index;
    }

    private int FindPlainString(string key, long hash)
    {
        int[] indexes = _indexes;
        if (indexes.Length == 0) return -1;
        DictEntry[] entries = _entries;
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = indexes[slot];
            if (index == Free) return -1;
            if (index >= 0)
            {
                ref DictEntry entry = ref entries[index];
                if (entry.Hash == hash)
                {
                    if (ReferenceEquals(entry.Key.Reference, key)) return index;
                    if (entry.Key.Reference is string other)
                    {
                        if (other == key) return index;
                    }
                    else return PySetBase.Unknown;
                }
            }
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
    }

    private int FindInt(PyContext context, Value key, long hash)
    {
        int index = FindPlainInt(key.Bits, hash);
        return index != PySetBase.Unknown ? index : FindHashed(context, key, hash);
    }

    private int FindPlainInt(long key, long hash)
    {
        int[] indexes = _indexes;
        if (indexes.Length == 0) return -1;
        DictEntry[] entries = _entries;
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = indexes[slot];
            if (index == Free) return -1;
            if (index >= 0)
            {
                ref DictEntry entry = ref entries[index];
                if (entry.Hash == hash)
                {
                    if (entry.Key.IsInt)
                    {
                        if (entry.Key.Bits == key) return index;
                    }
                    else return PySetBase.Unknown;
                }
            }
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
    }

    /// <summary>The general search. A comparison may run Python code that changes this dict; then the search starts again, as CPython's does.</summary>
    internal int FindHashed(PyContext context, Value key, long hash)
    {
    again:
        int[] indexes = _indexes;
        if (indexes.Length == 0) return -1;
        DictEntry[] entries = _entries;
        int mask = indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (true)
        {
            int index = indexes[slot];
            if (index == Free) return -1;
            if (index >= 0)
            {
                DictEntry entry = entries[index];
                if (entry.Hash == hash)
                {
                    if (Value.Is(entry.Key, key)) return index;
                    bool same = Comparison.AreEqual(context, entry.Key, key);
                    if (indexes != _indexes || entries != _entries || !Value.Is(entries[index].Key, entry.Key)) goto again;
                    if (same) return index;
                }
            }
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
    }

    /// <summary>Adds a key known to be absent.</summary>
    private void Add(Value key, long hash, Value value)
    {
        if (_used >= _entries.Length || (_used + 1) * 3 > _indexes.Length * 2) Grow();
        int mask = _indexes.Length - 1;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (_indexes[slot] >= 0)
        {
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
        _indexes[slot] = _used;
        _entries[_used++] = new DictEntry { Key = key, Value = value, Hash = hash };
        _live++;
        KeysVersion++;
    }

    private void RemoveAt(int index)
    {
        int mask = _indexes.Length - 1;
        long hash = _entries[index].Hash;
        ulong perturb = (ulong)hash;
        int slot = (int)hash & mask;
        while (_indexes[slot] != index)
        {
            perturb >>= 5;
            slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
        }
        _indexes[slot] = Dummy;
        _entries[index] = default;
        _live--;
        KeysVersion++;
        if (_live == 0) Clear();
        else if (index == _first)
            while (_entries[_first].Key.IsNull) _first++;
    }

    private void Grow()
    {
        int size = 8;
        while (size < _live * 3) size *= 2;
        if (size * 2 / 3 <= _live) size *= 2;
        var indexes = new int[size];
        // Array.Fill is compiled anew at every start, which counts where a dict is small.
        if (size > 256) Array.Fill(indexes, Free);
        else for (int i = 0; i < indexes.Length; i++) indexes[i] = Free;
        var entries = new DictEntry[size * 2 / 3 + 1];
        int mask = size - 1;
        int count = 0;
        for (int i = 0; i < _used; i++)
        {
            if (_entries[i].Key.IsNull) continue;
            entries[count] = _entries[i];
            ulong perturb = (ulong)entries[count].Hash;
            int slot = (int)entries[count].Hash & mask;
            while (indexes[slot] != Free)
            {
                perturb >>= 5;
                slot = (int)((uint)(slot * 5 + 1) + (uint)perturb) & mask;
            }
            indexes[slot] = count++;
        }
        _indexes = indexes;
        _entries = entries;
        _used = count;
        _first = 0;
    }
}

/// <summary>A thread's last look-up of a str, and where it ended; it holds while the dict gains and loses no key.</summary>
internal struct DictProbe
{
    public PyDict? Dictionary;
    public string? Key;
    public long Hash;
    public int Index;
    public int Version;
}

/// <summary>An instance of a class that derives from dict.</summary>
public sealed class PyDictSubclass : PyDict, IAttributed
{
    private AttributeStore _attributes;

    internal PyDictSubclass(PyType type) : base(type) => _attributes = new AttributeStore(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
