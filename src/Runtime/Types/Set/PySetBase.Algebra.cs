using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>
/// Set operations, each walking the operand that CPython walks and resizing where it does, so that the results' order
/// agrees: Objects/setobject.c.
/// </summary>
public abstract partial class PySetBase
{
    private static bool NeedsResize(int fill, long more, int mask) => (fill + more) * 5 >= (long)mask * 3;

    /// <summary>set_update_internal: adds all elements of any iterable.</summary>
    internal void UpdateFrom(PyContext context, Value iterable)
    {
        switch (iterable.Reference)
        {
            case PySetBase set: Merge(context, set); return;
            case PyDict dict when dict.Type == DictType.Type: MergeKeys(context, dict); return;
            case PyList list when list.Type == ListType.Type:
                for (int i = 0; i < list.Count; i++) Add(context, list[i]);
                return;
        }
        Value iterator = Iteration.Iterate(context, iterable);
        while (Iteration.Next(context, iterator, out Value item)) Add(context, item);
    }

    /// <summary>As <see cref="UpdateFrom"/>, for a set that nothing else knows yet.</summary>
    internal void FillFrom(PyContext context, Value iterable)
    {
        if (iterable.Reference is not PyGenerator generator)
        {
            UpdateFrom(context, iterable);
            return;
        }
        var sink = new SetSink(context, this);
        while (Iteration.Next(context, generator, sink, out Value item)) Add(context, item);
    }

    /// <summary>set_merge.</summary>
    private void Merge(PyContext context, PySetBase other)
    {
        if (other == this || other._used == 0) return;
        int[] source = other.EnsureTable();
        if (_count > 0) EnsureTable();
        if (NeedsResize(_fill, other._used, _table.Length - 1)) Resize(((long)_used + other._used) * 2);
        EnsureTable();
        if (_fill == 0)
        {
            if (_table.Length == source.Length && other._fill == other._used) CopyTable(other);
            else
                foreach (int number in source)
                    if (number > Free) InsertClean(_table, MakeEntry(other.KeyAt(number - 1), other.HashAt(number - 1)), other.HashAt(number - 1));
            _fill = other._used;
            _used = other._used;
            return;
        }
        int position = 0;
        while (other.Next(ref position, out Value key, out long hash)) AddHashed(context, key, hash);
    }

    // The holes among the entries go along.
    private void CopyTable(PySetBase other)
    {
        _table = (int[])other._table.Clone();
        if (other._ints is { } ints)
        {
            _ints = (long[])ints.Clone();
            _entries = s_noEntries;
        }
        else
        {
            _ints = null;
            _entries = new Entry[other._count];
            CopyEntries(other._entries, _entries, other._count);
        }
        _count = other._count;
        _hole = other._hole;
    }

    private void MergeKeys(PyContext context, PyDict dict)
    {
        if (_count > 0) EnsureTable();
        if (NeedsResize(_fill, dict.Count, _table.Length - 1)) Resize(((long)_used + dict.Count) * 2);
        int position = 0;
        while (dict.Next(ref position, out Value key, out _)) Add(context, key);
    }

    /// <summary>A new plain set or frozenset, after the kind of <paramref name="like"/>.</summary>
    internal static PySetBase NewLike(PySetBase like) => like.IsFrozen ? new PyFrozenSet() : new PySet();

    internal PySetBase CopyPlain(PyContext context)
    {
        PySetBase copy = NewLike(this);
        copy.Merge(context, this);
        return copy;
    }

    /// <summary>set_intersection.</summary>
    internal PySetBase Intersection(PyContext context, Value other)
    {
        if (ReferenceEquals(other.Reference, this)) return CopyPlain(context);
        PySetBase result = NewLike(this);
        if (other.Reference is PySetBase right)
        {
            PySetBase left = this;
            if (right._used > left._used) (left, right) = (right, left);
            int position = 0;
            while (right.Next(ref position, out Value key, out long hash))
                if (left.Find(context, key, hash) >= 0) result.AddHashed(context, key, hash);
            return result;
        }
        Value iterator = Iteration.Iterate(context, other);
        while (Iteration.Next(context, iterator, out Value item))
        {
            long hash = Hashing.Hash(context, item);
            if (Find(context, item, hash) >= 0) result.AddHashed(context, item, hash);
        }
        return result;
    }

    /// <summary>set_difference.</summary>
    internal PySetBase Difference(PyContext context, Value other)
    {
        int otherSize = other.Reference is PySetBase set ? set._used : other.Reference is PyDict exact && exact.Type == DictType.Type ? exact.Count : -1;
        if (otherSize < 0 || (_used >> 2) > otherSize)
        {
            PySetBase copy = CopyPlain(context);
            copy.DifferenceUpdate(context, other);
            return copy;
        }
        PySetBase result = NewLike(this);
        int position = 0;
        while (Next(ref position, out Value key, out long hash))
        {
            bool present = other.Reference is PySetBase right ? right.Find(context, key, hash) >= 0 : ((PyDict)other.Reference!).FindHashed(context, key, hash) >= 0;
            if (!present) result.AddHashed(context, key, hash);
        }
        return result;
    }

    /// <summary>set_difference_update_internal.</summary>
    internal void DifferenceUpdate(PyContext context, Value other)
    {
        if (ReferenceEquals(other.Reference, this))
        {
            Clear();
            return;
        }
        if (other.Reference is PySetBase set)
        {
            if ((set._used >> 3) > _used) set = Intersection(context, set);
            int position = 0;
            while (set.Next(ref position, out Value key, out long hash)) RemoveHashed(context, key, hash);
        }
        else
        {
            Value iterator = Iteration.Iterate(context, other);
            while (Iteration.Next(context, iterator, out Value item)) Remove(context, item);
        }
        EnsureTable();
        if (_fill - _used > (_table.Length - 1) / 4) Resize(_used > 50000 ? _used * 2L : _used * 4L);
    }

    /// <summary>set_symmetric_difference_update.</summary>
    internal void SymmetricUpdate(PyContext context, Value other)
    {
        if (ReferenceEquals(other.Reference, this))
        {
            Clear();
            return;
        }
        if (other.Reference is PyDict dict && dict.Type == DictType.Type)
        {
            int at = 0;
            while (dict.Next(ref at, out Value item, out _)) Toggle(context, item, Hashing.Hash(context, item));
            return;
        }
        if (other.Reference is not PySetBase set)
        {
            set = NewLike(this);
            set.UpdateFrom(context, other);
        }
        int position = 0;
        while (set.Next(ref position, out Value key, out long hash)) Toggle(context, key, hash);
    }

    private void Toggle(PyContext context, Value key, long hash)
    {
        if (!RemoveHashed(context, key, hash)) AddHashed(context, key, hash);
    }

    /// <summary>Takes over the table of a temporary set: set_swap_bodies.</summary>
    internal void TakeFrom(PySetBase other)
    {
        _table = other._table;
        _entries = other._entries;
        _ints = other._ints;
        _filter = other._filter;
        _count = other._count;
        _hole = other._hole;
        _fill = other._fill;
        _used = other._used;
    }

    /// <summary>Every element is in the other set.</summary>
    internal bool IsSubsetOf(PyContext context, PySetBase other)
    {
        if (_used > other._used) return false;
        int position = 0;
        while (Next(ref position, out Value key, out long hash))
            if (other.Find(context, key, hash) < 0) return false;
        return true;
    }

    internal bool IsDisjointFrom(PyContext context, Value other)
    {
        if (ReferenceEquals(other.Reference, this)) return _used == 0;
        if (other.Reference is PySetBase right)
        {
            PySetBase left = this;
            if (right._used > left._used) (left, right) = (right, left);
            int position = 0;
            while (right.Next(ref position, out Value key, out long hash))
                if (left.Find(context, key, hash) >= 0) return false;
            return true;
        }
        Value iterator = Iteration.Iterate(context, other);
        while (Iteration.Next(context, iterator, out Value item))
            if (Find(context, item, Hashing.OfElement(context, item)) >= 0) return false;
        return true;
    }

    /// <summary>set_richcompare's equality.</summary>
    internal bool EqualsSet(PyContext context, PySetBase other)
    {
        if (_used != other._used) return false;
        if (this is PyFrozenSet a && other is PyFrozenSet b && a.HasHash && b.HasHash && a.CachedHash != b.CachedHash) return false;
        return IsSubsetOf(context, other);
    }
}
