using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>The iterator over an object that has <c>__getitem__</c> and no <c>__iter__</c>.</summary>
public sealed class PySequenceIterator : PyIterator
{
    public PySequenceIterator(Value sequence) : base(IteratorTypes.Sequence) => Sequence = sequence;

    internal Value Sequence { get; private set; }
    internal long Index { get; set; }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (Sequence.IsNull) return false;
        try
        {
            item = Items.Get(context, Sequence, Index);
            Index++;
            return true;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.IndexError) || e.Value.Type.IsSubtypeOf(ExceptionTypes.StopIteration))
        {
            Sequence = default;
            return false;
        }
    }

    internal override long LengthHint(PyContext context)
    {
        if (Sequence.IsNull) return 0;
        return Sequence.Type.Special(SpecialMethod.Len).IsNull ? -1 : Math.Max(0, Lengths.Of(context, Sequence) - Index);
    }
}

/// <summary><c>iter(callable, sentinel)</c>.</summary>
public sealed class PyCallableIterator : PyIterator
{
    private Value _callable;
    private readonly Value _sentinel;

    public PyCallableIterator(Value callable, Value sentinel) : base(IteratorTypes.Callable)
    {
        _callable = callable;
        _sentinel = sentinel;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (_callable.IsNull) return false;
        try
        {
            item = context.Call(_callable);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.StopIteration))
        {
            _callable = default;
            return false;
        }
        if (!Comparison.AreSame(context, item, _sentinel)) return true;
        _callable = default;
        item = default;
        return false;
    }
}

/// <summary>A built-in iterator class that Python classes may derive from.</summary>
public abstract class PyAdapterIterator : PyIterator, IAttributed
{
    private AttributeStore _attributes;

    private protected PyAdapterIterator(PyType type) : base(type)
    {
        if (!type.IsBuiltin) _attributes.Begin(type);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;
}
