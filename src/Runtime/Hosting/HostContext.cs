namespace PyToCil.Runtime.Hosting;

/// <summary>The context for conversions that the host asks for without naming an interpreter.</summary>
internal static class HostContext
{
    private static PyInterpreter? s_fallback;

    /// <summary>The context of this thread; where the thread ran no Python code yet, one that only hashes and compares.</summary>
    public static PyContext Current => PyContext.Current ?? PyContext.For(Fallback());

    private static PyInterpreter Fallback()
    {
        if (s_fallback is null) Interlocked.CompareExchange(ref s_fallback, new PyInterpreter(new Version(3, 13)), null);
        return s_fallback;
    }
}
