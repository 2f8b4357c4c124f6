namespace PyToCil.Translator.Reporting;

/// <summary>What became of one step of a function.</summary>
public enum FindingKind
{
    /// <summary>Unboxed code does it: an int, float or bool in a CIL local, no call of the runtime.</summary>
    Unboxed,
    /// <summary>Done in place for what it usually meets, such as an item of a list; the runtime does it for all else.</summary>
    Direct,
    /// <summary>A known callee's body stands in place of the call.</summary>
    Inlined,
    /// <summary>The runtime does it, and a guard makes sure of the result's kind; where it fails, typed code is left.</summary>
    Guarded,
    /// <summary>A Python object is read or passed on as it is; nothing is computed.</summary>
    Object,
    /// <summary>The runtime does it, for whatever kinds of values come.</summary>
    Generic,
    /// <summary>It makes an object.</summary>
    Allocates,
    /// <summary>It makes an object for some values or classes.</summary>
    MayAllocate,
    /// <summary>A place where typed code can be left for generic code: <see cref="Finding.Times"/> tells how often it was.</summary>
    Exit,
}

/// <summary>What became of a step, and why.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Line">The source line in the function that is reported; that of the call for steps of inlined callees. 0 where unknown.</param>
/// <param name="Offset">The byte offset of the instruction in that function; that of the call for steps of inlined callees.</param>
/// <param name="Step">The step in the manner of Python source.</param>
/// <param name="Text">What became of it, in words.</param>
public sealed record Finding(FindingKind Kind, int Line, int Offset, string Step, string Text)
{
    /// <summary>The inlined callee and its line that the step belongs to, or null.</summary>
    public string? Callee { get; init; }

    /// <summary>How often typed code was left there, as far as the function ran in this process.</summary>
    public long Times { get; init; }

    /// <summary>It lies on a way that ends in a raise.</summary>
    public bool OnErrorPath { get; init; }

    /// <summary>As in the report: the step, what became of it, how often.</summary>
    public override string ToString()
    {
        string place = Callee is null ? "" : $"in {Callee}: ";
        string times = Times > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; left here {Times} times") : "";
        return $"{place}{Step}: {Text}{times}";
    }
}
