using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>
/// The text of a variable to which typed code appends in a loop. The variable alone refers to it: whoever reads the variable gets
/// the text so far as a string. Appending costs the length of what is appended, as in CPython, which appends in place where a
/// variable has the only reference (<c>unicode_concatenate</c> of Python/ceval.c).
/// </summary>
public sealed class TextAccumulator
{
    private const int LeastCapacity = 32;

    private string? _text;
    private char[] _characters = [];
    private int _length;

    internal TextAccumulator(string text) => _text = text;

    /// <summary>The text so far.</summary>
    internal string Text => _text ??= _length == 1 ? CharacterStrings.Of(_characters[0]) : new string(_characters, 0, _length);

    internal void Append(string more)
    {
        if (_text is { } text)
        {
            // Nothing is copied that a string may be left as.
            if (more.Length == 0) return;
            if (text.Length == 0)
            {
                _text = more;
                _length = 0;
                return;
            }
            if (_length != text.Length) Take(text);
            _text = null;
        }
        int length = _length;
        if (_characters.Length - length < more.Length) Grow(more.Length);
        if (more.Length == 1) _characters[length] = more[0];
        else more.CopyTo(0, _characters, length, more.Length);
        _length = length + more.Length;
    }

    // A text that came from elsewhere; what the array holds is not it.
    private void Take(string text)
    {
        _length = 0;
        if (_characters.Length < text.Length) Grow(text.Length);
        text.CopyTo(0, _characters, 0, text.Length);
        _length = text.Length;
    }

    private void Grow(int more)
    {
        long wanted = Math.Max((long)_length + more, Math.Max(LeastCapacity, Math.Min(_characters.Length * 2L, Array.MaxLength)));
        Array.Resize(ref _characters, (int)Math.Min(wanted, int.MaxValue));
    }
}
