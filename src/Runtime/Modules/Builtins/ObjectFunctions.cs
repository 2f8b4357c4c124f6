using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>ascii, callable, delattr, format, getattr, hasattr, isinstance, issubclass, repr, setattr.</summary>
internal static class ObjectFunctions
{
    public static void AddTo(PyModule module) => module
        .AddFunction(PyBuiltinFunction.Function("ascii", static (context, value) => PyText.ToValue(Representation.Ascii(context, value))))
        .AddFunction(PyBuiltinFunction.Function("callable", static (_, value) => Callables.IsCallable(value)))
        .AddFunction(PyBuiltinFunction.Function("delattr", DeleteAttribute))
        .AddFunction(PyBuiltinFunction.Function("format", 1, 2, Format))
        .AddFunction(PyBuiltinFunction.Function("getattr", 2, 3, GetAttribute))
        .AddFunction(PyBuiltinFunction.Function("hasattr", static (context, owner, name) => Attributes.TryGet(context, owner, AskedName(name, "hasattr"), out _)))
        .AddFunction(PyBuiltinFunction.Function("isinstance", static (context, value, cls) => InstanceChecks.IsInstance(context, value, cls), KnownCallable.IsInstance))
        .AddFunction(PyBuiltinFunction.Function("issubclass", static (context, derived, cls) => InstanceChecks.IsSubclass(context, derived, cls)))
        .AddFunction(PyBuiltinFunction.Function("repr", static (context, value) => Representation.ReprValue(context, value)))
        .AddFunction(PyBuiltinFunction.Function("setattr", SetAttribute));

    // getattr and hasattr have words of their own up to 3.10.
    private static string AskedName(Value name, string function) => PyText.IsStr(name) || PyVersion.Since(11)
        ? ObjectType.NameArgument(name) : throw Errors.TypeError($"{function}(): attribute name must be string");

    private static Value DeleteAttribute(PyContext context, Value owner, Value name)
    {
        Attributes.Delete(context, owner, ObjectType.NameArgument(name));
        return Value.None;
    }

    private static Value SetAttribute(PyContext context, Value owner, Value name, Value value)
    {
        Attributes.Set(context, owner, ObjectType.NameArgument(name), value);
        return Value.None;
    }

    private static Value GetAttribute(PyContext context, ReadOnlySpan<Value> a)
    {
        string name = AskedName(a[1], "getattr");
        if (a.Length == 2) return Attributes.Get(context, a[0], name);
        return Attributes.TryGet(context, a[0], name, out Value value) ? value : a[2];
    }

    private static Value Format(PyContext context, ReadOnlySpan<Value> a)
    {
        if (a.Length > 1 && !PyText.IsStr(a[1])) throw Errors.TypeError($"format() argument 2 must be str, not {(a[1].IsNone ? "None" : a[1].Type.Name)}");
        return Representation.FormatValue(context, a[0], a.Length > 1 ? a[1] : Value.FromString(""));
    }
}
