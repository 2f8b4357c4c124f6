using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyToCil.Runtime;

/// <summary>
/// The hash of str. Seeded at random for each process, as CPython's; where <c>PYTHONHASHSEED</c> is a number, CPython's
/// own SipHash-1-3 with that seed (Python/pyhash.c), so that <c>hash()</c> and set order agree with it.
/// </summary>
public static class StringHash
{
    private static readonly ulong s_seed = (ulong)Random.Shared.NextInt64();
    private static readonly SipHash? s_siphash = SipHash.FromEnvironment();

    /// <summary>The hash; never -1.</summary>
    public static long Compute(string text)
    {
        if (s_siphash is not null) return s_siphash.Hash(text);
        int length = text.Length;
        if (length == 0) return 0;
        ref char first = ref MemoryMarshal.GetReference(text.AsSpan());
        ulong h = s_seed ^ ((ulong)length * 0x9E3779B97F4A7C15UL);
        ulong rest;
        if (length < 4) rest = first | ((ulong)Unsafe.Add(ref first, length >> 1) << 16) | ((ulong)Unsafe.Add(ref first, length - 1) << 32);
        else
        {
            // Four characters at a time; the last four overlap those before them.
            for (int i = 0; i < length - 4; i += 4) h = Mix(h ^ FourAt(ref first, i));
            rest = FourAt(ref first, length - 4);
        }
        h = Mix(h ^ rest);
        long result = (long)(h ^ (h >> 32));
        return result == -1 ? -2 : result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FourAt(ref char first, int index) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref first, index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong h)
    {
        ulong high = Math.BigMul(h, 0xD6E8FEB86659FD93UL, out ulong low);
        return high ^ low;
    }

    /// <summary>The hash of text beyond .NET strings, over the units CPython keeps it in: two bytes each, or four where one is beyond the BMP.</summary>
    internal static long OfCodePoints(ReadOnlySpan<int> points)
    {
        if (points.IndexOfAnyInRange(0x10000, 0x10FFFF) >= 0) return OfBytes(MemoryMarshal.AsBytes(points));
        var units = new char[points.Length];
        for (int i = 0; i < units.Length; i++) units[i] = (char)points[i];
        return OfBytes(MemoryMarshal.AsBytes<char>(units));
    }

    /// <summary>The hash of bytes, equal to that of the Latin-1 text of the same content.</summary>
    public static long OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (s_siphash is not null) return s_siphash.HashBytes(bytes);
        return Compute(System.Text.Encoding.Latin1.GetString(bytes));
    }
}

/// <summary>SipHash-1-3 keyed as CPython keys it from <c>PYTHONHASHSEED</c> (Python/bootstrap_hash.c, <c>lcg_urandom</c>).</summary>
internal sealed class SipHash
{
    private readonly ulong _k0;
    private readonly ulong _k1;

    private SipHash(ulong k0, ulong k1)
    {
        _k0 = k0;
        _k1 = k1;
    }

    /// <summary>Null where the variable is unset, "random", or no number.</summary>
    public static SipHash? FromEnvironment()
    {
        string? text = Environment.GetEnvironmentVariable("PYTHONHASHSEED");
        if (text is null || !uint.TryParse(text, out uint seed)) return null;
        if (seed == 0) return new SipHash(0, 0);
        Span<byte> key = stackalloc byte[16];
        uint x = seed;
        for (int i = 0; i < key.Length; i++)
        {
            x = x * 214013 + 2531011;
            key[i] = (byte)(x >> 16);
        }
        return new SipHash(BitConverter.ToUInt64(key), BitConverter.ToUInt64(key[8..]));
    }

    public long Hash(string text)
    {
        if (text.Length == 0) return 0;
        foreach (char c in text)
            if (c > 0xFF) return HashBytes(MemoryMarshal.AsBytes(text.AsSpan()));
        Span<byte> latin = text.Length <= 256 ? stackalloc byte[text.Length] : new byte[text.Length];
        for (int i = 0; i < text.Length; i++) latin[i] = (byte)text[i];
        return HashBytes(latin);
    }

    public long HashBytes(ReadOnlySpan<byte> data)
    {
        if (data.Length == 0) return 0;
        ulong b = (ulong)data.Length << 56;
        ulong v0 = _k0 ^ 0x736f6d6570736575UL, v1 = _k1 ^ 0x646f72616e646f6dUL;
        ulong v2 = _k0 ^ 0x6c7967656e657261UL, v3 = _k1 ^ 0x7465646279746573UL;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(data[..(data.Length & ~7)]);
        foreach (ulong word in words)
        {
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }
        int tail = data.Length & ~7;
        for (int i = tail; i < data.Length; i++) b |= (ulong)data[i] << (8 * (i - tail));
        v3 ^= b;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= b;
        v2 ^= 0xff;
        for (int i = 0; i < 3; i++) Round(ref v0, ref v1, ref v2, ref v3);
        long result = (long)(v0 ^ v1 ^ v2 ^ v3);
        return result == -1 ? -2 : result;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1; v2 += v3;
        v1 = ulong.RotateLeft(v1, 13) ^ v0; v3 = ulong.RotateLeft(v3, 16) ^ v2;
        v0 = ulong.RotateLeft(v0, 32);
        v2 += v1; v0 += v3;
        v1 = ulong.RotateLeft(v1, 17) ^ v2; v3 = ulong.RotateLeft(v3, 21) ^ v0;
        v2 = ulong.RotateLeft(v2, 32);
    }
}
