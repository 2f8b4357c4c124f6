using System.Reflection;
using PyToCil.Runtime;

namespace PyToCil.Hosting.Tests;

/// <summary>The compiled test module, loaded anew for each test class that asks.</summary>
internal static class Fixture
{
    public static string RepositoryRoot { get; } = typeof(Fixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!;

    public static PyModule Load() => PyModule.Load(Path.Combine(RepositoryRoot, "tests", "Hosting.Tests", "Data", "host_module.pyc"));

    public static string Workload(string name, string version) =>
        Path.Combine(RepositoryRoot, "tests", "golden", "workloads", name, $"program.{version}.pyc");
}
