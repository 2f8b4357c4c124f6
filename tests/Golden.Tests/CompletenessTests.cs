namespace PyToCil.Golden.Tests;

public sealed class CompletenessTests
{
    [Fact]
    public void EveryFolderIsRun()
    {
        var folders = new List<string>();
        foreach (string area in Directory.EnumerateDirectories(GoldenCase.GoldenRoot))
            foreach (string folder in Directory.EnumerateDirectories(area)) folders.Add($"{Path.GetFileName(area)}/{Path.GetFileName(folder)}");
        folders.Sort(StringComparer.Ordinal);
        Assert.NotEmpty(folders);
        Assert.Equal(folders, GoldenCase.All().Select(c => c.Name));
    }

    [Fact]
    public void EveryCaseHasItsFiles()
    {
        var missing = new List<string>();
        foreach (GoldenCase c in GoldenCase.All())
            foreach (string file in (string[])["program.py", "program.3.12.pyc", "program.3.13.pyc", "expected"])
                if (!File.Exists(c.PathOf(file))) missing.Add($"{c.Name}/{file}");
        Assert.True(missing.Count == 0, "missing (tools/rebuild-golden writes them): " + string.Join(", ", missing));
    }

    [Fact]
    public void EveryWorkloadIsACase()
    {
        IEnumerable<string> programs = Directory.EnumerateFiles(Path.Combine(GoldenCase.RepositoryRoot, "benchmarks", "programs"), "*.py")
            .Select(file => "workloads/" + Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
        Assert.Equal(programs, GoldenCase.All().Select(c => c.Name).Where(n => n.StartsWith("workloads/", StringComparison.Ordinal)));
    }
}
