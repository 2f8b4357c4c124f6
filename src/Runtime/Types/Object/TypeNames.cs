namespace PyToCil.Runtime.Types;

/// <summary>How types are named in texts.</summary>
internal static class TypeNames
{
    /// <summary>The module's name; NULL where <c>__module__</c> is missing or no str.</summary>
    public static string? Module(PyType type)
    {
        if (type.IsBuiltin) return type.Module;
        Value module = type.Attributes.GetString("__module__");
        return !module.IsNull && PyText.TryGet(module, out string text) ? text : null;
    }

    /// <summary>What the format <c>%T</c> of messages gives: the qualified name, with its module where that is neither builtins nor <c>__main__</c> (<c>PyType_GetFullyQualifiedName</c>).</summary>
    public static string InMessage(PyType type) => Module(type) == "__main__" ? type.QualifiedName : Full(type);

    /// <summary>The qualified name with its module, which is left out for builtins; CPython's <c>type_repr</c>.</summary>
    public static string Full(PyType type) => Module(type) is { } module && module != "builtins" ? $"{module}.{type.QualifiedName}" : type.IsBuiltin || Module(type) is not null ? type.QualifiedName : type.Name;
}
