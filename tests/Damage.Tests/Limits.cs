namespace PyToCil.Damage.Tests;

internal static class Limits
{
    /// <summary>The fuzzer asks for a second; here the JIT compiles everything first, beside other tests.</summary>
    public const double Milliseconds = 10_000;
}
