using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>A function that a global's name means.</summary>
/// <param name="Function">The function.</param>
/// <param name="Watch">Tells when the name means something else, or the function has other code or defaults.</param>
internal sealed record NamedFunction(PyFunction Function, NameWatch Watch);

/// <summary>
/// The functions that a body's global names mean, as far as they were not set anew. The flow of facts and the writing ask at different
/// times: what is answered once stays the answer.
/// </summary>
internal sealed class GlobalFunctions(PyCode code, IrFunction function, KindProfile profile, bool isUsed)
{
    private readonly Dictionary<int, NamedFunction?> _known = [];
    private Dictionary<int, IrInstruction>? _loads;

    /// <summary>The function that a value is, where it was read from such a name; null for others.</summary>
    public NamedFunction? Of(IrValue value)
    {
        if (!isUsed || value is not IrTemporary temporary) return null;
        _loads ??= function.Blocks.SelectMany(block => block.Instructions).Where(i => i.Operation == IrOperation.LoadGlobal).ToDictionary(i => i.Result!.Id);
        if (!_loads.TryGetValue(temporary.Id, out IrInstruction? load)) return null;
        if (!_known.TryGetValue(temporary.Id, out NamedFunction? known)) _known[temporary.Id] = known = Find(load);
        return known;
    }

    // A function of the same module belongs to the same interpreter.
    private NamedFunction? Find(IrInstruction load)
    {
        if (profile.HasLeft(load) || Names.ConstantOf(code, code.Globals[load.Site], out Value value) is not { } watch) return null;
        if (value.Reference is not PyFunction named || named.Globals != code.ModuleGlobals) return null;
        named.TellChanges(watch);
        return new NamedFunction(named, watch);
    }
}
