namespace PyToCil.Golden.Tests;

/// <summary>
/// Finds a CPython of a version: PYTOCIL_CPYTHON_312, python3.12 on the PATH, pyenv's; for 3.14 and 3.15 tools/pyodide,
/// where its packages are installed.
/// </summary>
internal static class CPythons
{
    /// <summary>The program to start and the arguments before the script's; null where the machine has none.</summary>
    public static string[]? Find(string version)
    {
        string? named = Environment.GetEnvironmentVariable("PYTOCIL_CPYTHON_" + version.Replace(".", "", StringComparison.Ordinal));
        if (!string.IsNullOrEmpty(named)) return [named];
        if ((OnPath(version) ?? OfPyenv(version)) is { } native) return [native];
        return IsInstalled(version) ? [Tool("python"), version] : null;
    }

    /// <summary>It is a WebAssembly build, which differs in word size, error numbers and the C library.</summary>
    public static bool IsWebAssembly(string[] command) => command.Length > 1;

    private static string Tool(string file) => Path.Combine(GoldenCase.RepositoryRoot, "tools", "pyodide", file);

    private static bool IsInstalled(string version) => !OperatingSystem.IsWindows() && Directory.Exists(Tool($"node_modules/pyodide-{version}"));

    // pyenv's shims are on the PATH whether their version is there or not.
    private static string? OnPath(string version)
    {
        string name = "python" + version + (OperatingSystem.IsWindows() ? ".exe" : "");
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0 && !folder.Contains("shims", StringComparison.Ordinal))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static string? OfPyenv(string version)
    {
        string versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        if (!Directory.Exists(versions)) return null;
        return Directory.EnumerateDirectories(versions, version + ".*")
            .Select(folder => Path.Combine(folder, "bin", "python3"))
            .FirstOrDefault(File.Exists);
    }
}
