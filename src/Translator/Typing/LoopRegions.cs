using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// The innermost loops. What one of them changes has CIL locals of its own within it: the JIT gives a local one place at a
/// block's bounds, and a number whose life crosses a call before the loop would lie in memory in the loop too (all vector
/// registers are the callee's in the System V calling convention).
/// </summary>
internal sealed class LoopRegions
{
    private readonly Dictionary<IrBlock, int> _regions = [];
    private readonly List<(HashSet<int> Stored, int Iterator)> _loops = [];

    /// <summary>No loop has places of its own.</summary>
    public static readonly LoopRegions None = new();

    private LoopRegions()
    {
    }

    public LoopRegions(IrFunction function)
    {
        Dictionary<IrBlock, List<IrBlock>> sources = SourcesOf(function);
        Dictionary<IrBlock, HashSet<IrBlock>> bodies = BodiesOf(function, sources);
        foreach ((IrBlock header, HashSet<IrBlock> body) in bodies)
        {
            bool isNatural = !body.Contains(function.Blocks[0]) || header == function.Blocks[0];
            if (!isNatural || body.Any(block => block != header && bodies.ContainsKey(block))) continue;
            _loops.Add((StoredIn(body), header.Terminator is IrForIterate { Iterator: IrParameter iterator } ? iterator.Depth : -1));
            foreach (IrBlock block in body) _regions[block] = _loops.Count;
        }
    }

    /// <summary>The number of the innermost loop that a block is part of; 0 for none.</summary>
    public int Of(IrBlock block) => _regions.GetValueOrDefault(block);

    /// <summary>Where a variable's local is looked for: in the region, or 0 where the region has none of its own.</summary>
    public int OfVariable(int region, int slot) => region > 0 && _loops[region - 1].Stored.Contains(slot) ? region : 0;

    /// <summary>As <see cref="OfVariable"/>, for a stack item.</summary>
    public int OfStackItem(int region, int depth) => region > 0 && _loops[region - 1].Iterator == depth ? region : 0;

    private static HashSet<int> StoredIn(HashSet<IrBlock> body) =>
        [.. body.SelectMany(block => block.Instructions).Where(i => i.Operation is IrOperation.StoreLocal or IrOperation.ClearLocal).Select(i => i.Argument)];

    // A loop's body is what reaches the jump back without passing its head (Aho, Sethi, Ullman, Compilers, 10.4).
    private static Dictionary<IrBlock, HashSet<IrBlock>> BodiesOf(IrFunction function, Dictionary<IrBlock, List<IrBlock>> sources)
    {
        var order = new Dictionary<IrBlock, int>();
        foreach (IrBlock block in function.Blocks) order[block] = order.Count;
        var bodies = new Dictionary<IrBlock, HashSet<IrBlock>>();
        foreach (IrBlock header in function.Blocks)
        {
            foreach (IrBlock source in sources[header])
            {
                if (order[source] < order[header]) continue;
                if (!bodies.TryGetValue(header, out HashSet<IrBlock>? body)) bodies[header] = body = [header];
                AddBody(body, source, sources);
            }
        }
        return bodies;
    }

    private static void AddBody(HashSet<IrBlock> body, IrBlock last, Dictionary<IrBlock, List<IrBlock>> sources)
    {
        var pending = new Stack<IrBlock>([last]);
        while (pending.TryPop(out IrBlock? block))
            if (body.Add(block))
                foreach (IrBlock source in sources[block]) pending.Push(source);
    }

    private static Dictionary<IrBlock, List<IrBlock>> SourcesOf(IrFunction function)
    {
        Dictionary<IrBlock, List<IrBlock>> sources = function.Blocks.ToDictionary(block => block, _ => new List<IrBlock>());
        foreach (IrBlock block in function.Blocks)
        {
            var targets = new HashSet<IrBlock>(Successors.Of(block.Terminator!));
            if (block.Terminator!.Handler is { } endHandler) targets.Add(endHandler.Target);
            foreach (IrInstruction instruction in block.Instructions)
                if (instruction.Handler is { } handler) targets.Add(handler.Target);
            foreach (IrBlock target in targets) sources[target].Add(block);
        }
        return sources;
    }
}
