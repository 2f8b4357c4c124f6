namespace PyToCil.Runtime.Types;

/// <summary>
/// <c>sys.getsizeof</c>: an estimate of the bytes that the object itself takes in .NET, not what CPython would take.
/// 16 bytes of object header and 16 bytes a value.
/// </summary>
internal static class SizeEstimate
{
    private const long Header = 16;
    private const long Element = 16;

    public static long Of(Value value) => value.Reference switch
    {
        string text => Header + 6 + text.Length * 2L,
        PyList list => Header + 16 + list.Count * Element,
        PyDict dictionary => Header + 32 + dictionary.Count * 44L,
        PyTuple tuple => Header + 8 + tuple.Count * Element,
        IAttributed attributed => Header + 24 + attributed.Attributes.Capacity * Element,
        ScalarTag => Element,
        _ => Header + 8,
    };
}
