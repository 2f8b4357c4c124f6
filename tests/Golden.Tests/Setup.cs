using System.Runtime.CompilerServices;

namespace PyToCil.Golden.Tests;

internal static class Setup
{
    /// <summary>The expected outputs were written with this hash seed; it is read when the first str is hashed.</summary>
    [ModuleInitializer]
    internal static void SetHashSeed() => Environment.SetEnvironmentVariable("PYTHONHASHSEED", "0");
}
