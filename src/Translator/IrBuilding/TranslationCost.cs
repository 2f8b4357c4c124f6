using PyToCil.Bytecode;
using PyToCil.Translator.ControlFlow;

namespace PyToCil.Translator.IrBuilding;

/// <summary>
/// Counts the values that a code object's edges, handlers and shown frames carry. Each carries the whole stack or all
/// variables, so that code with a high stack and many branches would cost the square of its length.
/// </summary>
internal sealed class TranslationCost
{
    // No code object of the standard libraries of 3.8 to 3.13 comes to these bounds.
    private const int Least = 20_000;
    private const int MostForEach = 40;

    private readonly CodeObject _code;
    private long _left;

    public TranslationCost(ControlFlowGraph graph)
    {
        _code = graph.Code;
        long operations = 0;
        foreach (BasicBlock block in graph.Blocks) operations += block.Operations.Count;
        _left = Least + MostForEach * operations;
    }

    /// <exception cref="UnsupportedException">The code carries more than translated code can.</exception>
    public void Add(int values, int offset)
    {
        _left -= values;
        if (_left < 0)
            throw new UnsupportedException(ErrorPlace.InCode(_code, offset), "it keeps so many values on its stack or in its variables across so many branches that its translation would have no measure",
                "Divide the function into several.");
    }
}
