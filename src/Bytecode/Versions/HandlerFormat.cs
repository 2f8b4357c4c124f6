namespace PyToCil.Bytecode;

/// <summary>How a version's code says what handles an exception.</summary>
public enum HandlerFormat
{
    /// <summary>3.11 and later: a table of ranges beside the code.</summary>
    ExceptionTable,
    /// <summary>To 3.10: instructions that push blocks on a stack of their own and pop them.</summary>
    BlockStack,
}
