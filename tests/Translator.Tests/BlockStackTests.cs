using PyToCil.Bytecode;
using PyToCil.Translator.ControlFlow;

namespace PyToCil.Translator.Tests;

/// <summary>The block stack of 3.8 to 3.10 as guarded ranges, and the finally bodies of 3.8.</summary>
public sealed class BlockStackTests
{
    private static CodeObject Function(string name, string version) =>
        TestCode.WithNested(TestCode.Module("finally_bodies", version)).First(code => code.Name == name);

    private static ControlFlowGraph Graph(string name, string version) => ControlFlowGraphBuilder.Build(Function(name, version));

    private static int Calls(string name, string version) =>
        Graph(name, version).Blocks.Where(block => block.IsReachable).Sum(block => block.Operations.Count(op => op.Operation == Bytecode.Canonical.CanonicalOperation.Call));

    // Returning and raising enter the body; going on after it is not possible here.
    [Fact]
    public void AFinallyBodyIsLoweredForEachWayIntoIt() => Assert.Equal(1 + 2, Calls("left_by_return", "3.8"));

    [Theory]
    [InlineData("left_by_return")]
    [InlineData("left_by_break_and_continue")]
    [InlineData("within_each_other")]
    [InlineData("handler_in_a_finally_body")]
    public void TheBodiesAreThoseThatLaterCompilersCopy(string name) => Assert.Equal(Calls(name, "3.9"), Calls(name, "3.8"));

    [Theory]
    [InlineData("3.8")]
    [InlineData("3.9")]
    [InlineData("3.10")]
    public void AnExceptionInAHandlerRestoresTheOneHandledBefore(string version)
    {
        string text = Graph("handler_in_a_finally_body", version).ToString();
        Assert.Contains("PushExceptionInfo", text, StringComparison.Ordinal);
        Assert.Contains("PopException", text, StringComparison.Ordinal);
        Assert.Contains("guarded by", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EndingAFinallyBodyByBreakLeavesNothingOnTheStack()
    {
        foreach (BasicBlock block in Graph("ended_by_break", "3.8").Blocks)
            if (block.Operations[^1].Operation == Bytecode.Canonical.CanonicalOperation.Return) Assert.True(block.EntryDepth <= 1, block.EntryDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("no block to leave", "POP_BLOCK", 0)]
    [InlineData("no exception handler runs", "POP_EXCEPT", 0)]
    [InlineData("no exception handler runs", "END_FINALLY", 0)]
    [InlineData("takes 1 items from a stack that has 0", "POP_TOP", 0)]
    [InlineData("runs past its end", "BEGIN_FINALLY", 0)]
    [InlineData("does not balance", "LOAD_CONST", 0, "JUMP_ABSOLUTE", 0)]
    [InlineData("more than 20 finally bodies", "BEGIN_FINALLY", 0, "JUMP_ABSOLUTE", 0)]
    [InlineData("there are more than 20 blocks", "SETUP_FINALLY", 4, "JUMP_ABSOLUTE", 0, "LOAD_CONST", 0, "RETURN_VALUE", 0)]
    public void CodeThatNoCompilerWritesIsBadInput(string reason, params object[] code)
    {
        var instructions = new List<(string, int)>();
        for (int i = 0; i < code.Length; i += 2) instructions.Add(((string)code[i], (int)code[i + 1]));
        var error = Assert.Throws<BadInputException>(() => ControlFlowGraphBuilder.Build(TestCode.Assemble("3.8", 100, [.. instructions])));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
