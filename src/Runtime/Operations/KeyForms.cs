using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>A key of a known kind: whether a key of the dict with the same hash equals it.</summary>
internal interface IKey
{
    KeyMatch Matches(in Value stored);
}

internal readonly struct TextKey(string text) : IKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyMatch Matches(in Value stored) =>
        ReferenceEquals(stored.Reference, text) ? KeyMatch.Same
        : stored.Reference is not string other ? KeyMatch.Unknown
        : other == text ? KeyMatch.Same : KeyMatch.Different;
}

internal readonly struct IntKey(long number) : IKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyMatch Matches(in Value stored) => !stored.IsInt ? KeyMatch.Unknown : stored.Bits == number ? KeyMatch.Same : KeyMatch.Different;
}

internal readonly struct TupleKey(PyTuple tuple) : IKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyMatch Matches(in Value stored) =>
        ReferenceEquals(stored.Reference, tuple) ? KeyMatch.Same
        : Entry.TypedLanes.IsTuple(stored) ? PlainKeys.CompareTuples(Unsafe.As<PyTuple>(stored.Reference!), tuple) : KeyMatch.Unknown;
}

internal readonly struct PlainKey(Value key) : IKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyMatch Matches(in Value stored) => PlainKeys.Compare(stored, key);
}

// A str subclass may be a key of a namespace; its comparison cannot run Python code there.
internal readonly struct NameKey(string name) : IKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyMatch Matches(in Value stored)
    {
        if (ReferenceEquals(stored.Reference, name)) return KeyMatch.Same;
        return (stored.Reference is string other ? other == name : stored.Reference is PyTextSubclass text && text.EqualsString(name)) ? KeyMatch.Same : KeyMatch.Different;
    }
}
