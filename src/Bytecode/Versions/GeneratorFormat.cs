namespace PyToCil.Bytecode;

/// <summary>What makes a call return a generator or coroutine, and what guards its StopIteration (PEP 479).</summary>
public enum GeneratorFormat
{
    /// <summary>3.8, 3.9: the code object's flags; the first resumption pushes nothing.</summary>
    Flag,
    /// <summary>3.10: the code object's flags; GEN_START takes what the first resumption pushes.</summary>
    FlagStart,
    /// <summary>3.11: RETURN_GENERATOR; the interpreter turns StopIteration into RuntimeError.</summary>
    Unguarded,
    /// <summary>3.12 and later: RETURN_GENERATOR, and a handler in the code turns StopIteration into RuntimeError.</summary>
    Guarded,
}
