using PyToCil.Bytecode;
using PyToCil.Cli;

namespace PyToCil.Golden.Tests;

/// <summary>The texts stage.&lt;stage&gt;.txt beside a program: what the stages make of its 3.13 form.</summary>
public sealed class StageTests
{
    public static TheoryData<string, string> Texts()
    {
        var data = new TheoryData<string, string>();
        foreach (GoldenCase c in GoldenCase.All())
            foreach (string stage in Stages.Names)
                if (File.Exists(c.PathOf($"stage.{stage}.txt"))) data.Add(c.Name, stage);
        return data;
    }

    // PYTOCIL_UPDATE_STAGES=1 writes the texts anew; read the difference before keeping it.
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Texts))]
    public void TheStageReadsAsWritten(string name, string stage)
    {
        var golden = new GoldenCase(name);
        string path = golden.PathOf($"stage.{stage}.txt");
        string actual = Stages.TextOfAll(PycFile.Read(golden.Pyc("3.13")).Code, stage, null).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PYTOCIL_UPDATE_STAGES") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
