using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>The identity of objects as texts and hashes.</summary>
internal static class Address
{
    /// <summary>As repr writes addresses.</summary>
    public static string Of(Value value)
    {
        PyInt.TryGetBig(Identity.Of(value), out BigInteger number);
        return "0x" + number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
    }

    public static string Of(PyObject value) => "0x" + Identity.Of((object)value).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The hash of objects that define none, without the cost of a number.</summary>
    public static long HashOf(Value value) => value.Reference is { } reference ? RuntimeHelpers.GetHashCode(reference) + value.Bits : 0;
}
