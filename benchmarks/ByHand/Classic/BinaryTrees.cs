namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class BinaryTrees
{
    private const int Depth = 9;
    private const long Nodes = (1 << (Depth + 1)) - 1;

    private sealed class Node(Node? left, Node? right)
    {
        public Node? Left { get; } = left;

        public Node? Right { get; } = right;
    }

    private static Node Build(int depth) => depth == 0 ? new Node(null, null) : new Node(Build(depth - 1), Build(depth - 1));

    private static long Count(Node tree) => tree.Left is null ? 1 : 1 + Count(tree.Left) + Count(tree.Right!);

    // C# has one way to write what Python builds of tuples and of objects.
    public static object Run(long n)
    {
        long total = 0;
        for (long k = 0; k < n / (2 * Nodes); k++) total += Count(Build(Depth)) + Count(Build(Depth));
        return total;
    }
}
