namespace PyToCil.Runtime.Types;

/// <summary>builtin_sum of Python/bltinmodule.c: ints in 64 bits, floats with Neumaier's compensation (3.12), the rest by +.</summary>
internal static class Summation
{
    public static Value Sum(PyContext context, Value iterable, Value start)
    {
        RefuseText(start);
        if (iterable.Reference is PyRange { IsSmall: true } range && start.IsInt) return SumOfRange(range, start.AsInt);
        var source = new ItemSource(context, iterable);
        Value total = start;
        Value item = default;
        if (total.IsInt && !SumInts(context, ref source, ref total, ref item)) return total;
        while (true)
        {
            if (!item.IsNull)
            {
                total = Arithmetic.Binary(context, BinaryKind.Add, total, item);
                item = default;
            }
            if (total.IsFloat && !SumFloats(context, ref source, ref total, ref item)) return total;
            if (item.IsNull && !source.Next(context, out item)) return total;
        }
    }

    private static void RefuseText(Value start)
    {
        if (PyText.IsStr(start)) throw Errors.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        if (start.Type.IsSubtypeOf(BytesType.Type)) throw Errors.TypeError("sum() can't sum bytes [use b''.join(seq) instead]");
        if (start.Type.IsSubtypeOf(ByteArrayType.Type)) throw Errors.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }

    private static Value SumOfRange(PyRange range, long start)
    {
        System.Numerics.BigInteger count = range.SmallCount;
        return PyInt.From(start + count * range.FirstSmall + count * (count - 1) / 2 * range.StepSmall);
    }

    /// <summary>True where an item did not fit: it is in <paramref name="item"/>. False at the end.</summary>
    private static bool SumInts(PyContext context, ref ItemSource source, ref Value total, ref Value item)
    {
        if (source.Generator is { } generator)
        {
            var sink = new IntSum(total.AsInt);
            bool isLeft = Iteration.Fill(context, generator, sink, out item);
            total = sink.Total;
            return isLeft;
        }
        long sum = total.AsInt;
        source.Skip(SumAhead(source.NumbersAhead<long>(), ref sum));
        source.Skip(SumAhead(source.Ahead, ref sum));
        while (source.Next(context, out item))
        {
            if (item.IsInt || item.IsBool)
            {
                long next = unchecked(sum + item.Bits);
                if (((sum ^ next) & (item.Bits ^ next)) >= 0)
                {
                    sum = next;
                    continue;
                }
            }
            total = sum;
            return true;
        }
        total = sum;
        return false;
    }

    // How many ints could be added within 64 bits.
    private static int SumAhead(ReadOnlySpan<Value> items, ref long total)
    {
        long sum = total;
        int i = 0;
        for (; i < items.Length; i++)
        {
            ref readonly Value item = ref items[i];
            if (!item.IsInt) break;
            long next = unchecked(sum + item.Bits);
            if (((sum ^ next) & (item.Bits ^ next)) < 0) break;
            sum = next;
        }
        total = sum;
        return i;
    }

    private static int SumAhead(ReadOnlySpan<long> items, ref long total)
    {
        long sum = total;
        int i = 0;
        for (; i < items.Length; i++)
        {
            long next = unchecked(sum + items[i]);
            if (((sum ^ next) & (items[i] ^ next)) < 0) break;
            sum = next;
        }
        total = sum;
        return i;
    }

    // How many floats could be added.
    private static int SumAhead(ReadOnlySpan<Value> items, ref CompensatedSum total)
    {
        CompensatedSum sum = total;
        int i = 0;
        for (; i < items.Length && items[i].IsFloat; i++) sum.Add(items[i].AsFloat);
        total = sum;
        return i;
    }

    private static bool SumFloats(PyContext context, ref ItemSource source, ref Value total, ref Value item)
    {
        var sum = new CompensatedSum(total.AsFloat);
        foreach (double number in source.NumbersAhead<double>()) sum.Add(number);
        source.Skip(source.NumbersAhead<double>().Length);
        if (source.Generator is { } generator)
        {
            var sink = new FloatSum(sum);
            bool isLeft = Iteration.Fill(context, generator, sink, out item);
            total = sink.Sum.Total;
            return isLeft;
        }
        source.Skip(SumAhead(source.Ahead, ref sum));
        while (source.Next(context, out item))
        {
            if (item.IsFloat) sum.Add(item.AsFloat);
            else if (PyInt.TryGetLong(item, out long whole)) sum.AddWhole(whole);
            else
            {
                total = sum.Total;
                return true;
            }
        }
        total = sum.Total;
        return false;
    }
}
