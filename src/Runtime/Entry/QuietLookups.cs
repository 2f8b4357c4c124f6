using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>Look-ups of typed code whose failure a handler in the same code only takes note of: no exception is made for it.</summary>
public static class QuietLookups
{
    /// <summary>An item; NULL, with nothing pending, where a plain dict, list or tuple lacks it. What else fails raises.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value GetItem(PyContext context, Value container, Value key)
    {
        object? reference = container.Reference;
        if (reference is not null && reference.GetType() == typeof(PyDict))
        {
            var dictionary = (PyDict)reference;
            int found = dictionary.FindPlain(context, key);
            if (found >= 0) return dictionary.ValueAt(found);
            if (found != PySetBase.Unknown) return default;
        }
        else if (key.IsInt && reference is not null && LengthOf(reference) is var length and >= 0)
        {
            long index = key.Bits < 0 ? key.Bits + length : key.Bits;
            if ((ulong)index >= (ulong)length) return default;
        }
        return Operators.GetItem(context, container, key);
    }

    private static int LengthOf(object sequence)
    {
        if (sequence.GetType() == typeof(PyList)) return ((PyList)sequence).Count;
        return sequence.GetType() == typeof(PyTuple) ? ((PyTuple)sequence).Items.Length : -1;
    }

    /// <summary>Whether a handler for what a name means catches the exception that a missing item is.</summary>
    /// <param name="context">The thread's state.</param>
    /// <param name="function">Whose name it is.</param>
    /// <param name="site">The name.</param>
    /// <param name="container">What lacks an item.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Catches(PyContext context, PyFunction function, GlobalSite site, Value container)
    {
        PyType raised = container.Reference is PyDict ? ExceptionTypes.KeyError : ExceptionTypes.IndexError;
        object? caught = Names.LoadGlobal(context, function, site).Reference;
        if (caught == raised) return true;
        // A name that is not there is an error of the handler, which is raised again while it handles.
        if (caught is null) context.Error = null;
        return caught is PyType type && raised.IsSubtypeOf(type);
    }

    /// <summary>An exception is pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasFailed(PyContext context) => context.Error is not null;
}
