namespace PyToCil.Runtime.Hosting;

/// <summary>How .NET types are named in messages and as Python classes.</summary>
internal static class HostNames
{
    /// <summary>The type as C# writes it: <c>long</c>, <c>List&lt;int&gt;</c>, <c>DateTime</c>.</summary>
    public static string Of(Type type)
    {
        if (Keyword(type) is { } keyword) return keyword;
        if (type.IsArray) return Of(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying) + "?";
        if (!type.IsGenericType) return type.Name;
        return $"{Plain(type)}<{string.Join(", ", Array.ConvertAll(type.GetGenericArguments(), Of))}>";
    }

    /// <summary>The type's own name without its generic arity, the name of its Python class.</summary>
    public static string Plain(Type type)
    {
        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : type.Name[..tick];
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Char => "char",
        TypeCode.SByte => "sbyte",
        TypeCode.Byte => "byte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : null,
    };
}
