using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Loading;

namespace PyToCil.Golden.Tests;

/// <summary>Runs programs in this process with streams of their own.</summary>
internal static class ProgramHost
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    /// <summary>Gives the code that the in-memory target makes.</summary>
    public static PyCode InMemory(PycFile file, PyInterpreter interpreter) => PycLoader.Load(file);

    /// <summary>Runs the case and compares it with what CPython did.</summary>
    public static void Check(string name, string version, Func<PycFile, PyInterpreter, PyCode> translate)
    {
        var golden = new GoldenCase(name);
        Outcome.AssertSame(golden.Expected(version), Run(golden.Pyc(version), translate), $"{name} ({version})");
    }

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
        PyInterpreter interpreter = Interpreters.New(file.VersionTable.Version);
        interpreter.Output = output;
        interpreter.Error = error;
        interpreter.Input = TextReader.Null;
        interpreter.Arguments = ["program.pyc"];
        int status = PyProgram.Run(interpreter, translate(file, interpreter), "program.pyc");
        return new Outcome(output.ToString(), error.ToString(), status);
    }
}
