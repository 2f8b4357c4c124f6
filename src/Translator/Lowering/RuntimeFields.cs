using System.Reflection;
using PyToCil.Runtime;

namespace PyToCil.Translator.Lowering;

/// <summary>Fields and properties of the runtime that emitted code reads.</summary>
internal static class RuntimeFields
{
    public static readonly FieldInfo Reference = Field(typeof(Value), nameof(Value.Reference));
    public static readonly FieldInfo Constants = Field(typeof(PyCode), nameof(PyCode.Constants));
    public static readonly FieldInfo Globals = Field(typeof(PyCode), nameof(PyCode.Globals));
    public static readonly FieldInfo Attributes = Field(typeof(PyCode), nameof(PyCode.Attributes));
    public static readonly FieldInfo Methods = Field(typeof(PyCode), nameof(PyCode.Methods));
    public static readonly FieldInfo Keywords = Field(typeof(PyCode), nameof(PyCode.Keywords));
    public static readonly FieldInfo Error = Field(typeof(PyContext), nameof(PyContext.Error));
    public static readonly FieldInfo Caller = Field(typeof(PyContext), nameof(PyContext.Caller));
    public static readonly FieldInfo Slots = Field(typeof(PyGenerator), nameof(PyGenerator.Slots));
    public static readonly FieldInfo State = Field(typeof(PyGenerator), nameof(PyGenerator.State));

    public static readonly MethodInfo GeneratorFunction = Getter(typeof(PyGenerator), nameof(PyGenerator.Function));
    public static readonly MethodInfo AsBool = Getter(typeof(Value), nameof(Value.AsBool));
    public static readonly MethodInfo IsNone = Getter(typeof(Value), nameof(Value.IsNone));
    public static readonly MethodInfo None = Getter(typeof(Value), nameof(Value.None));
    public static readonly MethodInfo True = Getter(typeof(Value), nameof(Value.True));
    public static readonly MethodInfo False = Getter(typeof(Value), nameof(Value.False));
    public static readonly MethodInfo FromInt = ((Func<long, Value>)Value.FromInt).Method;
    public static readonly MethodInfo Enter = typeof(PyContext).GetMethod(nameof(PyContext.Enter))!;
    public static readonly MethodInfo Leave = typeof(PyContext).GetMethod(nameof(PyContext.Leave))!;

    private static FieldInfo Field(Type type, string name) => type.GetField(name)!;

    private static MethodInfo Getter(Type type, string name) => type.GetProperty(name)!.GetMethod!;
}
