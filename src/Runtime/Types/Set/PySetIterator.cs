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

    internal override long LengthHint(PyContext context) => _set is null || _set.Count != _expected ? 0 : _remaining;
}
