namespace PyToCil.Runtime.Types;

/// <summary>The types of iterators over built-in containers. docs.python.org/3/library/stdtypes.html#iterator-types</summary>
public static class IteratorTypes
{
    public static readonly PyType List = Make("list_iterator", SequenceIteratorMethods.DefineList);
    public static readonly PyType ListReverse = Make("list_reverseiterator", SequenceIteratorMethods.DefineListReverse);
    public static readonly PyType Tuple = Make("tuple_iterator", SequenceIteratorMethods.DefineTuple);
    public static readonly PyType Range = Make("range_iterator", SequenceIteratorMethods.DefineRange);
    public static readonly PyType LongRange = Make("longrange_iterator", SequenceIteratorMethods.DefineRange);
    public static readonly PyType Sequence = Make("iterator", SequenceIteratorMethods.DefineSequence);
    public static readonly PyType Callable = Make("callable_iterator", SequenceIteratorMethods.DefineCallable);
    public static readonly PyType Set = Make("set_iterator", DefineHinted);
    public static readonly PyType DictKey = Make("dict_keyiterator", DefineHinted);
    public static readonly PyType DictValue = Make("dict_valueiterator", DefineHinted);
    public static readonly PyType DictItem = Make("dict_itemiterator", DefineHinted);
    public static readonly PyType DictReverseKey = Make("dict_reversekeyiterator", DefineHinted);
    public static readonly PyType DictReverseValue = Make("dict_reversevalueiterator", DefineHinted);
    public static readonly PyType DictReverseItem = Make("dict_reverseitemiterator", DefineHinted);

    private static PyType Make(string name, Action<TypeDefinition> define) => NativeTypes.Make(name, "builtins", define, subclassable: false);

    /// <summary><c>__iter__</c> and <c>__next__</c> of an iterator written in C#.</summary>
    internal static void Define(TypeDefinition d)
    {
        d.Method("__iter__", static (_, self) => self);
        d.Method("__next__", Next);
    }

    /// <summary>As <see cref="Define"/>, with <c>__length_hint__</c>; such an iterator is copied by what is left of it.</summary>
    internal static void DefineHinted(TypeDefinition d)
    {
        Define(d);
        d.Method("__length_hint__", LengthHint);
        d.Method("__reduce__", ReduceToList);
    }

    internal static Value Next(PyContext context, Value self)
    {
        if (self.Reference is not PyIterator iterator) throw Errors.TypeError($"'{self.Type.Name}' object is not an iterator");
        return iterator.MoveNext(context, out Value item) ? item : NativeTypes.Stop(context);
    }

    internal static Value LengthHint(PyContext context, Value self)
    {
        long hint = ((PyIterator)self.Reference!).LengthHint(context);
        return hint < 0 ? Value.NotImplemented : hint;
    }

    // dictiter_reduce, setiter_reduce: iter(list of the rest); the iterator itself stays where it is.
    private static Value ReduceToList(PyContext context, Value self)
    {
        var rest = new PyList();
        PyIterator copy = ((IRestartableIterator)self.Reference!).Fork();
        while (copy.MoveNext(context, out Value item)) rest.Add(item);
        return PyTuple.Of(IterFunction(context), PyTuple.Of(rest));
    }

    /// <summary>The built-in function iter, for <c>__reduce__</c>.</summary>
    internal static Value IterFunction(PyContext context) => context.Interpreter.Builtins.Dictionary.GetString("iter");

    internal static Value ReversedClass(PyContext context) => context.Interpreter.Builtins.Dictionary.GetString("reversed");
}

/// <summary>An iterator that can give a second one at the same place.</summary>
internal interface IRestartableIterator
{
    PyIterator Fork();
}
