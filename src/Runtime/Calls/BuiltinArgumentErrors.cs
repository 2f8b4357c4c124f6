namespace PyToCil.Runtime;

/// <summary>The TypeErrors of wrong argument counts, in the words of CPython's Objects/methodobject.c and descrobject.c.</summary>
internal static class BuiltinArgumentErrors
{
    /// <summary>A method of one class was called with an object of another.</summary>
    public static PyException WrongSelf(PyBuiltinFunction function, Value self) => Errors.TypeError(function.Kind == BuiltinKind.Wrapper
        ? $"descriptor '{function.Name}' requires a '{function.Owner!.Name}' object but received a '{self.Type.ShownName}'"
        : $"descriptor '{function.Name}' for '{function.Owner!.Name}' objects doesn't apply to a '{self.Type.ShownName}' object");

    /// <summary>What a method raised, or that its first argument is no object of its class.</summary>
    public static Exception Explain(PyBuiltinFunction function, Value self, Exception raised) =>
        function is { Binds: true, Owner: { } owner } && !self.Type.IsSubtypeOf(owner) ? WrongSelf(function, self) : raised;

    public static PyException For(PyBuiltinFunction function, Arguments arguments)
    {
        bool isMethod = function.Kind is BuiltinKind.Method or BuiltinKind.Wrapper or BuiltinKind.ClassMethod;
        string name = function.Owner is { } owner && function.Kind != BuiltinKind.Wrapper ? $"{owner.Name}.{function.Name}"
            : function.Module is { } module && module != "builtins" ? $"{module}.{function.Name}" : function.Name;
        // 3.8 names the function alone, without its class or module.
        if (!PyVersion.Since(9)) name = function.Name;
        if (isMethod && arguments.Count == 0 && !PyVersion.Since(9))
            return Errors.TypeError($"descriptor '{function.Name}' of '{function.Owner?.Name}' object needs an argument");
        if (isMethod && arguments.Count == 0)
            return Errors.TypeError($"unbound method {name}() needs an argument");
        if (arguments.HasKeywords)
            return Errors.TypeError(function.Kind == BuiltinKind.Wrapper ? $"wrapper {function.Name}() takes no keyword arguments" : $"{name}() takes no keyword arguments");
        int self = isMethod ? 1 : 0;
        int given = arguments.Count - self;
        int fixedCount = function.Zero is not null ? 0 : function.One is not null ? 1 : function.Two is not null ? 2 : function.Three is not null ? 3 : -1;
        if (fixedCount >= 0)
        {
            int expected = fixedCount - self;
            if (function.Kind == BuiltinKind.Wrapper || expected > 1)
                return Errors.TypeError($"{(function.Kind == BuiltinKind.Wrapper ? "" : function.Name + " ")}expected {expected} argument{(expected == 1 ? "" : "s")}, got {given}");
            return Errors.TypeError(expected == 0
                ? $"{name}() takes no arguments ({given} given)"
                : $"{name}() takes exactly one argument ({given} given)");
        }
        int least = function.Least - self;
        int most = function.Most - self;
        int bound = given < least ? least : most;
        string quantity = least == most ? "" : given < least ? "at least " : "at most ";
        return Errors.TypeError($"{function.Name} expected {quantity}{bound} argument{(bound == 1 ? "" : "s")}, got {given}");
    }
}
