using System.Diagnostics;

namespace PyToCil.TranslateLibrary;

/// <summary>A standard library, or another folder of sources, compiled by an interpreter.</summary>
/// <param name="Version">As in <c>3.13.0</c>.</param>
/// <param name="Files">The .pyc files.</param>
internal sealed record CompiledLibrary(string Version, IReadOnlyList<string> Files)
{
    // Sources that are wrong on purpose (lib2to3's and test's data) do not compile and are left out.
    private const string Script = """
        import os, pathlib, py_compile, platform, sys, sysconfig, warnings
        warnings.simplefilter("ignore")
        target = pathlib.Path(sys.argv[1])
        library = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else sysconfig.get_path("stdlib"))
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

    public static CompiledLibrary Compile(string python, string? source, string folder)
    {
        var start = new ProcessStartInfo(python, ["-c", Script, folder]) { RedirectStandardOutput = true };
        if (source is not null) start.ArgumentList.Add(source);
        using Process process = Process.Start(start)!;
        string version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{python} ended with status {process.ExitCode}");
        string[] files = Directory.GetFiles(folder, "*.pyc");
        Array.Sort(files, StringComparer.Ordinal);
        return new CompiledLibrary(version, files);
    }
}
