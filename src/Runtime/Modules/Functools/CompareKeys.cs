using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>functools.cmp_to_key.</summary>
internal static class CompareKeys
{
    private static readonly PyType s_type = NativeTypes.Make("KeyWrapper", "functools", Define, subclassable: false);

    private sealed class Key(Value compare, Value item) : PyObject(s_type)
    {
        public readonly Value Compare = compare;
        public Value Item = item;
    }

    private static void Define(TypeDefinition d)
    {
        d.Method("__call__", Call);
        d.Property("obj", static (_, self) => ((Key)self.Reference!).Item, static (_, self, value) => ((Key)self.Reference!).Item = value);
        d.Method("__lt__", static (context, self, other) => Compare(context, self, other, CompareKind.Less));
        d.Method("__le__", static (context, self, other) => Compare(context, self, other, CompareKind.LessOrEqual));
        d.Method("__eq__", static (context, self, other) => Compare(context, self, other, CompareKind.Equal));
        d.Method("__ne__", static (context, self, other) => Compare(context, self, other, CompareKind.NotEqual));
        d.Method("__gt__", static (context, self, other) => Compare(context, self, other, CompareKind.Greater));
        d.Method("__ge__", static (context, self, other) => Compare(context, self, other, CompareKind.GreaterOrEqual));
    }

    public static Value Create(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "cmp_to_key", ["mycmp"], 1, 1);
        return new Key(bound[0], default);
    }

    private static Value Call(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "K", ["obj"], 1, 1);
        return new Key(((Key)arguments[0].Reference!).Compare, bound[0]);
    }

    private static Value Compare(PyContext context, Value self, Value other, CompareKind kind)
    {
        var key = (Key)self.Reference!;
        if (other.Reference is not Key right) throw Errors.TypeError("other argument must be K instance");
        if (key.Item.IsNull || right.Item.IsNull) throw Errors.Make(ExceptionTypes.AttributeError, "object");
        return Comparison.Compare(context, context.Call(key.Compare, key.Item, right.Item), 0, kind);
    }
}
