namespace PyToCil.Runtime.Types;

/// <summary>Python's <c>bool</c>, a subclass of int that cannot be subclassed. docs.python.org/3/library/functions.html#bool</summary>
public static class BoolType
{
    public static readonly PyType Type = MakeType();

    private static PyType MakeType()
    {
        PyType type = PyType.Native("bool", Define, IntType.Type);
        type.MatchesSelf = true;
        type.CallOne = static (context, value) => Truth.Of(context, value);
        type.IsSubclassable = false;
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__repr__", Repr);
        d.Method("__and__", And).Method("__rand__", And).Method("__or__", Or).Method("__ror__", Or).Method("__xor__", Xor).Method("__rxor__", Xor);
        d.Method("__invert__", Invert);
    }

    private static Value New(PyContext context, Arguments arguments)
    {
        NumberSelf.ClassOf(arguments, Type);
        if (arguments.HasKeywords) throw Errors.TypeError("bool() takes no keyword arguments");
        if (arguments.Count > 2) throw Errors.TypeError($"bool expected at most 1 argument, got {arguments.Count - 1}");
        return arguments.Count == 2 && Truth.Of(context, arguments[1]);
    }

    private static Value Repr(PyContext context, Value self) =>
        self.IsBool ? Value.FromString(self.AsBool ? "True" : "False") : throw NumberSelf.Wrong(self, "__repr__", "bool");

    // Two bools give a bool; with an int, int's own operation applies.
    private static Value And(PyContext context, Value a, Value b) => a.IsBool && b.IsBool ? a.AsBool & b.AsBool : OfInts(a, b, IntArithmetic.And, "__and__");
    private static Value Or(PyContext context, Value a, Value b) => a.IsBool && b.IsBool ? a.AsBool | b.AsBool : OfInts(a, b, IntArithmetic.Or, "__or__");
    private static Value Xor(PyContext context, Value a, Value b) => a.IsBool && b.IsBool ? a.AsBool ^ b.AsBool : OfInts(a, b, IntArithmetic.Xor, "__xor__");

    private static Value OfInts(Value self, Value other, Func<Value, Value, Value> operation, string method)
    {
        if (!self.IsBool) throw NumberSelf.Wrong(self, method, "bool");
        Value exact = PyInt.Exact(other);
        return exact.IsNull ? Value.NotImplemented : operation(PyInt.Exact(self), exact);
    }

    private static Value Invert(PyContext context, Value self) =>
        self.IsBool ? Value.FromInt(~self.Bits) : throw NumberSelf.Wrong(self, "__invert__", "bool");
}
