using System.Buffers.Binary;

namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class Aes
{
    private static readonly byte[] s_box = MakeBox();
    private static readonly byte[] s_double = [.. Enumerable.Range(0, 256).Select(i => (byte)Double(i))];
    private static readonly byte[] s_key = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    private static int Double(int value) => value << 1 ^ ((value & 0x80) != 0 ? 0x11B : 0);

    private static byte[] MakeBox()
    {
        var power = new int[256];
        var log = new int[256];
        int x = 1;
        for (int i = 0; i < 255; i++)
        {
            power[i] = x;
            log[x] = i;
            x = (x ^ Double(x)) & 0xFF;
        }
        var box = new byte[256];
        for (int value = 0; value < 256; value++)
        {
            int inverse = value == 0 ? 0 : power[(255 - log[value]) % 255];
            int mixed = inverse;
            for (int shift = 1; shift < 5; shift++) mixed ^= (inverse << shift | inverse >> (8 - shift)) & 0xFF;
            box[value] = (byte)(mixed ^ 0x63);
        }
        return box;
    }

    private static byte[][] Expand(byte[] key)
    {
        var words = new byte[44][];
        for (int i = 0; i < 4; i++) words[i] = key[(i * 4)..(i * 4 + 4)];
        int constant = 1;
        for (int i = 4; i < 44; i++)
        {
            byte[] word = words[i - 1];
            if (i % 4 == 0)
            {
                word = [(byte)(s_box[word[1]] ^ constant), s_box[word[2]], s_box[word[3]], s_box[word[0]]];
                constant = Double(constant);
            }
            words[i] = [.. word.Zip(words[i - 4], (a, b) => (byte)(a ^ b))];
        }
        return [.. Enumerable.Range(0, 11).Select(r => words[(r * 4)..(r * 4 + 4)].SelectMany(w => w).ToArray())];
    }

    private static void AddKey(byte[] state, byte[] key)
    {
        for (int i = 0; i < 16; i++) state[i] ^= key[i];
    }

    private static byte[] SubstituteAndShift(byte[] state)
    {
        var result = new byte[16];
        for (int i = 0; i < 16; i++) result[i] = s_box[state[(i + 4 * (i % 4)) % 16]];
        return result;
    }

    private static void Mix(byte[] state)
    {
        for (int i = 0; i < 16; i += 4)
        {
            byte a = state[i], b = state[i + 1], c = state[i + 2], d = state[i + 3];
            int every = a ^ b ^ c ^ d;
            state[i] = (byte)(a ^ every ^ s_double[a ^ b]);
            state[i + 1] = (byte)(b ^ every ^ s_double[b ^ c]);
            state[i + 2] = (byte)(c ^ every ^ s_double[c ^ d]);
            state[i + 3] = (byte)(d ^ every ^ s_double[d ^ a]);
        }
    }

    private static byte[] Encrypt(byte[][] keys, byte[] block)
    {
        byte[] state = [.. block];
        AddKey(state, keys[0]);
        for (int r = 1; r < 10; r++)
        {
            state = SubstituteAndShift(state);
            Mix(state);
            AddKey(state, keys[r]);
        }
        state = SubstituteAndShift(state);
        AddKey(state, keys[10]);
        return state;
    }

    private static byte[] CounterMode(byte[] key, byte[] data)
    {
        byte[][] keys = Expand(key);
        var result = new byte[data.Length];
        var block = new byte[16];
        for (int number = 0; number < data.Length; number += 16)
        {
            BinaryPrimitives.WriteInt32BigEndian(block.AsSpan(12), number / 16);
            byte[] pad = Encrypt(keys, block);
            for (int i = 0; i < 16; i++) result[number + i] = (byte)(data[number + i] ^ pad[i]);
        }
        return result;
    }

    public static object Run(long n)
    {
        byte[] vector = Encrypt(Expand(s_key), [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 17))]);
        byte[] data = [.. Enumerable.Range(0, (int)n * 16).Select(i => (byte)(i % 16 * 7))];
        byte[] coded = CounterMode(s_key, data);
        if (n <= 20 && !CounterMode(s_key, coded).AsSpan().SequenceEqual(data)) throw new InvalidOperationException("does not decode");
        return (Convert.ToHexStringLower(vector), coded.Sum(b => (long)b) % 65521, Convert.ToHexStringLower(coded.AsSpan(coded.Length - 4)));
    }
}
