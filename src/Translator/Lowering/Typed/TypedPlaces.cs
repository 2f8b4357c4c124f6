using PyToCil.Translator.Cil;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>The CIL locals of unboxed values: one for each variable, stack item and temporary, and each kind it has.</summary>
internal sealed class TypedPlaces(CilWriter writer, string[] names)
{
    private readonly Dictionary<(char What, int Number, ValueKind Kind), CilLocal> _locals = [];

    public CilLocal Variable(int slot, ValueKind kind) => Of('v', slot, kind, "local_" + names[slot]);

    public CilLocal Home(int depth, ValueKind kind) => Of('s', depth, kind, "stack");

    public CilLocal Temporary(int id, ValueKind kind) => Of('t', id, kind, "typed");

    private CilLocal Of(char what, int number, ValueKind kind, string name)
    {
        if (!_locals.TryGetValue((what, number, kind), out CilLocal? local))
            _locals[(what, number, kind)] = local = writer.NewLocal(kind.CilType(), $"{name}_{kind}");
        return local;
    }
}
