namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class Fannkuch
{
    private const int Size = 7;

    private static long Flips(int[] order, int[] stack)
    {
        order.CopyTo(stack, 0);
        long flips = 0;
        for (int first = stack[0]; first != 0; first = stack[0])
        {
            Array.Reverse(stack, 0, first + 1);
            flips++;
        }
        return flips;
    }

    private static (long Checksum, long Most) Search(int size)
    {
        int[] order = [.. Enumerable.Range(0, size)];
        var counts = new int[size];
        var stack = new int[size];
        long most = 0, checksum = 0;
        int left = size;
        for (long number = 0; ; number++)
        {
            for (; left != 1; left--) counts[left - 1] = left;
            if (order[0] != 0)
            {
                long flips = Flips(order, stack);
                most = Math.Max(most, flips);
                checksum += number % 2 == 0 ? flips : -flips;
            }
            while (true)
            {
                if (left == size) return (checksum, most);
                int head = order[0];
                for (int i = 0; i < left; i++) order[i] = order[i + 1];
                order[left] = head;
                if (--counts[left] > 0) break;
                left++;
            }
        }
    }

    public static object Run(long n)
    {
        long total = 0, most = 0;
        for (long k = 0; k < n / 5040; k++)
        {
            (long checksum, most) = Search(Size);
            total += checksum;
        }
        return (total, most);
    }
}
