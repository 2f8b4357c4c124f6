using System.Runtime.InteropServices;

namespace PyToCil.Runtime.Types;

/// <summary>
/// The C library's functions that .NET does not offer, so that results are those of CPython on the same machine. Where the
/// library is not found, series of our own take their place.
/// </summary>
internal static class CLibrary
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate double Unary(double x);

    private static readonly Lazy<nint> s_handle = new(Load);
    private static readonly Lazy<Unary> s_erf = new(() => Find("erf", ErrorFunctions.Erf));
    private static readonly Lazy<Unary> s_erfc = new(() => Find("erfc", ErrorFunctions.Erfc));
    private static readonly Lazy<Unary> s_expm1 = new(() => Find("expm1", Expm1BySeries));
    private static readonly Lazy<Unary> s_log1p = new(() => Find("log1p", Log1pBySeries));
    private static readonly Lazy<Unary> s_exp2 = new(() => Find("exp2", static x => Math.Pow(2.0, x)));

    public static double Erf(double x) => s_erf.Value(x);
    public static double Erfc(double x) => s_erfc.Value(x);
    public static double Expm1(double x) => s_expm1.Value(x);

    /// <summary>log(1 + x); keeps the sign of a zero.</summary>
    public static double Log1p(double x) => x == 0.0 ? x : s_log1p.Value(x);

    public static double Exp2(double x) => s_exp2.Value(x);

    // abs(complex) is hot: a direct call without a change of the collector's mode, for a leaf of a few nanoseconds.
    [DllImport("libm.so.6", EntryPoint = "hypot"), SuppressGCTransition]
    private static extern double HypotOfGlibc(double x, double y);

    private static readonly bool s_hasGlibc = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libm.so.6", out _);

    /// <summary>The hypotenuse as C's <c>hypot</c> rounds it, which is not always to the nearest.</summary>
    public static double Hypot(double x, double y) => s_hasGlibc ? HypotOfGlibc(x, y) : RealFunctions.Hypot(x, y);

    private static nint Load()
    {
        string[] names = OperatingSystem.IsWindows() ? ["ucrtbase.dll"]
            : OperatingSystem.IsMacOS() ? ["libSystem.dylib"]
            : ["libm.so.6", "libc.musl-x86_64.so.1", "libc.musl-aarch64.so.1", "libm.so"];
        foreach (string name in names)
            if (NativeLibrary.TryLoad(name, out nint handle)) return handle;
        return 0;
    }

    private static Unary Find(string name, Unary fallback) =>
        s_handle.Value != 0 && NativeLibrary.TryGetExport(s_handle.Value, name, out nint address)
            ? Marshal.GetDelegateForFunctionPointer<Unary>(address)
            : fallback;

    // W. Kahan's corrections of the rounding of exp and of 1 + x.
    private static double Expm1BySeries(double x)
    {
        double u = Math.Exp(x);
        if (u == 1.0) return x;
        double difference = u - 1.0;
        return difference == -1.0 || double.IsInfinity(u) ? difference : difference * x / Math.Log(u);
    }

    private static double Log1pBySeries(double x)
    {
        double u = 1.0 + x;
        return u == 1.0 ? x : double.IsInfinity(u) ? u : Math.Log(u) * x / (u - 1.0);
    }
}
