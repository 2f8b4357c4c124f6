// Compares the bytecode reader with an interpreter's own dis, over every file of its library, tests included.
//
// usage: compare-bytecode [--source FOLDER] [--jobs N] [--show N] [--python] PYTHON...
//   PYTHON           an interpreter, or a command that runs one (tools/pyodide/python3.14); it compiles the files itself
//   --source FOLDER  the files, in place of the interpreter's library
//   --jobs N         processes at once, by default one for each processor
//   --show N         differences shown, by default 10
//
// Compared for each code object: its fields, names and constants; for each instruction offset, name, argument, resolved
// argument (argrepr), jump target, first and last line and column; the entries of the exception table; and the whole text
// of dis.dis. The order of a frozenset and the addresses of code objects are left out: no file holds them.
//
// The stack's depth is computed here as the compilers do (src/Bytecode/Code/StackDepth.cs) and held against co_stacksize. Equal
// is expected, and one exception known: the compilers of 3.8 and 3.9 measure before the peephole optimiser makes one
// constant of a tuple of constants (default values of parameters, mostly). There co_stacksize must lie between the depth of
// the code as it is and its depth with each such tuple loaded item by item; the count is given. Anything else is a difference.
// Exit status: 0 without differences, 1 with, 2 where the command line is wrong.
using PyToCil.CompareBytecode;

var interpreters = new List<string>();
string? source = null;
int jobs = Environment.ProcessorCount, show = 10;
for (int i = 0; i < args.Length; i++)
{
    bool hasValue = i + 1 < args.Length;
    if (args[i] == "--source" && hasValue) source = args[++i];
    else if (args[i] == "--jobs" && hasValue && int.TryParse(args[i + 1], out jobs) && jobs > 0) i++;
    else if (args[i] == "--show" && hasValue && int.TryParse(args[i + 1], out show)) i++;
    else if (args[i] == "--python" && hasValue) interpreters.Add(args[++i]);
    else if (args[i].StartsWith('-')) return Usage();
    else interpreters.Add(args[i]);
}
if (interpreters.Count == 0) return Usage();
bool same = true;
foreach (string python in interpreters)
{
    var run = new InterpreterRun(python, source, jobs);
    run.Execute();
    run.Print(Console.Out, show);
    same &= run.Succeeded;
}
return same ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine("usage: compare-bytecode [--source FOLDER] [--jobs N] [--show N] [--python] PYTHON...");
    return 2;
}
