using System.Numerics;
using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>A parameter of type object receives the natural .NET value; see <see cref="Conversion.FromPython(Value)"/>.</summary>
internal sealed class ObjectConverter : Converter<object?>
{
    public override Value ToPython(PyContext context, object? value) => Conversion.ToPython(context, value);

    public override ConversionFault? FromPython(PyContext context, Value value, out object? result)
    {
        result = Natural(context, value);
        return null;
    }

    public override int FitOf(Value value) => Fit.Anything;

    /// <summary>Instances of exact built-in types become .NET's; of anything else the Python object itself comes out.</summary>
    public static object? Natural(PyContext context, Value value)
    {
        if (value.IsInt) return value.AsInt;
        if (value.IsFloat) return value.AsFloat;
        if (value.IsBool) return value.AsBool;
        return value.Reference switch
        {
            PyNone or null => null,
            string text => text,
            PyInt => PyInt.TryGetBig(value, out BigInteger big) ? big : value.Reference,
            PyText => PyText.TryGet(value, out string text) ? text : value.Reference,
            PyObject o => NaturalCollection(context, o),
            object host => host,
        };
    }

    private static object NaturalCollection(PyContext context, PyObject value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case PyList list when list.Type == ListType.Type:
                var items = new List<object?>(list.Count);
                for (int i = 0; i < list.Count; i++) items.Add(Natural(context, list[i]));
                return items;
            case PyTuple tuple when tuple.Type == TupleType.Type:
                return Array.ConvertAll(tuple.Items, item => Natural(context, item));
            case PyDict dictionary when dictionary.Type == DictType.Type:
                return NaturalDictionary(context, dictionary);
            case PySetBase set when set.Type == SetType.Type || set.Type == FrozenSetType.Type:
                var elements = new HashSet<object?>(set.Count);
                foreach (Value element in Iteration.ToArray(context, set)) elements.Add(Natural(context, element));
                return elements;
            case PyBytes bytes when bytes.Type == BytesType.Type:
                return bytes.Data.Clone();
            case PyComplex complex when complex.Type == ComplexType.Type:
                return new Complex(complex.Real, complex.Imaginary);
            default:
                return HostTypes.DotNetTypeOf(value) ?? (object)value;
        }
    }

    // .NET's dictionaries refuse null as a key, so None stays the Python object there.
    private static Dictionary<object, object?> NaturalDictionary(PyContext context, PyDict source)
    {
        var target = new Dictionary<object, object?>(source.Count);
        int position = 0;
        while (source.Next(ref position, out Value key, out Value item))
            target[Natural(context, key) ?? PyNone.Instance] = Natural(context, item);
        return target;
    }
}

/// <summary>Value passes as it is.</summary>
internal sealed class ValueConverter : Converter<Value>
{
    public override Value ToPython(PyContext context, Value value) => value.IsNull ? Value.None : value;

    public override ConversionFault? FromPython(PyContext context, Value value, out Value result)
    {
        result = value;
        return null;
    }

    public override int FitOf(Value value) => Fit.Anything - 1;
}

/// <summary>PyObject and the classes that derive from it pass as they are.</summary>
internal sealed class PyObjectConverter<T> : Converter<T?> where T : PyObject
{
    public override Value ToPython(PyContext context, T? value) => value is null ? Value.None : new Value(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out T? result)
    {
        // Inline numbers have no object of their own; their tag is none.
        result = value.Reference is ScalarTag ? null : value.Reference as T;
        return result is not null ? null : value.IsNone ? null : ConversionFault.WrongType(value, typeof(T));
    }

    public override int FitOf(Value value) => value.Reference is T and not ScalarTag ? Fit.Exact : value.IsNone ? Fit.Near : Fit.None;
}

/// <summary>None is null.</summary>
internal sealed class NullableConverter<T> : Converter<T?> where T : struct
{
    public override Value ToPython(PyContext context, T? value) => value is { } present ? Lane<T>.ToPython(context, present) : Value.None;

    public override ConversionFault? FromPython(PyContext context, Value value, out T? result)
    {
        result = null;
        if (value.IsNone) return null;
        ConversionFault? fault = Lane<T>.FromPython(context, value, out T present);
        if (fault is null) result = present;
        return fault;
    }

    public override int FitOf(Value value) => value.IsNone ? Fit.Exact : Converter.Of(typeof(T)).FitOf(value);
}

/// <summary>An enum goes in as a host object, and comes back from that, from its number, or from its member's name.</summary>
internal sealed class EnumConverter<T> : Converter<T> where T : struct, Enum
{
    public override Value ToPython(PyContext context, T value) => new(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out T result)
    {
        if (value.Reference is T same) { result = same; return null; }
        result = default;
        if (PyText.TryGet(value, out string name))
        {
            return Enum.TryParse(name, out result) && !char.IsAsciiDigit(name[0]) && name[0] is not ('-' or '+')
                ? null
                : new ConversionFault(ExceptionTypes.TypeError, $"'{name}' is no member of {HostNames.Of(typeof(T))}");
        }
        ConversionFault? fault = Converter.Of(Enum.GetUnderlyingType(typeof(T))).BoxedFromPython(context, value, out object? number);
        if (fault is not null) return value.Type.IsSubtypeOf(IntType.Type) ? ConversionFault.OutOfRange(value, typeof(T)) : ConversionFault.WrongType(value, typeof(T));
        result = (T)Enum.ToObject(typeof(T), number!);
        return null;
    }

    public override int FitOf(Value value) => value.Reference is T ? Fit.Exact : value.IsInt || value.Reference is string ? Fit.Loose : Fit.None;
}

/// <summary>Any other .NET type: the object itself passes, and Python sees it through <see cref="HostTypes"/>.</summary>
internal sealed class HostObjectConverter<T> : Converter<T>
{
    private static readonly bool s_isSealed = typeof(T).IsValueType || (typeof(T).IsSealed && !typeof(Type).IsAssignableFrom(typeof(T)));

    public override Value ToPython(PyContext context, T value) =>
        value is null ? Value.None : s_isSealed ? new Value(value) : Conversion.ToPython(context, (object)value);

    public override ConversionFault? FromPython(PyContext context, Value value, out T result)
    {
        if (value.Reference is T same && value.Reference is not PyObject) { result = same; return null; }
        result = default!;
        if (value.IsNone && !typeof(T).IsValueType) return null;
        if (typeof(T).IsValueType) return ConversionFault.WrongType(value, typeof(T));
        // IComparable, IFormattable, Type and their like are met by the natural value.
        if (ObjectConverter.Natural(context, value) is T natural) { result = natural; return null; }
        return ConversionFault.WrongType(value, typeof(T));
    }

    public override int FitOf(Value value)
    {
        if (value.Reference is T && value.Reference is not PyObject) return value.Reference.GetType() == typeof(T) ? Fit.Exact : Fit.Near;
        if (value.IsNone && !typeof(T).IsValueType) return Fit.Near;
        return !typeof(T).IsValueType && !value.IsNone && ObjectConverter.Natural(HostContext.Current, value) is T ? Fit.Loose : Fit.None;
    }
}
