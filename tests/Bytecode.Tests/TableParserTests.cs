namespace PyToCil.Bytecode.Tests;

public sealed class TableParserTests
{
    private const string Header = """
        version 9.9
        magic 4000
        header-bytes 16
        marshal 4
        have-argument 44
        jump-unit 2
        handlers exception-table
        lines location-table
        code-layout localsplus
        listing 3.13
        """;

    private static VersionTable Parse(string rows) => VersionTableParser.Parse("9.9", Header + "\n" + rows);

    private static CodeObject Code(string row, params byte[] bytes)
    {
        var table = Parse(row);
        var like = TestData.Code("3.13", bytes);
        return new CodeObject
        {
            Version = table,
            PycPath = "test.pyc",
            Code = bytes,
            Constants = like.Constants,
            Names = like.Names,
            LocalsPlusNames = like.LocalsPlusNames,
            LocalsPlusKinds = like.LocalsPlusKinds,
            FileName = "t.py",
            Name = "f",
            QualifiedName = "f",
        };
    }

    private static void Refused(string rows, string reason)
    {
        var error = Assert.Throws<InternalErrorException>(() => Parse(rows));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARowIsReadColumnByColumn()
    {
        var row = Assert.Single(Parse("# comment\n  200  DO_IT  3 number  (a, b[oparg] if ((oparg & 1) == 1) -- c)  Pop ; Pop").Rows);
        Assert.Equal((200, "DO_IT", 3, ArgumentKind.Number, 12), (row.Number, row.Name, row.Caches, row.ArgumentKind, row.TableLine));
        Assert.Equal(new StackEffect(6, 1), row.Effect.Of(5));
        Assert.Equal(new StackEffect(1, 1), row.Effect.Of(4));
        Assert.Equal("Pop ; Pop", row.LoweringText);
    }

    [Fact]
    public void AJumpCanHaveAnEffectOfItsOwn()
    {
        var row = Assert.Single(Parse("200 LOOP 0 jump-forward (iter -- iter, next | iter -- ) ForIterate").Rows);
        Assert.Equal(1, row.Effect.Of(0).Net);
        Assert.Equal(-1, row.Effect.Of(0, jump: true).Net);
    }

    [Theory]
    [InlineData("if (oparg & 4) { Pop } else { PushNull ; PushNull }", 4, 1)]
    [InlineData("if (oparg & 4) { Pop } else { PushNull ; PushNull }", 3, 2)]
    [InlineData("if (oparg == 3) { if (oparg & 1) { Nop } else { Pop ; Pop } } else { Nop ; Nop ; Nop }", 3, 1)]
    public void LoweringsChooseByTheArgument(string lowering, byte argument, int count) =>
        Assert.Equal(count, Canonical.CanonicalOps.Lower(Code($"200 X 0 number ( -- ) {lowering}", 200, argument)).Operations.Length);

    [Theory]
    [InlineData("oparg + 2*3 - 1", 15)]
    [InlineData("(oparg + 2)*3", 36)]
    [InlineData("oparg>>1&3|8", 9)]
    [InlineData("oparg & 0x0F", 10)]
    public void ExpressionsHaveTheOperatorsOfC(string expression, int expected) =>
        Assert.Equal(expected, Canonical.CanonicalOps.Lower(Code($"200 X 0 number ( -- ) LoadConstant {expression}", 200, 10)).Operations[0].Argument);

    [Fact]
    public void AnUndecidedLineMakesTheTableUnusable() => Refused("? 200 X 0 number ( -- ) Nop", "versions/9.9.table: line 11: the line is not decided: ? 200 X");

    [Fact]
    public void FaultsNameTheLine()
    {
        Refused("200 X 0 number ( -- )", "X has no lowering");
        Refused("200 X 0 strange ( -- ) Nop", "'strange' is no kind of argument");
        Refused("200 X 0 number ( -- Nop", "a bracket is not closed");
        Refused("20 X 0 number ( -- ) Nop", "X has an argument kind that its number does not allow");
        Refused("200 X 0 number ( -- ) Nop\n200 Y 0 number ( -- ) Nop", "number 200 is given to X and Y");
        Refused("colour blue", "'colour' is no key of a header line");
        foreach (var key in new[] { "handlers", "lines", "code-layout", "generators", "listing", "jump-base" })
            Refused($"{key} rumour", $"the value of '{key}' is none that this program knows");
        Refused("jump-unit 3", "the value of 'jump-unit' is none that this program knows");
        Refused("compare 0 <", "compare 0 has no meaning");
        Refused("compare 1 < Less", "compare 1 is out of order");
    }

    [Theory]
    [InlineData("Fly", "'Fly' is no CanonicalOperation")]
    [InlineData("Pop Pop", "'Pop' is no part of a lowering")]
    [InlineData("LoadConstant", "a name is missing")]
    [InlineData("if (oparg & 1) { Pop }", "'else' is missing")]
    public void AFaultyLoweringIsAFaultOfTheTable(string lowering, string reason)
    {
        var error = Assert.Throws<InternalErrorException>(() => Canonical.CanonicalOps.Lower(Code($"200 X 0 number ( -- ) {lowering}", 200, 0)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableWithoutMagicIsRefused() =>
        Assert.Contains("a header line is missing", Assert.Throws<InternalErrorException>(() => VersionTableParser.Parse("9.9", "version 9.9")).Message, StringComparison.Ordinal);
}
