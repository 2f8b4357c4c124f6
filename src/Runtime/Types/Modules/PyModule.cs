namespace PyToCil.Runtime;

/// <summary>A Python module: a namespace that its code filled. The host's entry to Python functions.</summary>
public sealed partial class PyModule : PyObject
{
    public PyModule(PyInterpreter interpreter, string name, string? doc = null) : base(Types.SingletonTypes.Module)
    {
        Interpreter = interpreter;
        Dictionary = new PyDict();
        Dictionary.SetString("__name__", PyText.ToValue(name));
        Dictionary.SetString("__doc__", doc is null ? Value.None : PyText.ToValue(doc));
        Dictionary.SetString("__package__", Value.None);
        Dictionary.SetString("__loader__", Value.None);
        Dictionary.SetString("__spec__", Value.None);
    }

    public PyInterpreter Interpreter { get; }

    /// <summary>The module's <c>__dict__</c>, the globals of its functions.</summary>
    public PyDict Dictionary { get; }

    /// <summary>The module's <c>__name__</c>.</summary>
    public string Name => PyText.TryGet(Dictionary.GetString("__name__"), out string name) ? name : "?";

    /// <summary>Adds a value to a built-in module.</summary>
    public PyModule Add(string name, Value value)
    {
        Dictionary.SetString(name, value);
        return this;
    }

    /// <summary>Adds a function to a built-in module.</summary>
    public PyModule AddFunction(PyBuiltinFunction function)
    {
        function.Module ??= Name;
        Dictionary.SetString(function.Name, function);
        return this;
    }

    /// <summary>The module where its version is 3.<paramref name="minor"/> or later, else null: <c>module.Since(9)?.AddFunction(...)</c>.</summary>
    internal PyModule? Since(int minor) => Interpreter.Since(minor) ? this : null;

    /// <summary>The module where its version is before 3.<paramref name="minor"/>, else null.</summary>
    internal PyModule? Before(int minor) => Interpreter.Since(minor) ? null : this;

    /// <summary>Runs the module body, with this module's dict as globals and namespace.</summary>
    /// <exception cref="PyException">What the body raised.</exception>
    public void Execute(PyCode code)
    {
        PyContext context = PyContext.For(Interpreter);
        if (Dictionary.GetString("__builtins__").IsNull) Dictionary.SetString("__builtins__", Interpreter.Builtins);
        var function = new PyFunction(code, Dictionary, Interpreter);
        context.Check(code.InvokeNamespace(context, function, Dictionary));
    }
}
