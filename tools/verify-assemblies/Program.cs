// Builds compiled modules into assemblies and lets Mono's verifier judge them (Debian: mono-utils).
//
// usage: verify-assemblies FILE.pyc...
// Mono's core library is not .NET's: beside the assemblies lie two stubs, a System.Runtime that forwards to it and a
// PyToCil.Runtime with the types and members they refer to, of the same shapes. The verifier needs no more.
// Exit status 1 where it reports anything.
using System.Diagnostics;
using Mono.Cecil;
using PyToCil.Bytecode;
using PyToCil.Translator.Targets;
using PyToCil.VerifyAssemblies;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: verify-assemblies FILE.pyc...");
    return 2;
}
DirectoryInfo folder = Directory.CreateTempSubdirectory("pytocil-verify-");
int methods = 0, faults = 0, refused = 0;
try
{
    var built = new List<string>();
    var stubs = new StubAssemblies();
    foreach (string file in args)
    {
        string name = $"m{built.Count}";
        try
        {
            using var image = new MemoryStream();
            FileTarget.Build(PycFile.Read(file), name, image);
            string path = Path.Combine(folder.FullName, name + ".dll");
            File.WriteAllBytes(path, image.ToArray());
            using ModuleDefinition module = ModuleDefinition.ReadModule(path);
            stubs.Add(module);
            methods += module.Types.Sum(t => t.Methods.Count);
            built.Add(file);
        }
        catch (UnsupportedException)
        {
            refused++;
        }
    }
    stubs.Write(folder.FullName);
    if (built.Count > 0)
    {
        ControlAssembly.Write(Path.Combine(folder.FullName, "m0.dll"), Path.Combine(folder.FullName, "control.dll"));
        string control = Verify(folder.FullName, "control.dll");
        Console.WriteLine("a wrong method, for control: " + (control.Length > 0 ? control.ReplaceLineEndings(" ") : "NOT FOUND"));
        if (control.Length == 0) faults++;
    }
    for (int i = 0; i < built.Count; i++)
    {
        string report = Verify(folder.FullName, $"m{i}.dll");
        if (report.Length == 0) continue;
        faults++;
        Console.WriteLine($"{built[i]}:\n{report}");
    }
    Console.WriteLine($"{built.Count} assemblies, {methods} methods: {faults} with reports; {refused} files refused");
    return faults > 0 ? 1 : 0;
}
finally
{
    folder.Delete(recursive: true);
}

static string Verify(string folder, string assembly)
{
    var start = new ProcessStartInfo("pedump", ["--verify", "all", assembly]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    start.Environment["MONO_PATH"] = folder;
    using Process process = Process.Start(start)!;
    Task<string> error = process.StandardError.ReadToEndAsync();
    string output = process.StandardOutput.ReadToEnd() + error.Result;
    process.WaitForExit();
    if (process.ExitCode != 0) output += $"\nstatus {process.ExitCode}";
    return output.Trim();
}
