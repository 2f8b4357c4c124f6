using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Types;

/// <summary>The arrays of lists whose items are all ints within 64 bits (long[]), all floats (double[]) or all bools (byte[], 0 or 1).</summary>
internal static class NumberStorage
{
    /// <summary>What stands where a list's items are not kept as numbers.</summary>
    public static readonly Array None = Value.Nothing;

    /// <summary>An array for numbers of an item's kind; null where it is none.</summary>
    public static Array? For(Value item, int length) =>
        item.IsInt ? new long[length] : item.IsFloat ? new double[length] : item.IsBool ? new byte[length] : null;

    /// <summary>Another array of the same kind.</summary>
    public static Array Like(Array numbers, int length) => numbers switch
    {
        long[] => new long[length],
        double[] => new double[length],
        _ => new byte[length],
    };

    // The class itself is compared: a pattern of an array of numbers also covers those without a sign, for which .NET calls a helper.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Are<T>(Array numbers) => numbers.GetType() == typeof(T[]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T[] As<T>(Array numbers) => Unsafe.As<T[]>(numbers);

    public static Value At(Array numbers, int index)
    {
        if (Are<long>(numbers)) return Value.FromInt(As<long>(numbers)[index]);
        if (Are<double>(numbers)) return Value.FromFloat(As<double>(numbers)[index]);
        return Are<byte>(numbers) ? new Value(ScalarTag.Bool, As<byte>(numbers)[index]) : throw new IndexOutOfRangeException();
    }

    /// <summary>Sets an item; false where it is not of the array's kind.</summary>
    public static bool TrySet(Array numbers, int index, Value item)
    {
        if (item.IsInt && Are<long>(numbers)) As<long>(numbers)[index] = item.Bits;
        else if (item.IsFloat && Are<double>(numbers)) As<double>(numbers)[index] = item.AsFloat;
        else if (item.IsBool && Are<byte>(numbers)) As<byte>(numbers)[index] = (byte)item.Bits;
        else return false;
        return true;
    }

    /// <summary>Writes numbers from <paramref name="start"/> on as values.</summary>
    public static void CopyTo(Array numbers, int start, Span<Value> places)
    {
        switch (numbers)
        {
            case long[] ints:
                for (int i = 0; i < places.Length; i++) places[i] = Value.FromInt(ints[start + i]);
                break;
            case double[] floats:
                for (int i = 0; i < places.Length; i++) places[i] = Value.FromFloat(floats[start + i]);
                break;
            default:
                for (int i = 0; i < places.Length; i++) places[i] = At(numbers, start + i);
                break;
        }
    }

    /// <summary>The numbers at the indices of a slice.</summary>
    public static Array Take(Array numbers, long start, long step, int count)
    {
        Array taken = Like(numbers, count);
        if (step == 1) Array.Copy(numbers, start, taken, 0, count);
        else if (numbers is long[] ints) Take(ints, (long[])taken, start, step);
        else if (numbers is double[] floats) Take(floats, (double[])taken, start, step);
        else Take((byte[])numbers, (byte[])taken, start, step);
        return taken;
    }

    private static void Take<T>(T[] from, T[] to, long start, long step)
    {
        for (int i = 0; i < to.Length; i++) to[i] = from[start + i * step];
    }

    /// <summary>The first numbers, repeated.</summary>
    public static Array Repeat(Array numbers, int count, int times)
    {
        Array repeated = Like(numbers, count * times);
        for (int i = 0; i < times; i++) Array.Copy(numbers, 0, repeated, i * count, count);
        return repeated;
    }

    /// <summary>One number, repeated; null where it is none.</summary>
    public static Array? Repeat(Value item, int times)
    {
        Array? repeated = For(item, times);
        if (item.Bits == 0) return repeated;
        switch (repeated)
        {
            case long[] ints: Array.Fill(ints, item.Bits); break;
            case double[] floats: Array.Fill(floats, item.AsFloat); break;
            case byte[] bools: Array.Fill(bools, (byte)item.Bits); break;
            default: break;
        }
        return repeated;
    }
}
