namespace PyToCil.Translator.Typing;

/// <summary>What is known of a value, which decides how it lies in CIL.</summary>
internal enum ValueKind : byte
{
    /// <summary>Nothing reads it.</summary>
    None,
    /// <summary>An exact int within 64 bits, as <c>long</c>.</summary>
    Int,
    /// <summary>An exact float, as <c>double</c>.</summary>
    Float,
    /// <summary>An exact bool, as 0 or 1.</summary>
    Bool,
    /// <summary>Anything, NULL included.</summary>
    Value,
}

/// <summary>The lattice of kinds.</summary>
internal static class ValueKinds
{
    public static bool IsUnboxed(this ValueKind kind) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool;

    /// <summary>The kind of a value at hand.</summary>
    public static ValueKind Of(Runtime.Value value) =>
        value.IsInt ? ValueKind.Int : value.IsFloat ? ValueKind.Float : value.IsBool ? ValueKind.Bool : ValueKind.Value;

    /// <summary>What is known of a value that may come from two places.</summary>
    public static ValueKind Join(ValueKind a, ValueKind b) => a == b ? a : a == ValueKind.None || b == ValueKind.None ? ValueKind.None : ValueKind.Value;

    /// <summary>The CIL type of its locals.</summary>
    public static Type CilType(this ValueKind kind) => kind switch
    {
        ValueKind.Int => typeof(long),
        ValueKind.Float => typeof(double),
        ValueKind.Bool => typeof(int),
        _ => typeof(Runtime.Value),
    };
}
