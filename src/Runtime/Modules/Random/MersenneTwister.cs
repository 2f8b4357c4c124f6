using System.Numerics;

namespace PyToCil.Runtime.Modules;

/// <summary>
/// MT19937 by M. Matsumoto and T. Nishimura ("Mersenne Twister", ACM TOMACS 8, 1998), seeded and read as Modules/_randommodule.c does.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Middle = 397;
    private const uint Matrix = 0x9908b0df;
    private const uint UpperMask = 0x80000000;
    private const uint LowerMask = 0x7fffffff;

    private readonly uint[] _state = new uint[Size];
    private int _index = Size;

    /// <summary>Seeds from the magnitude of an int.</summary>
    public void Seed(BigInteger number)
    {
        byte[] bytes = BigInteger.Abs(number).ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (int i = 0; i < bytes.Length; i++) key[i >> 2] |= (uint)bytes[i] << (8 * (i & 3));
        Seed(key);
    }

    /// <summary>Seeds from words.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        uint[] state = _state;
        Fill(19650218);
        int i = 1, j = 0;
        for (int k = Math.Max(Size, key.Length); k > 0; k--)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            if (++i >= Size) { state[0] = state[Size - 1]; i = 1; }
            if (++j >= key.Length) j = 0;
        }
        for (int k = Size - 1; k > 0; k--)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            if (++i >= Size) { state[0] = state[Size - 1]; i = 1; }
        }
        state[0] = UpperMask;
        _index = Size;
    }

    private void Fill(uint seed)
    {
        _state[0] = seed;
        for (int i = 1; i < Size; i++) _state[i] = 1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
    }

    /// <summary>The next 32 random bits.</summary>
    public uint Next()
    {
        if (_index >= Size) Advance();
        uint y = _state[_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Advance()
    {
        uint[] state = _state;
        for (int i = 0; i < Size; i++)
        {
            uint y = (state[i] & UpperMask) | (state[i + 1 < Size ? i + 1 : 0] & LowerMask);
            int far = i + Middle < Size ? i + Middle : i + Middle - Size;
            state[i] = state[far] ^ (y >> 1) ^ ((y & 1) != 0 ? Matrix : 0);
        }
        _index = 0;
    }

    /// <summary>A float in [0, 1) of 53 random bits.</summary>
    public double NextDouble()
    {
        uint a = Next() >> 5, b = Next() >> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    /// <summary>An int of that many random bits, at least one.</summary>
    public Value NextBits(long count)
    {
        if (count <= 32) return Value.FromInt(Next() >> (int)(32 - count));
        if (count <= 64)
        {
            ulong low = Next();
            return PyInt.From((UInt128)(low | ((ulong)(Next() >> (int)(64 - count)) << 32)));
        }
        var bytes = new byte[(count + 31) / 32 * 4];
        for (int at = 0; at < bytes.Length; at += 4, count -= 32)
        {
            uint word = count < 32 ? Next() >> (int)(32 - count) : Next();
            BitConverter.TryWriteBytes(bytes.AsSpan(at), word);
        }
        if (!BitConverter.IsLittleEndian)
            for (int at = 0; at < bytes.Length; at += 4) Array.Reverse(bytes, at, 4);
        return PyInt.From(new BigInteger(bytes, isUnsigned: true));
    }

    /// <summary>The state's words and, last, the index of the next.</summary>
    public Value[] GetState()
    {
        var values = new Value[Size + 1];
        for (int i = 0; i < Size; i++) values[i] = Value.FromInt(_state[i]);
        values[Size] = Value.FromInt(_index);
        return values;
    }

    /// <summary>Restores what <see cref="GetState"/> gave; ValueError, OverflowError.</summary>
    public void SetState(PyContext context, Value[] values)
    {
        if (values.Length != Size + 1) throw Errors.ValueError("state vector is the wrong size");
        var words = new uint[Size];
        for (int i = 0; i < Size; i++)
        {
            if (!PyInt.TryGetBig(values[i], out BigInteger word)) throw Errors.TypeError("expected int, got " + values[i].Type.Name);
            if (word.Sign < 0) throw Errors.OverflowError("can't convert negative value to unsigned int");
            words[i] = (uint)(word & uint.MaxValue);
        }
        long index = Indexing.ToInt64(context, values[Size]);
        if (index is < 0 or > Size) throw Errors.ValueError("invalid state");
        words.CopyTo(_state, 0);
        _index = (int)index;
    }
}
