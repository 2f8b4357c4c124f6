using PyToCil.Runtime;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Lowering;

namespace PyToCil.Translator.Typing;

/// <summary>What typed code is made of: a code object's IR, and what is known of it.</summary>
/// <param name="Code">The code object.</param>
/// <param name="Function">Its IR, the same for all its versions.</param>
/// <param name="Liveness">Its variables.</param>
/// <param name="Iterators">Its loops' iterators.</param>
/// <param name="Regions">Its innermost loops.</param>
/// <param name="Appends">Where its loops append to text.</param>
/// <param name="Profile">What was seen.</param>
/// <param name="Optimizations">What typed code may do with it.</param>
/// <param name="NumberOf">Numbers the places where generic code takes over.</param>
internal sealed record TypedBody(PyCode Code, IrFunction Function, VariableLiveness Liveness, LoopIterators Iterators, LoopRegions Regions, TextAppends Appends, KindProfile Profile, Optimizations Optimizations, Func<ResumePoint, int> NumberOf)
{
    /// <summary>The kinds that its values may have.</summary>
    public KnownKinds Known { get; } = KnownKinds.With(Optimizations);

    public bool Has(Optimizations optimization) => (Optimizations & optimization) == optimization;

    /// <summary>What is known of its accesses of members.</summary>
    public MemberAccesses Members { get; } = new(Code, Profile, (Optimizations & Optimizations.Members) != 0, (Optimizations & Optimizations.Facts) != 0);

    /// <summary>The functions that its global names mean.</summary>
    public GlobalFunctions Functions { get; } = new(Code, Function, Profile, (Optimizations & (Optimizations.Globals | Optimizations.Facts)) == (Optimizations.Globals | Optimizations.Facts));

    /// <summary>Instructions and ends of blocks.</summary>
    public int Size => Function.Blocks.Sum(block => block.Instructions.Count + 1);

    /// <summary>Whether a variable is ever written, its arrival as an argument aside.</summary>
    public bool Stores(int slot) => (_stored ??= StoredIn(Function)).Contains(slot);

    private HashSet<int>? _stored;

    private static HashSet<int> StoredIn(IrFunction function) =>
    [
        .. function.Blocks.SelectMany(block => block.Instructions)
            .Where(i => i.Operation is IrOperation.StoreLocal or IrOperation.ClearLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable).Select(i => i.Argument),
    ];
}
