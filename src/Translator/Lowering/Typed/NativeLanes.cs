using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Runtime.Types;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;
using static PyToCil.Translator.Typing.ValueKind;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>The built-in functions and methods that typed code calls directly, by name; of several the first that takes the arguments.</summary>
internal static class NativeLanes
{
    public delegate bool TextTest(string text);
    public delegate bool CharacterTest(int character);
    public delegate bool TextTry<T>(string text, out T result);
    public delegate bool CharacterTry(int character, out int result);
    public delegate bool TextPairTry<T>(string text, string other, out T result);
    public delegate bool TextReplace(string text, string old, string other, out string result);
    public delegate bool JoinTry(string separator, Value items, out string result);
    public delegate bool ValueTry<T>(Value value, out T result);
    public delegate bool ListTry<T>(PyList list, out T result);
    public delegate bool ValuePairTry<T>(Value value, Value other, out T result);
    public delegate bool IntTry<T>(long value, out T result);
    public delegate bool ComplexTry<T>(System.Numerics.Complex value, out T result);
    public delegate bool RangeTry2(long start, long stop, out RangeBounds result);
    public delegate bool RangeTry3(long start, long stop, long step, out RangeBounds result);
    public delegate bool FloatTry<T>(double value, out T result);
    public delegate bool FormatTry<T>(T value, string specification, out string result);
    public delegate bool ItemTry(Value value, long index, out Value result);
    public delegate bool KeyTry<T>(PyContext context, Value a, Value b, out T result);
    public delegate bool IntKeyTry(PyContext context, long item, Value container, out int found);
    public delegate bool KeyTry2(PyContext context, Value a, Value b, Value c, out Value result);

    // Before the tables that refer to it.
    private static readonly NativeLane[] s_powers =
    [
        new((Func<long, long, long>)MathLanes.Power, Int, Int, Int) { MarksNone = true },
        new((Func<double, double, double>)MathLanes.Power, Float, Float, Float) { MarksNone = true, Widening = Widening.BesideFloat },
    ];

    private static readonly Dictionary<string, NativeLane[]> s_methods = new()
    {
        ["isdigit"] = [Test(TextLanes.IsDigit), Test(TextLanes.AreDigits)],
        ["isdecimal"] = [Test(TextLanes.IsDecimal)],
        ["isnumeric"] = [Test(TextLanes.IsNumeric)],
        ["isalpha"] = [Test(TextLanes.IsAlpha), Test(TextLanes.AreAlpha)],
        ["isalnum"] = [Test(TextLanes.IsAlphanumeric), Test(TextLanes.AreAlphanumeric)],
        ["isspace"] = [Test(TextLanes.IsSpace), Test(TextLanes.AreSpaces)],
        ["islower"] = [Test(TextLanes.IsLower)],
        ["isupper"] = [Test(TextLanes.IsUpper)],
        ["lower"] = [new((CharacterTry)TextLanes.TryLower, Character, Character), new((TextTry<string>)TextLanes.TryLower, Str, Str)],
        ["upper"] = [new((CharacterTry)TextLanes.TryUpper, Character, Character), new((TextTry<string>)TextLanes.TryUpper, Str, Str)],
        ["strip"] = [new((Func<string, string>)TextLanes.Strip, Str, Str), new((Func<string, string, string>)TextLanes.Strip, Str, Str, Str)],
        ["lstrip"] = [new((Func<string, string>)TextLanes.StripLeft, Str, Str), new((Func<string, string, string>)TextLanes.StripLeft, Str, Str, Str)],
        ["rstrip"] = [new((Func<string, string>)TextLanes.StripRight, Str, Str), new((Func<string, string, string>)TextLanes.StripRight, Str, Str, Str)],
        ["split"] = [new((Func<string, Value>)TextLanes.Split, ValueKind.Value, Str), new((TextPairTry<Value>)TextLanes.TrySplit, ValueKind.Value, Str, Str)],
        ["join"] = [new((JoinTry)TextLanes.TryJoin, Str, Str, ValueKind.Value)],
        ["startswith"] = [new((Func<string, string, bool>)TextLanes.StartsWith, Bool, Str, Str)],
        ["endswith"] = [new((Func<string, string, bool>)TextLanes.EndsWith, Bool, Str, Str)],
        ["find"] = [new((Func<string, string, long>)TextLanes.Find, Int, Str, Str)],
        ["append"] = [new((Func<PyList, long, bool>)ListLanes.TryAppend, None, ValueKind.List, Int), new((Func<PyList, double, bool>)ListLanes.TryAppend, None, ValueKind.List, Float), new((Func<PyList, Value, bool>)ListLanes.TryAppend, None, ValueKind.List, ValueKind.Value), new((Func<Value, Value, bool>)ContainerLanes.TryAppend, None, ValueKind.Value, ValueKind.Value)],
        ["add"] = [new((Func<Value, long, bool>)ContainerLanes.TryAdd, None, ValueKind.Value, Int), new((Func<Value, Value, bool>)ContainerLanes.TryAdd, None, ValueKind.Value, ValueKind.Value)],
        ["remove"] = [new((Func<Value, Value, bool>)ContainerLanes.TryRemove, None, ValueKind.Value, ValueKind.Value)],
        ["discard"] = [new((Func<Value, Value, bool>)ContainerLanes.TryDiscard, None, ValueKind.Value, ValueKind.Value)],
        ["pop"] =
        [
            new((ListTry<Value>)ListLanes.TryPop, ValueKind.Value, ValueKind.List),
            new((ValueTry<Value>)ContainerLanes.TryPop, ValueKind.Value, ValueKind.Value),
            new((ItemTry)ContainerLanes.TryPop, ValueKind.Value, ValueKind.Value, Int),
        ],
        ["extend"] = [new((Func<Value, Value, bool>)ContainerLanes.TryExtend, None, ValueKind.Value, ValueKind.Value)],
        ["get"] =
        [
            new((ItemTry)ContainerLanes.TryGet, ValueKind.Value, ValueKind.Value, Int),
            new((KeyTry<Value>)ContainerLanes.TryGet, ValueKind.Value, ValueKind.Value, ValueKind.Value),
            new((KeyTry2)ContainerLanes.TryGet, ValueKind.Value, ValueKind.Value, ValueKind.Value, ValueKind.Value),
        ],
        ["replace"] = [new((TextReplace)TextLanes.TryReplace, Str, Str, Str, Str)],
    };

    private static readonly Dictionary<string, (KnownCallable Callable, NativeLane[] Lanes)> s_functions = new()
    {
        ["len"] = (KnownCallable.Len, [new((Func<PyList, long>)ListLanes.Length, Int, ValueKind.List), new((Func<string, long>)TextLanes.Length, Int, Str), new((ValueTry<long>)TextLanes.TryLength, Int, ValueKind.Value)]),
        ["id"] = (KnownCallable.Id, [new((ValueTry<long>)BuiltinLanes.TryIdentity, Int, ValueKind.Value)]),
        ["type"] = (KnownCallable.Type, [new((Func<Value, Value>)BuiltinLanes.TypeOf, ValueKind.Value, ValueKind.Value)]),
        ["isinstance"] = (KnownCallable.IsInstance, [new((ValuePairTry<int>)InstanceChecks.TryIsInstance, Bool, ValueKind.Value, ValueKind.Value)]),
        ["ord"] = (KnownCallable.Ord, [new((Func<int, long>)TextLanes.Ordinal, Int, Character), new((TextTry<long>)TextLanes.TryOrdinal, Int, Str)]),
        ["chr"] = (KnownCallable.Chr, [new((IntTry<int>)TextLanes.TryCharacter, Character, Int)]),
        ["str"] = (KnownCallable.Str, [new((Func<long, string>)TextLanes.TextOf, Str, Int), new((Func<string, string>)TextLanes.TextOf, Str, Str), new((Func<double, string>)TextLanes.TextOf, Str, Float)]),
        ["float"] = (KnownCallable.Float, [new((Func<long, double>)BuiltinLanes.ToFloat, Float, Int), new((Func<double, double>)BuiltinLanes.ToFloat, Float, Float)]),
        ["abs"] = (KnownCallable.Abs, [new((Func<long, long>)MathLanes.Absolute, Int, Int) { MarksNone = true }, new((Func<double, double>)BuiltinLanes.Absolute, Float, Float), new((ComplexTry<double>)ComplexLanes.TryAbsolute, Float, Complex)]),
        ["complex"] = (KnownCallable.Complex, [new((Func<double, double, System.Numerics.Complex>)ComplexLanes.Make, Complex, Float, Float)]),
        ["range"] = (KnownCallable.Range,
        [
            new((Func<long, RangeBounds>)RangeBounds.To, ValueKind.Range, Int), new((RangeTry2)RangeBounds.TryMake, ValueKind.Range, Int, Int),
            new((RangeTry3)RangeBounds.TryMake, ValueKind.Range, Int, Int, Int),
        ]),
        ["min"] = (KnownCallable.Min,
        [
            new((Func<long, long, long>)BuiltinLanes.Min, Int, Int, Int), new((Func<long, long, long, long>)BuiltinLanes.Min, Int, Int, Int, Int),
            new((Func<double, double, double>)BuiltinLanes.Min, Float, Float, Float), new((Func<double, double, double, double>)BuiltinLanes.Min, Float, Float, Float, Float),
        ]),
        ["max"] = (KnownCallable.Max,
        [
            new((Func<long, long, long>)BuiltinLanes.Max, Int, Int, Int), new((Func<long, long, long, long>)BuiltinLanes.Max, Int, Int, Int, Int),
            new((Func<double, double, double>)BuiltinLanes.Max, Float, Float, Float), new((Func<double, double, double, double>)BuiltinLanes.Max, Float, Float, Float, Float),
        ]),
        ["int"] = (KnownCallable.Int, [new((Func<long, long>)BuiltinLanes.ToInt, Int, Int), new((TextTry<long>)TextLanes.TryInt, Int, Str), OfFloat(MathLanes.Truncate)]),
        ["round"] = (KnownCallable.Round, [OfFloat(MathLanes.Round), new((Func<long, long>)BuiltinLanes.ToInt, Int, Int), new((Func<double, long, double>)MathLanes.Round, Float, Float, Int) { MarksNone = true }]),
        ["pow"] = (KnownCallable.Pow, s_powers),
    };

    private static readonly Dictionary<string, (KnownCallable Callable, NativeLane[] Lanes)> s_functionsOfMath = new()
    {
        ["sqrt"] = (KnownCallable.Sqrt, [OfNumber(MathLanes.Sqrt)]),
        ["sin"] = (KnownCallable.Sin, [OfNumber(MathLanes.Sin)]),
        ["cos"] = (KnownCallable.Cos, [OfNumber(MathLanes.Cos)]),
        ["tan"] = (KnownCallable.Tan, [OfNumber(MathLanes.Tan)]),
        ["asin"] = (KnownCallable.Asin, [OfNumber(MathLanes.Asin)]),
        ["acos"] = (KnownCallable.Acos, [OfNumber(MathLanes.Acos)]),
        ["atan"] = (KnownCallable.Atan, [OfNumber(MathLanes.Atan)]),
        ["atan2"] = (KnownCallable.Atan2, [OfNumbers(MathLanes.Atan2)]),
        ["exp"] = (KnownCallable.Exp, [OfNumber(MathLanes.Exp)]),
        ["log"] = (KnownCallable.Log, [OfNumber(MathLanes.Log)]),
        ["log2"] = (KnownCallable.Log2, [OfNumber(MathLanes.Log2)]),
        ["log10"] = (KnownCallable.Log10, [OfNumber(MathLanes.Log10)]),
        ["fabs"] = (KnownCallable.Fabs, [OfNumber(BuiltinLanes.Absolute)]),
        ["degrees"] = (KnownCallable.Degrees, [OfNumber(MathLanes.Degrees)]),
        ["radians"] = (KnownCallable.Radians, [OfNumber(MathLanes.Radians)]),
        ["floor"] = (KnownCallable.Floor, [OfFloat(MathLanes.Floor)]),
        ["ceil"] = (KnownCallable.Ceil, [OfFloat(MathLanes.Ceiling)]),
        ["trunc"] = (KnownCallable.Trunc, [OfFloat(MathLanes.Truncate)]),
        ["pow"] = (KnownCallable.PowOfMath, [OfNumbers(MathLanes.Power)]),
    };

    private static readonly NativeLane[] s_formats = [new((FormatTry<double>)TextLanes.TryFormat, Str, Float, Str), new((FormatTry<long>)TextLanes.TryFormat, Str, Int, Str)];
    private static readonly NativeLane s_containsInt = new((IntKeyTry)ContainerLanes.TryContains, Bool, Int, ValueKind.Value);
    private static readonly NativeLane s_contains = new((KeyTry<int>)ContainerLanes.TryContains, Bool, ValueKind.Value, ValueKind.Value);
    private static readonly NativeLane s_item = new((KeyTry<Value>)ContainerLanes.TryItem, ValueKind.Value, ValueKind.Value, ValueKind.Value);
    private static readonly NativeLane s_setItem = new((Func<PyContext, Value, Value, Value, bool>)ContainerLanes.TrySetItem, None, ValueKind.Value, ValueKind.Value, ValueKind.Value);

    private static NativeLane OfNumber(Func<double, double> code) => new(code, Float, Float) { MarksNone = true, Widening = Widening.Any };

    private static NativeLane OfNumbers(Func<double, double, double> code) => new(code, Float, Float, Float) { MarksNone = true, Widening = Widening.Any };

    private static NativeLane OfFloat(Func<double, long> code) => new(code, Int, Float) { MarksNone = true };

    private static NativeLane Test(CharacterTest test) => new(test, Bool, Character);

    private static NativeLane Test(TextTest test) => new(test, Bool, Str);

    /// <summary>The lane of an operation; null for none.</summary>
    public static NativeLane? OfOperation(IrInstruction operation, ValueKind[] kinds, ValueKind place) => operation.Operation switch
    {
        IrOperation.Contains => kinds[0] == Int ? s_containsInt : s_contains,
        IrOperation.GetItem => s_item,
        IrOperation.SetItem => s_setItem,
        IrOperation.Format => Choose(s_formats, kinds, place),
        _ => null,
    };

    /// <summary>The lane of a method, the receiver's kind first; null for none.</summary>
    public static NativeLane? OfMethod(string name, ValueKind[] kinds, ValueKind place) =>
        s_methods.TryGetValue(name, out NativeLane[]? lanes) ? Choose(lanes, kinds, place) : null;

    /// <summary>The lanes of what a global's name, or the name of a module's attribute, stands for unless it is changed; one for each function of the name that takes the arguments.</summary>
    public static IEnumerable<(NativeLane Lane, KnownCallable Callable)> OfFunction(string name, ValueKind[] kinds, ValueKind place)
    {
        if (s_functions.TryGetValue(name, out (KnownCallable Callable, NativeLane[] Lanes) builtin) && Choose(builtin.Lanes, kinds, place) is { } lane) yield return (lane, builtin.Callable);
        if (s_functionsOfMath.TryGetValue(name, out (KnownCallable Callable, NativeLane[] Lanes) function) && Choose(function.Lanes, kinds, place) is { } ofMath) yield return (ofMath, function.Callable);
    }

    private static NativeLane? Choose(NativeLane[] lanes, ValueKind[] kinds, ValueKind place) =>
        Array.Find(lanes, lane => lane.Inputs.Length == kinds.Length && lane.Takes(kinds) && lane.Fits(place));
}
