namespace PyToCil.Runtime.Types;

/// <summary>What the iterators of sequences have beside <c>__next__</c>: hints and the pickling protocol, which copy.copy uses.</summary>
internal static class SequenceIteratorMethods
{
    public static void DefineList(TypeDefinition d)
    {
        Define(d);
        d.Method("__reduce__", static (context, self) => self.Reference is PyListIterator { List: { } list } i
            ? PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(list), i.Index) : EmptyList(context));
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PyListIterator { List: { } list } i) i.Index = (int)Math.Clamp(Indexing.ToInt64(context, state), 0, list.Count);
            return Value.None;
        });
    }

    public static void DefineListReverse(TypeDefinition d)
    {
        Define(d);
        d.Method("__reduce__", static (context, self) => self.Reference is PyListReverseIterator { List: { } list } i
            ? PyTuple.Of(IteratorTypes.ReversedClass(context), PyTuple.Of(list), i.Index) : EmptyList(context));
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PyListReverseIterator { List: { } list } i) i.Index = (int)Math.Clamp(Indexing.ToInt64(context, state), -1, list.Count - 1);
            return Value.None;
        });
    }

    public static void DefineTuple(TypeDefinition d)
    {
        Define(d);
        d.Method("__reduce__", static (context, self) => self.Reference is PyTupleIterator { Tuple: { } tuple } i
            ? PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(tuple), i.Index) : PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(PyTuple.Empty)));
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PyTupleIterator { Tuple: { } tuple } i) i.Index = (int)Math.Clamp(Indexing.ToInt64(context, state), 0, tuple.Count);
            return Value.None;
        });
    }

    public static void DefineRange(TypeDefinition d)
    {
        Define(d);
        d.Method("__reduce__", static (context, self) => PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(RestOf(self)), Value.None));
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PyRangeIterator small) small.Skip(Math.Clamp(Indexing.ToInt64(context, state), 0, small.Remaining));
            else if (self.Reference is PyLongRangeIterator big) big.Skip(PyRange.Big(Indexing.ToIndex(context, state)));
            return Value.None;
        });
    }

    private static PyRange RestOf(Value self) => self.Reference is PyRangeIterator small
        ? new PyRange(PyInt.From(small.NextItem), PyInt.From(small.NextItem + (System.Numerics.BigInteger)small.Remaining * small.Step), small.Step)
        : self.Reference is PyLongRangeIterator big
            ? new PyRange(PyInt.From(big.NextItem), PyInt.From(big.NextItem + big.Remaining * big.Step), PyInt.From(big.Step))
            : throw Errors.TypeError("descriptor requires a 'range_iterator' object");

    public static void DefineSequence(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.Method("__length_hint__", IteratorTypes.LengthHint);
        d.Method("__reduce__", static (context, self) => self.Reference is PySequenceIterator { Sequence: { IsNull: false } sequence } i
            ? PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(sequence), i.Index) : PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(PyTuple.Empty)));
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PySequenceIterator i) i.Index = Math.Max(0, Indexing.ToInt64(context, state));
            return Value.None;
        });
    }

    public static void DefineCallable(TypeDefinition d) => IteratorTypes.Define(d);

    private static void Define(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.Method("__length_hint__", IteratorTypes.LengthHint);
    }

    private static Value EmptyList(PyContext context) => PyTuple.Of(IteratorTypes.IterFunction(context), PyTuple.Of(new PyList()));
}
