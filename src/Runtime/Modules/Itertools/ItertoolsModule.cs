using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module itertools. docs.python.org/3/library/itertools.html, Modules/itertoolsmodule.c</summary>
internal static class ItertoolsModule
{
    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "itertools", "Functional tools for creating and using iterators.");
        foreach (PyType type in (ReadOnlySpan<PyType>)
            [
                InfiniteIterators.Count, InfiniteIterators.Cycle, InfiniteIterators.Repeat, StreamIterators.Accumulate,
                StreamIterators.Chain, CombinatoricIterators.Combinations, CombinatoricIterators.CombinationsWithReplacement, FilterIterators.Compress,
                FilterIterators.DropWhile, FilterIterators.FilterFalse, GroupByTypes.GroupBy, FilterIterators.ISlice,
                CombinatoricIterators.Permutations, CombinatoricIterators.Product, StreamIterators.StarMap, FilterIterators.TakeWhile,
                StreamIterators.ZipLongest,
            ]) module.Add(type.Name, type);
        module.Since(10)?.Add("pairwise", StreamIterators.Pairwise);
        module.Since(12)?.Add("batched", StreamIterators.Batched);
        module.Add("_grouper", GroupByTypes.Grouper).Add("_tee", TeeIterator.TeeType);
        return module.AddFunction(PyBuiltinFunction.Function("tee", 1, 2, TeeIterator.Tee));
    }

    /// <summary>A class of this module whose instances are iterators.</summary>
    internal static PyType Make(string name, NativeAny make, Action<TypeDefinition>? more = null) => NativeTypes.Make(name, "itertools", d =>
    {
        IteratorTypes.Define(d);
        d.New(make);
        more?.Invoke(d);
    });
}
