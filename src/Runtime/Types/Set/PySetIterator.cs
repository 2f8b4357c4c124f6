using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>set_iterator.</summary>
public sealed class PySetIterator : PyIterator, IRestartableIterator
{
    private PySetBase? _set;
    private int _position;
    private int _remaining;
    private int _expected;

    public PySetIterator(PySetBase set) : base(IteratorTypes.Set)
    {
        _set = set;
        _expected = set.Count;
        _remaining = _expected;
    }

    PyIterator IRestartableIterator.Fork() => (PyIterator)MemberwiseClone();

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_set is not { } set) return false;
        if (set.Count != _expected)
        {
            // And so it stays.
            _expected = -1;
            throw Errors.RuntimeError("Set changed size during iteration");
        }
        if (set.Next(ref _position, out item))
        {
            _remaining--;
            return true;
        }
        _set = null;
        return false;
    }

    /// <summary>The next element where it is a tuple of two, in its parts. Throws nothing.</summary>
    internal PairStep MoveNextPair(out Value first, out Value second)
    {
        first = second = default;
        if (_set is not { } set) return PairStep.End;
        // What is wrong is told where the item is asked for.
        if (set.Count != _expected) return PairStep.NoPairs;
        int position = _position;
        if (!set.Next(ref position, out Value item))
        {
            _set = null;
            return PairStep.End;
        }
        if (!Entry.TypedLanes.IsTuple(item) || System.Runtime.CompilerServices.Unsafe.As<PyTuple>(item.Reference!).Items is not { Length: 2 } parts) return PairStep.NoPairs;
        _position = position;
        _remaining--;
        first = parts[0];
        second = parts[1];
        return PairStep.Pair;
    }

    internal override long LengthHint(PyContext context) => _set is null || _set.Count != _expected ? 0 : _remaining;
}
