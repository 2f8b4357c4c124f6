using System.Globalization;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Hosting.Tests;

/// <summary>Modules whose functions are called through delegates, generic and typed.</summary>
internal static class TypedFixture
{
    public static readonly TieringMode[] TypedModes = [TieringMode.Normal, TieringMode.Hot, TieringMode.Leaving, TieringMode.Failing];

    // Those that delegates meet; the golden programs go through all.
    private static readonly Optimizations[] s_leftOut =
        [Optimizations.Delegates, Optimizations.HostMembers, Optimizations.Numbers, Optimizations.Complex, Optimizations.Text, Optimizations.Inlining];

    public static PyModule Load(TieringMode mode) => Load(mode, Optimizations.None);

    private static PyModule Load(TieringMode mode, Optimizations without)
    {
        string path = Path.Combine(Fixture.RepositoryRoot, "tests", "Hosting.Tests", "Data", "typed_module.pyc");
        var options = new TranslationOptions { Tiering = mode, InBackground = false, Optimizations = Optimizations.All & ~without };
        return PyModule.Load(path, ModuleLoader.NewInterpreter(PycFile.Read(path), options));
    }

    /// <summary>Calls until a delegate has its typed entry.</summary>
    public static int CallsOf(TieringMode mode) => mode == TieringMode.Normal ? 130 : 6;

    /// <summary>What a call does, as text.</summary>
    public static string Outcome(Func<object?> call)
    {
        try
        {
            object? result = call();
            return $"{result?.GetType().Name ?? "null"} {Text(result)}";
        }
        catch (PyException e)
        {
            return e.ToString();
        }
    }

    private static string Text(object? value) => value switch
    {
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        object?[] items => string.Join(", ", items.Select(Text)),
        List<object?> items => string.Join(", ", items.Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>
    /// Makes the calls of each step in turn, many times over, on a module without typed code and on modules with it, and with all of it
    /// but one optimization; what they do must be the same each time.
    /// </summary>
    public static void AssertSame(Func<PyModule, Func<object?>[]> stepsOf)
    {
        string[] expected = Array.ConvertAll(stepsOf(Load(TieringMode.Off)), Outcome);
        foreach (TieringMode mode in TypedModes) AssertGives(expected, stepsOf, mode, Optimizations.None);
        foreach (Optimizations without in s_leftOut) AssertGives(expected, stepsOf, TieringMode.Hot, without);
    }

    private static void AssertGives(string[] expected, Func<PyModule, Func<object?>[]> stepsOf, TieringMode mode, Optimizations without)
    {
        Func<object?>[] steps = stepsOf(Load(mode, without));
        for (int round = 0; round < CallsOf(mode); round++)
            for (int i = 0; i < steps.Length; i++) Assert.Equal($"{mode} without {without}: {expected[i]}", $"{mode} without {without}: {Outcome(steps[i])}");
    }
}
