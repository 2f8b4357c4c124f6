using System.Reflection;

namespace PyToCil.Golden.Tests;

/// <summary>Nothing that lies in the folders is left out of the run.</summary>
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
    public void EveryVersionIsRunInBothTargets()
    {
        IEnumerable<Type> classes = typeof(GoldenRun).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(GoldenRun)));
        var runs = new List<string>();
        foreach (Type type in classes)
        {
            var run = (GoldenRun)Activator.CreateInstance(type)!;
            // Further targets may run a part of the cases.
            if (run.Target is not ("memory" or "file")) continue;
            var names = (TheoryData<string>)type.GetMethod("Names", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
            foreach (ITheoryDataRow row in names) runs.Add($"{row.GetData()[0]} {run.Version} {run.Target}");
        }
        IEnumerable<string> wanted = from c in GoldenCase.All() from v in c.OwnVersions from target in (string[])["memory", "file"] select $"{c.Name} {v} {target}";
        Assert.Equal(wanted.Order(StringComparer.Ordinal), runs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCompiledProgramBelongsToAVersionOfItsCase()
    {
        var strange = new List<string>();
        foreach (GoldenCase c in GoldenCase.All())
            foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(c.PathOf("program.py"))!, "program.*.pyc"))
                if (!c.OwnVersions.Select(c.Pyc).Contains(file)) strange.Add(file);
        Assert.Empty(strange);
    }

    [Fact]
    public void EveryCaseHasItsFiles()
    {
        var missing = new List<string>();
        foreach (GoldenCase c in GoldenCase.All())
        {
            if (!File.Exists(c.PathOf("expected"))) missing.Add($"{c.Name}/expected");
            foreach (string version in c.OwnVersions)
                if (!File.Exists(c.Pyc(version))) missing.Add($"{c.Name}/program.{version}.pyc");
        }
        Assert.True(missing.Count == 0, "missing (tools/rebuild-golden writes them): " + string.Join(", ", missing));
    }

    [Fact]
    public void EveryFirstVersionHasAReason()
    {
        foreach (GoldenCase c in GoldenCase.All().Where(c => File.Exists(c.PathOf("first-version"))))
        {
            Assert.Contains(c.FirstVersion, GoldenCase.Versions);
            Assert.True(File.ReadLines(c.PathOf("first-version")).Skip(1).FirstOrDefault()?.Length > 0, $"{c.Name}/first-version gives no reason");
        }
    }

    [Fact]
    public void EveryWorkloadIsACaseInAllVersions()
    {
        IEnumerable<string> programs = Directory.EnumerateFiles(Path.Combine(GoldenCase.RepositoryRoot, "benchmarks", "programs", "callbacks"), "*.py")
            .Select(file => "workloads/" + Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
        GoldenCase[] cases = [.. GoldenCase.All().Where(c => c.Name.StartsWith("workloads/", StringComparison.Ordinal))];
        Assert.Equal(programs, cases.Select(c => c.Name));
        Assert.All(cases, c => Assert.Equal(GoldenCase.Versions, c.OwnVersions));
    }
}
