namespace PyToCil.Benchmarks.Callbacks;

/// <summary>Finds the other Pythons of this machine: by environment variable, on the PATH, or pyenv's.</summary>
internal static class Pythons
{
    public static List<Runner> Start(string harness)
    {
        var runners = new List<Runner>();
        Add(runners, "CPython 3.13", "PYTOCIL_CPYTHON_313", "python3.13", "3.13.*", harness, 0.3);
        Add(runners, "CPython 3.12", "PYTOCIL_CPYTHON_312", "python3.12", "3.12.*", harness, 0.3);
        Add(runners, "PyPy", "PYTOCIL_PYPY", "pypy3", "pypy3*", harness, 1.5);
        return runners;
    }

    private static void Add(List<Runner> runners, string name, string variable, string command, string pyenv, string harness, double warmUp)
    {
        if (Find(variable, command, pyenv) is { } executable) runners.Add(new ProcessRunner(name, executable, harness, TimeSpan.FromSeconds(warmUp)));
        else Console.Error.WriteLine($"{name}: not found ({variable}, {command} on the PATH, pyenv)");
    }

    private static string? Find(string variable, string command, string pyenv)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given) return given;
        // pyenv's shims are on the PATH whether their version is there or not.
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            string candidate = Path.Combine(folder, command);
            if (folder.Length > 0 && !folder.Contains("shims", StringComparison.Ordinal) && File.Exists(candidate)) return candidate;
        }
        string versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        if (!Directory.Exists(versions)) return null;
        return Directory.EnumerateDirectories(versions, pyenv).Select(folder => Path.Combine(folder, "bin", "python3")).FirstOrDefault(File.Exists);
    }
}
