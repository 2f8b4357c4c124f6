namespace PyToCil.Fuzz;

/// <summary>Random numbers that are the same on every machine and .NET (SplitMix64): an input is its seed and its number.</summary>
internal sealed class Dice(ulong state)
{
    private ulong state = state;

    /// <summary>The dice of one input of a run.</summary>
    public static Dice Of(ulong seed, long index) => new((seed * 0xD1342543DE82EF95) ^ ((ulong)index * 0x9E3779B97F4A7C15));

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => bound <= 1 ? 0 : (int)(Next() % (ulong)bound);

    /// <summary>Both bounds are possible.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public byte Byte() => (byte)Next();

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A size whose magnitude is as likely small as large.</summary>
    public int Size(int most)
    {
        var bits = Below(32 - System.Numerics.BitOperations.LeadingZeroCount((uint)most)) + 1;
        return 1 + Below(Math.Min(most, 1 << bits));
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = Byte();
        return bytes;
    }

    /// <summary>Numbers at the bounds of what 32 bits, a byte or a check may hold.</summary>
    public int Edge() => Below(4) switch
    {
        0 => Pick([0, 1, 2, -1, -2, 255, 256, 127, 128, 65535, 65536, int.MaxValue, int.MinValue, int.MaxValue - 1]),
        1 => 1 << Below(31),
        2 => Below(1000),
        _ => (int)Next(),
    };
}
