using PyToCil.Bytecode;

namespace PyToCil.Cli;

/// <summary>What the user sees of an error: one text, no stack trace of ours; with <c>PYTOCIL_DEBUG=1</c> everything.</summary>
internal static class Failures
{
    public const int BadInput = 2;
    public const int Internal = 70;

    public static bool WantsTrace => Environment.GetEnvironmentVariable("PYTOCIL_DEBUG") == "1";

    /// <summary>Writes the error and gives the exit status.</summary>
    public static int Report(Exception exception)
    {
        (string text, int status) = Describe(exception);
        Console.Error.WriteLine("pytocil: " + text);
        return status;
    }

    private static (string Text, int Status) Describe(Exception exception) => exception switch
    {
        InternalErrorException e => (e.Message, Internal),
        PytocilException e => (e.Message, BadInput),
        UserException e => (e.Message, BadInput),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => (exception.Message, BadInput),
        IOException => (exception.Message, BadInput),
        _ => ($"{exception.GetType().Name}: {exception.Message}\nThis is a fault of PyToCil: report it with the file. PYTOCIL_DEBUG=1 shows where it happened.", Internal),
    };
}

/// <summary>A wrong use of the command.</summary>
internal sealed class UserException(string message) : Exception(message);
