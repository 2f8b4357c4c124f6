namespace PyToCil.Runtime;

/// <summary>
/// The version of Python whose code runs on this thread. Rooms ask here for what differs between versions: which names
/// there are, how messages read, what results are. Each room lists its own differences in one place, with the minor
/// version that brought them.
/// </summary>
internal static class PyVersion
{
    /// <summary>Holds where no Python code ran on the thread yet.</summary>
    private const int Default = 13;

    /// <summary>8 for 3.8, and so on.</summary>
    public static int Minor => PyContext.Current is { } context ? context.Interpreter.Minor : Default;

    /// <summary>True from the version 3.<paramref name="minor"/> on.</summary>
    public static bool Since(int minor) => Minor >= minor;

    /// <summary>The words of a message: the first ones, or the later ones from a version on.</summary>
    public static string Text(string first, int since, string later) => Minor >= since ? later : first;

    public static string Text(string first, int since, string second, int sinceThird, string third)
    {
        int minor = Minor;
        return minor >= sinceThird ? third : minor >= since ? second : first;
    }

    public static string Text(string first, int since, string second, int sinceThird, string third, int sinceFourth, string fourth) =>
        Minor >= sinceFourth ? fourth : Text(first, since, second, sinceThird, third);
}
