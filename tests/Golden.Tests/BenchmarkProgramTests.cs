using PyToCil.Benchmarks.ByHand;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Golden.Tests;

/// <summary>The programs that are measured give what they declare, however their code was made.</summary>
public sealed class BenchmarkProgramTests
{
    private const int Runs = 3;
    private static readonly string s_folder = Path.Combine(GoldenCase.RepositoryRoot, "benchmarks", "programs");

    private static IEnumerable<string> Programs() =>
        Directory.EnumerateFiles(s_folder, "*.pyc", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(s_folder, file)).Order(StringComparer.Ordinal);

    /// <summary>Those with a check. The callback programs run as golden cases; those of the host group have no <c>run</c>.</summary>
    internal static IEnumerable<string> Measured() => Programs().Where(p => Path.GetDirectoryName(p) is "classic" or "dio");

    public static TheoryData<string, TieringMode> Names()
    {
        var data = new TheoryData<string, TieringMode>();
        foreach (string program in Measured())
            foreach (TieringMode mode in (TieringMode[])[TieringMode.Normal, TieringMode.Hot, TieringMode.Leaving, TieringMode.Failing]) data.Add(program, mode);
        return data;
    }

    public static TheoryData<string> NamesByHand() => [.. Programs().Where(p => Path.GetDirectoryName(p) != "host" && Catalogue.Programs.ContainsKey(Path.GetFileNameWithoutExtension(p)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void TranslatedProgramsGiveTheirCheck(string program, TieringMode mode) => AssertGivesItsCheck(program, new TranslationOptions { Tiering = mode });

    internal static void AssertGivesItsCheck(string program, TranslationOptions options)
    {
        PyModule module = Load(program, options);
        Func<long, object> run = module.GetFunction<Func<long, object>>("run");
        Func<object, string> repr = module.Interpreter.Builtins.GetFunction<Func<object, string>>("repr");
        for (int i = 0; i < Runs; i++) Assert.Equal(module.GetValue<string>("CHECK"), repr(run(module.GetValue<long>("CHECK_N"))));
    }

    [Theory]
    [MemberData(nameof(NamesByHand))]
    public void ProgramsByHandGiveTheSame(string program)
    {
        PyModule module = Load(program, TranslationOptions.Default);
        Func<long, object> run = Catalogue.Programs[Path.GetFileNameWithoutExtension(program)];
        Assert.Equal(module.GetValue<string>("CHECK"), PythonText.Repr(run(module.GetValue<long>("CHECK_N"))));
    }

    [Fact]
    public void EveryProgramByHandBelongsToAProgram() =>
        Assert.Empty(Catalogue.Programs.Keys.Except(Programs().Select(p => Path.GetFileNameWithoutExtension(p)!)));

    private static PyModule Load(string program, TranslationOptions options)
    {
        PycFile file = PycFile.Read(Path.Combine(s_folder, program));
        PyInterpreter interpreter = ModuleLoader.NewInterpreter(file);
        var module = new PyModule(interpreter, Path.GetFileNameWithoutExtension(program));
        module.Execute(ModuleLoader.Translate(file, interpreter, options));
        return module;
    }
}
