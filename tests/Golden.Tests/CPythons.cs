namespace PyToCil.Golden.Tests;

/// <summary>Finds a CPython of a version: PYTOCIL_CPYTHON_312, python3.12 on the PATH, or pyenv's.</summary>
internal static class CPythons
{
    public static string? Find(string version)
    {
        var named = Environment.GetEnvironmentVariable("PYTOCIL_CPYTHON_" + version.Replace(".", "", StringComparison.Ordinal));
        if (!string.IsNullOrEmpty(named)) return named;
        return OnPath(version) ?? OfPyenv(version);
    }

    // pyenv's shims are on the PATH whether their version is there or not.
    private static string? OnPath(string version)
    {
        var name = "python" + version + (OperatingSystem.IsWindows() ? ".exe" : "");
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0 && !folder.Contains("shims", StringComparison.Ordinal))
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static string? OfPyenv(string version)
    {
        var versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        if (!Directory.Exists(versions)) return null;
        return Directory.EnumerateDirectories(versions, version + ".*")
            .Select(folder => Path.Combine(folder, "bin", "python3"))
            .FirstOrDefault(File.Exists);
    }
}
