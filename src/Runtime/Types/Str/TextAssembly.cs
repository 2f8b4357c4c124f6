using PyToCil.Runtime.Formatting;

namespace PyToCil.Runtime.Types;

/// <summary>
/// A text that is put together of pieces, numbers among them, whose own texts nobody wants: they are written where they belong. One for each thread;
/// nothing else runs between its beginning and its end.
/// </summary>
public sealed class TextAssembly
{
    private const int Least = 256;
    private const int MostKept = 1 << 14;

    /// <summary>Copied one by one up to here; a call of the library costs more.</summary>
    private const int MostSingly = 12;

    private char[] _units = new char[Least];
    private int _length;

    internal void Begin() => _length = 0;

    internal void Add(string text)
    {
        Span<char> target = Room(text.Length);
        if (text.Length <= MostSingly)
            for (int i = 0; i < text.Length && i < target.Length; i++) target[i] = text[i];
        else text.CopyTo(target);
        _length += text.Length;
    }

    internal void Add(char character)
    {
        Room(1)[0] = character;
        _length++;
    }

    internal void Add(long number)
    {
        ulong magnitude = Magnitude(number);
        AddDigits(magnitude, number < 0, CountDigits(magnitude));
    }

    /// <summary>In the format <c>Nd</c>, or <c>0Nd</c>.</summary>
    internal void Add(long number, int width, bool withZeros)
    {
        ulong magnitude = Magnitude(number);
        int digits = CountDigits(magnitude), sign = number < 0 ? 1 : 0;
        if (withZeros)
        {
            AddDigits(magnitude, number < 0, Math.Max(digits, width - sign));
            return;
        }
        int spaces = Math.Max(width - digits - sign, 0);
        Room(spaces)[..spaces].Fill(' ');
        _length += spaces;
        AddDigits(magnitude, number < 0, digits);
    }

    /// <summary>In the format <c>.Nf</c>, for numbers that <see cref="FixedDigits.Fits"/>.</summary>
    internal void AddFixed(double number, int places)
    {
        ulong scaled = FixedDigits.Of(Math.Abs(number), places);
        if (places == 0)
        {
            AddDigits(scaled, double.IsNegative(number), CountDigits(scaled));
            return;
        }
        int count = Math.Max(CountDigits(scaled), places + 1);
        AddDigits(scaled, double.IsNegative(number), count);
        // The places move on by one to make way for the point.
        Room(1);
        Span<char> end = _units.AsSpan(_length - places, places + 1);
        for (int i = places; i > 0; i--) end[i] = end[i - 1];
        end[0] = '.';
        _length++;
    }

    internal string End()
    {
        var text = new string(_units, 0, _length);
        if (_units.Length > MostKept) _units = new char[Least];
        return text;
    }

    private void AddDigits(ulong magnitude, bool isNegative, int count)
    {
        Span<char> target = Room(count + 1);
        int end = count;
        if (isNegative)
        {
            target[0] = '-';
            end++;
        }
        _length += end;
        for (int i = end - 1; i >= end - count; i--)
        {
            ulong rest = magnitude / 10;
            target[i] = (char)('0' + (int)(magnitude - rest * 10));
            magnitude = rest;
        }
    }

    private static ulong Magnitude(long number) => number < 0 ? 0UL - (ulong)number : (ulong)number;

    private static int CountDigits(ulong number)
    {
        int count = 1;
        for (; number >= 10_000; number /= 10_000) count += 4;
        return number >= 100 ? count + (number >= 1000 ? 3 : 2) : number >= 10 ? count + 1 : count;
    }

    private Span<char> Room(int length)
    {
        if (_units.Length - _length < length) Array.Resize(ref _units, Math.Max(checked(_length + length), (int)Math.Min(2L * _units.Length, Array.MaxLength)));
        return _units.AsSpan(_length);
    }
}
