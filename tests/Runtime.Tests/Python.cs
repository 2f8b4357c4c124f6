using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Tests;

/// <summary>A context to run runtime code in, and short forms to make and show values.</summary>
internal static class Python
{
    private static readonly PyInterpreter s_interpreter = new(new Version(3, 13));

    /// <summary>The context of the test's thread.</summary>
    public static PyContext Context => PyContext.For(s_interpreter);

    public static PyList List(params Value[] items) => new(items);

    public static Value Text(string text) => PyText.ToValue(text);

    public static string Repr(Value value) => Representation.Repr(Context, value);

    public static PySet SetOf(params Value[] items)
    {
        var set = new PySet();
        foreach (Value item in items) set.Add(Context, item);
        return set;
    }

    /// <summary>The Python class and text of what the code raises.</summary>
    public static string Raised(Action code)
    {
        var exception = Assert.Throws<PyException>(code);
        return exception.Message;
    }

    public static Value Sorted(Value iterable, Value key = default, bool reverse = false) => key.IsNull
        ? Aggregates.Sorted(Context, new Arguments([iterable], ["reverse"], [reverse]))
        : Aggregates.Sorted(Context, new Arguments([iterable], ["key", "reverse"], [key, reverse]));
}
