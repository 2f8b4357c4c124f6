using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module bisect. docs.python.org/3/library/bisect.html, Modules/_bisectmodule.c</summary>
internal static class BisectModule
{
    private static readonly string[] s_parameters = ["a", "x", "lo", "hi", "key"];
    private static readonly string[] s_parametersBeforeKey = ["a", "x", "lo", "hi"];

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "bisect", "Bisection algorithms.");
        module.AddFunction(PyBuiltinFunction.Function("bisect_left", static (context, arguments) => Find(context, arguments, "bisect_left", right: false)));
        module.AddFunction(PyBuiltinFunction.Function("bisect_right", static (context, arguments) => Find(context, arguments, "bisect_right", right: true)));
        module.AddFunction(PyBuiltinFunction.Function("insort_left", static (context, arguments) => Insert(context, arguments, "insort_left", right: false)));
        module.AddFunction(PyBuiltinFunction.Function("insort_right", static (context, arguments) => Insert(context, arguments, "insort_right", right: true)));
        module.Add("bisect", module.Dictionary.GetString("bisect_right")).Add("insort", module.Dictionary.GetString("insort_right"));
        return module;
    }

    // The key is of 3.10 and later.
    private static Value[] Bind(PyContext context, Arguments arguments, string name)
    {
        if (PyVersion.Since(10)) return NativeTypes.Bind(context, arguments, name, s_parameters, 2, 4);
        var bound = new Value[5];
        NativeTypes.Bind(context, arguments, name, s_parametersBeforeKey, 2, 4).CopyTo(bound, 0);
        return bound;
    }

    private static Value Find(PyContext context, Arguments arguments, string name, bool right)
    {
        if (arguments.Count == 2 && !arguments.HasKeywords && arguments[0].Reference is PyList list && list.Type == ListType.Type)
            return SearchList(context, list, arguments[1], right);
        Value[] bound = Bind(context, arguments, name);
        return Search(context, bound, bound[1], right);
    }

    private static Value Insert(PyContext context, Arguments arguments, string name, bool right)
    {
        Value[] bound = Bind(context, arguments, name);
        Value key = bound[4].IsNull || bound[4].IsNone ? bound[1] : context.Call(bound[4], bound[1]);
        long place = Search(context, bound, key, right);
        if (bound[0].Reference is PyList list && list.Type == ListType.Type) list.Insert((int)Math.Min(place, list.Count), bound[1]);
        else context.Call(Attributes.Get(context, bound[0], "insert"), place, bound[1]);
        return Value.None;
    }

    // The usual call. A comparison may change the list: the place is read as any item is, and IndexError is what CPython raises too.
    private static long SearchList(PyContext context, PyList list, Value item, bool right)
    {
        long low = 0, high = list.Count;
        while (low < high)
        {
            long middle = (low + high) / 2;
            Value candidate = middle < list.Count ? list[(int)middle] : throw Errors.IndexError("list index out of range");
            bool before = right ? !Comparison.IsLess(context, item, candidate) : Comparison.IsLess(context, candidate, item);
            if (before) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static long Search(PyContext context, Value[] bound, Value item, bool right)
    {
        Value sequence = bound[0];
        Value key = bound[4].IsNull ? Value.None : bound[4];
        long low = bound[2].IsNull ? 0 : Indexing.ToInt64(context, bound[2]);
        if (low < 0) throw Errors.ValueError(PyVersion.Text("lo must be non-negative", 15, "lo cannot be negative"));
        long high = bound[3].IsNull || bound[3].IsNone ? Lengths.Of(context, sequence) : Indexing.ToInt64(context, bound[3]);
        while (low < high)
        {
            long middle = (long)(((ulong)low + (ulong)high) / 2);
            Value candidate = Items.Get(context, sequence, middle);
            if (!key.IsNone) candidate = context.Call(key, candidate);
            if (right ? Comparison.IsLess(context, item, candidate) : !Comparison.IsLess(context, candidate, item)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
