using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>groupby and the groups it gives.</summary>
internal static class GroupByTypes
{
    public static readonly PyType GroupBy = ItertoolsModule.Make("groupby", NewGroupBy);
    public static readonly PyType Grouper = NativeTypes.Make("_grouper", "itertools", IteratorTypes.Define, subclassable: false);

    private static Value NewGroupBy(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.groupby", arguments, GroupBy);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "groupby", ["iterable", "key"], 1, 2);
        return new GroupByIterator(cls, Iteration.Iterate(context, bound[0]), bound[1].IsNull ? Value.None : bound[1]);
    }
}

internal sealed class GroupByIterator(PyType type, Value iterator, Value key) : PyAdapterIterator(type)
{
    private Value _targetKey;
    private GroupIterator? _group;

    internal Value CurrentKey { get; private set; }
    internal Value CurrentValue { get; set; }

    /// <summary>The group that may still draw items.</summary>
    internal GroupIterator? Group => _group;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        _group = null;
        while (CurrentKey.IsNull || (!_targetKey.IsNull && Comparison.AreSame(context, _targetKey, CurrentKey)))
            if (!Step(context)) return false;
        _targetKey = CurrentKey;
        _group = new GroupIterator(this, CurrentKey);
        item = new PyTuple([CurrentKey, _group]);
        return true;
    }

    internal bool Step(PyContext context)
    {
        if (!Iteration.Next(context, iterator, out Value value)) return false;
        CurrentKey = key.IsNone ? value : context.Call(key, value);
        CurrentValue = value;
        return true;
    }
}

internal sealed class GroupIterator(GroupByIterator parent, Value targetKey) : PyIterator(GroupByTypes.Grouper)
{
    public override bool MoveNext(PyContext context, out Value item)
    {
        item = default;
        if (parent.Group != this) return false;
        if (parent.CurrentValue.IsNull && !parent.Step(context)) return false;
        if (!Comparison.AreSame(context, targetKey, parent.CurrentKey)) return false;
        item = parent.CurrentValue;
        parent.CurrentValue = default;
        return true;
    }
}
