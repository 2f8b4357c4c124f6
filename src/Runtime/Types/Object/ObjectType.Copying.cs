namespace PyToCil.Runtime.Types;

public static partial class ObjectType
{
    // Apart from ObjectType, whose own initialiser must not make functions before object exists.
    private static class Copyreg
    {
        public static readonly PyBuiltinFunction NewObject = new("__newobj__", BuiltinKind.Function, null) { Module = "copyreg", Any = ObjectType.NewObject };
        public static readonly PyBuiltinFunction NewObjectEx = new("__newobj_ex__", BuiltinKind.Function, null) { Module = "copyreg", Three = ObjectType.NewObjectEx };
    }

    private static void DefineCopying(TypeDefinition d)
    {
        d.Since(11).Method("__getstate__", static (context, self) => GetState(context, self));
        d.Method("__reduce__", static (context, self) => ReduceProtocol2(context, self));
        d.Method("__reduce_ex__", ReduceEx);
    }

    /// <summary>copyreg.__newobj__: what <c>__reduce_ex__(2)</c> names as the maker of the copy.</summary>
    private static Value NewObject(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 0) throw Errors.TypeError("__newobj__() missing 1 required positional argument: 'cls'");
        return context.Call(Attributes.Get(context, arguments[0], "__new__"), arguments);
    }

    private static Value NewObjectEx(PyContext context, Value cls, Value positional, Value keywords)
    {
        var values = new List<Value> { cls };
        values.AddRange(Iteration.ToList(context, positional));
        Value maker = Attributes.Get(context, cls, "__new__");
        return context.Check(Entry.Calls.CallExpanded(context, maker, default, PyTuple.Of(values.ToArray()), keywords));
    }

    /// <summary>object.__getstate__: the dictionary, and with slots a pair of it and the slots' values.</summary>
    private static Value GetState(PyContext context, Value self)
    {
        Value state = Value.None;
        if (Attributes.TryGet(context, self, "__dict__", out Value dictionary) && dictionary.Reference is PyDict own && own.Count > 0) state = own.Copy();
        else if (dictionary.Reference is PyDict) state = Value.None;
        if (self.Type.ReservedSlots == 0) return state;
        var slots = new PyDict();
        foreach (PyType ancestor in self.Type.Mro)
            foreach (PyMember member in SlotDeclaration.MembersOf(ancestor))
                if (Attributes.TryGet(context, self, member.Name, out Value value)) slots.SetString(member.Name, value);
        return slots.Count == 0 ? state : new PyTuple([state, slots]);
    }

    /// <summary>What <c>__getstate__</c> gives; object has the method from 3.11 on, and did the same without one before.</summary>
    internal static Value StateOf(PyContext context, Value self) =>
        Attributes.TryGet(context, self, "__getstate__", out Value method) ? context.Call(method) : GetState(context, self);

    private static Value ReduceEx(PyContext context, Value self, Value protocol)
    {
        Value reduce = self.Type.Lookup("__reduce__");
        if (!reduce.IsNull && !Value.Is(reduce, Type.Attributes.GetString("__reduce__")))
            return context.Call(Attributes.Get(context, self, "__reduce__"));
        return ReduceProtocol2(context, self);
    }

    /// <summary>CPython's <c>reduce_newobj</c>.</summary>
    private static Value ReduceProtocol2(PyContext context, Value self)
    {
        PyType type = self.Type;
        if (type.IsBuiltin && type.Layout != Type && type.Special(SpecialMethod.New).IsNull) throw Errors.TypeError($"cannot pickle '{type.Name}' object");
        Value state = StateOf(context, self);
        Value items = self.Reference is PyList ? Iteration.Iterate(context, self) : Value.None;
        Value pairs = self.Reference is PyDict ? Iteration.Iterate(context, context.Call(Attributes.Get(context, self, "items"))) : Value.None;
        if (Attributes.TryGet(context, self, "__getnewargs_ex__", out Value getEx))
        {
            Value[] both = Iteration.ToArray(context, context.Call(getEx));
            if (both.Length != 2) throw Errors.ValueError($"__getnewargs_ex__ should return a tuple of length 2, not {both.Length}");
            return new PyTuple([Copyreg.NewObjectEx, new PyTuple([type, both[0], both[1]]), state, items, pairs]);
        }
        var arguments = new List<Value> { type };
        if (Attributes.TryGet(context, self, "__getnewargs__", out Value get)) arguments.AddRange(Iteration.ToList(context, context.Call(get)));
        return new PyTuple([Copyreg.NewObject, new PyTuple(arguments.ToArray()), state, items, pairs]);
    }
}
