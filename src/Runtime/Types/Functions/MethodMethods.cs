namespace PyToCil.Runtime.Types;

/// <summary>method: a function bound to its object, Objects/classobject.c.</summary>
internal static class MethodMethods
{
    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__call__", static (context, arguments) => context.Call(arguments[0], arguments.Tail()));
        d.Method("__repr__", Repr);
        d.Method("__eq__", Equal);
        d.Method("__hash__", static (context, self) => Address.HashOf(Of(self).Self) ^ Hashing.Hash(context, Of(self).Function));
        // What a method does not have itself, it asks its function.
        d.Method("__getattr__", static (context, self, name) => Attributes.Get(context, Of(self).Function, ObjectType.NameArgument(name)));
        d.Method("__get__", 1, 2, static (_, a) => a[0]);
        d.Property("__func__", static (_, self) => Of(self).Function, ReadOnly.Refuse);
        d.Property("__self__", static (_, self) => Of(self).Self, ReadOnly.Refuse);
        d.Property("__doc__", static (context, self) => Attributes.TryGet(context, Of(self).Function, "__doc__", out Value doc) ? doc : Value.None);
    }

    private static PyBoundMethod Of(Value self) => (PyBoundMethod)self.Reference!;

    private static Value New(PyContext context, Arguments arguments)
    {
        Arguments given = arguments.Tail();
        given.RefuseKeywords("method");
        given.CheckCount("method", 2, 2);
        if (!Callables.IsCallable(given[0])) throw Errors.TypeError("first argument must be callable");
        if (given[1].IsNone) throw Errors.TypeError("instance must not be None");
        return new PyBoundMethod(given[0], given[1]);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyBoundMethod method = Of(self);
        string name = Attributes.TryGet(context, method.Function, "__qualname__", out Value qualified) && PyText.TryGet(qualified, out string text) ? text
            : Attributes.TryGet(context, method.Function, "__name__", out Value plain) && PyText.TryGet(plain, out text) ? text : "?";
        return PyText.ToValue($"<bound method {name} of {Representation.Repr(context, method.Self)}>");
    }

    private static Value Equal(PyContext context, Value self, Value other)
    {
        if (other.Reference is not PyBoundMethod right) return Value.NotImplemented;
        PyBoundMethod left = Of(self);
        return Value.Is(left.Self, right.Self) && Comparison.AreSame(context, left.Function, right.Function);
    }
}
