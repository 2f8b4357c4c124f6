using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// A dict: insertion ordered, open addressing over a compact entry array as in CPython's Objects/dictobject.c. The searches run no
/// Python code for keys that <see cref="PlainKeys"/> knows. Also the namespace of modules and classes.
/// </summary>
public partial class PyDict : PyObject
{
    internal struct DictEntry
    {
        public Value Key;
        public Value Value;
        public long Hash;
    }

    // Not Array.Empty: the JIT would have to compile it for this struct at every start.
    private static readonly DictEntry[] s_noEntries = new DictEntry[0];

    private DictEntry[] _entries = s_noEntries;
    private int _used;
    private int _live;

    // No item lies before this index; keeps taking the oldest item again and again linear.
    private int _first;

    private int _number;

    public PyDict() : this(Types.DictType.Type) { }

    /// <summary>With room for so many items.</summary>
    internal PyDict(int capacity) : this(Types.DictType.Type) => Reserve(capacity);

    internal PyDict(PyType type) : base(type) { }

    internal override ref int Number => ref _number;

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
        if (index >= 0) Store(_entries, index, value); else Add(Value.FromString(key), hash, value);
    }

    public bool RemoveString(string key)
    {
        int index = FindString(key, HashOf(key));
        if (index < 0) return false;
        RemoveAt(index);
        return true;
    }

    /// <summary>The entry's index, for caches; -1 where the key is absent.</summary>
    internal int FindString(string key, long hash) => Search(new NameKey(key), hash);

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
        Store(entries, index, value);
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
        if (index >= 0) Store(_entries, index, value); else Add(key, hash, value);
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

    /// <summary>Removes the last item; false where empty.</summary>
    internal bool PopLast(out Value key, out Value value)
    {
        for (int i = _used - 1; i >= 0; i--)
        {
            if (_entries[i].Key.IsNull) continue;
            key = _entries[i].Key;
            value = _entries[i].Value;
            RemoveAt(i);
            ForgetLast(i);
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
        copy.TakeCopies(this);
        return copy;
    }

    /// <summary>Takes over another dict's items, hashes included.</summary>
    internal void UpdateFrom(PyContext context, PyDict other)
    {
        if (_live == 0 && other._live > 0)
        {
            TakeCopies(other);
            return;
        }
        for (int i = 0; i < other._used; i++)
        {
            DictEntry entry = other._entries[i];
            if (entry.Key.IsNull) continue;
            int index = FindHashed(context, entry.Key, entry.Hash);
            if (index >= 0) Store(_entries, index, entry.Value); else Add(entry.Key, entry.Hash, entry.Value);
        }
    }

    // A value in place of another; where both are numbers of one kind the collector need not know of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(DictEntry[] entries, int index, Value value)
    {
        ref Value place = ref entries[index].Value;
        if (ReferenceEquals(place.Reference, value.Reference)) Value.SetBits(ref place, value.Bits);
        else place = value;
        if (_watches is not null) NoteChange(index);
    }
}

/// <summary>An instance of a class that derives from dict.</summary>
public sealed class PyDictSubclass : PyDict, IAttributed
{
    private AttributeStore _attributes;

    internal PyDictSubclass(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
