namespace PyToCil.Benchmarks;

/// <summary>A program of benchmarks/programs: its group is the folder it lies in.</summary>
internal sealed record BenchmarkProgram(string Name, string Group, string Source)
{
    /// <summary>Functions called from C# through delegates: only PyToCil and C# itself have them.</summary>
    public const string HostGroup = "host";

    public static readonly string[] Groups = ["callbacks", "classic", "dio", HostGroup];

    public string Compiled => Path.ChangeExtension(Source, ".pyc");

    /// <summary>Those of the groups and names given; all where none is given.</summary>
    /// <exception cref="ArgumentException">A name is that of no program.</exception>
    public static List<BenchmarkProgram> Find(string folder, IReadOnlyCollection<string> groups, IReadOnlyCollection<string> names)
    {
        var all = new List<BenchmarkProgram>();
        foreach (string group in Groups)
            foreach (string source in Directory.EnumerateFiles(Path.Combine(folder, group), "*.py").Order(StringComparer.Ordinal))
                all.Add(new BenchmarkProgram(Path.GetFileNameWithoutExtension(source), group, source));
        foreach (string name in names)
            if (!all.Exists(p => p.Name == name)) throw new ArgumentException($"no program {name} in benchmarks/programs");
        return all.FindAll(p => (groups.Count == 0 || groups.Contains(p.Group)) && (names.Count == 0 || names.Contains(p.Name)));
    }
}

/// <summary>What a program declares: the units of work of one measured run, and what <c>run(CheckCount)</c> gives.</summary>
internal sealed record Description(long Count, string Unit, long CheckCount, string Check, string Version);
