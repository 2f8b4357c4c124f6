namespace PyToCil.Runtime;

/// <summary>A generator: a state machine whose translated body runs from one yield to the next.</summary>
public sealed partial class PyGenerator : PyIterator
{
    /// <summary>The state before the first resumption.</summary>
    public const int Unstarted = 0;

    /// <summary>The state after the end.</summary>
    public const int Finished = -1;

    /// <summary>Whoever delegates to it resumed it already, and it returned: the next resumption does so again.</summary>
    private const int Returning = -2;

    /// <summary>As <see cref="Returning"/>, where it raised.</summary>
    private const int Raising = -3;

    private HandledException? _handled;
    private bool _running;
    private bool _startedInCall;
    private (Value Name, Value QualifiedName)[]? _names;
    private (int State, PyBaseException Error)[]? _raised;

    internal PyGenerator(PyFunction function) : base(Types.GeneratorType.Type)
    {
        PyCode code = function.Code;
        Function = function;
        Code = code;
        Slots = new Value[code.SavedValues];
        if (function.IsRenamed) _names = [(function.Name, function.QualifiedName)];
    }

    public PyFunction Function { get; }

    /// <summary>The function's code when it was called.</summary>
    public PyCode Code { get; }

    public Value Name
    {
        get => _names is { } names ? names[0].Name : Value.FromString(Code.Name);
        internal set => _names = [(value, QualifiedName)];
    }

    public Value QualifiedName
    {
        get => _names is { } names ? names[0].QualifiedName : Value.FromString(Code.QualifiedName);
        internal set => _names = [(Name, value)];
    }

    /// <summary>Parameters at the start; locals and stack values while suspended. Emitted code reads and writes it.</summary>
    public Value[] Slots;

    /// <summary>Which yield it stands at; the emitted code's own numbers.</summary>
    public int State;

    /// <summary>The iterator of the <c>yield from</c> it stands in, or null.</summary>
    public object? Receiver;

    /// <summary>As <see cref="Receiver"/>, NULL for none.</summary>
    public Value Delegate
    {
        get => new(Receiver);
        set => Receiver = value.Reference;
    }

    /// <summary>What <c>return</c> gave; valid when a resumption ended it.</summary>
    public Value Returned;

    /// <summary>Byte offset of the yield it stands at.</summary>
    public int Offset;

    /// <summary>What takes its items while it runs, or null.</summary>
    public ItemSink? Sink;

    /// <summary>Nothing was asked of it yet.</summary>
    public bool IsUnstarted => State == Unstarted || _startedInCall;

    public bool IsRunning => _running || IsWithinRunning;
    public bool IsFinished => State == Finished;

    /// <summary>Runs what the call itself runs (3.15's generator expressions); gives the generator, or NULL with an exception pending.</summary>
    internal Value Start(PyContext context)
    {
        if (Resume(context, Value.None).IsNull) return default;
        _startedInCall = true;
        return this;
    }

    /// <summary>
    /// Runs to the next yield. NULL with a pending exception: it raised. NULL without: it returned, see <see cref="Returned"/>.
    /// <paramref name="sent"/> NULL raises the pending exception at the yield.
    /// </summary>
    internal Value Resume(PyContext context, Value sent) =>
        Function.Interpreter == context.Interpreter ? ResumeHere(context, sent) : ResumeThere(context, sent);

    /// <summary>As a resumption, but it goes on past the items that the sink takes; the result is one that it refused.</summary>
    internal Value Drive(PyContext context, ItemSink sink)
    {
        if (_running) return AlreadyRunning(context);
        Sink = sink;
        Value item = Resume(context, Value.None);
        Sink = null;
        return item;
    }

    // The body belongs to another interpreter than who asks for the next item.
    private Value ResumeThere(PyContext context, Value sent)
    {
        Entry.ForeignCalls.TryBegin(context, Function.Interpreter, out PyContext inner);
        if (sent.IsNull)
        {
            inner.Error = context.Error;
            context.Error = null;
        }
        return Entry.ForeignCalls.End(context, inner, ResumeHere(inner, sent));
    }

    private Value ResumeHere(PyContext context, Value sent)
    {
        if (_running) return AlreadyRunning(context);
        if (State < 0) return ResumeEnded(context);
        PyGenerator? innermost = Receiver is PyGenerator ? Innermost(context, sent) : this;
        if (innermost is null) return AlreadyRunning(context);
        if (!context.Enter()) return default;
        _running = true;
        _startedInCall = false;
        Value result = Code.HandlesExceptions ? ResumeHandling(context, innermost, sent) : Resume(context, innermost, sent);
        _running = false;
        context.Leave();
        if (result.IsNull) End(context);
        return result;
    }

    private Value Resume(PyContext context, PyGenerator innermost, Value sent) =>
        innermost == this ? Code.Resume!(context, this, sent) : ResumeThrough(context, innermost, sent);

    // What the body handles is its own: it is kept while the body is suspended.
    private Value ResumeHandling(PyContext context, PyGenerator innermost, Value sent)
    {
        HandledException handled = _handled ??= new HandledException();
        handled.Previous = context.Handled;
        context.Handled = handled;
        if (sent.IsNull && context.Error is { } thrown && handled.Own is { } own && own != thrown) thrown.LinkContext(own);
        Value result = Resume(context, innermost, sent);
        context.Handled = handled.Previous;
        handled.Previous = null;
        return result;
    }

    private Value ResumeEnded(PyContext context)
    {
        switch (State)
        {
            case Returning:
                State = Finished;
                break;
            case Raising:
                (State, context.Error) = _raised![0];
                _raised = null;
                break;
            default:
                Returned = Value.None;
                break;
        }
        return default;
    }

    private void End(PyContext context)
    {
        State = Finished;
        Delegate = default;
        Slots = Value.Nothing;
        if (context.Error is not null) GuardStopIteration(context);
    }

    // PEP 479: a StopIteration that leaves the body is an error of the body. Code compiled by 3.12 and later does this
    // itself with an intrinsic; this holds for what that handler cannot see.
    private static void GuardStopIteration(PyContext context)
    {
        if (!context.Error!.Type.IsSubtypeOf(Types.ExceptionTypes.StopIteration)) return;
        PyBaseException stop = context.Error;
        var error = new PyBaseException(Types.ExceptionTypes.RuntimeError, Value.FromString("generator raised StopIteration"))
        {
            Cause = stop,
            Context = stop,
            SuppressContext = true,
        };
        context.Error = error;
    }

    private static Value AlreadyRunning(PyContext context)
    {
        context.SetError(Errors.ValueError("generator already executing"));
        return default;
    }

    public override bool MoveNext(PyContext context, out Value item)
    {
        item = Resume(context, Value.None);
        if (!item.IsNull) return true;
        if (context.Error is not null) throw context.TakeError();
        return false;
    }
}
