namespace PyToCil.Bytecode.Tests;

public sealed class StackDepthTests
{
    public static TheoryData<string> Versions => TestData.Versions;

    /// <summary>3.8 and 3.9 fold tuples of constants after the compiler has measured; all later versions before.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public void TheDepthIsTheOneThatTheCompilerWrote(string version)
    {
        var equal = 0;
        foreach (var code in TestData.WithInner(TestData.ReadSample(version).Code))
        {
            var depth = StackDepth.Of(code);
            if (depth == code.StackSize) equal++;
            else if (version is "3.8" or "3.9") Assert.InRange(code.StackSize, depth, StackDepth.OfUnfolded(code));
            else Assert.Fail($"{version} {code}: co_stacksize {code.StackSize}, computed {depth}");
        }
        Assert.True(equal >= 10, $"{equal} code objects");
    }

    [Fact]
    public void AHandlerStartsWithWhatItsEntryKeepsAndTheException()
    {
        // NOP guarded with depth 2 and lasti; the handler at 4 pushes two more.
        var table = new byte[] { 0x80 | 0, 1, 2, (2 << 1) | 1 };
        var code = TestData.WithTables("3.13", [Number("NOP"), 0, Number("RETURN_CONST"), 0, Number("PUSH_NULL"), 0, Number("PUSH_NULL"), 0, Number("RERAISE"), 0], [], table);
        Assert.Equal(6, StackDepth.Of(code));
    }

    [Fact]
    public void AWalkEndsWhereTheDeclaredSizeIsPassed()
    {
        // PUSH_NULL in a loop without an end.
        var code = TestData.WithTables("3.13", [Number("PUSH_NULL"), 0, Number("JUMP_BACKWARD"), 3, 0, 0], [], []);
        Assert.Equal(code.StackSize + 1, StackDepth.Of(code));
    }

    [Fact]
    public void CodeThatTakesWhatIsNotThereIsRefused()
    {
        var error = Assert.Throws<BadInputException>(() => StackDepth.Of(TestData.WithTables("3.13", [Number("NOP"), 0, Number("POP_TOP"), 0], [], [])));
        Assert.Contains("POP_TOP 0 takes more from the stack than the 0 items there", error.Message, StringComparison.Ordinal);
    }

    private static byte Number(string name) => TestData.Number("3.13", name);
}
