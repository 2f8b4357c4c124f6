namespace PyToCil.Bytecode;

/// <summary>
/// An input that cannot be processed, with the place, the reason and what the user can do. The kind of fault is the class:
/// <see cref="BadInputException"/>, <see cref="UnsupportedException"/>, <see cref="InternalErrorException"/>.
/// </summary>
public abstract class PytocilException : Exception
{
    private protected PytocilException(ErrorPlace place, string reason, string advice, Exception? inner)
        : base(Format(place, reason, advice), inner)
    {
        Place = place;
        Reason = reason;
        Advice = advice;
    }

    /// <summary>Where it was found.</summary>
    public ErrorPlace Place { get; }

    /// <summary>What is wrong, without a full stop.</summary>
    public string Reason { get; }

    /// <summary>What the user can do, one or more sentences; empty where nothing helps.</summary>
    public string Advice { get; }

    /// <summary>The message alone: a user's fault needs no stack trace of ours.</summary>
    public override string ToString() => Message;

    private static string Format(ErrorPlace place, string reason, string advice) =>
        advice.Length == 0 ? $"{place}{reason}." : $"{place}{reason}. {advice}";
}

/// <summary>The file is damaged, hostile, or no .pyc at all.</summary>
public sealed class BadInputException : PytocilException
{
    /// <summary>Advice for every file that no compiler can have written.</summary>
    public const string RecompileAdvice = "The file is damaged: recompile it from its source.";

    public BadInputException(ErrorPlace place, string reason, string advice = RecompileAdvice, Exception? inner = null)
        : base(place, reason, advice, inner)
    {
    }
}

/// <summary>The file is in order, but holds something that is not supported: a version, an operation, a constant.</summary>
public sealed class UnsupportedException : PytocilException
{
    public UnsupportedException(ErrorPlace place, string reason, string advice, Exception? inner = null)
        : base(place, reason, advice, inner)
    {
    }
}

/// <summary>An invariant of PyToCil does not hold: a fault of ours, never the user's.</summary>
public sealed class InternalErrorException : PytocilException
{
    public InternalErrorException(ErrorPlace place, string reason, Exception? inner = null)
        : base(place, reason, "This is a fault of PyToCil: report it with the file.", inner)
    {
    }

    /// <summary>With the stack trace, which the report needs.</summary>
    public override string ToString() => Message + Environment.NewLine + StackTrace;
}
