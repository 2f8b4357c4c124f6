using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

internal static class TupleConverters
{
    /// <summary>ValueTuple or Tuple of one to seven items.</summary>
    public static bool IsTuple(Type type) =>
        type.IsGenericType && typeof(ITuple).IsAssignableFrom(type) && type.Namespace == "System" && type.GetGenericArguments().Length <= 7;
}

/// <summary>Tuples of both sides; the count of items must agree.</summary>
internal sealed class TupleConverter<T> : Converter<T>
{
    private static readonly Converter[] s_items = Array.ConvertAll(typeof(T).GetGenericArguments(), Converter.Of);

    public override Value ToPython(PyContext context, T value)
    {
        if (value is not ITuple tuple) return Value.None;
        var items = new Value[tuple.Length];
        for (int i = 0; i < items.Length; i++) items[i] = s_items[i].BoxedToPython(context, tuple[i]);
        return new PyTuple(items);
    }

    public override ConversionFault? FromPython(PyContext context, Value value, out T result)
    {
        result = default!;
        if (value.IsNone && !typeof(T).IsValueType) return null;
        Value[]? source = value.Reference switch { PyTuple tuple => tuple.Items, PyList list => list.ToArray(), _ => null };
        if (source is null) return ConversionFault.WrongType(value, typeof(T));
        if (source.Length != s_items.Length)
            return new ConversionFault(Types.ExceptionTypes.TypeError, $"{value.Type.Name} of {source.Length} items cannot be converted to {HostNames.Of(typeof(T))}");
        var items = new object?[source.Length];
        for (int i = 0; i < items.Length; i++)
            if (s_items[i].BoxedFromPython(context, source[i], out items[i]) is { } fault) return fault.Inside($"item {i}");
        result = (T)Activator.CreateInstance(typeof(T), items)!;
        return null;
    }

    public override int FitOf(Value value)
    {
        Value[]? source = value.Reference switch { PyTuple tuple => tuple.Items, PyList list => list.ToArray(), _ => null };
        if (source is null || source.Length != s_items.Length) return value.IsNone && !typeof(T).IsValueType ? Fit.Near : Fit.None;
        for (int i = 0; i < source.Length; i++)
            if (s_items[i].FitOf(source[i]) == Fit.None) return Fit.None;
        return Fit.Near;
    }
}

/// <summary>A callable and a delegate. A delegate goes in as a host object that can be called.</summary>
internal sealed class DelegateConverter<T> : Converter<T?> where T : Delegate
{
    public override Value ToPython(PyContext context, T? value) => value is null ? Value.None : FunctionDelegates.PythonOf(value) is { IsNull: false } python ? python : new Value(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out T? result)
    {
        result = value.Reference as T;
        if (result is not null || value.IsNone) return null;
        if (typeof(T) == typeof(Delegate) || typeof(T) == typeof(MulticastDelegate) || !FunctionDelegates.IsCallable(value))
            return ConversionFault.WrongType(value, typeof(T));
        result = (T)FunctionDelegates.Make(typeof(T), context.Interpreter, value, FunctionDelegates.NameOf(value));
        return null;
    }

    public override int FitOf(Value value) => value.Reference is T ? Fit.Exact : value.IsNone || FunctionDelegates.IsCallable(value) ? Fit.Near : Fit.None;
}
