using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode.Tests;

/// <summary>Follows the stack's height along all ways through a code object, by the effects of the canonical operations alone.</summary>
internal static class StackWalk
{
    /// <summary>What does not fit: a height that differs by the way taken, one below 0, or one above the declared size. Null where all fits.</summary>
    public static string? Fault(CodeObject code)
    {
        var (operations, handlers) = CanonicalOps.Lower(code);
        var heights = new int?[operations.Length + 1];
        var work = new Stack<(int Index, int Height)>([(0, 0)]);
        while (work.TryPop(out var next))
        {
            var (index, height) = next;
            if (index == operations.Length) return "control runs off the end";
            var operation = operations[index];
            var place = $"{operation.Operation} at {operation.Offset}";
            if (heights[index] is int known)
            {
                if (known != height) return $"{place}: height {known} on one way, {height} on another";
                continue;
            }
            heights[index] = height;
            foreach (var handler in handlers)
            {
                if (index < handler.Start || index >= handler.End) continue;
                if (height < handler.Depth) return $"{place}: height {height} is below the {handler.Depth} of its handler";
                work.Push((handler.Target, handler.Depth + (handler.PushesOffset ? 2 : 1)));
                break;
            }
            var effect = CanonicalStackEffect.Of(operation);
            if (height < effect.Pops) return $"{place}: takes {effect.Pops} of {height}";
            // Where one instruction is several operations, the height between them may pass the declared size by one.
            if (height + effect.Net > code.StackSize + 1) return $"{place}: height {height + effect.Net} is over {code.StackSize}";
            if (operation.Target >= 0) work.Push((operation.Target, height + CanonicalStackEffect.Of(operation, jump: true).Net));
            if (!CanonicalOperands.EndsBlock(operation.Operation)) work.Push((index + 1, height + effect.Net));
        }
        return null;
    }
}
