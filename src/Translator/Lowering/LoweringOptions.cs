using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering;

/// <summary>A place between two steps of a block, where generic code can take over.</summary>
/// <param name="Block">The block.</param>
/// <param name="Index">The instruction that comes next; the number of instructions for the terminator.</param>
internal sealed record ResumePoint(IrBlock Block, int Index)
{
    /// <summary>
    /// The temporaries that are still read there. With the variables and the block's stack items they are all that the code
    /// knows, in this order, in the array that passes from one version of the code to another.
    /// </summary>
    public IrTemporary[] LiveTemporaries()
    {
        var made = new HashSet<int>();
        for (int i = 0; i < Index; i++)
        {
            if (Block.Instructions[i].Result is { } result) made.Add(result.Id);
            foreach (IrTemporary more in Block.Instructions[i].MoreResults) made.Add(more.Id);
        }
        var live = new SortedDictionary<int, IrTemporary>();
        for (int i = Index; i < Block.Instructions.Count; i++)
        {
            foreach (IrValue value in Block.Instructions[i].Inputs) Use(value);
            if (Block.Instructions[i].Handler is { } handler)
                foreach (IrValue value in handler.Stack) Use(value);
        }
        foreach (IrValue value in TerminatorValues.Of(Block.Terminator!)) Use(value);
        return [.. live.Values];

        void Use(IrValue value)
        {
            if (value is IrTemporary temporary && made.Contains(temporary.Id)) live[temporary.Id] = temporary;
        }
    }
}

/// <summary>What generic code does beside its work.</summary>
internal sealed record LoweringOptions
{
    public static readonly LoweringOptions Plain = new();

    /// <summary>Counts calls, rounds and kinds, and enters typed code.</summary>
    public KindProfile? Counting { get; init; }

    /// <summary>The method keeps the step that each instruction was written for.</summary>
    public bool KeepsSources { get; init; }

    /// <summary>Begins within the function, with all it knows in an array.</summary>
    public ResumePoint? Resume { get; init; }
}
