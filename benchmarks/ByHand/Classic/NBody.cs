namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class NBody
{
    private sealed class Body(double x, double y, double z, double vx, double vy, double vz, double mass)
    {
        public double X = x, Y = y, Z = z, Vx = vx, Vy = vy, Vz = vz;
        public readonly double Mass = mass;
    }

    private static Body[] MakeSystem()
    {
        Body[] bodies =
        [
            new(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47841760435743),
            new(4.841431442464721, -1.1603200440274284, -0.10362204447112311, 0.606326392995832, 2.81198684491626, -0.02521836165988763, 0.03769367487038949),
            new(8.343366718244580, 4.124798564124305, -0.4035234171143214, -1.0107743461787924, 1.8256623712304119, 0.008415761376584154, 0.011286326131968767),
            new(12.89436956213913, -15.11115140169863, -0.22330757889265573, 1.0827910064415354, 0.8687130181696082, -0.010832637401363636, 0.0017237240570597112),
            new(15.37969711485092, -25.91931460998796, 0.1792587729503712, 0.979090732243898, 0.5946989986476762, -0.034755955550407964, 0.0020336868699246304),
        ];
        Body sun = bodies[0];
        sun.Vx = -bodies.Sum(b => b.Vx * b.Mass) / sun.Mass;
        sun.Vy = -bodies.Sum(b => b.Vy * b.Mass) / sun.Mass;
        sun.Vz = -bodies.Sum(b => b.Vz * b.Mass) / sun.Mass;
        return bodies;
    }

    private static void Advance(Body[] bodies, double dt)
    {
        for (int i = 0; i < bodies.Length; i++)
        {
            Body p = bodies[i];
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body q = bodies[j];
                double dx = p.X - q.X, dy = p.Y - q.Y, dz = p.Z - q.Z;
                double square = dx * dx + dy * dy + dz * dz;
                double pull = dt / (square * Math.Sqrt(square));
                double mine = q.Mass * pull, other = p.Mass * pull;
                p.Vx -= dx * mine;
                p.Vy -= dy * mine;
                p.Vz -= dz * mine;
                q.Vx += dx * other;
                q.Vy += dy * other;
                q.Vz += dz * other;
            }
        }
        foreach (Body b in bodies)
        {
            b.X += dt * b.Vx;
            b.Y += dt * b.Vy;
            b.Z += dt * b.Vz;
        }
    }

    private static double Energy(Body[] bodies)
    {
        double total = 0.0;
        for (int i = 0; i < bodies.Length; i++)
        {
            Body p = bodies[i];
            total += 0.5 * p.Mass * (p.Vx * p.Vx + p.Vy * p.Vy + p.Vz * p.Vz);
            for (int j = i + 1; j < bodies.Length; j++)
            {
                Body q = bodies[j];
                double dx = p.X - q.X, dy = p.Y - q.Y, dz = p.Z - q.Z;
                total -= p.Mass * q.Mass / Math.Sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return total;
    }

    public static object Run(long n)
    {
        Body[] bodies = MakeSystem();
        for (long k = 0; k < n; k++) Advance(bodies, 0.01);
        return PythonText.Round(Energy(bodies), 9);
    }
}
