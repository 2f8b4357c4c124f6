using System.Diagnostics;

namespace PyToCil.Golden.Tests;

/// <summary>The same program in CPython and here. Skipped where the machine has no CPython of the version.</summary>
public sealed class DifferentialTests
{
    private static readonly string s_programs = Path.Combine(GoldenCase.RepositoryRoot, "tests", "differential");

    public static TheoryData<string, string> Programs()
    {
        var data = new TheoryData<string, string>();
        IEnumerable<string> sources = Directory.Exists(s_programs) ? Directory.EnumerateFiles(s_programs, "*.py").Order(StringComparer.Ordinal) : [];
        foreach (string version in GoldenCase.Versions)
        {
            foreach (string source in sources) data.Add("differential/" + Path.GetFileName(source), version);
            foreach (GoldenCase c in GoldenCase.All()) data.Add($"golden/{c.Name}/program.py", version);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void BehavesAsInCPython(string program, string version)
    {
        string? python = CPythons.Find(version);
        Assert.SkipWhen(python is null, $"no CPython {version} on this machine (PYTOCIL_CPYTHON_{version.Replace(".", "", StringComparison.Ordinal)}, PATH, pyenv)");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pytocil-");
        try
        {
            string pyc = Path.Combine(folder.FullName, "program.pyc");
            Compile(python!, Path.Combine(GoldenCase.RepositoryRoot, "tests", program), pyc);
            lock (ProgramHost.LockOf(program.Replace("golden/", "", StringComparison.Ordinal).Replace("/program.py", "", StringComparison.Ordinal)))
                Outcome.AssertSame(RunCPython(python!, folder.FullName, "-s", "program.pyc"), ProgramHost.Run(pyc, ProgramHost.InMemory), $"{program} ({version})");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compile(string python, string source, string pyc)
    {
        const string code = "import py_compile, sys; py_compile.compile(sys.argv[1], sys.argv[2], 'program.py', doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)";
        Outcome compiled = RunCPython(python, Path.GetDirectoryName(pyc)!, "-c", code, source, pyc);
        Assert.True(compiled.Status == 0, compiled.Error);
    }

    private static Outcome RunCPython(string python, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            StandardErrorEncoding = new System.Text.UTF8Encoding(false),
        };
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["NO_COLOR"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(output, error.Result, process.ExitCode);
    }
}
