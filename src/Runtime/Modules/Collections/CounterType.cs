using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>collections.Counter. docs.python.org/3/library/collections.html#counter-objects, Lib/collections/__init__.py</summary>
public static partial class CounterType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = NativeTypes.Make("Counter", "collections", Define, parent: DictType.Type, withAttributes: true).WrittenInPython();
        // A Python class over dict in CPython: it adds nothing to the layout.
        type.Layout = DictType.Type;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.Method("__init__", Init);
        d.Method("__missing__", static (_, _, _) => 0);
        d.Since(10).Method("total", static (context, self) => Summation.Sum(context, new PyDictView(Self(self), DictPart.Values), 0));
        d.Method("most_common", MostCommon);
        d.Method("elements", Elements);
        d.ClassMethod("fromkeys", static (_, _) => throw Errors.NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead."));
        d.Method("update", static (context, arguments) => { Update(context, arguments, "update"); return Value.None; });
        d.Method("subtract", static (context, arguments) => { Subtract(context, arguments); return Value.None; });
        d.Method("copy", static (context, self) => context.Call(self.Type, self));
        d.Method("__reduce__", static (_, self) => PyTuple.Of(self.Type, PyTuple.Of(Self(self).Copy())));
        d.Method("__delitem__", static (context, self, key) => { Self(self).Remove(context, key); return Value.None; });
        d.Method("__repr__", Repr);
        DefineArithmetic(d);
    }

    private static PyDict Self(Value self) => NativeTypes.Self<PyDict>(self, Type);

    private static Value Init(PyContext context, Arguments arguments)
    {
        Update(context, arguments, "__init__");
        return Value.None;
    }

    private static void CheckCount(in Arguments arguments, string name)
    {
        if (arguments.Count > 2)
            throw Errors.TypeError($"Counter.{name}() takes from 1 to 2 positional arguments but {arguments.Count} were given");
    }

    private static bool IsMapping(PyContext context, Value value) =>
        CollectionsAbc.IsMapping(context, value);

    private static void Update(PyContext context, in Arguments arguments, string name)
    {
        CheckCount(arguments, name);
        PyDict self = Self(arguments[0]);
        if (arguments.Count > 1 && !arguments[1].IsNone) UpdateFrom(context, self, arguments[1]);
        if (arguments.HasKeywords) UpdateFrom(context, self, arguments.KeywordDictionary());
    }

    private static void UpdateFrom(PyContext context, PyDict self, Value source)
    {
        if (!IsMapping(context, source))
        {
            CountElements(context, self, source);
            return;
        }
        if (self.Count == 0)
        {
            DictType.Update(context, self, source);
            return;
        }
        foreach ((Value key, Value count) in Pairs(context, source))
            self.Set(context, key, Arithmetic.Binary(context, BinaryKind.Add, count, CountOf(context, self, key)));
    }

    /// <summary>_count_elements: one more for each element.</summary>
    private static void CountElements(PyContext context, PyDict self, Value iterable)
    {
        if (iterable.Reference is string text && IsPlain(self))
        {
            foreach (char c in text) Increment(context, self, Value.FromString(CharacterStrings.Of(c)));
            return;
        }
        Value iterator = Iteration.Iterate(context, iterable);
        bool plain = IsPlain(self);
        while (Iteration.Next(context, iterator, out Value item))
        {
            if (plain) Increment(context, self, item);
            else
            {
                Value old = context.Call(Attributes.Get(context, self, "get"), item, 0);
                Items.Set(context, self, item, Arithmetic.Binary(context, BinaryKind.Add, old, 1));
            }
        }
    }

    private static bool IsPlain(PyDict self) =>
        Value.Is(self.Type.Lookup("get"), DictType.Type.Lookup("get")) && Value.Is(self.Type.Special(SpecialMethod.SetItem), DictType.Type.Special(SpecialMethod.SetItem));

    private static void Increment(PyContext context, PyDict self, Value key)
    {
        Value old = self.Get(context, key);
        if (old.IsNull) self.Set(context, key, 1);
        else if (old.IsInt && old.AsInt < long.MaxValue) self.Set(context, key, old.AsInt + 1);
        else self.Set(context, key, Arithmetic.Binary(context, BinaryKind.Add, old, 1));
    }

    private static Value CountOf(PyContext context, PyDict self, Value key)
    {
        Value count = self.Get(context, key);
        return count.IsNull ? 0 : count;
    }

    private static List<(Value Key, Value Value)> Pairs(PyContext context, Value mapping)
    {
        var pairs = new List<(Value, Value)>();
        if (mapping.Reference is PyDict dict)
        {
            int position = 0;
            while (dict.Next(ref position, out Value key, out Value value)) pairs.Add((key, value));
            return pairs;
        }
        Value iterator = Iteration.Iterate(context, context.Call(Attributes.Get(context, mapping, "items")));
        while (Iteration.Next(context, iterator, out Value pair))
        {
            Value[] both = Iteration.ToArray(context, pair);
            pairs.Add((both[0], both[1]));
        }
        return pairs;
    }

    private static void Subtract(PyContext context, in Arguments arguments)
    {
        CheckCount(arguments, "subtract");
        PyDict self = Self(arguments[0]);
        if (arguments.Count > 1 && !arguments[1].IsNone)
        {
            if (IsMapping(context, arguments[1])) SubtractPairs(context, self, Pairs(context, arguments[1]));
            else
            {
                Value iterator = Iteration.Iterate(context, arguments[1]);
                while (Iteration.Next(context, iterator, out Value item))
                    self.Set(context, item, Arithmetic.Binary(context, BinaryKind.Subtract, CountOf(context, self, item), 1));
            }
        }
        if (arguments.HasKeywords) SubtractPairs(context, self, Pairs(context, arguments.KeywordDictionary()));
    }

    private static void SubtractPairs(PyContext context, PyDict self, List<(Value Key, Value Value)> pairs)
    {
        foreach ((Value key, Value count) in pairs)
            self.Set(context, key, Arithmetic.Binary(context, BinaryKind.Subtract, CountOf(context, self, key), count));
    }

    private static PyList SortedByCount(PyContext context, PyDict self)
    {
        var list = new PyList(self.Count);
        foreach ((Value key, Value value) in Pairs(context, self)) list.Add(PyTuple.Of(key, value));
        ListSort.Sort(context, list, PyBuiltinFunction.Function("itemgetter", static (_, pair) => ((PyTuple)pair.Reference!)[1]), reverse: true);
        return list;
    }

    private static Value MostCommon(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "most_common", ["n"], 0, 1);
        PyList sorted = SortedByCount(context, Self(arguments.At(0)));
        if (bound[0].IsNull || bound[0].IsNone) return sorted;
        long n = Math.Max(0, Indexing.ToInt64(context, bound[0]));
        return n >= sorted.Count ? sorted : new PyList(sorted.Items.AsSpan(0, (int)n));
    }

    private static Value Elements(PyContext context, Value self)
    {
        Value items = new PyDictIterator(Self(self), DictPart.Items);
        Value repeated = new StarMapIterator(StreamIterators.StarMap, InfiniteIterators.Repeat, items);
        return new ChainIterator(StreamIterators.Chain, repeated);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyDict dict = Self(self);
        if (dict.Count == 0) return PyText.ToValue($"{dict.Type.Name}()");
        Value shown;
        try
        {
            var ordered = new PyDict();
            PyList sorted = SortedByCount(context, dict);
            for (int i = 0; i < sorted.Count; i++) ordered.Set(context, ((PyTuple)sorted[i].Reference!)[0], ((PyTuple)sorted[i].Reference!)[1]);
            shown = ordered;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.TypeError))
        {
            // "handle case where values are not orderable"
            shown = dict.Copy();
        }
        return PyText.ToValue(new StringBuilder(dict.Type.Name).Append('(').Append(Representation.Repr(context, shown)).Append(')').ToString());
    }
}
