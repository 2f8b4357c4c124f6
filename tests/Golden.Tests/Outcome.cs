namespace PyToCil.Golden.Tests;

/// <summary>What a program wrote, and how it ended.</summary>
internal sealed record Outcome(string Output, string Error, int Status)
{
    /// <summary>Fails with the first line that differs.</summary>
    public static void AssertSame(Outcome expected, Outcome actual, string what)
    {
        if (Difference(expected, actual, what) is { } difference) Assert.Fail(difference);
    }

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(Outcome expected, Outcome actual, string what) =>
        TextDifference(expected.Output, actual.Output, what + ": stdout", actual.Error)
        ?? TextDifference(expected.Error, actual.Error, what + ": stderr", "")
        ?? (expected.Status == actual.Status ? null : $"{what}: exit status {actual.Status}, expected {expected.Status}");

    private static string? TextDifference(string expected, string actual, string what, string more)
    {
        if (expected == actual) return null;
        string[] wanted = expected.Split('\n');
        string[] found = actual.Split('\n');
        int line = 0;
        while (line < wanted.Length && line < found.Length && wanted[line] == found[line]) line++;
        string w = line < wanted.Length ? wanted[line] : "<end>";
        string f = line < found.Length ? found[line] : "<end>";
        return $"{what} differs at line {line + 1}\n  expected: {w}\n  actual:   {f}\n{more}";
    }
}
