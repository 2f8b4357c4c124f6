using System.Reflection;
using PyToCil.Runtime.Hosting;
using PyToCil.Runtime.Images;

namespace PyToCil.Runtime;

public sealed partial class PyModule
{
    /// <summary>Runs the body of a module that <c>pytocil build</c> wrote into an assembly.</summary>
    /// <param name="assembly">The assembly; its name is the module's.</param>
    /// <param name="interpreter">Whose <c>sys.modules</c>, builtins and streams it uses; a new one of the file's version where null.</param>
    /// <exception cref="PyException">The body raised.</exception>
    public static PyModule LoadAssembly(Assembly assembly, PyInterpreter? interpreter = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        PyCode code = CodeImage.Load(assembly, out Version version);
        var module = new PyModule(interpreter ?? new PyInterpreter(version), assembly.GetName().Name ?? "module");
        module.Execute(code);
        return module;
    }

    /// <summary>
    /// A function of the module, or any other callable in it, as a delegate. The function is looked up once, here; calls
    /// convert arguments and result as docs/hosting.md tells. Calls from several threads at once are allowed.
    /// </summary>
    /// <typeparam name="TDelegate"><c>Func</c>, <c>Action</c> or a delegate type of the host, without reference parameters.</typeparam>
    /// <param name="name">The global name in the module.</param>
    /// <returns>
    /// A delegate that throws <see cref="PyException"/> for what the function raises, and for a result that has no
    /// counterpart of the delegate's return type.
    /// </returns>
    /// <exception cref="PyException">AttributeError where there is no such name, TypeError where it is not callable.</exception>
    /// <exception cref="ArgumentException">The delegate type cannot be served; or the module was loaded with requirements, and it is no Python function.</exception>
    /// <remarks>Where the module was loaded with requirements, a function that does not meet them gives an <c>UnsupportedException</c>.</remarks>
    public TDelegate GetFunction<TDelegate>(string name) where TDelegate : Delegate => GetStrictFunction<TDelegate>(name, CodeRequirements.None);

    /// <summary>
    /// As <see cref="GetFunction"/>, where the function's translation must meet requirements for the delegate's types. A function
    /// that does not gives an <c>UnsupportedException</c> with the file, the lines, the reasons and what to do.
    /// </summary>
    /// <typeparam name="TDelegate">As for <see cref="GetFunction"/>.</typeparam>
    /// <param name="name">The global name in the module.</param>
    /// <param name="requirements">What must be met, besides what the module was loaded with.</param>
    /// <exception cref="PyException">AttributeError where there is no such name, TypeError where it is not callable.</exception>
    /// <exception cref="ArgumentException">The delegate type cannot be served; or something is required of what is no Python function that was translated in this process.</exception>
    public TDelegate GetStrictFunction<TDelegate>(string name, CodeRequirements requirements) where TDelegate : Delegate
    {
        Value callable = Find(name);
        if (!FunctionDelegates.IsCallable(callable)) throw Errors.TypeError($"'{callable.Type.Name}' object is not callable: {Name}.{name}");
        return (TDelegate)FunctionDelegates.Make(typeof(TDelegate), Interpreter, callable, name, requirements);
    }

    /// <summary>A global of the module as its natural .NET value, see <see cref="Conversion.FromPython(Value)"/>; or sets it.</summary>
    /// <exception cref="PyException">AttributeError where there is no such name.</exception>
    public object? this[string name]
    {
        get => ObjectConverter.Natural(PyContext.For(Interpreter), Find(name));
        set => SetValue(name, value);
    }

    /// <summary>A global of the module as a <typeparamref name="T"/>.</summary>
    /// <exception cref="PyException">AttributeError where there is no such name; TypeError or OverflowError where it has no counterpart.</exception>
    public T GetValue<T>(string name) =>
        Lane<T>.FromPython(PyContext.For(Interpreter), Find(name), out T result) is { } fault ? throw fault.At($"{Name}.{name}") : result;

    /// <summary>Sets a global of the module; functions that read it see the new value.</summary>
    public void SetValue(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        Dictionary.SetString(name, Conversion.ToPython(PyContext.For(Interpreter), value));
    }

    /// <summary>Calls a function of the module once; for many calls use <see cref="GetFunction"/>.</summary>
    /// <returns>The natural .NET value of the result.</returns>
    /// <exception cref="PyException">What the function raises; AttributeError where there is no such name.</exception>
    public object? Call(string name, params object?[] arguments)
    {
        PyContext context = PyContext.For(Interpreter);
        return ObjectConverter.Natural(context, CallValue(context, name, arguments));
    }

    /// <summary>As <see cref="Call(string, object?[])"/>, with the result as a <typeparamref name="T"/>.</summary>
    /// <exception cref="PyException">What the function raises, and a result that has no counterpart.</exception>
    public T Call<T>(string name, params object?[] arguments)
    {
        PyContext context = PyContext.For(Interpreter);
        Value result = CallValue(context, name, arguments);
        return Lane<T>.FromPython(context, result, out T converted) is { } fault ? throw fault.At($"result of {name}()") : converted;
    }

    private Value CallValue(PyContext context, string name, object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Value[] values = Array.ConvertAll(arguments, a => Conversion.ToPython(context, a));
        return context.Call(Find(name), new Arguments(values));
    }

    // A module's __getattr__ (PEP 562) answers too.
    private Value Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Value found = Dictionary.GetString(name);
        return found.IsNull ? Attributes.Get(PyContext.For(Interpreter), this, name) : found;
    }
}
