namespace PyToCil.Bytecode;

/// <summary>The <c>CO_*</c> bits of <c>co_flags</c> (Include/cpython/code.h, docs.python.org/3/library/inspect.html#code-objects-bit-flags).</summary>
[Flags]
public enum CodeFlags
{
    None = 0,
    Optimized = 0x1,
    NewLocals = 0x2,
    VariableArguments = 0x4,
    VariableKeywords = 0x8,
    Nested = 0x10,
    Generator = 0x20,
    NoFree = 0x40,
    Coroutine = 0x80,
    IterableCoroutine = 0x100,
    AsyncGenerator = 0x200,
    FutureDivision = 0x20000,
    FutureAbsoluteImport = 0x40000,
    FutureWithStatement = 0x80000,
    FuturePrintFunction = 0x100000,
    FutureUnicodeLiterals = 0x200000,
    FutureBarryAsBdfl = 0x400000,
    FutureGeneratorStop = 0x800000,
    FutureAnnotations = 0x1000000,
    NoMonitoringEvents = 0x2000000,
    HasDocstring = 0x4000000,
    Method = 0x8000000,
}

/// <summary>The bits of <c>co_localspluskinds</c> (Include/internal/pycore_code.h). Several can be set: test bits, never equality.</summary>
[Flags]
public enum LocalKind : byte
{
    None = 0,
    /// <summary>3.14: can be passed by position.</summary>
    PositionalArgument = 0x02,
    /// <summary>3.14: can be passed by keyword.</summary>
    KeywordArgument = 0x04,
    /// <summary>3.14: <c>*args</c> or <c>**kwargs</c>.</summary>
    VariableArgument = 0x08,
    /// <summary>3.12: a comprehension's variable that was inlined into a class body or module (PEP 709).</summary>
    Hidden = 0x10,
    Local = 0x20,
    Cell = 0x40,
    Free = 0x80,
}
