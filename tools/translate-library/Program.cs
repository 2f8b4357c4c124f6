// Translates a CPython's whole standard library down to verified CIL and counts what became of each code object.
//
// usage: translate-library [--source FOLDER] [--build FOLDER] PYTHON...
//   PYTHON          an interpreter, such as ~/.pyenv/versions/3.13.0/bin/python3 or tools/pyodide/python3.14; its library,
//                   tests included, is compiled by itself
//   --source FOLDER the files, in place of the interpreter's library
//   --build FOLDER  also writes each module as an assembly there, and keeps it
// Exit status 1 where a code object failed: neither translated nor refused by name.
using PyToCil.TranslateLibrary;

var interpreters = new List<string>();
string? output = null, source = null;
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--build" && i + 1 < args.Length) output = args[++i];
    else if (args[i] == "--source" && i + 1 < args.Length) source = args[++i];
    else interpreters.Add(args[i]);
}
if (interpreters.Count == 0)
{
    Console.Error.WriteLine("usage: translate-library [--source FOLDER] [--build FOLDER] PYTHON...");
    return 2;
}
bool failed = false;
foreach (string python in interpreters)
{
    DirectoryInfo folder = Directory.CreateTempSubdirectory("pytocil-library-");
    try
    {
        CompiledLibrary library = CompiledLibrary.Compile(python, source, folder.FullName);
        var run = new LibraryTranslation();
        foreach (string file in library.Files) run.Add(file);
        run.Print(Console.Out, library.Version);
        failed |= run.Failed > 0;
        if (output is not null) failed |= !AssemblyBuild.Run(library.Files, Path.Combine(output, library.Version), Console.Out);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
return failed ? 1 : 0;
