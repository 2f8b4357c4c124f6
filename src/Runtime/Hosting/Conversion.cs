using System.Numerics;

namespace PyToCil.Runtime.Hosting;

/// <summary>
/// Values between .NET and Python; the whole table is docs/hosting.md. Lists, dictionaries, sets and tuples are copied;
/// what has no Python counterpart passes as the object itself, whose public members Python code can use.
/// </summary>
public static class Conversion
{
    /// <summary>
    /// The Python value of a .NET value: integers of any size are int, double, float and decimal are float, string and
    /// char are str, null is None, arrays and <c>List</c> are list (<c>object[]</c> is tuple), <c>Dictionary</c> is dict,
    /// <c>HashSet</c> is set, <c>ValueTuple</c> and <c>Tuple</c> are tuple, <c>byte[]</c> is bytes. Anything else passes as a host object.
    /// </summary>
    public static Value ToPython(object? value) => ToPython(HostContext.Current, value);

    /// <summary>As <see cref="ToPython(object)"/>, without boxing.</summary>
    public static Value ToPython<T>(T value) => Lane<T>.ToPython(HostContext.Current, value);

    /// <summary>Passes a list, dictionary or any other object by reference, where <see cref="ToPython(object)"/> would copy it.</summary>
    public static Value ByReference(object value) => value is PyObject or string ? ToPython(value) : new Value(value);

    /// <summary>
    /// The natural .NET value: int is <c>long</c>, or <see cref="BigInteger"/> where it is too large; float is
    /// <c>double</c>; str is <c>string</c>; None is null; list is <c>List&lt;object?&gt;</c>; tuple is <c>object?[]</c>; dict is
    /// <c>Dictionary&lt;object, object?&gt;</c>; set and frozenset are <c>HashSet&lt;object?&gt;</c>; bytes is <c>byte[]</c>; complex is
    /// <see cref="Complex"/>; a host object is itself; anything else, subclasses of these included, is its <see cref="PyObject"/>.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">A collection contains itself, or is nested too deeply.</exception>
    public static object? FromPython(Value value) => ObjectConverter.Natural(HostContext.Current, value);

    /// <summary>The value as a <typeparamref name="T"/>.</summary>
    /// <exception cref="PyException">TypeError or OverflowError with the reason, where it has no counterpart.</exception>
    public static T FromPython<T>(Value value) =>
        Lane<T>.FromPython(HostContext.Current, value, out T result) is { } fault ? throw fault.ToException() : result;

    /// <summary>The value as an object of the type.</summary>
    /// <exception cref="PyException">TypeError or OverflowError with the reason, where it has no counterpart.</exception>
    public static object? FromPython(Value value, Type type) =>
        Converter.Of(type).BoxedFromPython(HostContext.Current, value, out object? result) is { } fault ? throw fault.ToException() : result;

    internal static Value ToPython(PyContext context, object? value) => value switch
    {
        null => Value.None,
        Value ready => ready,
        PyObject python => new Value(python),
        string text => PyText.ToValue(text),
        long number => Value.FromInt(number),
        int number => Value.FromInt(number),
        double number => Value.FromFloat(number),
        bool truth => Value.FromBool(truth),
        Type type => HostTypes.OfType(type),
        _ => Copied(context, value),
    };

    private static Value Copied(PyContext context, object value)
    {
        Converter converter = Converter.Of(value.GetType());
        Type kind = converter.GetType();
        // A class without conversion of its own would come back here.
        return kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(HostObjectConverter<>) ? new Value(value) : converter.BoxedToPython(context, value);
    }
}
