using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Golden.Tests;

/// <summary>
/// Programs with each single optimization left out, their typed code made at once. A usual run takes for each optimization one program of
/// <see cref="Share"/>, others for the next one, so that all programs and all optimizations have their turn; with the environment
/// variable <c>PYTOCIL_ALL_SWITCHES=1</c> each program runs without each optimization.
/// </summary>
internal static class LeftOut
{
    private const int Share = 5;

    private static readonly bool s_isFull = Environment.GetEnvironmentVariable("PYTOCIL_ALL_SWITCHES") == "1";

    /// <summary>Pairs of a program and an optimization; background work has no meaning where typed code is made at once.</summary>
    public static TheoryData<string, Optimizations> Pairs(IEnumerable<string> programs)
    {
        var data = new TheoryData<string, Optimizations>();
        Optimizations[] single = [.. Enum.GetValues<Optimizations>().Where(o => o is not (Optimizations.None or Optimizations.All or Optimizations.Background))];
        foreach ((int number, string program) in programs.Index())
            for (int i = 0; i < single.Length; i++)
                if (s_isFull || (number + i) % Share == 0) data.Add(program, single[i]);
        return data;
    }

    public static TranslationOptions Options(Optimizations without) => new() { Tiering = TieringMode.Hot, Optimizations = Optimizations.All & ~without };
}

/// <summary>The cases of 3.13.</summary>
public sealed class GoldenWithoutTests() : GoldenRun("3.13", "without")
{
    public static TheoryData<string, Optimizations> Pairs() => LeftOut.Pairs(NamesOf("3.13").Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void PrintsTheSameWithoutAnOptimization(string name, Optimizations without) =>
        ProgramHost.Check(name, Version, (file, interpreter) => ModuleLoader.Translate(file, interpreter, LeftOut.Options(without)));
}

/// <summary>The programs that are measured.</summary>
public sealed class BenchmarkProgramsWithoutTests
{
    public static TheoryData<string, Optimizations> Pairs() => LeftOut.Pairs(BenchmarkProgramTests.Measured());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void GivesItsCheckWithoutAnOptimization(string program, Optimizations without) => BenchmarkProgramTests.AssertGivesItsCheck(program, LeftOut.Options(without));
}
