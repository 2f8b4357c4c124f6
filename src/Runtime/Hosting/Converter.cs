using System.Collections.Concurrent;

namespace PyToCil.Runtime.Hosting;

/// <summary>How well a value fits a parameter of an overloaded method; less is better.</summary>
internal static class Fit
{
    public const int None = int.MaxValue;
    public const int Exact = 0;
    public const int Near = 2;
    public const int Widened = 6;
    public const int Loose = 12;
    public const int Anything = 30;
}

/// <summary>Conversion between Python and one .NET type, for code that knows the type only at run time.</summary>
internal abstract class Converter
{
    private static readonly ConcurrentDictionary<Type, Converter> s_converters = new();

    public abstract Value BoxedToPython(PyContext context, object? value);

    public abstract ConversionFault? BoxedFromPython(PyContext context, Value value, out object? result);

    /// <summary>How well the value fits, judged without running Python code.</summary>
    public abstract int FitOf(Value value);

    /// <summary>The converter of a type; made at first use.</summary>
    public static Converter Of(Type type) => s_converters.TryGetValue(type, out Converter? known) ? known : s_converters.GetOrAdd(type, ConverterTable.Make);
}

/// <summary>Conversion between Python and <typeparamref name="T"/>.</summary>
internal abstract class Converter<T> : Converter
{
    /// <summary>The .NET value as Python sees it. Never fails.</summary>
    public abstract Value ToPython(PyContext context, T value);

    /// <summary>Null where the value was converted.</summary>
    public abstract ConversionFault? FromPython(PyContext context, Value value, out T result);

    public sealed override Value BoxedToPython(PyContext context, object? value) => value is null ? Value.None : ToPython(context, (T)value);

    public sealed override ConversionFault? BoxedFromPython(PyContext context, Value value, out object? result)
    {
        ConversionFault? fault = FromPython(context, value, out T typed);
        result = typed;
        return fault;
    }
}

/// <summary>
/// The conversions of <typeparamref name="T"/> with the usual cases ahead of any virtual call; the tests of the type are
/// constants when the code is compiled.
/// </summary>
internal static class Lane<T>
{
    private static readonly Converter<T> s_converter = (Converter<T>)Converter.Of(typeof(T));

    public static Value ToPython(PyContext context, T value)
    {
        if (typeof(T) == typeof(long)) return Value.FromInt((long)(object)value!);
        if (typeof(T) == typeof(int)) return Value.FromInt((int)(object)value!);
        if (typeof(T) == typeof(double)) return Value.FromFloat((double)(object)value!);
        if (typeof(T) == typeof(bool)) return Value.FromBool((bool)(object)value!);
        if (typeof(T) == typeof(Value)) return (Value)(object)value!;
        return s_converter.ToPython(context, value);
    }

    public static ConversionFault? FromPython(PyContext context, Value value, out T result)
    {
        if (typeof(T) == typeof(long) && value.IsInt) { result = (T)(object)value.Bits; return null; }
        if (typeof(T) == typeof(double) && value.IsFloat) { result = (T)(object)value.AsFloat; return null; }
        if (typeof(T) == typeof(bool) && value.IsBool) { result = (T)(object)value.AsBool; return null; }
        if (typeof(T) == typeof(int) && value.IsInt && value.Bits == (int)value.Bits) { result = (T)(object)(int)value.Bits; return null; }
        if (typeof(T) == typeof(Value)) { result = (T)(object)value; return null; }
        return s_converter.FromPython(context, value, out result);
    }
}
