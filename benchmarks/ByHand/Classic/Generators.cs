using System.Collections;

namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class Generators
{
    private const int Depth = 10;
    private static readonly Tree s_tree = Build(1, (1 << Depth) - 1)!;

    private sealed class Tree(Tree? left, long value, Tree? right) : IEnumerable<long>
    {
        public IEnumerator<long> GetEnumerator()
        {
            if (left is not null)
                foreach (long item in left) yield return item;
            yield return value;
            if (right is not null)
                foreach (long item in right) yield return item;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private static Tree? Build(long low, long high)
    {
        if (low > high) return null;
        long middle = (low + high) / 2;
        return new Tree(Build(low, middle - 1), middle, Build(middle + 1, high));
    }

    public static object Run(long n)
    {
        long total = 0;
        for (long k = 0; k < n / ((1 << Depth) - 1); k++)
        {
            long at = 0;
            foreach (long value in s_tree) total += value * ++at;
        }
        return total;
    }
}
