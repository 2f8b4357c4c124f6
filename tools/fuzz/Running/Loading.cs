using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator;
using PyToCil.Translator.Targets;

namespace PyToCil.Fuzz.Running;

/// <summary>What the command and hosts do with a file, but for running it: a damaged program may rightly loop or end the process.</summary>
internal static class Loading
{
    private static readonly Dictionary<string, PyInterpreter> s_interpreters = [];

    /// <summary>Loads a file and compiles every function in it.</summary>
    /// <exception cref="PytocilException">The file is damaged or not supported; also one function of it.</exception>
    public static void LoadAndCompile(PycFile file)
    {
        if (!s_interpreters.TryGetValue(file.VersionTable.Version, out PyInterpreter? interpreter))
            s_interpreters[file.VersionTable.Version] = interpreter = ModuleLoader.NewInterpreter(file);
        PytocilException? first = null;
        foreach (PyCode code in AllIn(ModuleLoader.Translate(file, interpreter)))
        {
            try
            {
                code.EnsureCompiled();
            }
            catch (PytocilException e) when (e is not InternalErrorException)
            {
                first ??= e;
            }
        }
        if (first is not null) throw first;
    }

    /// <summary>Writes the file as an assembly, into memory.</summary>
    public static void Build(PycFile file)
    {
        using var image = new MemoryStream();
        FileTarget.Build(file, "input", image);
    }

    private static List<PyCode> AllIn(PyCode root)
    {
        var found = new List<PyCode> { root };
        var seen = new HashSet<PyCode>(ReferenceEqualityComparer.Instance) { root };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (Value constant in found[i].Constants)
                if (constant.Reference is PyCode code && seen.Add(code)) found.Add(code);
        }
        return found;
    }
}
