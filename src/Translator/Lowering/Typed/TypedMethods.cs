using System.Reflection;
using System.Runtime.CompilerServices;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What typed code calls of <see cref="TypedLanes"/>.</summary>
internal static class TypedMethods
{
    public static MethodInfo FromFloat => field ??= ((Func<double, Value>)Value.FromFloat).Method;
    public static MethodInfo BitsToFloat => field ??= ((Func<long, double>)BitConverter.Int64BitsToDouble).Method;
    public static MethodInfo AsInstance => field ??= ((Func<object?, PyInstance?>)Unsafe.As<PyInstance>).Method;
    public static MethodInfo IsAsFound => field ??= ((Func<PyFunction, PyCode, Value[], bool>)TypedLanes.IsAsFound).Method;
    public static MethodInfo HasShape => field ??= ((Func<Value, Shape, bool>)TypedLanes.HasShape).Method;
    public static MethodInfo BoxBool => field ??= ((Func<int, Value>)TypedLanes.BoxBool).Method;
    public static MethodInfo AddOverflows => field ??= ((Func<long, long, long, bool>)TypedLanes.AddOverflows).Method;
    public static MethodInfo SubtractOverflows => field ??= ((Func<long, long, long, bool>)TypedLanes.SubtractOverflows).Method;
    public static MethodInfo MultiplyOverflows => field ??= ((Func<long, long, long, bool>)TypedLanes.MultiplyOverflows).Method;
    public static MethodInfo FloorDivideInts => field ??= ((Func<long, long, long>)TypedLanes.FloorDivide).Method;
    public static MethodInfo RemainderOfInts => field ??= ((Func<long, long, long>)TypedLanes.Remainder).Method;
    public static MethodInfo FloorDivideFloats => field ??= ((Func<double, double, double>)TypedLanes.FloorDivide).Method;
    public static MethodInfo RemainderOfFloats => field ??= ((Func<double, double, double>)TypedLanes.Remainder).Method;
    public static MethodInfo PowerOfInts => field ??= ((Func<long, long, long>)MathLanes.Power).Method;
    public static MethodInfo PowerOfFloats => field ??= ((Func<double, double, double>)MathLanes.Power).Method;
    public static MethodInfo IsExact => field ??= ((Func<long, bool>)TypedLanes.IsExact).Method;
    public static MethodInfo CanShiftLeft => field ??= ((Func<long, long, bool>)TypedLanes.CanShiftLeft).Method;
    public static MethodInfo ShiftLeft => field ??= ((Func<long, long, long>)TypedLanes.ShiftLeft).Method;
    public static MethodInfo ShiftRight => field ??= ((Func<long, long, long>)TypedLanes.ShiftRight).Method;
    public static MethodInfo PutOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => PutInt,
        ValueKind.Float => PutFloat,
        ValueKind.Bool => PutBool,
        _ => Put,
    };

    private static MethodInfo Put => field ??= ((Action<Value[], int, Value>)Tiering.Put).Method;
    private static MethodInfo PutInt => field ??= ((Action<Value[], int, long>)Tiering.PutInt).Method;
    private static MethodInfo PutFloat => field ??= ((Action<Value[], int, double>)Tiering.PutFloat).Method;
    private static MethodInfo PutBool => field ??= ((Action<Value[], int, int>)Tiering.PutBool).Method;

    public static MethodInfo FromObject => field ??= ((Func<object, Value>)TypedLanes.FromObject).Method;
    public static MethodInfo SetIntSlot => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.SetIntSlot))!;
    public static MethodInfo SetFloatSlot => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.SetFloatSlot))!;

    public static MethodInfo AppendSlot => field ??= ((Action<PyInstance, Shape, Value>)Members.Append).Method;
    public static MethodInfo TryLoadGlobal => field ??= typeof(Names).GetMethod(nameof(Names.TryLoadGlobal))!;
    public static MethodInfo TryLoadOfModule => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.TryLoadOfModule))!;
    public static MethodInfo MakeInstance => field ??= ((Func<PyContext, PyType, Value>)Creating.Make).Method;
    public static MethodInfo FinishInstance => field ??= ((Func<PyContext, Value, Value, Value>)Creating.Finish).Method;
    public static MethodInfo Refuse => field ??= ((Action<PyContext, Value, Value, int>)Creating.Refuse).Method;
    public static MethodInfo HasNoSay => field ??= ((Func<Value, PyType, bool>)Creating.HasNoSay).Method;
    public static MethodInfo TryKeywordDefault => field ??= typeof(Creating).GetMethod(nameof(Creating.TryKeywordDefault))!;
    public static MethodInfo HasRoom => field ??= typeof(PyContext).GetMethod(nameof(PyContext.HasRoom))!;
    public static MethodInfo MayOpen => field ??= typeof(PyContext).GetMethod(nameof(PyContext.MayOpen))!;
    public static MethodInfo Deepen => field ??= typeof(PyContext).GetMethod(nameof(PyContext.Deepen))!;
    public static MethodInfo HasDefaults => field ??= ((Func<PyFunction, Value[], bool>)TypedLanes.HasDefaults).Method;
    public static MethodInfo IsCurrent => field ??= ((Func<PyCode, int, bool>)Tiering.IsCurrent).Method;
    public static MethodInfo LeavesHere => field ??= ((Func<bool>)Tiering.LeavesHere).Method;
    public static MethodInfo NextOfInts => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.NextOfInts))!;
    public static MethodInfo NextOfList => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.NextOfList))!;
    public static MethodInfo IsKnown => field ??= ((Func<Value, int, bool>)TypedLanes.IsKnown).Method;
    public static MethodInfo TryItem => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.TryItem))!;
    public static MethodInfo TrySetItem => field ??= typeof(TypedLanes).GetMethod(nameof(TypedLanes.TrySetItem))!;

    public static MethodInfo ResumeGeneric => field ??= ((Func<PyContext, PyCode, PyGenerator, Value, Value>)Tiering.ResumeGeneric).Method;
    public static MethodInfo ResumeUnexpected => field ??= ((Func<PyContext, PyCode, PyGenerator, Value, int, Value>)Tiering.ResumeUnexpected).Method;
    public static MethodInfo Send => field ??= typeof(GeneratorLanes).GetMethod(nameof(GeneratorLanes.Send))!;

    public static MethodInfo NewList => field ??= ((Func<Value, int, PyList>)Building.ListFor).Method;
    public static MethodInfo NextPair => field ??= typeof(Iterations).GetMethod(nameof(Iterations.NextPair))!;

    private static MethodInfo Take => field ??= ((Func<PyGenerator, Value, bool>)GeneratorLanes.Take).Method;
    private static MethodInfo TakeInt => field ??= ((Func<PyGenerator, long, bool>)GeneratorLanes.TakeInt).Method;
    private static MethodInfo TakeFloat => field ??= ((Func<PyGenerator, double, bool>)GeneratorLanes.TakeFloat).Method;
    private static MethodInfo TakeBool => field ??= ((Func<PyGenerator, int, bool>)GeneratorLanes.TakeBool).Method;
    private static MethodInfo Save => field ??= ((Action<Value[], int, Value>)GeneratorLanes.Save).Method;
    private static MethodInfo SaveInt => field ??= ((Action<Value[], int, long>)GeneratorLanes.SaveInt).Method;
    private static MethodInfo SaveFloat => field ??= ((Action<Value[], int, double>)GeneratorLanes.SaveFloat).Method;
    private static MethodInfo SaveBool => field ??= ((Action<Value[], int, int>)GeneratorLanes.SaveBool).Method;
    private static MethodInfo IsInt => field ??= ((Func<Value, bool>)TypedLanes.IsInt).Method;
    private static MethodInfo IsFloat => field ??= ((Func<Value, bool>)TypedLanes.IsFloat).Method;
    private static MethodInfo IsBool => field ??= ((Func<Value, bool>)TypedLanes.IsBool).Method;
    private static MethodInfo UnboxInt => field ??= ((Func<Value, long>)TypedLanes.UnboxInt).Method;
    private static MethodInfo UnboxFloat => field ??= ((Func<Value, double>)TypedLanes.UnboxFloat).Method;
    private static MethodInfo UnboxBool => field ??= ((Func<Value, int>)TypedLanes.UnboxBool).Method;

    public static MethodInfo IsOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => IsInt,
        ValueKind.Float => IsFloat,
        ValueKind.Str or ValueKind.Accumulator => TextMethods.IsStr,
        ValueKind.Character => TextMethods.IsOneCharacter,
        ValueKind.StrIterator => TextMethods.IsStrIterator,
        ValueKind.Complex => ComplexMethods.IsComplex,
        ValueKind.List => ListMethods.IsList,
        ValueKind.Range => LoopMethods.IsRange,
        ValueKind.RangeCursor or ValueKind.ListCursor or ValueKind.TupleCursor => LoopMethods.IsOwned(kind),
        _ => IsBool,
    };

    /// <summary>Offers an item to who drives the generator.</summary>
    public static MethodInfo TakeOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => TakeInt,
        ValueKind.Float => TakeFloat,
        ValueKind.Bool => TakeBool,
        _ => Take,
    };

    /// <summary>Keeps a value while the generator is suspended.</summary>
    public static MethodInfo SaveOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => SaveInt,
        ValueKind.Float => SaveFloat,
        ValueKind.Bool => SaveBool,
        _ => Save,
    };

    public static MethodInfo UnboxOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => UnboxInt,
        ValueKind.Float => UnboxFloat,
        ValueKind.Str => TextMethods.UnboxStr,
        ValueKind.Accumulator => TextMethods.UnboxAccumulator,
        ValueKind.Character => TextMethods.UnboxCharacter,
        ValueKind.StrIterator => TextMethods.UnboxStrIterator,
        ValueKind.Complex => ComplexMethods.Unbox,
        ValueKind.List => ListMethods.Unbox,
        ValueKind.Range => LoopMethods.TakeRange,
        ValueKind.RangeCursor or ValueKind.ListCursor or ValueKind.TupleCursor => LoopMethods.Take(kind),
        _ => UnboxBool,
    };
}
