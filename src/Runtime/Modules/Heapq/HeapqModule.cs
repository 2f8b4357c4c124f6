using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module heapq. docs.python.org/3/library/heapq.html, Modules/_heapqmodule.c</summary>
internal static class HeapqModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "heapq", "Heap queue algorithm (a.k.a. priority queue).");
        module.AddFunction(PyBuiltinFunction.Function("heappush", static (context, heap, item) => Push(context, List(heap, "heappush() argument 1"), item)));
        module.AddFunction(PyBuiltinFunction.Function("heappop", static (context, heap) => Pop(context, List(heap, "heappop() argument"), max: false)));
        module.AddFunction(PyBuiltinFunction.Function("heapify", static (context, heap) => Heapify(context, List(heap, "heapify() argument"), max: false)));
        module.AddFunction(PyBuiltinFunction.Function("heapreplace", static (context, heap, item) => Replace(context, List(heap, "heapreplace() argument 1"), item, max: false)));
        module.AddFunction(PyBuiltinFunction.Function("heappushpop", static (context, heap, item) => PushPop(context, List(heap, "heappushpop() argument 1"), item)));
        module.AddFunction(PyBuiltinFunction.Function("_heappop_max", static (context, heap) => Pop(context, List(heap, "_heappop_max() argument"), max: true)));
        module.AddFunction(PyBuiltinFunction.Function("_heapify_max", static (context, heap) => Heapify(context, List(heap, "_heapify_max() argument"), max: true)));
        module.AddFunction(PyBuiltinFunction.Function("_heapreplace_max", static (context, heap, item) => Replace(context, List(heap, "_heapreplace_max() argument 1"), item, max: true)));
        module.AddFunction(PyBuiltinFunction.Function("nlargest", static (context, arguments) => Select(context, arguments, "nlargest", largest: true)));
        module.AddFunction(PyBuiltinFunction.Function("nsmallest", static (context, arguments) => Select(context, arguments, "nsmallest", largest: false)));
        module.AddFunction(PyBuiltinFunction.Function("merge", HeapMerge.Create));
        return module;
    }

    private static PyList List(Value value, string place) =>
        value.Reference as PyList ?? throw Errors.TypeError(PyVersion.Text(
            "heap argument must be a list", 10, $"{place} must be list, not {(value.IsNone ? "None" : value.Type.Name)}"));

    internal static bool Less(PyContext context, PyList heap, Value a, Value b, bool max)
    {
        int size = heap.Count;
        bool less = max ? Comparison.IsLess(context, b, a) : Comparison.IsLess(context, a, b);
        if (heap.Count != size) throw Errors.RuntimeError("list changed size during iteration");
        return less;
    }

    /// <summary>siftdown: moves the item at <paramref name="position"/> towards the root.</summary>
    private static void SiftDown(PyContext context, PyList heap, int start, int position, bool max)
    {
        if (position >= heap.Count) throw Errors.IndexError("index out of range");
        while (position > start)
        {
            int parent = (position - 1) >> 1;
            if (!Less(context, heap, heap.Items[position], heap.Items[parent], max)) return;
            (heap.Items[parent], heap.Items[position]) = (heap.Items[position], heap.Items[parent]);
            position = parent;
        }
    }

    /// <summary>siftup: lets the smaller child rise until a leaf is reached, then sifts back.</summary>
    internal static void SiftUp(PyContext context, PyList heap, int position, bool max)
    {
        int start = position, end = heap.Count, limit = end >> 1;
        if (position >= end) throw Errors.IndexError("index out of range");
        while (position < limit)
        {
            int child = 2 * position + 1;
            if (child + 1 < end && !Less(context, heap, heap.Items[child], heap.Items[child + 1], max)) child++;
            (heap.Items[child], heap.Items[position]) = (heap.Items[position], heap.Items[child]);
            position = child;
        }
        SiftDown(context, heap, start, position, max);
    }

    private static Value Push(PyContext context, PyList heap, Value item)
    {
        heap.Add(item);
        SiftDown(context, heap, 0, heap.Count - 1, max: false);
        return Value.None;
    }

    internal static Value Pop(PyContext context, PyList heap, bool max)
    {
        if (heap.Count == 0) throw Errors.IndexError("index out of range");
        Value last = heap.Items[heap.Count - 1];
        heap.RemoveAt(heap.Count - 1);
        if (heap.Count == 0) return last;
        Value item = heap.Items[0];
        heap.Items[0] = last;
        SiftUp(context, heap, 0, max);
        return item;
    }

    internal static Value Heapify(PyContext context, PyList heap, bool max)
    {
        for (int i = (heap.Count >> 1) - 1; i >= 0; i--) SiftUp(context, heap, i, max);
        return Value.None;
    }

    private static Value Replace(PyContext context, PyList heap, Value item, bool max)
    {
        if (heap.Count == 0) throw Errors.IndexError("index out of range");
        Value old = heap.Items[0];
        heap.Items[0] = item;
        SiftUp(context, heap, 0, max);
        return old;
    }

    private static Value PushPop(PyContext context, PyList heap, Value item)
    {
        if (heap.Count == 0 || !Comparison.IsLess(context, heap.Items[0], item)) return item;
        if (heap.Count == 0) throw Errors.IndexError("index out of range");
        Value old = heap.Items[0];
        heap.Items[0] = item;
        SiftUp(context, heap, 0, max: false);
        return old;
    }

    /// <summary>nlargest and nsmallest: the beginning of the sorted sequence.</summary>
    private static Value Select(PyContext context, Arguments arguments, string name, bool largest)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, name, ["n", "iterable", "key"], 2, 3);
        long n = Indexing.ToInt64(context, bound[0]);
        var list = new PyList();
        ListType.Extend(context, list, bound[1]);
        ListSort.Sort(context, list, bound[2], reverse: largest);
        n = Math.Clamp(n, 0, list.Count);
        return new PyList(list.Items.AsSpan(0, (int)n));
    }
}
