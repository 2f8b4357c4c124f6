using PyToCil.Translator.Cil;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>The CIL locals of unboxed values: one for each variable, stack item and temporary, each kind it has, and each loop with places of its own.</summary>
internal sealed class TypedPlaces(CilWriter writer, string[] names, LoopRegions regions)
{
    private readonly Dictionary<(char What, int Number, ValueKind Kind, int Region), CilLocal> _locals = [];

    public LoopRegions Regions => regions;

    public CilLocal Variable(int slot, ValueKind kind, int region) => Of('v', slot, kind, regions.OfVariable(region, slot), "local_" + names[slot]);

    public CilLocal Home(int depth, ValueKind kind, int region) => Of('s', depth, kind, regions.OfStackItem(region, depth), "stack");

    public CilLocal Temporary(int id, ValueKind kind) => Of('t', id, kind, 0, "typed");

    private CilLocal Of(char what, int number, ValueKind kind, int region, string name)
    {
        if (!_locals.TryGetValue((what, number, kind, region), out CilLocal? local))
            _locals[(what, number, kind, region)] = local = writer.NewLocal(kind.CilType(), $"{name}_{kind}");
        return local;
    }
}
