using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PyToCil.Runtime;

/// <summary>The searches of a set.</summary>
public abstract partial class PySetBase
{
    /// <summary>The slot of an equal key, or its index where there is no table; -1 where there is none.</summary>
    internal int Find(PyContext context, Value key, long hash) => Find(context, key, hash, out _);

    /// <summary>As <see cref="Find(PyContext, Value, long)"/>, for plain keys; <see cref="Unknown"/> for others, or where only a comparison could tell.</summary>
    internal int FindPlain(Value key)
    {
        if (key.IsInt) return FindInt(key.Bits);
        if (!PlainKeys.TryHash(key, out long hash)) return Unknown;
        if (_ints is not null) HoldAnyKeys();
        return Search(key, hash, out _);
    }

    private int Search(Value key, long hash, out int place) =>
        key.Reference is string text ? Search(new TextKey(text), hash, out place)
        : PyToCil.Runtime.Entry.TypedLanes.IsTuple(key) ? Search(new TupleKey(Unsafe.As<PyTuple>(key.Reference!)), hash, out place)
        : Search(new PlainKey(key), hash, out place);

    /// <summary>
    /// As <see cref="FindPlain"/>, but which slot it is does not matter: a few ints that lie side by side are compared at once, while a
    /// chain of probes leads past all that were removed.
    /// </summary>
    internal int SearchPlain(Value key) => key.IsInt ? SearchInt(key.Bits) : FindPlain(key);

    /// <summary>As <see cref="SearchPlain"/>.</summary>
    internal int SearchInt(long key)
    {
        if (_ints is not { Length: <= MostIntsUnordered } ints || ReferenceEquals(_table, s_noSlots) || key <= LastHole) return FindInt(key);
        Vector256<long> wanted = Vector256.Create(key);
        ref long first = ref MemoryMarshal.GetArrayDataReference(ints);
        int i = 0;
        for (; i <= ints.Length - Vector256<long>.Count; i += Vector256<long>.Count)
            if (Vector256.EqualsAny(Vector256.LoadUnsafe(ref first, (nuint)i), wanted)) return 0;
        for (; i < ints.Length; i++)
            if (ints[i] == key) return 0;
        return -1;
    }

    /// <summary>
    /// As <see cref="Find(PyContext, Value, long)"/>; where the key is absent, <paramref name="place"/> is the slot in which set_add_entry would put it:
    /// the last dummy of the probe sequence before its first free slot, else that.
    /// </summary>
    private int Find(PyContext context, Value key, long hash, out int place)
    {
        int slot;
        if (key.IsInt) slot = FindInt(key.Bits, hash, out place);
        else
        {
            if (_ints is not null) HoldAnyKeys();
            slot = Search(new PlainKey(key), hash, out place);
        }
        return slot != Unknown ? slot : FindComparing(context, key, hash, out place);
    }

    /// <summary>As <see cref="FindPlain"/>.</summary>
    internal int FindInt(long key)
    {
        if (_ints is not null && ReferenceEquals(_table, s_noSlots) && (_filter & (1UL << (int)key)) == 0 && key is >= 0 and < int.MaxValue) return -1;
        return FindInt(key, Hashing.OfInt(key), out _);
    }

    private int FindInt(long key, long hash, out int place)
    {
        if (_ints is not { } ints) return Search(new IntKey(key), hash, out place);
        place = 0;
        int[] table = _table;
        if (!ReferenceEquals(table, s_noSlots)) return SearchInts(key, hash, table, ints, out place);
        if (((_filter >> (int)hash) & 1) == 0) return -1;
        for (int i = 0; i < ints.Length && i < _count; i++)
            if (ints[i] == key) return i;
        return -1;
    }

    private static int SearchInts(long key, long hash, int[] table, long[] ints, out int place)
    {
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
                    if (ints[number - 1] != key) continue;
                    place = at;
                    return at;
                }
                if (number == Free)
                {
                    place = dummy >= 0 && ReusesRemoved ? dummy : at;
                    return -1;
                }
                dummy = at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    // set_add_entry of 3.9 alone leaves the slots of removed elements as they are.
    private static bool ReusesRemoved => PyVersion.Minor != 9;

    private int Search<TKey>(TKey key, long hash, out int place) where TKey : struct, IKey
    {
        int[] table = _table;
        Entry[] entries = _entries;
        if (ReferenceEquals(table, s_noSlots))
        {
            place = 0;
            return ((_filter >> (int)hash) & 1) == 0 ? -1 : SearchUnordered(key, hash, entries);
        }
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
                    KeyMatch match = key.Matches(in entry.Key);
                    if (match == KeyMatch.Different) continue;
                    place = at;
                    return match == KeyMatch.Same ? at : Unknown;
                }
                if (number == Free)
                {
                    place = dummy >= 0 && ReusesRemoved ? dummy : at;
                    return -1;
                }
                dummy = at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SearchUnordered<TKey>(TKey key, long hash, Entry[] entries) where TKey : struct, IKey
    {
        for (int i = 0; i < entries.Length && i < _count; i++)
        {
            if (entries[i].Hash != hash) continue;
            KeyMatch match = key.Matches(in entries[i].Key);
            if (match != KeyMatch.Different) return match == KeyMatch.Same ? i : Unknown;
        }
        return -1;
    }

    /// <summary>For keys of any kind. A comparison that changes the table starts the search again.</summary>
    private int FindComparing(PyContext context, Value key, long hash, out int place)
    {
    again:
        if (_ints is not null) HoldAnyKeys();
        int[] table = EnsureTable();
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
                    place = dummy >= 0 && ReusesRemoved ? dummy : at;
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
                if (_table != table || table[at] != number || _ints is not null || !Value.Is(_entries[number - 1].Key, entry.Key)) goto again;
                if (same) return at;
            }
            perturb >>= PerturbShift;
            i = (int)((ulong)(uint)i * 5 + 1 + perturb) & mask;
        }
    }
}
