namespace PyToCil.Bytecode.Canonical;

/// <summary>What instructions of CPython 3.8 to 3.10 do with the block stack (Python/ceval.c, <c>PyFrame_BlockSetup</c>).</summary>
internal enum BlockOperation
{
    /// <summary>Pushes a block whose handler is the jump target.</summary>
    SetupFinally,
    /// <summary>(manager -- exit, value): enters it and pushes a block that keeps the exit function.</summary>
    SetupWith,
    /// <summary>(exit, value -- exit, value): pushes a block that keeps the exit function; the value is that of the awaited <c>__aenter__</c>.</summary>
    SetupAsyncWith,
    /// <summary>Leaves the innermost block.</summary>
    PopBlock,
    /// <summary>(three items of the handled exception before -- ): leaves an exception handler.</summary>
    PopExcept,
    /// <summary>(type, value, traceback): raises the exception again (3.9, 3.10).</summary>
    Reraise,
    /// <summary>Ends a finally body, whichever way it was entered (3.8).</summary>
    EndFinally,
    /// <summary>Enters the finally body that follows, with nothing to do behind it (3.8).</summary>
    BeginFinally,
    /// <summary>Calls the finally body at the jump target, which comes back here (3.8).</summary>
    CallFinally,
    /// <summary>Leaves a finally body early, by break, continue or return (3.8).</summary>
    PopFinally,
    /// <summary>Calls the exit function, whichever way the end of the with statement was reached (3.8).</summary>
    WithCleanupStart,
    /// <summary>Goes on as the exit function's result says (3.8).</summary>
    WithCleanupFinish,
    /// <summary>(exit, six items of the exception -- exit, six items, result): calls the exit function (3.9, 3.10).</summary>
    WithExceptStart,
    /// <summary>Ends an asynchronous loop on StopAsyncIteration, else raises the exception again.</summary>
    EndAsyncFor,
}
