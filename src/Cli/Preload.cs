using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Cli;

/// <summary>
/// Work on the program's file that starts before the command line is parsed. What it finds wrong it keeps to itself: the
/// same work is done again, in its place, and says so there.
/// </summary>
internal sealed class Preload
{
    private Preload(string path, PycFile file, PyInterpreter interpreter, PyCode code)
    {
        Path = path;
        File = file;
        Interpreter = interpreter;
        Code = code;
    }

    public string Path { get; }
    public PycFile File { get; }
    public PyInterpreter Interpreter { get; }
    public PyCode Code { get; }

    /// <summary>Reads and translates the file, its module body down to a method.</summary>
    /// <exception cref="PytocilException">The file is damaged or not supported.</exception>
    public static Preload Load(string path, TranslationOptions? options = null)
    {
        PycFile file = PycFile.Read(path);
        PyInterpreter interpreter = ModuleLoader.NewInterpreter(file, options ?? OfEnvironment());
        PyCode code = ModuleLoader.Translate(file, interpreter);
        code.EnsureCompiled();
        return new Preload(path, file, interpreter, code);
    }

    // The loader of all others is shared where nothing is chosen.
    private static TranslationOptions? OfEnvironment() => ChosenOptions.OfEnvironment() is var chosen && chosen == TranslationOptions.Default ? null : chosen;

    /// <summary>Null where the file cannot be loaded.</summary>
    public static Preload? TryLoad(string path)
    {
        try
        {
            return Load(path);
        }
        catch (Exception e) when (e is PytocilException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
