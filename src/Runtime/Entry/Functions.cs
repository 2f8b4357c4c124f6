namespace PyToCil.Runtime.Entry;

/// <summary>Functions, classes' pieces, and frames as far as built-in functions read them.</summary>
public static class Functions
{
    /// <summary>MAKE_FUNCTION.</summary>
    public static Value Make(PyFunction parent, Value code) => new PyFunction((PyCode)code.Reference!, parent.Globals, parent.Interpreter);

    /// <summary>SET_FUNCTION_ATTRIBUTE 1.</summary>
    public static void SetDefaults(Value function, Value defaults) => ((PyFunction)function.Reference!).Defaults = ((PyTuple)defaults.Reference!).Items;

    /// <summary>SET_FUNCTION_ATTRIBUTE 2.</summary>
    public static void SetKeywordDefaults(Value function, Value defaults) => ((PyFunction)function.Reference!).KeywordDefaults = (PyDict)defaults.Reference!;

    /// <summary>SET_FUNCTION_ATTRIBUTE 4.</summary>
    public static void SetAnnotations(Value function, Value annotations) => ((PyFunction)function.Reference!).Annotations = annotations;

    /// <summary>SET_FUNCTION_ATTRIBUTE 16: the function that makes the annotations (PEP 649).</summary>
    public static void SetAnnotate(Value function, Value annotate) => ((PyFunction)function.Reference!).Annotate = annotate;

    /// <summary>MAKE_FUNCTION's qualified name (to 3.10).</summary>
    public static void SetQualifiedName(Value function, Value name) => ((PyFunction)function.Reference!).QualifiedName = name;

    /// <summary>SET_FUNCTION_ATTRIBUTE 8.</summary>
    public static void SetClosure(Value function, Value cells) =>
        ((PyFunction)function.Reference!).Closure = Array.ConvertAll(((PyTuple)cells.Reference!).Items, c => (PyCell)c.Reference!);

    /// <summary>
    /// Tells a built-in function such as <c>locals</c> about the frame that calls it. The names are those of the variables
    /// in <paramref name="values"/>; cells are looked through, unbound ones left out.
    /// </summary>
    public static void ShowFrame(PyContext context, PyFunction function, Value[] values)
    {
        CodeDescription d = function.Code.Description;
        var names = new PyDict();
        int index = 0;
        foreach (string name in LocalNames(d))
        {
            Value value = values[index++];
            if (value.Reference is PyCell cell) value = cell.Content;
            if (!value.IsNull) names.SetString(name, value);
        }
        context.Caller = new CallerFrame(function, names);
    }

    /// <summary>As <see cref="ShowFrame"/> for module and class bodies, which have a namespace.</summary>
    public static void ShowNamespace(PyContext context, PyFunction function, Value names) => context.Caller = new CallerFrame(function, names);

    /// <summary>The names of all slots: variables, cells that are not variables, free variables; CPython's localsplus.</summary>
    public static IEnumerable<string> LocalNames(CodeDescription d)
    {
        foreach (string name in d.VariableNames) yield return name;
        foreach (string name in d.CellNames)
            if (Array.IndexOf(d.VariableNames, name) < 0) yield return name;
        foreach (string name in d.FreeNames) yield return name;
    }

    /// <summary>Prints nothing and gives None: an expression statement's value outside interactive code.</summary>
    public static Value PrintExpression(PyContext context, PyFunction function, Value value)
    {
        try
        {
            if (!value.IsNone) function.Interpreter.Output.Write(Representation.Repr(context, value) + "\n");
            return Value.None;
        }
        catch (Exception e)
        {
            return context.Fail(e);
        }
    }
}
