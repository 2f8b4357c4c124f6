using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>What of a dict's items a view or an iterator shows.</summary>
public enum DictPart { Keys, Values, Items }

/// <summary>dict_keyiterator, dict_valueiterator, dict_itemiterator.</summary>
public sealed class PyDictIterator : PyIterator, IRestartableIterator
{
    private PyDict? _dict;
    private readonly DictPart _part;
    private int _position;
    private int _expected;
    private int _remaining;

    public PyDictIterator(PyDict dict, DictPart part) : base(part switch
    {
        DictPart.Keys => IteratorTypes.DictKey,
        DictPart.Values => IteratorTypes.DictValue,
        DictPart.Items => IteratorTypes.DictItem,
    })
    {
        _dict = dict;
        _part = part;
        _expected = dict.Count;
        _remaining = _expected;
    }

    PyIterator IRestartableIterator.Fork() => (PyIterator)MemberwiseClone();

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_dict is not { } dict) return false;
        if (dict.Count != _expected)
        {
            _expected = -1;
            throw Errors.RuntimeError("dictionary changed size during iteration");
        }
        if (!dict.Next(ref _position, out Value key, out Value value))
        {
            _dict = null;
            return false;
        }
        if (_remaining-- == 0)
        {
            _dict = null;
            throw Errors.RuntimeError("dictionary keys changed during iteration");
        }
        item = _part == DictPart.Keys ? key : _part == DictPart.Values ? value : new PyTuple([key, value]);
        return true;
    }

    /// <summary>The next item in two parts, without the tuple that a loop would take apart at once. Throws nothing.</summary>
    internal PairStep MoveNextPair(PyContext context, out Value first, out Value second)
    {
        first = second = default;
        if (_part != DictPart.Items) return PairStep.NoPairs;
        if (_dict is not { } dict) return PairStep.End;
        // What is wrong is told where the item is asked for.
        if (dict.Count != _expected || _remaining == 0) return PairStep.NoPairs;
        if (!dict.Next(ref _position, out first, out second))
        {
            _dict = null;
            return PairStep.End;
        }
        _remaining--;
        return PairStep.Pair;
    }

    internal override long LengthHint(PyContext context) => _dict is null || _dict.Count != _expected ? 0 : _remaining;
}

/// <summary>The iterators of <c>reversed(dict)</c> and of its views.</summary>
public sealed class PyDictReverseIterator : PyIterator, IRestartableIterator
{
    private PyDict? _dict;
    private readonly DictPart _part;
    private int _position;
    private int _expected;
    private int _remaining;

    public PyDictReverseIterator(PyDict dict, DictPart part) : base(part switch
    {
        DictPart.Keys => IteratorTypes.DictReverseKey,
        DictPart.Values => IteratorTypes.DictReverseValue,
        DictPart.Items => IteratorTypes.DictReverseItem,
    })
    {
        _dict = dict;
        _part = part;
        _expected = dict.Count;
        _remaining = _expected;
        _position = dict.EntryLimit - 1;
    }

    PyIterator IRestartableIterator.Fork() => (PyIterator)MemberwiseClone();

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_dict is not { } dict) return false;
        if (dict.Count != _expected)
        {
            _expected = -1;
            throw Errors.RuntimeError("dictionary changed size during iteration");
        }
        while (_position >= 0)
        {
            if (!dict.EntryAt(_position--, out Value key, out Value value)) continue;
            _remaining--;
            item = _part == DictPart.Keys ? key : _part == DictPart.Values ? value : new PyTuple([key, value]);
            return true;
        }
        _dict = null;
        return false;
    }

    internal override long LengthHint(PyContext context) => _dict is null || _dict.Count != _expected ? 0 : _remaining;
}
