using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>all, any, iter, len, max, min, next, sorted, sum.</summary>
internal static class IterationFunctions
{
    public static void AddTo(PyModule module) => module
        .AddFunction(PyBuiltinFunction.Function("all", static (context, items) => Aggregates.All(context, items)))
        .AddFunction(PyBuiltinFunction.Function("any", static (context, items) => Aggregates.Any(context, items)))
        .AddFunction(PyBuiltinFunction.Function("len", static (context, value) => Lengths.Of(context, value), KnownCallable.Len))
        .AddFunction(PyBuiltinFunction.Function("max", static (context, items) => Aggregates.Max(context, items), static (context, arguments) => Aggregates.Max(context, arguments), KnownCallable.Max))
        .AddFunction(PyBuiltinFunction.Function("min", static (context, items) => Aggregates.Min(context, items), static (context, arguments) => Aggregates.Min(context, arguments), KnownCallable.Min))
        .AddFunction(PyBuiltinFunction.Function("sum", static (context, items) => Summation.Sum(context, items, Value.FromInt(0)), static (context, arguments) => Aggregates.Sum(context, arguments)))
        .AddFunction(PyBuiltinFunction.Function("sorted", static (context, items) => Aggregates.Sorted(context, items), static (context, arguments) => Aggregates.Sorted(context, arguments)))
        .AddFunction(PyBuiltinFunction.Function("iter", 1, 2, Iterate))
        .AddFunction(PyBuiltinFunction.Function("next", 1, 2, Next))
        .AddFunction(PyBuiltinFunction.Function("aiter", static (context, value) =>
            Attributes.TryCallSpecial(context, value, SpecialMethod.AIter, out Value iterator) ? iterator : throw Errors.TypeError($"'{value.Type.Name}' object is not an async iterable")));

    private static Value Iterate(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a.Length == 1) return Iteration.Iterate(context, a[0]);
        if (!Callables.IsCallable(a[0])) throw Errors.TypeError(context.Interpreter.Since(13) ? "iter(v, w): v must be callable" : "iter(object, sentinel): object must be callable");
        return new PyCallableIterator(a[0], a[1]);
    }

    private static Value Next(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a[0].Reference is not PyIterator && a[0].Type.Special(SpecialMethod.Next).IsNull) throw Errors.TypeError($"'{a[0].Type.Name}' object is not an iterator");
        if (a[0].Reference is PyGenerator generator) return NextOfGenerator(context, generator, a.Length > 1 ? a[1] : default);
        if (a.Length == 1 && a[0].Reference is not PyIterator)
        {
            // The StopIteration of a Python iterator passes as it is, with its value and traceback.
            Attributes.TryCallSpecial(context, a[0], SpecialMethod.Next, out Value result);
            return result;
        }
        if (Iteration.Next(context, a[0], out Value item)) return item;
        return a.Length > 1 ? a[1] : NativeTypes.Stop(context);
    }

    private static Value NextOfGenerator(PyContext context, PyGenerator generator, Value fallback)
    {
        Value item = generator.Resume(context, Value.None);
        if (!item.IsNull || context.Error is not null) return item;
        if (!fallback.IsNull) return fallback;
        context.SetError(Errors.StopIteration(generator.Returned));
        return default;
    }
}
