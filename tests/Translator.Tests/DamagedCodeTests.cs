using PyToCil.Bytecode;
using PyToCil.Translator.ControlFlow;

namespace PyToCil.Translator.Tests;

/// <summary>What no compiler writes is bad input, with its place.</summary>
public sealed class DamagedCodeTests
{
    private static BadInputException Refused(CodeObject code) => Assert.Throws<BadInputException>(() => ControlFlowGraphBuilder.Build(code));

    [Fact]
    public void CodeThatRunsPastItsEndIsRefused()
    {
        BadInputException e = Refused(TestCode.Assemble(("RESUME", 0), ("NOP", 0)));
        Assert.Contains("runs past its end", e.Reason, StringComparison.Ordinal);
        Assert.Equal("f", e.Place.CodeObjectName);
        Assert.Equal(2, e.Place.Offset);
    }

    [Fact]
    public void APopFromAnEmptyStackIsRefused()
    {
        BadInputException e = Refused(TestCode.Assemble(("RESUME", 0), ("POP_TOP", 0), ("RETURN_CONST", 0)));
        Assert.Equal("Pop takes 1 items from a stack that has 0", e.Reason);
        Assert.Equal(2, e.Place.Offset);
    }

    [Fact]
    public void DepthsThatDifferByTheWayTakenAreRefused()
    {
        // if a: push None; both ways go on at the same place.
        BadInputException e = Refused(TestCode.Assemble(("RESUME", 0), ("LOAD_FAST", 0), ("POP_JUMP_IF_NONE", 1), ("LOAD_CONST", 0), ("RETURN_CONST", 0)));
        Assert.Contains("the stack does not balance", e.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void AStackAboveItsDeclaredSizeIsRefused()
    {
        BadInputException e = Refused(TestCode.Assemble(1, ("RESUME", 0), ("LOAD_CONST", 0), ("LOAD_CONST", 0), ("LOAD_CONST", 0), ("RETURN_VALUE", 0)));
        Assert.Contains("the code declares 1", e.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ALoopThatPushesIsRefused()
    {
        BadInputException e = Refused(TestCode.Assemble(("LOAD_CONST", 0), ("JUMP_BACKWARD_NO_INTERRUPT", 2)));
        Assert.Contains("the stack does not balance", e.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeWithoutInstructionsIsRefused() => Assert.Contains("no instructions", Refused(TestCode.Assemble()).Reason, StringComparison.Ordinal);

    [Fact]
    public void CodeThatCannotBeReachedIsLeftOut()
    {
        CodeObject code = TestCode.Assemble(("RESUME", 0), ("RETURN_CONST", 0), ("POP_TOP", 0), ("RETURN_VALUE", 0));
        Assert.False(ControlFlowGraphBuilder.Build(code).Blocks[1].IsReachable);
        Assert.DoesNotContain("Pop", TestCode.Translate(code).ToString(), StringComparison.Ordinal);
    }
}
