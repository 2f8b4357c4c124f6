using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Writes one exception with all that belongs to it; Lib/traceback.py <c>TracebackException.format</c>.</summary>
internal sealed class TracebackPrinter
{
    private const int MostGroupWidth = 15;
    private const int MostGroupDepth = 10;
    private const string CauseMessage = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n";

    private readonly PyContext _context;
    private readonly StringBuilder _text = new();
    private readonly HashSet<PyBaseException> _seen = new(ReferenceEqualityComparer.Instance);
    private int _depth;
    private bool _needsClose;

    public TracebackPrinter(PyContext context) => _context = context;

    public override string ToString() => _text.ToString();

    public void Print(PyBaseException exception)
    {
        var chain = new List<(string? Message, PyBaseException Exception)>();
        _seen.Add(exception);
        for (PyBaseException? link = exception; link is not null;)
        {
            PyBaseException? next = null;
            string? message = null;
            if (link.Cause is { } cause && !_seen.Contains(cause)) (message, next) = (CauseMessage, cause);
            else if (link is { Cause: null, SuppressContext: false, Context: { } context } && !_seen.Contains(context)) (message, next) = (ContextMessage, context);
            chain.Add((message, link));
            if (next is not null) _seen.Add(next);
            link = next;
        }
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (chain[i].Message is { } message) Emit(message);
            PrintOne(chain[i].Exception);
        }
    }

    private void PrintOne(PyBaseException exception)
    {
        if (!ExceptionGroupMethods.IsGroup(exception))
        {
            if (exception.Traceback is { } traceback)
            {
                Emit("Traceback (most recent call last):\n");
                Emit(TracebackFrames.Format(_context, traceback));
            }
            EmitFinal(exception);
        }
        else if (_depth > MostGroupDepth) Emit($"... (max_group_depth is {MostGroupDepth})\n");
        else PrintGroup(exception);
    }

    private void PrintGroup(PyBaseException group)
    {
        bool top = _depth == 0;
        if (top) _depth++;
        if (group.Traceback is { } traceback)
        {
            Emit("Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
            Emit(TracebackFrames.Format(_context, traceback));
        }
        EmitFinal(group);
        PyTuple nested = ExceptionGroupMethods.Exceptions(group);
        int shown = nested.Count <= MostGroupWidth ? nested.Count : MostGroupWidth + 1;
        _needsClose = false;
        for (int i = 0; i < shown; i++)
        {
            bool last = i == shown - 1;
            if (last) _needsClose = true;
            bool truncated = i >= MostGroupWidth;
            _text.Append(Indent()).Append(i == 0 ? "+-" : "  ").Append("+---------------- ").Append(truncated ? "..." : (i + 1).ToString()).Append(" ----------------\n");
            _depth++;
            if (!truncated) Print((PyBaseException)nested[i].Reference!);
            else Emit($"and {nested.Count - MostGroupWidth} more exception{(nested.Count - MostGroupWidth > 1 ? "s" : "")}\n");
            if (last && _needsClose)
            {
                _text.Append(Indent()).Append("+------------------------------------\n");
                _needsClose = false;
            }
            _depth--;
        }
        if (top) _depth = 0;
    }

    private string Indent() => new(' ', 2 * _depth);

    /// <summary>Writes lines with the margin of the group they stand in.</summary>
    private void Emit(string text, char margin = '|')
    {
        if (_depth == 0)
        {
            _text.Append(text);
            return;
        }
        string prefix = Indent() + margin + ' ';
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            _text.Append(prefix).Append(text, start, end - start);
            start = end;
        }
    }

    private void EmitFinal(PyBaseException exception)
    {
        if (exception.Type.IsSubtypeOf(ExceptionTypes.SyntaxError)) Emit(SyntaxErrorText.Format(this, exception));
        else Emit(Headline(exception) + ExceptionSuggestions.For(_context, exception) + "\n");
        EmitNotes(exception);
    }

    private void EmitNotes(PyBaseException exception)
    {
        Value notes;
        try
        {
            if (!Attributes.TryGet(_context, exception, "__notes__", out notes) || notes.IsNone) return;
        }
        catch (PyException e)
        {
            Emit($"Ignored error getting __notes__: {Safe(e.Value, "__notes__", Representation.Repr)}\n");
            return;
        }
        if (notes.Reference is PyList or PyTuple)
        {
            foreach (Value note in Iteration.ToArray(_context, notes))
                foreach (string line in Safe(note, "note", Representation.Str).Split('\n')) Emit(line + "\n");
        }
        else Emit(Safe(notes, "__notes__", Representation.Repr) + "\n");
    }

    /// <summary>Type and message without a newline; only the type where the message is empty.</summary>
    public string Headline(PyBaseException exception)
    {
        string text = Safe(exception, "exception", Representation.Str);
        string type = TypeText(exception.Type);
        return text.Length == 0 ? type : $"{type}: {text}";
    }

    internal static string TypeText(PyType type) =>
        TypeNames.Module(type) is { } module && module != "builtins" && (module != "__main__" || !PyVersion.Since(11)) ? $"{module}.{type.QualifiedName}" : type.QualifiedName;

    internal string Safe(Value value, string what, Func<PyContext, Value, string> show)
    {
        try
        {
            return show(_context, value);
        }
        catch (PyException)
        {
            return $"<{what} {(show == Representation.Repr ? "repr" : "str")}() failed>";
        }
    }
}
