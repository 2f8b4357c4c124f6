using System.Collections.Concurrent;
using System.Reflection;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Runtime.Images;
using PyToCil.Translator;
using PyToCil.Translator.Targets;

namespace PyToCil.Golden.Tests;

/// <summary>Runs programs in this process with streams of their own.</summary>
internal static class ProgramHost
{
    private static readonly ConcurrentDictionary<string, object> s_locks = new();
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    /// <summary>Gives the code that the in-memory target makes.</summary>
    public static PyCode InMemory(PycFile file, PyInterpreter interpreter) => ModuleLoader.Translate(file, interpreter);

    /// <summary>Gives the code of an assembly that the file target writes, loaded as a host loads it.</summary>
    public static PyCode InFile(PycFile file, PyInterpreter interpreter)
    {
        using var image = new MemoryStream();
        FileTarget.Build(file, "program", image);
        return CodeImage.Load(Assembly.Load(image.ToArray()), out _);
    }

    /// <summary>Runs the case and compares it with what CPython did.</summary>
    public static void Check(string name, string version, Func<PycFile, PyInterpreter, PyCode> translate)
    {
        var golden = new GoldenCase(name);
        // A program may write files under names of its own: one case is run by one thread at a time.
        lock (LockOf(name))
            Outcome.AssertSame(golden.Expected(version), Run(golden.Pyc(version), translate), $"{name} ({version})");
    }

    /// <summary>What runs of the same program hold, in whatever version and target.</summary>
    public static object LockOf(string name) => s_locks.GetOrAdd(name, _ => new object());

    /// <summary>Runs a compiled program as <c>python program.pyc</c> would.</summary>
    public static Outcome Run(string pyc, Func<PycFile, PyInterpreter, PyCode> translate)
    {
        Outcome? outcome = null;
        Exception? failure = null;
        // Recursion tests need depth; a program that hangs must not hang the run.
        var thread = new Thread(() =>
        {
            try
            {
                outcome = RunHere(pyc, translate);
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 64 << 20) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(s_limit), $"{pyc} ran longer than {s_limit.TotalSeconds} seconds");
        Assert.True(failure is null, failure?.ToString());
        return outcome!;
    }

    private static Outcome RunHere(string pyc, Func<PycFile, PyInterpreter, PyCode> translate)
    {
        PycFile file = PycFile.Read(pyc);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        PyInterpreter interpreter = ModuleLoader.NewInterpreter(file);
        interpreter.Output = output;
        interpreter.Error = error;
        interpreter.Input = TextReader.Null;
        interpreter.Arguments = ["program.pyc"];
        int status = PyProgram.Run(interpreter, translate(file, interpreter), "program.pyc");
        return new Outcome(output.ToString(), error.ToString(), status);
    }
}
