using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>str_iterator over a .NET string; single characters come from a table. Serves the workload strscan.</summary>
public sealed class PyStrIterator : PyIterator
{
    private string? _text;
    private int _index;

    public PyStrIterator(string text) : base(System.Text.Ascii.IsValid(text) && PyVersion.Since(11) ? StrIteratorTypes.Ascii : StrIteratorTypes.Any) => _text = text;

    public override bool MoveNext(PyContext context, out Value item)
    {
        string? text = _text;
        if (text is not null)
        {
            int index = _index;
            if ((uint)index < (uint)text.Length)
            {
                _index = index + 1;
                item = Value.FromString(CharacterStrings.Of(text[index]));
                return true;
            }
            _text = null;
        }
        item = default;
        return false;
    }

    /// <summary>The next character; -1 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int MoveNext()
    {
        int index = _index;
        if (_text is { } text && (uint)index < (uint)text.Length)
        {
            _index = index + 1;
            return text[index];
        }
        _text = null;
        return -1;
    }

    internal override long LengthHint(PyContext context) => _text is null ? 0 : _text.Length - _index;
}

/// <summary>str_iterator over text beyond .NET strings.</summary>
public sealed class PyTextIterator : PyIterator
{
    private PyText? _text;
    private int _index;

    public PyTextIterator(PyText text) : base(StrIteratorTypes.Any) => _text = text;

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (_text is { } text)
        {
            if (_index < text.Length)
            {
                item = PyText.OfCodePoint(text.CodePoints[_index++]);
                return true;
            }
            _text = null;
        }
        item = default;
        return false;
    }

    internal override long LengthHint(PyContext context) => _text is null ? 0 : _text.Length - _index;
}

/// <summary>The types of iterators over str.</summary>
internal static class StrIteratorTypes
{
    public static readonly PyType Ascii = NativeTypes.Make("str_ascii_iterator", "builtins", Define, subclassable: false);
    public static readonly PyType Any = NativeTypes.Make("str_iterator", "builtins", Define, subclassable: false);

    private static void Define(TypeDefinition d)
    {
        IteratorTypes.Define(d);
        d.Method("__length_hint__", IteratorTypes.LengthHint);
    }
}
