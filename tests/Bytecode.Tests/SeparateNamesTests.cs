using System.Text;

namespace PyToCil.Bytecode.Tests;

/// <summary>Code objects of 3.8 to 3.10, whose names are apart.</summary>
public sealed class SeparateNamesTests
{
    private const LocalKind LocalCell = LocalKind.Local | LocalKind.Cell;

    private sealed record Fields
    {
        public int Arguments { get; init; }
        public int PositionalOnly { get; init; }
        public int KeywordOnly { get; init; }
        public int? LocalCount { get; init; }
        public int Flags { get; init; }
        public string[] Names { get; init; } = [];
        public string[] Locals { get; init; } = [];
        public string[] Free { get; init; } = [];
        public string[] Cells { get; init; } = [];
    }

    private static CodeObject Read(string version, Fields fields)
    {
        var data = new List<byte> { (byte)'c' };
        foreach (var count in new[] { fields.Arguments, fields.PositionalOnly, fields.KeywordOnly, fields.LocalCount ?? fields.Locals.Length, 3, fields.Flags })
            data.AddRange(BitConverter.GetBytes(count));
        data.AddRange([(byte)'s', 4, 0, 0, 0, 9, 0, 83, 0]);
        data.AddRange([(byte)')', 1, (byte)'N']);
        foreach (var names in new[] { fields.Names, fields.Locals, fields.Free, fields.Cells })
        {
            data.AddRange([(byte)')', (byte)names.Length]);
            foreach (var name in names) data.AddRange(Text(name));
        }
        data.AddRange(Text("file.py"));
        data.AddRange(Text("f"));
        data.AddRange(BitConverter.GetBytes(7));
        data.AddRange([(byte)'s', 2, 0, 0, 0, 0, 1]);
        return ((CodeConstant)TestData.ReadMarshal([.. data], version)).Code;
    }

    private static byte[] Text(string text) => [(byte)'z', (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    [Theory]
    [InlineData("3.8")]
    [InlineData("3.9")]
    [InlineData("3.10")]
    public void FieldsComeInTheOrderOfTheVersion(string version)
    {
        var code = Read(version, new Fields { Arguments = 2, PositionalOnly = 1, KeywordOnly = 1, Flags = 3, Names = ["n"], Locals = ["a", "b", "k", "x"] });
        Assert.Equal((2, 1, 1, 3, 7), (code.ArgumentCount, code.PositionalOnlyCount, code.KeywordOnlyCount, code.StackSize, code.FirstLine));
        Assert.Equal(CodeFlags.Optimized | CodeFlags.NewLocals, code.Flags);
        Assert.Equal(("file.py", "f", "f"), (code.FileName, code.Name, code.QualifiedName));
        Assert.Equal(["n"], code.Names);
        Assert.Equal(["a", "b", "k", "x"], code.LocalsPlusNames);
        Assert.All(code.LocalsPlusKinds, kind => Assert.Equal(LocalKind.Local, kind));
        Assert.Empty(code.DerefSlots);
        Assert.Empty(code.ExceptionTable);
        Assert.Equal(4, code.Code.Length);
    }

    [Fact]
    public void ACellThatIsAnArgumentKeepsItsSlot()
    {
        var code = Read("3.8", new Fields { Arguments = 2, Locals = ["a", "b", "x"], Cells = ["y", "b"], Free = ["outer"] });
        Assert.Equal(["a", "b", "x", "y", "outer"], code.LocalsPlusNames);
        Assert.Equal([LocalKind.Local, LocalCell, LocalKind.Local, LocalKind.Cell, LocalKind.Free], code.LocalsPlusKinds);
        Assert.Equal([3, 1, 4], code.DerefSlots);
    }

    [Fact]
    public void StarredAndKeywordOnlyArgumentsAreArgumentsToo()
    {
        var code = Read("3.10", new Fields { Arguments = 1, KeywordOnly = 1, Flags = 0xF, Locals = ["a", "k", "rest", "more", "local"], Cells = ["more", "k", "rest"] });
        Assert.Equal(5, code.LocalsPlusNames.Length);
        Assert.Equal([LocalKind.Local, LocalCell, LocalCell, LocalCell, LocalKind.Local], code.LocalsPlusKinds);
        Assert.Equal([3, 1, 2], code.DerefSlots);
    }

    [Fact]
    public void ALocalThatIsNoArgumentIsNoCell()
    {
        var code = Read("3.9", new Fields { Arguments = 1, Locals = ["a", "b"], Cells = ["b"] });
        Assert.Equal(["a", "b", "b"], code.LocalsPlusNames);
        Assert.Equal([LocalKind.Local, LocalKind.Local, LocalKind.Cell], code.LocalsPlusKinds);
        Assert.Equal([2], code.DerefSlots);
    }

    [Fact]
    public void AFreeVariableMayHaveTheNameOfACell()
    {
        var code = Read("3.8", new Fields { Cells = ["__class__"], Free = ["__class__"] });
        Assert.Equal([LocalKind.Cell, LocalKind.Free], code.LocalsPlusKinds);
        Assert.Equal([0, 1], code.DerefSlots);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void TheCountOfLocalsMustFit(int count)
    {
        var error = Assert.Throws<BadInputException>(() => Read("3.8", new Fields { LocalCount = count, Locals = ["a", "b"] }));
        Assert.Contains($"a count of {count} locals does not fit 2 local names", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 0, 0, 0, "3 arguments do not fit 2 local names")]
    [InlineData(1, 0, 1, 4, "3 arguments do not fit 2 local names")]
    [InlineData(0, 1, 0, 0, "argument counts 0, 1, 0 do not fit each other")]
    [InlineData(int.MaxValue, 0, int.MaxValue, 12, "arguments do not fit 2 local names")]
    public void ArgumentsMustFit(int arguments, int positionalOnly, int keywordOnly, int flags, string reason)
    {
        var fields = new Fields { Arguments = arguments, PositionalOnly = positionalOnly, KeywordOnly = keywordOnly, Flags = flags, Locals = ["a", "b"], Cells = ["b"] };
        Assert.Contains(reason, Assert.Throws<BadInputException>(() => Read("3.9", fields)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.8")]
    [InlineData("3.9")]
    [InlineData("3.10")]
    public void TheSampleHasCellsByNumber(string version)
    {
        var closures = TestData.WithInner(TestData.ReadSample(version).Code).First(code => code.Name == "closures");
        Assert.Equal(["x", "inner", "y"], closures.LocalsPlusNames);
        Assert.Equal([LocalCell, LocalKind.Local, LocalKind.Cell], closures.LocalsPlusKinds);
        Assert.Equal([0, 2], closures.DerefSlots);
        var inner = TestData.WithInner(closures).First(code => code.Name == "inner");
        Assert.Equal(["x", "y"], inner.DerefSlots.Select(slot => inner.LocalsPlusNames[slot]));
    }

    [Fact]
    public void ANumberBeyondTheCellsIsRefused()
    {
        var loadDeref = TestData.Number("3.8", "LOAD_DEREF");
        var code = TestData.Code("3.8", loadDeref, 0, TestData.Number("3.8", "RETURN_VALUE"), 0);
        var plain = new CodeObject
        {
            Version = code.Version, PycPath = "test.pyc", Code = code.Code, Constants = [], Names = [], StackSize = 1,
            LocalsPlusNames = ["a"], LocalsPlusKinds = [LocalKind.Local | LocalKind.Cell], FileName = "", Name = "f", QualifiedName = "f",
        };
        var error = Assert.Throws<BadInputException>(() => Canonical.CanonicalOps.Lower(plain));
        Assert.Contains("LOAD_DEREF 0: index 0 is outside of the 0 cells and free variables", error.Message, StringComparison.Ordinal);
    }
}
