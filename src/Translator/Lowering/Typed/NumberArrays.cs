using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>How typed code reads and sets what lists of one kind of number keep.</summary>
/// <param name="Storage">What counting code notes of such lists.</param>
/// <param name="Kind">The kind of number.</param>
/// <param name="Type">The array.</param>
/// <param name="Is">Whether a list's numbers are such an array.</param>
/// <param name="As">The numbers as one.</param>
/// <param name="IsWithin">An index lies within it.</param>
/// <param name="ItemAt">The number there.</param>
/// <param name="SetAt">Sets it.</param>
internal sealed record NumberArray(SeenKinds Storage, ValueKind Kind, Type Type, MethodInfo Is, MethodInfo As, MethodInfo IsWithin, MethodInfo ItemAt, MethodInfo SetAt)
{
    public static NumberArray[] All => field ??=
    [
        new(SeenKinds.OfInts, ValueKind.Int, typeof(long[]), ((Func<Array, bool>)ListLanes.AreInts).Method, ((Func<Array, long[]>)ListLanes.Ints).Method,
            ((Func<long[], long, bool>)ListLanes.IsWithin).Method, ((Func<long[], long, long>)ListLanes.ItemAt).Method, ((Action<long[], long, long>)ListLanes.SetAt).Method),
        new(SeenKinds.OfFloats, ValueKind.Float, typeof(double[]), ((Func<Array, bool>)ListLanes.AreFloats).Method, ((Func<Array, double[]>)ListLanes.Floats).Method,
            ((Func<double[], long, bool>)ListLanes.IsWithin).Method, ((Func<double[], long, double>)ListLanes.ItemAt).Method, ((Action<double[], long, double>)ListLanes.SetAt).Method),
        new(SeenKinds.OfBools, ValueKind.Bool, typeof(byte[]), ((Func<Array, bool>)ListLanes.AreBools).Method, ((Func<Array, byte[]>)ListLanes.Bools).Method,
            ((Func<byte[], long, bool>)ListLanes.IsWithin).Method, ((Func<byte[], long, int>)ListLanes.ItemAt).Method, ((Action<byte[], long, int>)ListLanes.SetAt).Method),
    ];
}
