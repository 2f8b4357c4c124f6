namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class FloatPoints
{
    private sealed class Point
    {
        public Point(double i)
        {
            X = Math.Sin(i);
            Y = Math.Cos(i) * 3.0;
            Z = X * X / 2.0;
        }

        public double X { get; private set; }

        public double Y { get; private set; }

        public double Z { get; private set; }

        public void Normalise()
        {
            double length = Math.Sqrt(X * X + Y * Y + Z * Z);
            X /= length;
            Y /= length;
            Z /= length;
        }

        public Point Larger(Point other)
        {
            X = X > other.X ? X : other.X;
            Y = Y > other.Y ? Y : other.Y;
            Z = Z > other.Z ? Z : other.Z;
            return this;
        }
    }

    public static object Run(long n)
    {
        var points = new Point[n];
        for (int i = 0; i < points.Length; i++) points[i] = new Point(i * 0.25);
        foreach (Point point in points) point.Normalise();
        Point result = points[0];
        for (int i = 1; i < points.Length; i++) result = result.Larger(points[i]);
        return (PythonText.Round(result.X, 6), PythonText.Round(result.Y, 6), PythonText.Round(result.Z, 6));
    }
}
