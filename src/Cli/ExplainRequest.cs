using PyToCil.Bytecode;
using PyToCil.Runtime;

namespace PyToCil.Cli;

/// <summary>What <c>pytocil explain</c> was asked.</summary>
internal sealed record ExplainRequest
{
    private const string Separator = "::";

    /// <param name="target">FILE::FUNCTION.</param>
    /// <exception cref="UserException">It is not of that form.</exception>
    public ExplainRequest(string target)
    {
        int at = target.LastIndexOf(Separator, StringComparison.Ordinal);
        if (at <= 0 || at + Separator.Length == target.Length) throw new UserException($"'{target}' names no function: FILE.pyc::FUNCTION is wanted, such as score.pyc::score.");
        Path = target[..at];
        Function = target[(at + Separator.Length)..];
    }

    public string Path { get; }
    public string Function { get; }

    /// <summary>The kinds of its first parameters, or null.</summary>
    public Type[]? Types { get; init; }

    /// <summary>The file is run as a program first.</summary>
    public bool Runs { get; init; }

    /// <summary>Literals to call it with, or null.</summary>
    public string? Arguments { get; init; }

    public int Times { get; init; }

    /// <summary>The code object of the function among those of a module.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public PyCode Find(PyCode module)
    {
        var found = new List<PyCode>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(module, found, names);
        return found.Count > 0 ? found[0] : throw new UserException($"{Path} has no function '{Function}'. It has: {string.Join(", ", names)}.");
    }

    private void Collect(PyCode code, List<PyCode> found, SortedSet<string> names)
    {
        foreach (Value constant in code.Constants)
        {
            if (constant.Reference is not PyCode inner) continue;
            names.Add(inner.QualifiedName);
            // The qualified name goes before the plain one of an inner function.
            if (inner.QualifiedName == Function) found.Insert(0, inner);
            else if (inner.Name == Function) found.Add(inner);
            Collect(inner, found, names);
        }
    }
}
