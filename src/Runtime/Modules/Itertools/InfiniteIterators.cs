using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>count, cycle, repeat.</summary>
internal static class InfiniteIterators
{
    public static readonly PyType Count = ItertoolsModule.Make("count", NewCount, static d => d.Method("__repr__", CountRepr));
    public static readonly PyType Cycle = ItertoolsModule.Make("cycle", NewCycle);
    public static readonly PyType Repeat = ItertoolsModule.Make("repeat", NewRepeat, static d =>
    {
        d.Method("__repr__", RepeatRepr);
        d.Method("__length_hint__", static (_, self) => self.Reference is RepeatIterator { Remaining: >= 0 } r ? r.Remaining : throw Errors.TypeError("len() of unsized object"));
    });

    private static Value NewCount(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.count", arguments, Count);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "count", ["start", "step"], 0, 2);
        Value start = bound[0].IsNull ? Value.FromInt(0) : bound[0];
        Value step = bound[1].IsNull ? Value.FromInt(1) : bound[1];
        if (!IsNumber(start) || !IsNumber(step)) throw Errors.TypeError("a number is required");
        return new CountIterator(cls, start, step);
    }

    private static bool IsNumber(Value value) =>
        !value.Type.Special(SpecialMethod.Index).IsNull || !value.Type.Special(SpecialMethod.Int).IsNull
        || !value.Type.Special(SpecialMethod.Float).IsNull || value.Type.IsSubtypeOf(ComplexType.Type);

    private static Value CountRepr(PyContext context, Value self)
    {
        CountIterator count = NativeTypes.Self<CountIterator>(self, Count);
        string text = $"{self.Type.Name}({Representation.Repr(context, count.Next)}";
        return PyText.ToValue(count.Step.IsInt && count.Step.AsInt == 1 ? text + ")" : $"{text}, {Representation.Repr(context, count.Step)})");
    }

    private static Value NewCycle(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.cycle", arguments, Cycle);
        NativeTypes.RefuseKeywords(cls, Cycle, arguments);
        arguments.Tail().CheckCount("cycle", 1, 1);
        return new CycleIterator(cls, Iteration.Iterate(context, arguments[1]));
    }

    private static Value NewRepeat(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("itertools.repeat", arguments, Repeat);
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "repeat", ["object", "times"], 1, 2);
        long times = bound[1].IsNull ? -1 : Math.Max(0, Indexing.ToInt64(context, bound[1]));
        return new RepeatIterator(cls, bound[0], times);
    }

    private static Value RepeatRepr(PyContext context, Value self)
    {
        RepeatIterator repeat = NativeTypes.Self<RepeatIterator>(self, Repeat);
        string item = Representation.Repr(context, repeat.Item);
        return PyText.ToValue(repeat.Remaining < 0 ? $"{self.Type.Name}({item})" : $"{self.Type.Name}({item}, {repeat.Remaining})");
    }
}

internal sealed class CountIterator(PyType type, Value next, Value step) : PyAdapterIterator(type)
{
    public Value Next { get; private set; } = next;
    public Value Step { get; } = step;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = Next;
        Value step = Step;
        if (item.IsInt && step.IsInt)
        {
            long sum = unchecked(item.Bits + step.Bits);
            if (((item.Bits ^ sum) & (step.Bits ^ sum)) >= 0)
            {
                Next = sum;
                return true;
            }
        }
        Next = Arithmetic.Binary(context, BinaryKind.Add, item, step);
        return true;
    }
}

internal sealed class CycleIterator(PyType type, Value iterator) : PyAdapterIterator(type)
{
    private Value _iterator = iterator;
    private readonly List<Value> _saved = [];
    private int _index;

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (!_iterator.IsNull)
        {
            if (Iteration.Next(context, _iterator, out item))
            {
                _saved.Add(item);
                return true;
            }
            _iterator = default;
        }
        item = default;
        if (_saved.Count == 0) return false;
        item = _saved[_index];
        if (++_index == _saved.Count) _index = 0;
        return true;
    }
}

internal sealed class RepeatIterator(PyType type, Value item, long times) : PyAdapterIterator(type)
{
    public Value Item { get; } = item;

    /// <summary>How often still; negative for ever.</summary>
    public long Remaining { get; private set; } = times;

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = Item;
        if (Remaining == 0) return false;
        if (Remaining > 0) Remaining--;
        return true;
    }

    internal override long LengthHint(PyContext context) => Remaining;
}
