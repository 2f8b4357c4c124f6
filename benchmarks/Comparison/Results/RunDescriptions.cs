using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyToCil.Benchmarks.Results;

internal static class RunDescriptions
{
    public static RunDescription Describe(string root, int rounds) =>
        new(Git(root, "rev-parse", "--short=12", "HEAD"), Git(root, "status", "--porcelain", "--untracked-files=no") is { Length: > 0 },
            DateTimeOffset.UtcNow, Processor(), Environment.ProcessorCount, RuntimeInformation.OSDescription, rounds);

    private static string? Git(string root, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true })!;
            string output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Processor()
    {
        const string Table = "/proc/cpuinfo";
        string? line = File.Exists(Table) ? File.ReadLines(Table).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
