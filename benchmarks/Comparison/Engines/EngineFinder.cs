using System.Diagnostics;

namespace PyToCil.Benchmarks.Engines;

/// <summary>Finds the implementations of this machine: by environment variable, on the PATH, or pyenv's.</summary>
internal static class EngineFinder
{
    private static readonly int[] s_minors = [8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>PyToCil, the CPythons from the newest, PyPy, and C# by hand.</summary>
    public static List<Engine> Find(string harness)
    {
        var found = new List<Engine> { new OwnEngine() };
        foreach (int minor in s_minors.Reverse())
            Add(found, $"CPython 3.{minor}", $"PYTOCIL_CPYTHON_3{minor}", $"python3.{minor}", $"3.{minor}.*", harness, false);
        Add(found, Engine.PyPyName, "PYTOCIL_PYPY", "pypy3", "pypy3*", harness, true);
        found.Add(new ByHandEngine());
        return found;
    }

    private static void Add(List<Engine> found, string name, string variable, string command, string pyenv, string harness, bool isCompiling)
    {
        if (Candidates(variable, command, pyenv).FirstOrDefault(Starts) is { } executable) found.Add(new PythonEngine(name, executable, harness, isCompiling));
    }

    private static IEnumerable<string> Candidates(string variable, string command, string pyenv)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given) yield return given;
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            // pyenv's shims are on the PATH whether their version is there or not.
            if (folder.Length == 0 || folder.Contains("shims", StringComparison.Ordinal)) continue;
            string file = Path.Combine(folder, OperatingSystem.IsWindows() ? command + ".exe" : command);
            if (File.Exists(file)) yield return file;
        }
        string versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        if (!Directory.Exists(versions)) yield break;
        foreach (string folder in Directory.EnumerateDirectories(versions, pyenv).OrderDescending(StringComparer.Ordinal))
        {
            string file = Path.Combine(folder, "bin", "python3");
            if (File.Exists(file)) yield return file;
        }
    }

    private static bool Starts(string executable)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(executable, ["-c", ""]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
