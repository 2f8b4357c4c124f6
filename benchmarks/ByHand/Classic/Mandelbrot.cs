namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class Mandelbrot
{
    private const int Width = 32;
    private const int Limit = 50;

    private static bool IsInside(double cr, double ci)
    {
        double zr = 0.0, zi = 0.0, tr = 0.0, ti = 0.0;
        for (int i = 0; i < Limit; i++)
        {
            zi = 2.0 * zr * zi + ci;
            zr = tr - ti + cr;
            tr = zr * zr;
            ti = zi * zi;
            if (tr + ti > 4.0) return false;
        }
        return true;
    }

    private static byte[] Row(long y, long height)
    {
        var bits = new byte[Width / 8];
        double ci = 2.0 * y / height - 1.0;
        for (int x = 0; x < Width; x++)
            if (IsInside(2.0 * x / Width - 1.5, ci)) bits[x / 8] |= (byte)(0x80 >> (x % 8));
        return bits;
    }

    public static object Run(long n)
    {
        long height = n / Width;
        long checksum = 0;
        var picture = new List<byte[]>();
        for (long y = 0; y < height; y++) picture.Add(Row(y, height));
        foreach (byte[] row in picture)
            foreach (byte bits in row) checksum = (checksum * 31 + bits) % 65521;
        return ((long)picture.Count, checksum);
    }
}
