using PyToCil.Runtime;
using PyToCil.Translator;

namespace PyToCil.Cli;

/// <summary>How the user wants modules to be translated: by the environment, for every command that runs code, and by <c>run --without</c>.</summary>
internal static class ChosenOptions
{
    private const string Without = "PYTOCIL_WITHOUT";
    private const string Tiering = "PYTOCIL_TIERING";

    /// <summary>The names of the optimizations, for help and errors.</summary>
    public static string Names => string.Join(", ", Enum.GetNames<Optimizations>().Except([nameof(Optimizations.None)]));

    /// <summary>What the environment says.</summary>
    /// <exception cref="UserException">A variable holds no such name.</exception>
    public static TranslationOptions OfEnvironment()
    {
        string? without = Environment.GetEnvironmentVariable(Without), tiering = Environment.GetEnvironmentVariable(Tiering);
        if (string.IsNullOrEmpty(without) && string.IsNullOrEmpty(tiering)) return TranslationOptions.Default;
        return TranslationOptions.Default with { Optimizations = Optimizations.All & ~Named(without, Without), Tiering = ModeNamed(tiering) };
    }

    /// <summary>The environment's options, with others left out too.</summary>
    /// <param name="without">Names with commas between, or null.</param>
    /// <exception cref="UserException">There is no such name.</exception>
    public static TranslationOptions LeavingOut(string? without)
    {
        TranslationOptions options = OfEnvironment();
        return without is null ? options : options with { Optimizations = options.Optimizations & ~Named(without, "--without") };
    }

    private static Optimizations Named(string? names, string source)
    {
        Optimizations named = Optimizations.None;
        foreach (string name in (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsLetter(name[0]) || !Enum.TryParse(name, ignoreCase: true, out Optimizations one)) throw new UserException($"{source}: '{name}' is no optimization: {Names}.");
            named |= one;
        }
        return named;
    }

    private static TieringMode ModeNamed(string? name)
    {
        if (string.IsNullOrEmpty(name)) return TieringMode.Normal;
        if (char.IsLetter(name[0]) && Enum.TryParse(name, ignoreCase: true, out TieringMode mode)) return mode;
        throw new UserException($"{Tiering}: '{name}' is none of {string.Join(", ", Enum.GetNames<TieringMode>())}.");
    }
}
