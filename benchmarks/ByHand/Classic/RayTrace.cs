namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class RayTrace
{
    private const int Width = 24;
    private const double Epsilon = 1e-6;

    private sealed class Vector(double x, double y, double z)
    {
        public double X { get; } = x;

        public double Y { get; } = y;

        public double Z { get; } = z;

        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

        public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

        public Vector Scale(double factor) => new(X * factor, Y * factor, Z * factor);

        public double Dot(Vector other) => X * other.X + Y * other.Y + Z * other.Z;

        public double Length() => Math.Sqrt(Dot(this));

        public Vector Normal() => Scale(1.0 / Length());

        public Vector Mirrored(Vector normal) => this - normal.Scale(2.0 * Dot(normal));
    }

    private sealed class Ray(Vector start, Vector direction)
    {
        public Vector Start { get; } = start;

        public Vector Direction { get; } = direction.Normal();

        public Vector At(double distance) => Start + Direction.Scale(distance);
    }

    private abstract class Thing(Surface surface)
    {
        public Surface Surface { get; } = surface;

        public abstract double? Meet(Ray ray);

        public abstract Vector NormalAt(Vector point);
    }

    private sealed class Sphere(Vector centre, double radius, Surface surface) : Thing(surface)
    {
        public override double? Meet(Ray ray)
        {
            Vector toCentre = centre - ray.Start;
            double along = toCentre.Dot(ray.Direction);
            double square = radius * radius - toCentre.Dot(toCentre) + along * along;
            if (square < 0.0) return null;
            double distance = along - Math.Sqrt(square);
            return distance > Epsilon ? distance : null;
        }

        public override Vector NormalAt(Vector point) => (point - centre).Normal();
    }

    private sealed class Floor(double height, Surface surface) : Thing(surface)
    {
        private readonly Vector _up = new(0.0, 1.0, 0.0);

        public override double? Meet(Ray ray)
        {
            double slope = ray.Direction.Y;
            if (slope > -Epsilon) return null;
            double distance = (height - ray.Start.Y) / slope;
            return distance > Epsilon ? distance : null;
        }

        public override Vector NormalAt(Vector point) => _up;
    }

    private class Surface(Vector colour, double mirror)
    {
        public double Mirror { get; } = mirror;

        public virtual Vector ColourAt(Vector point) => colour;
    }

    private sealed class Chequered(Vector colour, Vector other, double mirror) : Surface(colour, mirror)
    {
        public override Vector ColourAt(Vector point) => ((long)(point.X + 1000.0) + (long)(point.Z + 1000.0)) % 2 == 0 ? base.ColourAt(point) : other;
    }

    private sealed class Scene
    {
        private readonly List<Thing> _things = [new Floor(-1.0, new Chequered(new Vector(0.9, 0.9, 0.9), new Vector(0.1, 0.1, 0.1), 0.2))];
        private readonly Vector[] _lights = [new(-6.0, 8.0, -2.0), new(5.0, 10.0, 1.0)];
        private readonly Vector _sky = new(0.3, 0.4, 0.6);

        public Scene()
        {
            for (int i = 0; i < 5; i++)
                _things.Add(new Sphere(new Vector(i * 1.1 - 2.2, i % 2 * 0.8 - 0.4, 5.0 + i * 0.5), 0.6, new Surface(new Vector(0.2 * i, 0.9 - 0.15 * i, 0.5), 0.3)));
        }

        private Thing? Nearest(Ray ray, out double best)
        {
            best = double.PositiveInfinity;
            Thing? found = null;
            foreach (Thing thing in _things)
            {
                if (thing.Meet(ray) is not { } distance || distance >= best) continue;
                best = distance;
                found = thing;
            }
            return found;
        }

        private bool IsLit(Vector point, Vector light)
        {
            Vector towards = light - point;
            double reach = towards.Length();
            var ray = new Ray(point, towards);
            foreach (Thing thing in _things)
                if (thing.Meet(ray) is { } distance && distance < reach) return false;
            return true;
        }

        public Vector Colour(Ray ray, int depth)
        {
            if (Nearest(ray, out double distance) is not { } thing) return _sky;
            Vector point = ray.At(distance);
            Vector normal = thing.NormalAt(point);
            double light = 0.1;
            foreach (Vector lamp in _lights)
                if (IsLit(point, lamp)) light += 0.6 * Math.Max(0.0, normal.Dot((lamp - point).Normal()));
            Vector colour = thing.Surface.ColourAt(point).Scale(light);
            if (depth <= 0 || thing.Surface.Mirror <= 0.0) return colour;
            return colour + Colour(new Ray(point, ray.Direction.Mirrored(normal)), depth - 1).Scale(thing.Surface.Mirror);
        }
    }

    public static object Run(long n)
    {
        var scene = new Scene();
        var eye = new Vector(0.0, 0.5, -3.0);
        var total = new Vector(0.0, 0.0, 0.0);
        for (long pixel = 0; pixel < n; pixel++)
        {
            double x = (double)(pixel % Width) / Width - 0.5;
            double y = 0.5 - (double)(pixel / Width % Width) / Width;
            total += scene.Colour(new Ray(eye, new Vector(x, y, 1.0)), 2);
        }
        return (PythonText.Round(total.X, 6), PythonText.Round(total.Y, 6), PythonText.Round(total.Z, 6));
    }
}
