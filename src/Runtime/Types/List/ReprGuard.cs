namespace PyToCil.Runtime.Types;

/// <summary>Finds a container that holds itself while its text is made: CPython's <c>Py_ReprEnter</c>.</summary>
internal static class ReprGuard
{
    [ThreadStatic] private static List<object>? t_open;

    /// <summary>False where the text of this object is being made already; then <see cref="Leave"/> must not be called.</summary>
    public static bool Enter(PyContext context, object container)
    {
        List<object> open = t_open ??= [];
        for (int i = open.Count - 1; i >= 0; i--)
            if (ReferenceEquals(open[i], container)) return false;
        open.Add(container);
        return true;
    }

    public static void Leave(object container)
    {
        List<object> open = t_open!;
        for (int i = open.Count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(open[i], container)) continue;
            open.RemoveAt(i);
            return;
        }
    }
}
