using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module functools. docs.python.org/3/library/functools.html, Lib/functools.py</summary>
internal static class FunctoolsModule
{
    private static readonly string[] s_assigned = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__"];
    private static readonly string[] s_assignedFrom314 = ["__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"];

    private static string[] AssignedIn(PyInterpreter interpreter) => interpreter.Since(14) ? s_assignedFrom314 : s_assigned;

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "functools", "functools.py - Tools for working with functions and callable objects");
        Value[] assigned = Array.ConvertAll(AssignedIn(interpreter), Value.FromString);
        module.Add("WRAPPER_ASSIGNMENTS", PyTuple.Of(assigned)).Add("WRAPPER_UPDATES", PyTuple.Of(Value.FromString("__dict__")));
        module.Add("partial", PartialTypes.Partial).Add("partialmethod", PartialTypes.PartialMethod);
        module.Add("cached_property", CachedPropertyType.Type).Add("_lru_cache_wrapper", LruCacheType.Type);
        module.AddFunction(interpreter.Since(14) ? PyBuiltinFunction.Function("reduce", ReduceNamed) : PyBuiltinFunction.Function("reduce", 2, 3, Reduce));
        module.AddFunction(PyBuiltinFunction.Function("lru_cache", LruCacheType.Decorate));
        module.Since(9)?.AddFunction(PyBuiltinFunction.Function("cache", static (context, function) => LruCacheType.Wrap(context, function, -1, typed: false)));
        module.AddFunction(PyBuiltinFunction.Function("update_wrapper", UpdateWrapper));
        module.AddFunction(PyBuiltinFunction.Function("wraps", Wraps));
        module.AddFunction(PyBuiltinFunction.Function("cmp_to_key", CompareKeys.Create));
        module.AddFunction(PyBuiltinFunction.Function("total_ordering", TotalOrdering.Decorate));
        module.AddFunction(PyBuiltinFunction.Function("singledispatch", SingleDispatch.Create));
        return module;
    }

    // 3.14 lets the start be given by name.
    private static Value ReduceNamed(PyContext context, Arguments arguments)
    {
        var bound = new Value[3];
        arguments.Bind("reduce", ["", "", "initial"], 2, 3, bound);
        return Reduce(context, bound.AsSpan(0, bound[2].IsNull ? 2 : 3));
    }

    private static Value Reduce(PyContext context, ReadOnlySpan<Value> arguments)
    {
        Value function = arguments[0];
        if (arguments[1].Type.Special(SpecialMethod.Iter).IsNull && arguments[1].Type.Special(SpecialMethod.GetItem).IsNull)
            throw Errors.TypeError("reduce() arg 2 must support iteration");
        var source = new ItemSource(context, arguments[1]);
        Value result = arguments.Length > 2 ? arguments[2] : default;
        if (result.IsNull && !source.Next(context, out result)) throw Errors.TypeError(PyVersion.Text("reduce() of empty sequence with no initial value", 10, "reduce() of empty iterable with no initial value"));
        while (source.Next(context, out Value item)) result = context.Call(function, result, item);
        return result;
    }

    private static Value UpdateWrapper(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "update_wrapper", ["wrapper", "wrapped", "assigned", "updated"], 2, 4);
        return Update(context, bound[0], bound[1], bound[2], bound[3]);
    }

    internal static Value Update(PyContext context, Value wrapper, Value wrapped, Value assigned, Value updated)
    {
        if (assigned.IsNull)
        {
            foreach (string name in AssignedIn(context.Interpreter))
                if (Attributes.TryGet(context, wrapped, name, out Value value)) Attributes.Set(context, wrapper, name, value);
        }
        else
            foreach (Value item in Iteration.ToArray(context, assigned))
                if (PyText.TryGet(item, out string name) && Attributes.TryGet(context, wrapped, name, out Value value)) Attributes.Set(context, wrapper, name, value);
        Value[] dictionaries = updated.IsNull ? [Value.FromString("__dict__")] : Iteration.ToArray(context, updated);
        foreach (Value item in dictionaries)
        {
            if (!PyText.TryGet(item, out string name)) continue;
            Value source = Attributes.TryGet(context, wrapped, name, out Value found) ? found : new PyDict();
            context.Call(Attributes.Get(context, Attributes.Get(context, wrapper, name), "update"), source);
        }
        Attributes.Set(context, wrapper, "__wrapped__", wrapped);
        return wrapper;
    }

    private static Value Wraps(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "wraps", ["wrapped", "assigned", "updated"], 1, 3);
        return PyBuiltinFunction.Function("update_wrapper", (inner, wrapper) => Update(inner, wrapper, bound[0], bound[1], bound[2]));
    }
}
