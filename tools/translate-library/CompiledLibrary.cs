using System.Diagnostics;

namespace PyToCil.TranslateLibrary;

/// <summary>A standard library, compiled by its own interpreter.</summary>
/// <param name="Version">As in <c>3.13.0</c>.</param>
/// <param name="Files">The .pyc files.</param>
internal sealed record CompiledLibrary(string Version, IReadOnlyList<string> Files)
{
    // Sources that are wrong on purpose (lib2to3's and test's data) do not compile and are left out.
    private const string Script = """
        import os, pathlib, py_compile, platform, sys, sysconfig, warnings
        warnings.simplefilter("ignore")
        target = pathlib.Path(sys.argv[1])
        library = pathlib.Path(sysconfig.get_path("stdlib"))
        count = 0
        for source in sorted(library.rglob("*.py")):
            if "site-packages" in source.parts: continue
            name = source.relative_to(library)
            try:
                py_compile.compile(str(source), str(target / f"{count:05}-{'.'.join(name.parts)}c"), str(name), doraise=True)
                count += 1
            except (py_compile.PyCompileError, UnicodeError, ValueError, OSError, RecursionError, MemoryError):
                pass
        print(platform.python_version())
        """;

    public static CompiledLibrary Compile(string python, string folder)
    {
        var start = new ProcessStartInfo(python, ["-c", Script, folder]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{python} ended with status {process.ExitCode}");
        string[] files = Directory.GetFiles(folder, "*.pyc");
        Array.Sort(files, StringComparer.Ordinal);
        return new CompiledLibrary(version, files);
    }
}
