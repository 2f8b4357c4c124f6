namespace PyToCil.Runtime.Types;

/// <summary>function, Objects/funcobject.c.</summary>
internal static class FunctionMethods
{
    private static readonly string[] s_parameters = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];

    public static void Define(TypeDefinition d)
    {
        d.New(New);
        d.Method("__call__", static (context, arguments) => context.Call(arguments[0], arguments.Tail()));
        d.Method("__repr__", static (context, self) => PyText.ToValue($"<function {Representation.Str(context, Of(self).QualifiedName)} at {Address.Of(self)}>"));
        d.Method("__get__", 1, 2, Get);
        d.Property("__name__", static (_, self) => Of(self).Name, static (_, self, value) => Of(self).Name = Text(value, "__name__"));
        d.Property("__qualname__", static (_, self) => Of(self).QualifiedName, static (_, self, value) => Of(self).QualifiedName = Text(value, "__qualname__"));
        d.Property("__module__", static (_, self) => Of(self).Module, static (_, self, value) => Of(self).Module = value.IsNull ? Value.None : value);
        d.Property("__doc__", GetDoc, static (_, self, value) => Of(self).Doc = value.IsNull ? Value.None : value);
        d.Property("__dict__", InstanceDictionary.Get, SetDictionary);
        d.Property("__defaults__", GetDefaults, SetDefaults);
        d.Property("__kwdefaults__", static (_, self) => Of(self).KeywordDefaults is { } defaults ? defaults : Value.None, SetKeywordDefaults);
        d.Property("__code__", static (_, self) => Of(self).Code, SetCode);
        d.Property("__globals__", static (_, self) => Of(self).Globals, ReadOnly.Refuse);
        d.Property("__builtins__", static (_, self) => Of(self).Builtins, ReadOnly.Refuse);
        d.Property("__closure__", GetClosure, ReadOnly.Refuse);
        d.Property("__annotations__", GetAnnotations, SetAnnotations);
        d.Since(14).Property("__annotate__", GetAnnotate, SetAnnotate);
        d.Property("__type_params__", static (_, self) => Of(self).TypeParameters.IsNull ? PyTuple.Empty : Of(self).TypeParameters, SetTypeParameters);
    }

    private static PyFunction Of(Value self) => (PyFunction)self.Reference!;

    private static Value New(PyContext context, Arguments arguments)
    {
        var given = new Value[6];
        arguments.Tail().Bind("function", s_parameters, 2, 6, given);
        if (given[0].Reference is not PyCode code) throw Errors.TypeError($"function() argument 'code' must be code, not {given[0].Type.Name}");
        if (given[1].Reference is not PyDict globals) throw Errors.TypeError($"function() argument 'globals' must be dict, not {given[1].Type.Name}");
        var function = new PyFunction(code, globals, context.Interpreter);
        int free = code.Description.FreeNames.Length;
        if (!given[2].IsNull && !given[2].IsNone)
        {
            if (!PyText.TryGet(given[2], out _)) throw Errors.TypeError("arg 3 (name) must be None or string");
            function.Name = given[2];
            function.QualifiedName = given[2];
        }
        if (!given[3].IsNull && !given[3].IsNone)
            function.Defaults = given[3].Reference is PyTuple defaults ? defaults.Items : throw Errors.TypeError("arg 4 (defaults) must be None or tuple");
        Value[] cells = given[4].Reference is PyTuple closure ? closure.Items : [];
        if (cells.Length == 0 && free > 0) throw Errors.TypeError("arg 5 (closure) must be tuple");
        if (cells.Length != free) throw Errors.ValueError($"{code.Name} requires closure of length {free}, not {cells.Length}");
        function.Closure = Array.ConvertAll(cells, c => c.Reference as PyCell ?? throw Errors.TypeError($"arg 5 (closure) expected cell, found {c.Type.Name}"));
        if (given[5].Reference is PyDict keywordDefaults) function.KeywordDefaults = keywordDefaults;
        return function;
    }

    private static Value Get(PyContext context, ReadOnlySpan<Value> a) => a[1].IsNone && a.Length > 2 && !a[2].IsNone ? a[0] : new PyBoundMethod(a[0], a[1]);

    private static Value Text(Value value, string name) =>
        !value.IsNull && PyText.TryGet(value, out _) ? value : throw Errors.TypeError($"{name} must be set to a string object");

    /// <summary>The docstring lies first among the constants; a function without one has None there, or no str.</summary>
    private static Value GetDoc(PyContext context, Value self)
    {
        PyFunction function = Of(self);
        if (!function.Doc.IsNull) return function.Doc;
        Value[] constants = function.Code.Constants;
        // From 3.14 on a flag tells a docstring from a constant that happens to be the first.
        bool has = constants.Length > 0 && PyText.TryGet(constants[0], out _)
            && (!function.Interpreter.Since(14) || (function.Code.Description.Flags & PyCodeFlags.HasDocstring) != 0);
        return function.Doc = has ? constants[0] : Value.None;
    }

    private static void SetDictionary(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("cannot delete __dict__");
        InstanceDictionary.Set(context, self, value);
    }

    private static Value GetDefaults(PyContext context, Value self) => Of(self).Defaults is { Length: > 0 } defaults ? PyTuple.From(defaults) : Value.None;

    private static void SetDefaults(PyContext context, Value self, Value value)
    {
        if (value.IsNull || value.IsNone) Of(self).Defaults = [];
        else Of(self).Defaults = value.Reference is PyTuple tuple ? tuple.Items : throw Errors.TypeError("__defaults__ must be set to a tuple object");
    }

    private static void SetKeywordDefaults(PyContext context, Value self, Value value)
    {
        if (value.IsNull || value.IsNone) Of(self).KeywordDefaults = null;
        else Of(self).KeywordDefaults = value.Reference as PyDict ?? throw Errors.TypeError("__kwdefaults__ must be set to a dict object");
    }

    private static void SetCode(PyContext context, Value self, Value value)
    {
        if (value.IsNull || value.Reference is not PyCode code) throw Errors.TypeError("__code__ must be set to a code object");
        PyFunction function = Of(self);
        int free = code.Description.FreeNames.Length;
        if (free != function.Closure.Length)
            throw Errors.ValueError($"{Representation.Str(context, function.Name)}() requires a code object with {function.Closure.Length} free vars, not {free}");
        function.Code = code;
    }

    private static Value GetClosure(PyContext context, Value self) =>
        Of(self).Closure is { Length: > 0 } cells ? PyTuple.Of(Array.ConvertAll(cells, c => (Value)c)) : Value.None;

    /// <summary>The compiler leaves names and values in a tuple; a dict is made of it at the first question, as in CPython.</summary>
    private static Value GetAnnotations(PyContext context, Value self)
    {
        PyFunction function = Of(self);
        if (function.Annotations.Reference is PyDict present) return present;
        PyDict made = LazyAnnotations.Evaluate(context, function.Annotate);
        if (function.Annotations.Reference is PyTuple pairs)
            for (int i = 0; i + 1 < pairs.Count; i += 2) made.Set(context, pairs[i], pairs[i + 1]);
        function.Annotations = made;
        return made;
    }

    private static void SetAnnotations(PyContext context, Value self, Value value)
    {
        if (value.IsNull || value.IsNone) Of(self).Annotations = default;
        else Of(self).Annotations = value.Reference is PyDict ? value : throw Errors.TypeError("__annotations__ must be set to a dict object");
        Of(self).Annotate = default;
    }

    private static Value GetAnnotate(PyContext context, Value self) => Of(self).Annotate.IsNull ? Value.None : Of(self).Annotate;

    private static void SetAnnotate(PyContext context, Value self, Value value)
    {
        LazyAnnotations.CheckFunction(value, "__annotate__ cannot be deleted");
        Of(self).Annotate = value;
        if (!value.IsNone) Of(self).Annotations = default;
    }

    private static void SetTypeParameters(PyContext context, Value self, Value value) =>
        Of(self).TypeParameters = value.Reference is PyTuple ? value : throw Errors.TypeError("__type_params__ must be set to a tuple");
}
