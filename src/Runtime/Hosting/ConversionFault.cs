using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>Why a Python value has no counterpart of the wanted .NET type.</summary>
/// <param name="Kind">The Python exception class: TypeError or OverflowError.</param>
/// <param name="Reason">The reason, without the place.</param>
internal sealed record ConversionFault(PyType Kind, string Reason)
{
    /// <summary>The value is of a Python type that never converts to the wanted type.</summary>
    public static ConversionFault WrongType(Value value, Type wanted) =>
        new(ExceptionTypes.TypeError, $"'{value.Type.Name}' object cannot be converted to {HostNames.Of(wanted)}");

    /// <summary>The number is outside the range of the wanted type.</summary>
    public static ConversionFault OutOfRange(Value value, Type wanted) =>
        new(ExceptionTypes.OverflowError, $"{value.Type.Name} is out of range of {HostNames.Of(wanted)}");

    /// <summary>The same fault, of an item of a collection.</summary>
    public ConversionFault Inside(string place) => new(Kind, $"{place}: {Reason}");

    /// <summary>The exception that names the place, such as <c>score() argument 1 ('x')</c>.</summary>
    public PyException At(string place) => Errors.Make(Kind, $"{place}: {Reason}");

    public PyException ToException() => Errors.Make(Kind, Reason);
}
