namespace PyToCil.Runtime.Types;

/// <summary>The iterator classes among the builtins: enumerate, zip, map, filter, reversed.</summary>
public static class AdapterTypes
{
    public static readonly PyType Enumerate = Made("enumerate", DefineEnumerate, MakeEnumerate, MakeEnumerate);
    public static readonly PyType Zip = Made("zip", DefineZip, null, MakeZip);
    public static readonly PyType Map = Made("map", DefineMap, null, MakeMap);
    public static readonly PyType Filter = Made("filter", DefineFilter, null, MakeFilter);
    public static readonly PyType Reversed = Made("reversed", DefineReversed, MakeReversed, null);

    // Calls of the usual numbers of arguments need no argument array.
    private static PyType Made(string name, Action<TypeDefinition> define, Native1? one, Native2? two)
    {
        PyType type = PyType.Native(name, define);
        type.CallOne = one;
        type.CallTwo = two;
        return type;
    }

    private static Value MakeEnumerate(PyContext context, Value iterable) => new PyEnumerate(Enumerate, Iteration.Iterate(context, iterable), Value.FromInt(0));

    private static Value MakeEnumerate(PyContext context, Value iterable, Value start)
    {
        Value index = Indexing.ToIndex(context, start);
        return new PyEnumerate(Enumerate, Iteration.Iterate(context, iterable), index);
    }

    private static Value MakeZip(PyContext context, Value a, Value b) => new PyZip(Zip, [Iteration.Iterate(context, a), Iteration.Iterate(context, b)], strict: false);

    private static Value MakeMap(PyContext context, Value function, Value iterable) => new PyMap(Map, function, [Iteration.Iterate(context, iterable)]);

    private static Value MakeFilter(PyContext context, Value function, Value iterable) => new PyFilter(Filter, function, Iteration.Iterate(context, iterable));

    private static Value MakeReversed(PyContext context, Value sequence) => Reverse(context, Reversed, sequence);

    private static void DefineEnumerate(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.New(NewEnumerate);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
        d.Method("__reduce__", static (_, self) => self.Reference is PyEnumerate e ? PyTuple.Of(e.Type, PyTuple.Of(e.Iterator, e.Index)) : Value.None);
    }

    private static Value NewEnumerate(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("enumerate", arguments, Enumerate);
        Arguments given = arguments.Tail();
        if (given.Count + given.Names.Length > 2)
            throw Errors.TypeError($"enumerate() takes at most 2 arguments ({given.Count + given.Names.Length} given)");
        Value[] bound = new Value[2];
        string[] names = ["iterable", "start"];
        given.Positional.CopyTo(bound);
        for (int i = 0; i < given.Names.Length; i++)
        {
            int place = Array.IndexOf(names, given.Names[i]);
            if (place < 0 || place < given.Count) throw Errors.TypeError($"'{given.Names[i]}' is an invalid keyword argument for enumerate()");
            bound[place] = given.Keywords[i];
        }
        if (bound[0].IsNull) throw Errors.TypeError(PyVersion.Text("enumerate() missing required argument 'iterable' (pos 1)", 11, "enumerate() missing required argument 'iterable'"));
        Value start = bound[1].IsNull ? Value.FromInt(0) : Indexing.ToIndex(context, bound[1]);
        return new PyEnumerate(cls, Iteration.Iterate(context, bound[0]), start);
    }

    private static void DefineZip(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.New(NewZip);
        d.Method("__reduce__", static (_, self) => self.Reference is PyZip z
            ? z.IsStrict ? PyTuple.Of(z.Type, PyTuple.From(z.Iterators), Value.True) : PyTuple.Of(z.Type, PyTuple.From(z.Iterators)) : Value.None);
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PyZip z) z.IsStrict = Truth.Of(context, state);
            return Value.None;
        });
    }

    private static Value NewZip(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("zip", arguments, Zip);
        bool strict = false;
        if (arguments.HasKeywords && !PyVersion.Since(10)) throw Errors.TypeError("zip() takes no keyword arguments");
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            if (arguments.Names[i] != "strict") throw NativeTypes.InvalidKeyword(context, "zip", arguments.Names[i]);
            strict = Truth.Of(context, arguments.Keywords[i]);
        }
        var iterators = new Value[arguments.Count - 1];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Iteration.Iterate(context, arguments[i + 1]);
        return new PyZip(cls, iterators, strict);
    }

    private static void DefineMap(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.New(NewMap);
        d.Method("__reduce__", static (_, self) => self.Reference is PyMap m ? PyTuple.Of(m.Type, PyTuple.Of([m.Function, .. m.Iterators])) : Value.None);
    }

    private static Value NewMap(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("map", arguments, Map);
        NativeTypes.RefuseKeywords(cls, Map, arguments);
        if (arguments.Count < 3) throw Errors.TypeError("map() must have at least two arguments.");
        var iterators = new Value[arguments.Count - 2];
        for (int i = 0; i < iterators.Length; i++) iterators[i] = Iteration.Iterate(context, arguments[i + 2]);
        return new PyMap(cls, arguments[1], iterators);
    }

    private static void DefineFilter(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.New(NewFilter);
        d.Method("__reduce__", static (_, self) => self.Reference is PyFilter f ? PyTuple.Of(f.Type, PyTuple.Of(f.Function, f.Iterator)) : Value.None);
    }

    private static Value NewFilter(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("filter", arguments, Filter);
        NativeTypes.RefuseKeywords(cls, Filter, arguments);
        arguments.Tail().CheckCount("filter", 2, 2);
        return new PyFilter(cls, arguments[1], Iteration.Iterate(context, arguments[2]));
    }

    private static void DefineReversed(TypeDefinition d)
    {
        IteratorTypes.DefineHinted(d);
        d.New(NewReversed);
        d.Method("__reduce__", static (_, self) => self.Reference is PyReversed { Sequence.IsNull: false } r
            ? PyTuple.Of(r.Type, PyTuple.Of(r.Sequence), r.Index) : PyTuple.Of(self.Type, PyTuple.Of(PyTuple.Empty)));
        d.Method("__setstate__", static (context, self, state) =>
        {
            if (self.Reference is PyReversed { Sequence.IsNull: false } r)
                r.Index = Math.Clamp(Indexing.ToInt64(context, state), -1, Lengths.Of(context, r.Sequence) - 1);
            return Value.None;
        });
    }

    private static Value NewReversed(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("reversed", arguments, Reversed);
        NativeTypes.RefuseKeywords(cls, Reversed, arguments);
        arguments.Tail().CheckCount("reversed", 1, 1);
        return Reverse(context, cls, arguments[1]);
    }

    /// <summary>Python's <c>reversed(value)</c>.</summary>
    public static Value Reverse(PyContext context, PyType cls, Value value)
    {
        Value method = value.Type.Special(SpecialMethod.Reversed);
        if (method.IsNone) throw NotReversible(value);
        if (!method.IsNull) return context.Check(Entry.Calls.CallSpecial0(context, method, value));
        bool isSequence = !value.Type.Special(SpecialMethod.GetItem).IsNull && value.Reference is not (PyDict or PyMappingProxy);
        if (!isSequence) throw NotReversible(value);
        return new PyReversed(cls, value, Lengths.Of(context, value));
    }

    private static PyException NotReversible(Value value) => Errors.TypeError($"'{value.Type.Name}' object is not reversible");
}
