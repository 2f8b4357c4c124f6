using System.Collections.Concurrent;

namespace PyToCil.Runtime;

/// <summary>
/// A guard of typed code made in <see cref="TieringMode.Failing"/>: it fails on purpose when it is reached for the first time, and at every
/// seventh time from then on.
/// </summary>
public sealed class GuardSite
{
    private const int Turn = 7;

    private static readonly ConcurrentDictionary<string, int> s_failed = new();
    private readonly string _kind;
    private int _reached;

    /// <param name="kind">What it guards.</param>
    public GuardSite(string kind) => _kind = kind;

    /// <summary>How many guards of each kind were made to fail, in this process.</summary>
    public static IReadOnlyDictionary<string, int> Failed => s_failed;

    private bool Fails()
    {
        int reached = Interlocked.Increment(ref _reached);
        if (reached == 1) s_failed.AddOrUpdate(_kind, 1, (_, count) => count + 1);
        return reached % Turn == 1;
    }

    // What emitted code calls with the condition of a branch.

    /// <summary>For a branch that is taken where the condition is false.</summary>
    public static int Holds(int condition, GuardSite site) => !site.Fails() && condition != 0 ? 1 : 0;

    /// <summary>As <see cref="Holds(int, GuardSite)"/>, for a reference.</summary>
    public static int Holds(object? condition, GuardSite site) => !site.Fails() && condition is not null ? 1 : 0;

    /// <summary>For a branch that is taken where the condition is true.</summary>
    public static int Happens(int condition, GuardSite site) => site.Fails() || condition != 0 ? 1 : 0;

    /// <summary>As <see cref="Happens(int, GuardSite)"/>, for a reference.</summary>
    public static int Happens(object? condition, GuardSite site) => site.Fails() || condition is not null ? 1 : 0;

    /// <summary>For a branch that is taken where the number is negative.</summary>
    public static int Negative(int number, GuardSite site) => site.Fails() ? -1 : number;
}
