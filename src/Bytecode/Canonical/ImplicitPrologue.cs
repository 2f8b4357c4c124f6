namespace PyToCil.Bytecode.Canonical;

/// <summary>What code before 3.11 leaves to the interpreter and later code says itself: cells, and the making and guarding of generators.</summary>
internal static class ImplicitPrologue
{
    private const CodeFlags GeneratorFlags = CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator;

    public static bool IsGenerator(CodeObject code) => (code.Flags & GeneratorFlags) != 0;

    /// <summary>Items on the stack when the code's first instruction starts.</summary>
    public static int Depth(CodeObject code) => IsGenerator(code) && code.Version.GeneratorFormat == GeneratorFormat.FlagStart ? 1 : 0;

    /// <summary>As COPY_FREE_VARS, MAKE_CELL and RETURN_GENERATOR of 3.11.</summary>
    public static void Write(CodeObject code, CanonicalCodeBuilder builder)
    {
        var free = 0;
        foreach (var kind in code.LocalsPlusKinds)
            if ((kind & LocalKind.Free) != 0) free++;
        if (free > 0) Add(builder, CanonicalOperation.CopyFreeVariables, free);
        for (var slot = 0; slot < code.LocalsPlusKinds.Length; slot++)
            if ((code.LocalsPlusKinds[slot] & LocalKind.Cell) != 0) Add(builder, CanonicalOperation.MakeCell, slot);
        if (!IsGenerator(code)) return;
        Add(builder, CanonicalOperation.ReturnGenerator, 0);
        if (code.Version.GeneratorFormat == GeneratorFormat.Flag) Add(builder, CanonicalOperation.Pop, 0);
    }

    /// <summary>A StopIteration that leaves the generator becomes a RuntimeError (PEP 479).</summary>
    /// <returns>The range of all operations before; as the last one it counts where no other does.</returns>
    public static HandlerRange WriteGeneratorGuard(CanonicalCodeBuilder builder)
    {
        var start = builder.Count;
        Add(builder, CanonicalOperation.StopIterationToRuntimeError, 0);
        Add(builder, CanonicalOperation.Reraise, 0);
        return new HandlerRange(0, start, start, 0, PushesOffset: false);
    }

    private static void Add(CanonicalCodeBuilder builder, CanonicalOperation operation, int argument) =>
        builder.Add(operation, argument, null, CanonicalCodeBuilder.NoLabel, -1);
}
