using PyToCil.Runtime;

namespace PyToCil.Translator;

/// <summary>How modules are translated in memory.</summary>
public sealed record TranslationOptions
{
    public static readonly TranslationOptions Default = new();

    /// <summary>When hot code is typed.</summary>
    public TieringMode Tiering { get; init; }

    /// <summary>What typed code does faster; leaving one out tells whether it is at fault.</summary>
    public Optimizations Optimizations { get; init; } = Optimizations.All;

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

    /// <summary>
    /// Making a delegate of a Python function throws <see cref="Bytecode.UnsupportedException"/> where, with the types of the
    /// delegate, a step is computed on objects of unknown class.
    /// </summary>
    public bool RequireTyped { get; init; }

    /// <summary>As <see cref="RequireTyped"/>, where a step makes an object or may do so.</summary>
    public bool RequireNoAllocation { get; init; }

    internal CodeRequirements Requirements =>
        (RequireTyped ? CodeRequirements.Typed : CodeRequirements.None) | (RequireNoAllocation ? CodeRequirements.NoAllocation : CodeRequirements.None);

    internal bool MakesInBackground => InBackground && Optimizations.HasFlag(Optimizations.Background) && Tiering == TieringMode.Normal;
}
