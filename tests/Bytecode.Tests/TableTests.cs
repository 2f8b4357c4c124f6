using System.Globalization;
using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode.Tests;

public sealed class TableTests
{
    private static readonly int[] Arguments = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 18, 32, 33, 100, 255, 256, 258, 1000, 2 * 256 + 3];

    /// <summary>Where dis.stack_effect says something else, and why the table is right.</summary>
    private static readonly Dictionary<(string Version, string Name), string> Exceptions = new()
    {
        [("3.11", "RETURN_GENERATOR")] = "the compiler counts the frame that is left; the resumed frame finds the sent value on its stack",
        [("3.11", "PRECALL")] = "the compiler counts the arguments here, ceval.c takes them at CALL",
        [("3.11", "CALL")] = "see PRECALL",
        [("3.12", "RETURN_GENERATOR")] = "the compiler counts the frame that is left; the resumed frame finds the sent value on its stack",
    };

    [Theory]
    [MemberData(nameof(TestData.Versions), MemberType = typeof(TestData))]
    public void EveryRowsLoweringHasTheEffectOfTheRow(string version)
    {
        foreach (var row in TestData.Table(version).Rows)
        {
            // What works on the block stack has no operations of its own: BlockStackLowering's tests look at them.
            if (row.LoweringText.StartsWith("refused", StringComparison.Ordinal) || row.LoweringText.StartsWith("block ", StringComparison.Ordinal)) continue;
            var checkedArguments = 0;
            foreach (var argument in row.HasArgument ? Arguments : [0])
            {
                if (RowLowering.TryOf(version, row, argument) is not { } lowered) continue;
                checkedArguments++;
                var (straight, jumps) = lowered.Effects();
                if (lowered.EndsFunction) Assert.Equal(row.Effect.Of(argument).Pops, straight!.Value.Pops);
                else if (straight is StackEffect effect) Same(row.Effect.Of(argument), effect, $"{version} {row.Name} {argument}");
                foreach (var jump in jumps) Same(row.Effect.Of(argument, jump: true), jump, $"{version} {row.Name} {argument}, jump");
                Assert.True(straight is not null || jumps.Count > 0);
            }
            Assert.True(checkedArguments > 0, $"{row.Name} lowers for no argument tried");
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Versions), MemberType = typeof(TestData))]
    public void EveryRowsEffectHasTheSizeThatTheInterpreterSays(string version)
    {
        var seen = new HashSet<string>();
        var different = new HashSet<string>();
        foreach (var line in File.ReadLines(TestData.PathOf($"stack-effects.{version}")))
        {
            var parts = line.Split(' ');
            var row = TestData.Table(version).Rows.FirstOrDefault(row => row.Name == parts[0]);
            if (row is null)
            {
                Assert.Contains(parts[0], RefusedNames(version));
                continue;
            }
            seen.Add(row.Name);
            Assert.Equal(row.HasArgument, parts[1] != "-");
            var argument = parts[1] == "-" ? 0 : Number(parts[1]);
            if (row.Effect.Of(argument).Net == Number(parts[2]) && row.Effect.Of(argument, jump: true).Net == Number(parts[3])) continue;
            different.Add(row.Name);
            Assert.True(Exceptions.ContainsKey((version, row.Name)), $"{version} {line}: the table has {row.Effect.Of(argument)}");
        }
        Assert.Equal(TestData.Table(version).Rows.Select(row => row.Name).Order(), seen.Order());
        Assert.Equal(Exceptions.Keys.Where(key => key.Version == version).Select(key => key.Name).Order(), different.Order());
    }

    [Fact]
    public void EveryCanonicalOperationHasAnEffect()
    {
        foreach (var operation in Enum.GetValues<CanonicalOperation>())
        {
            var effect = CanonicalStackEffect.Of(operation, 2);
            Assert.InRange(effect.Pops, 0, 7);
            Assert.InRange(effect.Pushes, 0, 7);
        }
    }

    [Fact]
    public void EveryCanonicalOperationIsLoweredToByATable()
    {
        var text = string.Join(' ', VersionTable.SupportedVersions.SelectMany(version =>
            TestData.Table(version).Rows.Select(row => row.LoweringText)));
        var words = text.Split([' ', ';', '{', '}', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        string[] intrinsics =
        [
            "PrintExpression", "ImportStar", "StopIterationToRuntimeError", "WrapAsyncGeneratorValue", "UnaryPositive", "ListToTuple",
            "MakeTypeVar", "MakeParamSpec", "MakeTypeVarTuple", "SubscriptGeneric", "MakeTypeAlias", "PrepareReraiseStar",
            "MakeTypeVarWithBound", "MakeTypeVarWithConstraints", "SetFunctionTypeParameters", "SetTypeParameterDefault",
        ];
        foreach (var operation in Enum.GetNames<CanonicalOperation>())
            Assert.True(words.Contains(operation) || intrinsics.Contains(operation), operation);
    }

    [Fact]
    public void EffectsComposeThroughWhatIsPushed()
    {
        Assert.Equal(new StackEffect(1, 1), new StackEffect(1, 0).Then(new StackEffect(0, 1)));
        Assert.Equal(new StackEffect(0, 0), new StackEffect(0, 1).Then(new StackEffect(1, 0)));
        Assert.Equal(new StackEffect(2, 1), new StackEffect(1, 1).Then(new StackEffect(2, 1)));
        Assert.Equal(new StackEffect(1, 3), new StackEffect(1, 2).Then(new StackEffect(1, 2)));
    }

    [Theory]
    [InlineData("SEND", "3.12", 2, 2)]
    [InlineData("UNPACK_EX", "3.13", 1, 6)]
    [InlineData("DICT_MERGE", "3.13", 519, 518)]
    public void NamedEffectsCount(string name, string version, int pops, int pushes) =>
        Assert.Equal(new StackEffect(pops, pushes), TestData.Table(version).Rows.First(row => row.Name == name).Effect.Of(2 * 256 + 3));

    private static void Same(StackEffect row, StackEffect lowering, string place) =>
        Assert.True(row == lowering, $"{place}: the row has {row}, its lowering {lowering}");

    private static List<string> RefusedNames(string version) =>
        Enumerable.Range(0, 256).Select(TestData.Table(version).RefusedName).OfType<string>().ToList();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
