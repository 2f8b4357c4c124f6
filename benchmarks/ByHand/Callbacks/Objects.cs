namespace PyToCil.Benchmarks.ByHand.Callbacks;

internal static class VirtualCalls
{
    private abstract class Shape(double a)
    {
        protected double A { get; } = a;

        public abstract double Area();
    }

    private class Square(double a) : Shape(a)
    {
        public override double Area() => A * A;
    }

    private sealed class Circle(double a) : Shape(a)
    {
        public override double Area() => 3.14159 * A * A;
    }

    private sealed class Triangle(double a) : Shape(a)
    {
        public override double Area() => 0.5 * A * A;
    }

    private sealed class Hexagon(double a) : Square(a)
    {
        public override double Area() => 2.598 * base.Area();
    }

    private static readonly Shape[] s_shapes = [.. Enumerable.Range(0, 64).Select(i => Make((i * 5 + i / 3) % 4, 1.0 + i * 0.25))];

    private static Shape Make(int kind, double a) => kind switch { 0 => new Square(a), 1 => new Circle(a), 2 => new Triangle(a), _ => new Hexagon(a) };

    public static object Run(long n)
    {
        double t = 0.0;
        for (long k = 0; k < n / 64; k++)
            foreach (Shape shape in s_shapes) t += shape.Area();
        return t;
    }
}
