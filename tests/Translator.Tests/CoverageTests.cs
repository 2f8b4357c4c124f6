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
    private static readonly string[] s_corpus = ["corpus", "functions", "asynchronous", "type_parameters", "type_parameter_defaults"];

    // Only interactive input is compiled to it.
    private static readonly CodeObject s_interactive = TestCode.Assemble(("RESUME", 0), ("LOAD_CONST", 0), ("CALL_INTRINSIC_1", 1), ("POP_TOP", 0), ("RETURN_CONST", 0));

    private static IEnumerable<CodeObject> Corpus()
    {
        foreach (string name in s_corpus)
            foreach (string version in TestCode.Versions)
                if (name != "type_parameter_defaults" || version == "3.13")
                    foreach (CodeObject code in TestCode.WithNested(TestCode.Module(name, version))) yield return code;
        yield return s_interactive;
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
        Assert.True(translated > 80, $"only {translated} code objects were translated");
    }
}
