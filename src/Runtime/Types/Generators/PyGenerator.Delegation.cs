namespace PyToCil.Runtime;

/// <summary>
/// A body that stands in a <c>yield from</c> does nothing until its receiver ends: what the receiver yields is the result. So a
/// resumption goes to the innermost generator of the chain at once, and outwards only where one ends.
/// </summary>
public sealed partial class PyGenerator
{
    /// <summary>The innermost generator that a resumption found, for the next one.</summary>
    private sealed class DelegationChain
    {
        public PyGenerator? Innermost;
        public int Depth;
        public int Breaks;
    }

    // An exception that is thrown in, or a close, may part a generator from its receiver while that goes on.
    private static int s_breaks;

    // Who delegates to it; so while the receiver of that is this one.
    private PyGenerator? _outer;
    private DelegationChain? _chain;

    /// <summary>Chains may change otherwise than by resumptions.</summary>
    internal static void BreakChains() => s_breaks++;

    // What a resumption is passed to: this generator itself, where that is for it to do; null where it is running already.
    private PyGenerator? Innermost(PyContext context, Value sent)
    {
        if (sent.IsNull) return IsWithinRunning ? null : this;
        PyGenerator first = this;
        int depth = 0;
        if (_chain is { } known && known.Breaks == s_breaks && known.Innermost is { _running: false, State: > 0 } last)
        {
            first = last;
            depth = known.Depth;
        }
        PyGenerator innermost = first;
        while ((innermost == this || !innermost.Code.HandlesExceptions) && innermost.Receiver is PyGenerator next)
        {
            if (next._running) return IsWithinRunning ? null : this;
            if (next.State <= 0 || next.Function.Interpreter != context.Interpreter) break;
            innermost = next;
            depth++;
        }
        // Where the recursion limit is near, each of them is resumed in turn, so that the right one fails.
        if (innermost == this || !context.HasRoom(depth + 1)) return this;
        for (PyGenerator at = first; at != innermost; at = (PyGenerator)at.Receiver!) ((PyGenerator)at.Receiver!).SetOuter(at);
        Remember(innermost, depth);
        return innermost;
    }

    // Several may delegate to one: each finds the way anew.
    private void SetOuter(PyGenerator outer)
    {
        if (_outer == outer) return;
        if (_outer is { } other && other.Receiver == this) BreakChains();
        _outer = outer;
    }

    // Who delegates to a generator within this one's chain.
    private PyGenerator OuterOf(PyGenerator inner, int breaks)
    {
        if (breaks == s_breaks) return inner._outer!;
        PyGenerator at = this;
        while (at.Receiver != inner) at = (PyGenerator)at.Receiver!;
        return at;
    }

    private void Remember(PyGenerator innermost, int depth)
    {
        DelegationChain chain = _chain ??= new DelegationChain();
        if (chain.Innermost != innermost) chain.Innermost = innermost;
        chain.Depth = depth;
        chain.Breaks = s_breaks;
    }

    private Value ResumeThrough(PyContext context, PyGenerator innermost, Value sent)
    {
        // Those between count among the open calls too.
        int between = _chain!.Depth - 1, breaks = _chain.Breaks;
        context.Deepen(between);
        Value item = innermost.ResumeFor(context, Sink, sent);
        while (item.IsNull)
        {
            PyGenerator outer = OuterOf(innermost, breaks);
            innermost.HandOver(context);
            if (outer == this)
            {
                item = Code.Resume!(context, this, sent);
                break;
            }
            context.Deepen(-1);
            between--;
            innermost = outer;
            item = outer.ResumeFor(context, Sink, sent);
        }
        context.Deepen(-between);
        if (innermost.State > 0) Remember(innermost, between + 1);
        return item;
    }

    private Value ResumeFor(PyContext context, ItemSink? sink, Value sent) => sink is null ? ResumeHere(context, sent) : Drive(context, sink);

    // It ended: whoever delegates to it is told when it is resumed itself.
    private void HandOver(PyContext context)
    {
        if (context.Error is { } error)
        {
            BreakChains();
            _raised = [(State, error)];
            State = Raising;
            context.Error = null;
        }
        else
        {
            State = Returning;
        }
    }

    // Whether a generator that stands in a `yield from` runs: not its body, but what it delegates to, on its behalf.
    private bool IsWithinRunning
    {
        get
        {
            PyGenerator at = this;
            while (at.State > 0 && at.Receiver is PyGenerator next)
            {
                if (next._running) return HasRunningOuter;
                at = next;
            }
            return false;
        }
    }

    private bool HasRunningOuter
    {
        get
        {
            for (PyGenerator at = this; at._outer is { } outer && outer.Receiver == at; at = outer)
                if (outer._running) return true;
            return false;
        }
    }
}
