using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering;

/// <summary>Fields and properties of the runtime that emitted code reads. Each is looked up when first used: all of them at once would cost every start.</summary>
internal static class RuntimeFields
{
    public static FieldInfo Reference => field ??= Field(typeof(Value), nameof(Value.Reference));
    public static FieldInfo Bits => field ??= Field(typeof(Value), nameof(Value.Bits));

    /// <summary>The tag of an inline number's kind.</summary>
    public static FieldInfo TagOf(ValueKind kind) => Field(typeof(ScalarTag), kind switch
    {
        ValueKind.Int => nameof(ScalarTag.Int),
        ValueKind.Float => nameof(ScalarTag.Float),
        _ => nameof(ScalarTag.Bool),
    });

    public static FieldInfo Constants => field ??= Field(typeof(PyCode), nameof(PyCode.Constants));
    private static FieldInfo Globals => field ??= Field(typeof(PyCode), nameof(PyCode.Globals));
    private static FieldInfo Attributes => field ??= Field(typeof(PyCode), nameof(PyCode.Attributes));
    private static FieldInfo Methods => field ??= Field(typeof(PyCode), nameof(PyCode.Methods));
    private static FieldInfo Keywords => field ??= Field(typeof(PyCode), nameof(PyCode.Keywords));

    /// <summary>A code object's inline caches of one kind.</summary>
    public static FieldInfo SitesOf(Type type) =>
        type == typeof(GlobalSite) ? Globals : type == typeof(AttributeSite) ? Attributes : type == typeof(MethodSite) ? Methods : Keywords;
    public static FieldInfo Error => field ??= Field(typeof(PyContext), nameof(PyContext.Error));
    public static FieldInfo Caller => field ??= Field(typeof(PyContext), nameof(PyContext.Caller));
    public static FieldInfo Slots => field ??= Field(typeof(PyGenerator), nameof(PyGenerator.Slots));
    public static FieldInfo State => field ??= Field(typeof(PyGenerator), nameof(PyGenerator.State));

    public static FieldInfo ItemsOfList => field ??= Field(typeof(PyList), nameof(PyList.General));
    public static FieldInfo NumbersOfList => field ??= Field(typeof(PyList), nameof(PyList.Numbers));
    public static FieldInfo CountOfList => field ??= Field(typeof(PyList), nameof(PyList.Count));
    public static FieldInfo Store => field ??= Field(typeof(PyInstance), nameof(PyInstance.Store));
    public static FieldInfo ShapeOfStore => field ??= Field(typeof(AttributeStore), nameof(AttributeStore.Shape));
    public static FieldInfo MoreSlotsOfStore => field ??= Field(typeof(AttributeStore), nameof(AttributeStore.MoreSlots));
    public static FieldInfo FirstSlot => field ??= Field(typeof(InlineSlots), nameof(InlineSlots.First));
    public static FieldInfo SlotsOfStore => field ??= Field(typeof(AttributeStore), nameof(AttributeStore.Slots));
    public static FieldInfo VersionOfType => field ??= Field(typeof(PyType), nameof(PyType.Version));
    public static MethodInfo TypeOfObject => field ??= Getter(typeof(PyObject), nameof(PyObject.Type));
    public static MethodInfo IsNotImplemented => field ??= Getter(typeof(Value), nameof(Value.IsNotImplemented));
    public static MethodInfo CodeOfFunction => field ??= Getter(typeof(PyFunction), nameof(PyFunction.Code));
    public static MethodInfo InterpreterOfFunction => field ??= Getter(typeof(PyFunction), nameof(PyFunction.Interpreter));
    public static MethodInfo InterpreterOfContext => field ??= Getter(typeof(PyContext), nameof(PyContext.Interpreter));

    public static MethodInfo GeneratorFunction => field ??= Getter(typeof(PyGenerator), nameof(PyGenerator.Function));
    public static MethodInfo AsBool => field ??= Getter(typeof(Value), nameof(Value.AsBool));
    public static MethodInfo IsNone => field ??= Getter(typeof(Value), nameof(Value.IsNone));
    public static MethodInfo None => field ??= Getter(typeof(Value), nameof(Value.None));
    public static MethodInfo True => field ??= Getter(typeof(Value), nameof(Value.True));
    public static MethodInfo False => field ??= Getter(typeof(Value), nameof(Value.False));
    public static MethodInfo FromInt => field ??= ((Func<long, Value>)Value.FromInt).Method;
    public static MethodInfo Enter => field ??= typeof(PyContext).GetMethod(nameof(PyContext.Enter))!;
    public static MethodInfo EnterFunction => field ??= typeof(PyContext).GetMethod(nameof(PyContext.EnterFunction))!;
    public static MethodInfo Leave => field ??= typeof(PyContext).GetMethod(nameof(PyContext.Leave))!;

    /// <summary>What a function of so many parameters calls where it may not be entered.</summary>
    public static MethodInfo ForeignCall(int parameters) => parameters switch
    {
        0 => ((Func<PyContext, PyFunction, Value>)ForeignCalls.Call0).Method,
        1 => ((Func<PyContext, PyFunction, Value, Value>)ForeignCalls.Call1).Method,
        2 => ((Func<PyContext, PyFunction, Value, Value, Value>)ForeignCalls.Call2).Method,
        3 => ((Func<PyContext, PyFunction, Value, Value, Value, Value>)ForeignCalls.Call3).Method,
        4 => ((Func<PyContext, PyFunction, Value, Value, Value, Value, Value>)ForeignCalls.Call4).Method,
        _ => ((Func<PyContext, PyFunction, Value[], Value>)ForeignCalls.CallMany).Method,
    };

    private static FieldInfo Field(Type type, string name) => type.GetField(name)!;

    private static MethodInfo Getter(Type type, string name) => type.GetProperty(name)!.GetMethod!;
}
