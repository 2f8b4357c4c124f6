using System.Runtime.CompilerServices;
using PyToCil.Runtime.Modules;

namespace PyToCil.Runtime;

/// <summary>
/// What the modules of one program share: <c>sys.modules</c>, builtins, standard streams. One Python version's view of
/// the world; a process may hold several, and values pass between them freely. Thread-safe.
/// </summary>
public sealed class PyInterpreter
{
    private readonly ConditionalWeakTable<Thread, PyContext> _contexts = [];
    private PyModule? _builtins;
    private StandardStreams? _streams;
    private TextWriter? _output;
    private TextWriter? _error;
    private TextReader? _input;

    /// <param name="version">The version whose files it runs, such as 3.13.</param>
    public PyInterpreter(Version version)
    {
        ArgumentNullException.ThrowIfNull(version);
        Version = version;
        Minor = version.Major == 3 ? version.Minor : 0;
    }

    /// <summary>What <c>sys.version_info</c> tells.</summary>
    public Version Version { get; }

    /// <summary>The version's second number: 8 for 3.8.</summary>
    internal int Minor { get; }

    /// <summary>True from the version 3.<paramref name="minor"/> on.</summary>
    internal bool Since(int minor) => Minor >= minor;

    /// <summary>3.13 and later propose names in messages about unexpected keyword arguments.</summary>
    internal bool SuggestsKeywords => Since(13);

    /// <summary>3.13 and later: <c>generator.close()</c> gives what the generator returned.</summary>
    internal bool CloseGivesResult => Since(13);

    /// <summary>3.14 and later tell how many items there were to unpack.</summary>
    internal bool CountsUnpackedItems => Since(14);

    /// <summary><c>sys.modules</c>.</summary>
    public PyDict Modules { get; } = new();

    /// <summary><c>sys.argv</c> for modules that run as programs.</summary>
    public IReadOnlyList<string> Arguments { get; set; } = [""];

    /// <summary><c>sys.path</c> at the start: folders searched for compiled modules.</summary>
    public IList<string> SearchPath { get; } = new List<string>();

    /// <summary>Loads compiled modules for <c>import</c>; the translator sets it.</summary>
    public IModuleLoader? Loader { get; set; }

    public TextWriter Output { get => _output ??= Console.Out; set => _output = value; }
    public TextWriter Error { get => _error ??= Console.Error; set => _error = value; }
    public TextReader Input { get => _input ??= Console.In; set => _input = value; }

    /// <summary>The standard streams as Python objects.</summary>
    internal StandardStreams Streams
    {
        get
        {
            if (_streams is not null) return _streams;
            lock (_contexts) return _streams ??= new StandardStreams(this);
        }
    }

    /// <summary>The sys module was made, so that its streams may have been replaced.</summary>
    internal bool HasSysModule { get; set; }

    /// <summary>The module <c>builtins</c>.</summary>
    public PyModule Builtins
    {
        get
        {
            if (_builtins is not null) return _builtins;
            lock (_contexts) return _builtins ??= BuiltinsModule.Create(this);
        }
    }

    /// <summary>The builtins that code with these globals sees: their <c>__builtins__</c>, a module or a dict.</summary>
    internal PyDict BuiltinsOf(PyDict globals) => globals.GetString("__builtins__").Reference switch
    {
        PyModule module => module.Dictionary,
        PyDict dictionary => dictionary,
        _ => Builtins.Dictionary,
    };

    internal PyContext ContextOfThread() => _contexts.GetValue(Thread.CurrentThread, _ => new PyContext(this));
}

/// <summary>Finds and translates compiled modules; implemented by the translator.</summary>
public interface IModuleLoader
{
    /// <summary>Reads and translates a <c>.pyc</c> file.</summary>
    PyCode Load(PyInterpreter interpreter, string path);

    /// <summary>What every delegate that is made of a Python function of its modules must meet.</summary>
    CodeRequirements Requirements { get; }

    /// <summary>Holds a function against what its host demands; the exception names the file, the lines and what to do.</summary>
    /// <param name="function">Is compiled, if it is not yet.</param>
    /// <param name="parameters">What a delegate passes.</param>
    /// <param name="lane">The closed <c>FunctionLane</c> of the delegate; null where it has more parameters than lanes have.</param>
    /// <param name="requirements">What is demanded.</param>
    void Require(PyFunction function, Type[] parameters, Type? lane, CodeRequirements requirements);
}
