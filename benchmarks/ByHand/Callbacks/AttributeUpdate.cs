namespace PyToCil.Benchmarks.ByHand.Callbacks;

internal static class AttributeUpdate
{
    private sealed class Particle(double x, double v)
    {
        public double X { get; set; } = x;

        public double V { get; set; } = v;

        public long Hits { get; set; }
    }

    private static void Step(Particle p, double dt)
    {
        p.X += p.V * dt;
        if (p.X > 10.0) p.X = 20.0 - p.X;
        else if (p.X < 0.0) p.X = -p.X;
        else return;
        p.V = -p.V;
        p.Hits++;
    }

    public static object Run(long n)
    {
        Particle[] particles = [.. Enumerable.Range(0, 32).Select(i => new Particle(i * 0.3, 1.0 + i * 0.1))];
        for (long k = 0; k < n / 32; k++)
            foreach (Particle p in particles) Step(p, 0.05);
        long hits = 0;
        double x = 0.0;
        foreach (Particle p in particles)
        {
            hits += p.Hits;
            x += p.X;
        }
        return (hits, x);
    }
}
