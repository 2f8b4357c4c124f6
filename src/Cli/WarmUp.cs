using PyToCil.Runtime;

namespace PyToCil.Cli;

/// <summary>Makes the built-in types and functions, which every program needs, while other threads read the command line and the file.</summary>
internal static class WarmUp
{
    public static void Run() => _ = new PyInterpreter(new Version(3, 13)).Builtins;
}
