using PyToCil.Runtime;

namespace PyToCil.Translator;

/// <summary>How modules are translated in memory.</summary>
public sealed record TranslationOptions
{
    public static readonly TranslationOptions Default = new();

    /// <summary>When hot code is typed.</summary>
    public TieringMode Tiering { get; init; }

    /// <summary>
    /// Typed code is made by a thread of its own, while the calling thread goes on in generic code. Without it the thread
    /// that found the code hot makes it and waits, so that each run of a program takes the same way. Only
    /// <see cref="TieringMode.Normal"/> has the choice; the modes for tests always wait.
    /// </summary>
    public bool InBackground { get; init; } = true;

    /// <summary>
    /// Methods are given to the JIT when they are made and not at their first call, so that
    /// <see cref="Reporting.TranslationStatistics"/> knows its time for each of them.
    /// </summary>
    public bool MeasuresJit { get; init; }

    /// <summary>Counting code also notes the classes of values, so that a <see cref="Reporting.TranslationReport"/> can name them.</summary>
    public bool NotesClasses { get; init; }

    internal bool MakesInBackground => InBackground && Tiering == TieringMode.Normal;
}
