using PyToCil.Runtime;

namespace PyToCil.Cli;

/// <summary>Loads what every program needs while the other thread still reads the command line and the file: the built-in types.</summary>
internal static class WarmUp
{
    public static void Run()
    {
        if (Environment.ProcessorCount > 1) _ = new PyInterpreter(new Version(3, 13)).Builtins;
    }
}
