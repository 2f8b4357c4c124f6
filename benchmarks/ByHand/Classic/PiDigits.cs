using System.Numerics;

namespace PyToCil.Benchmarks.ByHand.Classic;

internal static class PiDigits
{
    private static List<int> Digits(long count)
    {
        var found = new List<int>();
        BigInteger q = 1, r = 0, t = 1;
        long k = 1;
        while (found.Count < count)
        {
            BigInteger digit = (3 * q + r) / t;
            while (4 * q + r >= (digit + 1) * t)
            {
                r = (2 * q + r) * (2 * k + 1);
                q *= k;
                t *= 2 * k + 1;
                k++;
                digit = (3 * q + r) / t;
            }
            found.Add((int)digit);
            q *= 10;
            r = 10 * (r - digit * t);
        }
        return found;
    }

    public static object Run(long n)
    {
        List<int> found = Digits(n);
        return (string.Concat(found.Take(20)), (long)found.Sum());
    }
}
