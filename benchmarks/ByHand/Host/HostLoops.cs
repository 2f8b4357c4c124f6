namespace PyToCil.Benchmarks.ByHand.Host;

/// <summary>The loops of a host that calls a function, wherever it comes from, through a delegate.</summary>
public static class HostLoops
{
    private static readonly Order[] s_orders = [.. Enumerable.Range(0, 64).Select(i => new Order(i * 1.25, i % 9, i * 0.5))];
    private static readonly Customer[] s_customers = [.. Enumerable.Range(0, 64).Select(i => new Customer(1.0 + i * 0.125, i % 20, 2.5))];
    private static readonly string[] s_kinds = ["order", "invoice", "user", "session"];

    internal static long Add(long a, long b) => a + b;

    internal static double Score(double x, double y, double z) => (x * 0.3 + y * 0.5) / (1.0 + z) + Math.Sqrt(x * x + y * y) - 0.25 * z;

    internal static double ScoreObjects(Order order, Customer customer) =>
        (order.Price * order.Count - order.Discount) * customer.Rate + customer.Years * customer.Bonus;

    internal static bool IsLarge(Order order) => order.Count > 3 && order.Price * order.Count >= 100.0;

    internal static string Key(string kind, long number) => $"{kind}:{number}";

    /// <summary>Sums by adding.</summary>
    public static object CallAdd(Func<long, long, long> add, long n)
    {
        long sum = 0;
        for (long i = 0; i < n; i++) sum = add(sum, i);
        return sum;
    }

    /// <summary>Sums scores of changing numbers.</summary>
    public static object CallScore(Func<double, double, double, double> score, long n)
    {
        double sum = 0.0, x = 0.5, y = 1.5, z = 2.5;
        for (long i = 0; i < n; i++)
        {
            sum += score(x, y, z);
            x += 0.001;
            y -= 0.0005;
            z += 0.002;
        }
        return sum;
    }

    /// <summary>Sums scores of objects.</summary>
    public static object CallObjects(Func<Order, Customer, double> score, long n)
    {
        double sum = 0.0;
        for (long i = 0; i < n; i++) sum += score(s_orders[i & 63], s_customers[i * 7 & 63]);
        return sum;
    }

    /// <summary>Counts what a rule accepts.</summary>
    public static object CallPredicate(Func<Order, bool> rule, long n)
    {
        long count = 0;
        for (long i = 0; i < n; i++)
            if (rule(s_orders[i & 63])) count++;
        return count;
    }

    /// <summary>Sums lengths of keys.</summary>
    public static object CallKey(Func<string, long, string> key, long n)
    {
        long total = 0;
        for (long i = 0; i < n; i++) total += key(s_kinds[i & 3], i % 5000).Length;
        return total;
    }
}
