namespace PyToCil.Runtime;

/// <summary>
/// A built-in object that binds when read from a class: functions, properties, slots. The same protocol as Python's
/// <c>__get__</c> and <c>__set__</c>, without the look-up. docs.python.org/3/howto/descriptor.html
/// </summary>
internal interface IDescriptor
{
    /// <summary>Comes before the instance's own attributes.</summary>
    bool IsData { get; }

    /// <summary>What reading the attribute gives.</summary>
    /// <param name="context">The thread's context.</param>
    /// <param name="instance">The object it is read from; NULL where it is read from the class.</param>
    /// <param name="owner">The class.</param>
    Value Bind(PyContext context, Value instance, PyType owner);

    /// <summary>Writes the attribute; a NULL value deletes it. Only where <see cref="IsData"/>.</summary>
    void Store(PyContext context, Value instance, Value value);
}
