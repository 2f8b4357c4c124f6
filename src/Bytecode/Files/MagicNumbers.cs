namespace PyToCil.Bytecode;

/// <summary>The magic numbers of CPython's final releases (Lib/importlib/_bootstrap_external.py lists their history).</summary>
internal static class MagicNumbers
{
    private static readonly (string Version, int Magic)[] Finals =
    [
        ("3.0", 3131), ("3.1", 3151), ("3.2", 3180), ("3.3", 3230), ("3.4", 3310), ("3.5", 3350), ("3.5", 3351),
        ("3.6", 3379), ("3.7", 3394), ("3.8", 3413), ("3.9", 3425), ("3.10", 3439), ("3.11", 3495), ("3.12", 3531),
        ("3.13", 3571), ("3.14", 3627), ("3.15", 3666),
    ];

    /// <summary>The version whose final releases write <paramref name="magic"/>, or null.</summary>
    public static string? VersionOf(int magic)
    {
        foreach (var (version, number) in Finals)
            if (number == magic) return version;
        return null;
    }

    /// <summary>Says what an unaccepted magic number is: a known version, a pre-release, or nothing known.</summary>
    public static string Describe(int magic)
    {
        if (VersionOf(magic) is string version) return $"magic number {magic} belongs to CPython {version}";
        for (var i = 1; i < Finals.Length; i++)
        {
            if (Finals[i - 1].Magic < magic && magic < Finals[i].Magic)
                return $"magic number {magic} belongs to no final release; it lies between CPython {Finals[i - 1].Version} and {Finals[i].Version}, so a pre-release wrote it";
        }
        return $"magic number {magic} belongs to no known release of CPython 3";
    }
}
