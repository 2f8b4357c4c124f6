using System.Numerics;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;

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
    /// <summary>An exact complex, as .NET's.</summary>
    Complex,
    /// <summary>An exact str, as <c>string</c>.</summary>
    Str,
    /// <summary>An exact str of one character, as the character's number.</summary>
    Character,
    /// <summary>A variable that is an exact str and is appended to, as <see cref="Runtime.TextAccumulator"/>; whoever reads it gets a <see cref="Str"/>.</summary>
    Accumulator,
    /// <summary>An iterator over a <c>string</c>.</summary>
    StrIterator,
    /// <summary>Exactly a list, as <see cref="PyList"/>.</summary>
    List,
    /// <summary>A range within 64 bits that only a loop looks at, as its bounds.</summary>
    Range,
    /// <summary>An iterator over a range, a list or a tuple that only its loop refers to, as a cursor.</summary>
    RangeCursor,
    ListCursor,
    TupleCursor,
    /// <summary>Anything, NULL included.</summary>
    Value,
}

/// <summary>The lattice of kinds.</summary>
internal static class ValueKinds
{
    public static bool IsUnboxed(this ValueKind kind) => kind is >= ValueKind.Int and < ValueKind.Value;

    public static bool IsText(this ValueKind kind) => kind is ValueKind.Str or ValueKind.Character;

    /// <summary>A loop's iterator; of it there is one, which moves from block to block.</summary>
    public static bool IsCursor(this ValueKind kind) => kind is ValueKind.RangeCursor or ValueKind.ListCursor or ValueKind.TupleCursor;

    /// <summary>The kind of a stack item at hand, which may be a loop's iterator.</summary>
    public static ValueKind OfStackItem(Value value)
    {
        if (RangeCursor.IsOwned(value)) return ValueKind.RangeCursor;
        if (TupleCursor.IsOwned(value)) return ValueKind.TupleCursor;
        return ListCursor.IsOwned(value) ? ValueKind.ListCursor : Of(value);
    }

    /// <summary>What is known of a value that may come from two places.</summary>
    public static ValueKind Join(ValueKind a, ValueKind b)
    {
        if (a == b) return a;
        if (a == ValueKind.None || b == ValueKind.None) return ValueKind.None;
        if (a.IsText() && b.IsText()) return ValueKind.Str;
        return Read(a).IsText() && Read(b).IsText() ? ValueKind.Accumulator : ValueKind.Value;
    }

    /// <summary>A place for the one kind takes values of the other one, in its own form.</summary>
    public static bool Converts(ValueKind from, ValueKind to) =>
        (to == ValueKind.Value && from.IsUnboxed()) || (from == ValueKind.Character && to == ValueKind.Str) || (from.IsText() && to == ValueKind.Accumulator);

    /// <summary>What reading a variable of the kind gives.</summary>
    public static ValueKind Read(ValueKind variable) => variable == ValueKind.Accumulator ? ValueKind.Str : variable;

    /// <summary>The kind that a guard finds again after a generator's suspension.</summary>
    public static ValueKind Suspended(ValueKind kind) => kind switch
    {
        ValueKind.Character or ValueKind.Accumulator => ValueKind.Str,
        ValueKind.None or ValueKind.Int or ValueKind.Float or ValueKind.Bool or ValueKind.Complex or ValueKind.Str or ValueKind.StrIterator or ValueKind.List => kind,
        _ => ValueKind.Value,
    };

    /// <summary>The kind of a value at hand.</summary>
    public static ValueKind Of(Value value)
    {
        if (value.IsInt) return ValueKind.Int;
        if (value.IsFloat) return ValueKind.Float;
        if (value.IsBool) return ValueKind.Bool;
        return value.Reference switch
        {
            string => ValueKind.Str,
            PyComplex when ComplexLanes.IsComplex(value) => ValueKind.Complex,
            PyStrIterator => ValueKind.StrIterator,
            PyList when TypedLanes.IsList(value) => ValueKind.List,
            _ => ValueKind.Value,
        };
    }

    /// <summary>The CIL type of its locals.</summary>
    public static Type CilType(this ValueKind kind) => kind switch
    {
        ValueKind.Int => typeof(long),
        ValueKind.Float => typeof(double),
        ValueKind.Bool or ValueKind.Character => typeof(int),
        ValueKind.Str => typeof(string),
        ValueKind.Accumulator => typeof(TextAccumulator),
        ValueKind.StrIterator => typeof(PyStrIterator),
        ValueKind.Complex => typeof(Complex),
        ValueKind.List => typeof(PyList),
        ValueKind.Range => typeof(RangeBounds),
        ValueKind.RangeCursor => typeof(RangeCursor),
        ValueKind.ListCursor => typeof(ListCursor),
        ValueKind.TupleCursor => typeof(TupleCursor),
        _ => typeof(Value),
    };
}
