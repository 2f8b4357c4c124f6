namespace PyToCil.Bytecode.Canonical;

/// <summary>A code object as canonical operations. Places in it are indices of operations, whatever the version's jumps count in.</summary>
/// <param name="Operations">In the order of the code; what only one edge runs, or one way of entry, stands behind.</param>
/// <param name="Handlers">Guarded ranges; the first that holds an operation counts.</param>
public sealed record CanonicalCode(CanonicalOp[] Operations, HandlerRange[] Handlers);

/// <summary>Operations whose exceptions go to one handler.</summary>
/// <param name="Start">The first operation.</param>
/// <param name="End">The first one behind the range.</param>
/// <param name="Target">The handler's first operation.</param>
/// <param name="Depth">Stack items that stay.</param>
/// <param name="PushesOffset">The failing instruction's index is pushed below the exception.</param>
public sealed record HandlerRange(int Start, int End, int Target, int Depth, bool PushesOffset);
