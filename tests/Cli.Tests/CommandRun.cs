using System.Diagnostics;
using System.Reflection;

namespace PyToCil.Cli.Tests;

/// <summary>The command in a process of its own.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Error">What it wrote to stderr.</param>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    public static string RepositoryRoot { get; } = typeof(CommandRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The compiled module that the reports of hosts are tested with.</summary>
    public static string ReportModule => Path.Combine(RepositoryRoot, "tests", "Hosting.Tests", "Data", "report_module.pyc");

    public static CommandRun Of(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pytocil.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill();
            Assert.Fail($"pytocil {string.Join(' ', arguments)} ran longer than {s_limit.TotalSeconds} seconds");
        }
        return new CommandRun(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
