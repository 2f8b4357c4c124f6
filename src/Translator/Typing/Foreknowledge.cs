using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// What a function will meet, before it has run: the globals that it reads have the kinds that they have at present, and calls
/// of them reach the functions that they name. Like all that a profile tells, guards check it.
/// </summary>
internal static class Foreknowledge
{
    /// <summary>Callees of callees.</summary>
    private const int MostDepth = 4;

    /// <summary>Adds to the profile where it knows nothing.</summary>
    public static void Note(PyFunction function) => Note(function, []);

    private static void Note(PyFunction function, HashSet<PyCode> known)
    {
        PyCode code = function.Code;
        if (known.Count > MostDepth || !known.Add(code)) return;
        code.EnsureCompiled();
        if (code.Optimizer is not Targets.CodeOptimizer optimizer) return;
        var places = new KindProfile(optimizer.Function, []);
        foreach (IrBlock block in optimizer.Function.Blocks)
        {
            var read = new Dictionary<IrValue, Value>();
            foreach (IrInstruction instruction in block.Instructions)
            {
                if (instruction.Operation == IrOperation.LoadGlobal) NoteGlobal(function, instruction, places.PlaceOf(instruction), read);
                else if (CallShape.IsCall(instruction)) NoteCall(function, CallShape.Of(optimizer.Function, instruction), instruction, places.PlaceOf(instruction), read, known);
                else if (instruction.Operation == IrOperation.GetIterator && read.TryGetValue(instruction.Inputs[0], out Value range) && range.Reference is PyType)
                    Tiering.ForeseeRange(code, places.PlaceOf(instruction));
            }
        }
    }

    private static void NoteGlobal(PyFunction function, IrInstruction load, int place, Dictionary<IrValue, Value> read)
    {
        string name = load.Result!.SourceName!;
        Value value = function.Globals.GetString(name);
        if (value.IsNull) value = function.Builtins.GetString(name);
        if (value.IsNull) return;
        read[load.Result] = value;
        Tiering.Foresee(function.Code, place, value);
    }

    private static void NoteCall(PyFunction function, CallShape shape, IrInstruction call, int place, Dictionary<IrValue, Value> read, HashSet<PyCode> known)
    {
        bool isFirst = shape.Second is IrNull;
        IrValue callable = isFirst ? shape.First : shape.Second;
        if (!(isFirst || shape.First is IrNull) || !read.TryGetValue(callable, out Value value)) return;
        // A call of the class range stands for the range that it makes.
        if (Tiering.IsRange(value)) read[call.Result!] = value;
        if (value.Reference is not PyFunction callee) return;
        Note(callee, known);
        Tiering.ForeseeTarget(function, place, isFirst ? value : default, isFirst ? default : value);
    }
}
