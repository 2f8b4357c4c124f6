using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Iteration and generators for emitted code.</summary>
public static class Iterations
{
    /// <summary>GET_ITER.</summary>
    public static Value GetIterator(PyContext context, Value iterable)
    {
        if (iterable.Reference is PyRange { IsSmall: true } range) return new PyRangeIterator(range.FirstSmall, range.StepSmall, range.SmallCount) { IsOwned = true };
        if (TypedLanes.IsList(iterable)) return new PyListIterator(Unsafe.As<PyList>(iterable.Reference!)) { IsOwned = true };
        if (TypedLanes.IsTuple(iterable)) return new PyTupleIterator(Unsafe.As<PyTuple>(iterable.Reference!)) { IsOwned = true };
        return GetOtherIterator(context, iterable);
    }

    private static Value GetOtherIterator(PyContext context, Value iterable)
    {
        try { return Iteration.Iterate(context, iterable); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>FOR_ITER: the item; NULL at the end or, with an exception pending, on failure.</summary>
    public static Value ForIterate(PyContext context, Value iterator)
    {
        object? reference = iterator.Reference;
        if (reference is PyRangeIterator range)
        {
            range.MoveNext(context, out Value item);
            return item;
        }
        if (reference is PyListIterator list)
        {
            list.MoveNext(context, out Value item);
            return item;
        }
        if (reference is PyGenerator generator) return generator.Resume(context, Value.None);
        if (reference is PyTupleIterator tuple)
        {
            tuple.MoveNext(context, out Value item);
            return item;
        }
        if (reference is PyStrIterator text)
        {
            text.MoveNext(context, out Value item);
            return item;
        }
        return ForIterateSlow(context, iterator);
    }

    /// <summary>
    /// FOR_ITER and UNPACK_SEQUENCE 2 in one: 1 and the pair; at the end 0; -1 where the item has to be asked for and taken
    /// apart; -2 with an exception pending.
    /// </summary>
    public static int NextPair(PyContext context, Value iterator, out Value first, out Value second)
    {
        switch (iterator.Reference)
        {
            case PyEnumerate { Type.IsBuiltin: true } enumerate: return (int)enumerate.MoveNextPair(context, out first, out second);
            case PyZip { Type.IsBuiltin: true } zip: return (int)zip.MoveNextPair(context, out first, out second);
            case PyDictIterator items: return (int)items.MoveNextPair(context, out first, out second);
            case PySetIterator elements: return (int)elements.MoveNextPair(out first, out second);
            default:
                first = second = default;
                return (int)PairStep.NoPairs;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value ForIterateSlow(PyContext context, Value iterator)
    {
        // A Python class that derives from zip, map and the like may have its own __next__.
        if (iterator.Reference is not PyIterator { Type.IsBuiltin: true } native) return NextOfPython(context, iterator);
        try
        {
            native.MoveNext(context, out Value item);
            return item;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }

    /// <summary>Calls a Python <c>__next__</c>; NULL without an exception at the end.</summary>
    public static Value NextOfPython(PyContext context, Value iterator)
    {
        Value next = iterator.Type.Special(SpecialMethod.Next);
        if (next.IsNull)
        {
            context.SetError(Errors.TypeError($"'{iterator.Type.ShownName}' object is not an iterator"));
            return default;
        }
        Value item = Calls.CallSpecial0(context, next, iterator);
        if (item.IsNull && context.Error!.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) context.Error = null;
        return item;
    }

    /// <summary>GET_YIELD_FROM_ITER.</summary>
    public static Value GetYieldFromIterator(PyContext context, Value iterable) =>
        iterable.Reference is PyGenerator ? iterable : GetIterator(context, iterable);

    /// <summary>
    /// SEND: the yielded value. NULL without a pending exception: the receiver returned, and <paramref name="result"/> is what.
    /// </summary>
    public static Value Send(PyContext context, Value receiver, Value value, out Value result)
    {
        result = default;
        if (receiver.Reference is PyGenerator generator)
        {
            Value yielded = generator.Resume(context, value);
            if (yielded.IsNull && context.Error is null) result = generator.Returned;
            return yielded;
        }
        Value item = value.IsNone ? NextWithValue(context, receiver, out result) : SendByMethod(context, receiver, value);
        if (!item.IsNull || context.Error is not { } error)
        {
            if (item.IsNull && result.IsNull) result = Value.None;
            return item;
        }
        if (!error.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) return default;
        context.Error = null;
        result = StopMethods.ValueOf(error);
        return default;
    }

    private static Value NextWithValue(PyContext context, Value receiver, out Value result)
    {
        result = default;
        if (receiver.Reference is PyIterator { Type.IsBuiltin: true }) return ForIterateSlow(context, receiver);
        Value next = receiver.Type.Special(SpecialMethod.Next);
        if (next.IsNull) return context.Fail(Errors.TypeError($"'{receiver.Type.ShownName}' object is not an iterator"));
        return Calls.CallSpecial0(context, next, receiver);
    }

    private static Value SendByMethod(PyContext context, Value receiver, Value value)
    {
        try { return context.Call(Runtime.Attributes.Get(context, receiver, "send"), value); }
        catch (Exception e) { return context.Fail(e); }
    }

    /// <summary>CLEANUP_THROW: a StopIteration that was thrown in becomes its value; NULL, with the exception pending again, for others.</summary>
    public static Value CleanupThrow(PyContext context, Value exception)
    {
        var raised = (PyBaseException)exception.Reference!;
        if (raised.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) return StopMethods.ValueOf(raised);
        context.Error = raised;
        return default;
    }

    /// <summary>What a StopIteration that is pending returns, and then it is no longer pending; NULL for other exceptions.</summary>
    public static Value DelegateResult(PyContext context)
    {
        if (context.Error is not { } raised || !raised.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) return default;
        context.Error = null;
        return StopMethods.ValueOf(raised);
    }

    /// <summary>INTRINSIC_STOPITERATION_ERROR: what leaves a generator in place of a StopIteration (PEP 479).</summary>
    public static Value StopIterationToRuntimeError(Value exception)
    {
        var raised = (PyBaseException)exception.Reference!;
        if (!raised.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) return exception;
        return new PyBaseException(ExceptionTypes.RuntimeError, Value.FromString("generator raised StopIteration"))
        {
            Cause = raised,
            Context = raised,
            SuppressContext = true,
        };
    }

    /// <summary>Suspends: stores where the generator goes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Suspend(PyGenerator generator, int state, int offset, Value receiver)
    {
        generator.State = state;
        generator.Offset = offset;
        if (generator.Receiver != receiver.Reference) generator.Receiver = receiver.Reference;
    }

    /// <summary>Ends the generator with a result; gives NULL.</summary>
    public static Value Finish(PyGenerator generator, Value returned)
    {
        generator.Returned = returned;
        generator.State = PyGenerator.Finished;
        return default;
    }
}
