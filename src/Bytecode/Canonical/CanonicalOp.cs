namespace PyToCil.Bytecode.Canonical;

/// <summary>One canonical operation: what an instruction means, without the version that wrote it.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="Argument">The operation's number, with the meaning its <see cref="CanonicalOperation"/> gives it; 0 where it has none.</param>
/// <param name="Name">The name the operation works on (attribute, global, import), or null.</param>
/// <param name="Target">Index of the operation jumped to, or -1.</param>
/// <param name="Offset">Byte offset of the instruction it came from, its EXTENDED_ARG prefixes not counted. Operations that stand for one instruction share it; -1 for what the code leaves to the interpreter.</param>
public sealed record CanonicalOp(CanonicalOperation Operation, int Argument, string? Name, int Target, int Offset);
