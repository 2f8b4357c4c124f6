using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>Collects text of any code points; stays with characters until one comes that a .NET string may not hold.</summary>
internal sealed class TextBuilder
{
    private char[] _chars;
    private int _count;
    private List<int>? _points;

    public TextBuilder(int capacity) => _chars = GC.AllocateUninitializedArray<char>(Math.Max(capacity, 16));

    /// <summary>Places for so many characters, which <see cref="Advance"/> makes part of the text; none where the text needs code points.</summary>
    public Span<char> Room(int count)
    {
        if (_points is not null) return default;
        if (count > _chars.Length - _count) Grow(count);
        return _chars.AsSpan(_count, count);
    }

    /// <summary>The first <paramref name="count"/> places of the room were written.</summary>
    public void Advance(int count) => _count += count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendPoint(int point)
    {
        char[] chars = _chars;
        int count = _count;
        if ((uint)point < 0xD800 && _points is null && (uint)count < (uint)chars.Length)
        {
            chars[count] = (char)point;
            _count = count + 1;
        }
        else AppendSlow(point);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(int point)
    {
        if (_points is not null) _points.Add(point);
        else if (point <= 0xFFFF && (point & 0xF800) != 0xD800)
        {
            if (_count == _chars.Length) Grow(1);
            _chars[_count++] = (char)point;
        }
        else ToPoints().Add(point);
    }

    /// <summary>Appends surrogate-free characters.</summary>
    public void Append(ReadOnlySpan<char> plain)
    {
        if (_points is not null)
        {
            foreach (char c in plain) _points.Add(c);
            return;
        }
        if (plain.Length > _chars.Length - _count) Grow(plain.Length);
        plain.CopyTo(_chars.AsSpan(_count));
        _count += plain.Length;
    }

    /// <summary>Appends the content of a str: a string or a <see cref="PyText"/>.</summary>
    public void AppendContent(object content)
    {
        if (content is string plain) Append(plain);
        else ToPoints().AddRange(((PyText)content).CodePoints);
    }

    public Value ToValue() => _points is null
        ? PyText.OfChars(_chars.AsSpan(0, _count))
        : PyText.FromCodePoints(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points));

    private List<int> ToPoints()
    {
        if (_points is not null) return _points;
        _points = new List<int>(_count + 16);
        for (int i = 0; i < _count; i++) _points.Add(_chars[i]);
        return _points;
    }

    private void Grow(int more)
    {
        long wanted = Math.Max((long)_count + more, Math.Min(_chars.Length * 2L, Array.MaxLength));
        if (wanted > Array.MaxLength) throw Errors.MemoryError();
        Array.Resize(ref _chars, (int)wanted);
    }
}
