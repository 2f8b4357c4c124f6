using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What typed code calls of <see cref="ListLanes"/>.</summary>
internal static class ListMethods
{
    private delegate bool ItemTry<T>(PyList list, long index, out T item);
    private delegate bool Next<T>(ref ListCursor cursor, out T item);
    private delegate bool RepeatTry(PyList list, long times, out PyList result);
    private delegate bool SliceTry(PyList list, long start, long stop, long step, int absent, out PyList result);
    private delegate bool PairTry(PyList a, PyList b, out PyList result);

    public static MethodInfo IsList => field ??= ((Func<Value, bool>)TypedLanes.IsList).Method;
    public static MethodInfo Unbox => field ??= ((Func<Value, PyList>)ListLanes.Unbox).Method;
    public static MethodInfo Box => field ??= ((Func<PyList, Value>)ListLanes.Box).Method;
    public static MethodInfo HasMore => field ??= typeof(ListCursor).GetMethod(nameof(ListCursor.HasMore))!;
    public static MethodInfo Iterate => field ??= ((Func<PyList, ListCursor>)ListCursor.Over).Method;
    public static MethodInfo Make => field ??= ((Func<Value[], PyList>)ListLanes.Make).Method;
    public static MethodInfo MakeEmpty => field ??= ((Func<PyList>)ListLanes.MakeEmpty).Method;
    public static MethodInfo FromStart => field ??= ((Func<PyList, long, long>)ListLanes.FromStart).Method;
    public static MethodInfo IsInside => field ??= ((Func<PyList, long, bool>)ListLanes.IsInside).Method;
    public static MethodInfo TryAny => field ??= ((ItemTry<Value>)ListLanes.TryAny).Method;
    public static MethodInfo TrySetAny => field ??= ((Func<PyList, long, Value, bool>)ListLanes.TrySetAny).Method;

    /// <summary>Appends an item in the form of its kind, or as a Value.</summary>
    public static MethodInfo AppendOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => AppendInt,
        ValueKind.Float => AppendFloat,
        _ => Append,
    };

    /// <summary>The next item, which there is, of a list that keeps items of the kind.</summary>
    public static MethodInfo TryNextOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => TryInt,
        ValueKind.Float => TryFloat,
        ValueKind.Bool => TryBool,
        _ => TryValue,
    };

    private static MethodInfo Append => field ??= ((Action<PyList, Value>)ListLanes.Append).Method;
    private static MethodInfo AppendInt => field ??= ((Action<PyList, long>)ListLanes.AppendInt).Method;
    private static MethodInfo AppendFloat => field ??= ((Action<PyList, double>)ListLanes.AppendFloat).Method;
    private static MethodInfo TryInt => field ??= ((Next<long>)ListCursor.TryInt).Method;
    private static MethodInfo TryFloat => field ??= ((Next<double>)ListCursor.TryFloat).Method;
    private static MethodInfo TryBool => field ??= ((Next<int>)ListCursor.TryBool).Method;
    private static MethodInfo TryValue => field ??= ((Next<Value>)ListCursor.TryValue).Method;
    public static MethodInfo IsWithin => field ??= ((Func<Value[], long, bool>)ListLanes.IsWithin).Method;
    public static MethodInfo ItemAt => field ??= ((Func<Value[], long, Value>)ListLanes.ItemAt).Method;
    public static MethodInfo Repeat => field ??= ((RepeatTry)ListLanes.TryRepeat).Method;
    public static MethodInfo Concatenate => field ??= ((PairTry)ListLanes.TryConcatenate).Method;
    public static MethodInfo Slice => field ??= ((Func<PyList, long, long, PyList>)ListLanes.Slice).Method;

    public static MethodInfo ExtendedSlice => field ??= ((SliceTry)ListLanes.TrySlice).Method;
    public static MethodInfo SetSlice => field ??= ((Action<PyList, long, long, PyList>)ListLanes.SetSlice).Method;

    public static MethodInfo SetOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => SetInt,
        ValueKind.Float => SetFloat,
        ValueKind.Bool => SetBool,
        _ => Set,
    };

    private static MethodInfo Set => field ??= ((Func<Value[], long, Value, bool>)ListLanes.TrySet).Method;
    private static MethodInfo SetInt => field ??= ((Func<Value[], long, long, bool>)ListLanes.TrySetInt).Method;
    private static MethodInfo SetFloat => field ??= ((Func<Value[], long, double, bool>)ListLanes.TrySetFloat).Method;
    private static MethodInfo SetBool => field ??= ((Func<Value[], long, int, bool>)ListLanes.TrySetBool).Method;
}
