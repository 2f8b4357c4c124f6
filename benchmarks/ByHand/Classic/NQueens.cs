namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class NQueens
{
    private const int Size = 8;

    private static IEnumerable<int[]> Place(int row, int size, HashSet<int> columns, HashSet<int> rising, HashSet<int> falling, List<int> placed)
    {
        if (row == size)
        {
            yield return [.. placed];
            yield break;
        }
        for (int column = 0; column < size; column++)
        {
            if (columns.Contains(column) || rising.Contains(row + column) || falling.Contains(row - column)) continue;
            columns.Add(column);
            rising.Add(row + column);
            falling.Add(row - column);
            placed.Add(column);
            foreach (int[] solution in Place(row + 1, size, columns, rising, falling, placed)) yield return solution;
            placed.RemoveAt(placed.Count - 1);
            columns.Remove(column);
            rising.Remove(row + column);
            falling.Remove(row - column);
        }
    }

    public static object Run(long n)
    {
        long total = 0, count = 0;
        for (long k = 0; k < n; k++)
        {
            count = 0;
            foreach (int[] solution in Place(0, Size, [], [], [], []))
            {
                count++;
                total += solution[0] * solution[^1];
            }
        }
        return (count, total / n);
    }
}
