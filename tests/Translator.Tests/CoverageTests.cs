using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Tests;

/// <summary>
/// Every canonical operation has a handler whose work on the symbolic stack is its effect: IrBuilder holds each operation it
/// translates against CanonicalStackEffect, so it is enough that a corpus has them all.
/// </summary>
public sealed class CoverageTests
{
    // Only interactive input is compiled to it.
    private static readonly CodeObject s_interactive = TestCode.Assemble(("RESUME", 0), ("LOAD_CONST", 0), ("CALL_INTRINSIC_1", 1), ("POP_TOP", 0), ("RETURN_CONST", 0));

    private static IEnumerable<CodeObject> Corpus() =>
        TestCode.All().SelectMany(file => TestCode.WithNested(file.Module)).Append(s_interactive);

    [Theory]
    [MemberData(nameof(TestCode.Versions), MemberType = typeof(TestCode))]
    public void EveryVersionHasTheCorpus(string version)
    {
        string[] names = [.. TestCode.All().Where(file => file.Version == version).Select(file => file.Name)];
        Assert.Superset(new HashSet<string> { "corpus", "functions", "finally_bodies", "asynchronous" }, names.ToHashSet());
    }

    [Fact]
    public void TheCorpusHasEveryCanonicalOperation()
    {
        var seen = new HashSet<CanonicalOperation>();
        foreach (CodeObject code in Corpus())
            foreach (CanonicalOp op in CanonicalOps.Lower(code).Operations) seen.Add(op.Operation);
        CanonicalOperation[] missing = [.. Enum.GetValues<CanonicalOperation>().Where(operation => !seen.Contains(operation))];
        Assert.True(missing.Length == 0, "not in the corpus: " + string.Join(", ", missing));
    }

    [Fact]
    public void EveryCodeObjectIsTranslatedOrRefusedByName()
    {
        int translated = 0;
        foreach (CodeObject code in Corpus())
        {
            try
            {
                CilMethod method = TestCode.Translate(code);
                Assert.NotEmpty(method.Instructions);
                translated++;
            }
            catch (UnsupportedException)
            {
            }
        }
        Assert.True(translated > 400, $"only {translated} code objects were translated");
    }
}
