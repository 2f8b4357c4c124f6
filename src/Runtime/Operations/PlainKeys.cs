using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>What a comparison of two keys that runs no Python code tells.</summary>
internal enum KeyMatch { Different, Same, Unknown }

/// <summary>
/// Keys of dicts and sets whose hash and comparison run no Python code: numbers, text, None, tuples of such, and objects that are
/// equal to themselves only. All here agrees with <see cref="Hashing.Hash"/> and <see cref="Comparison.AreEqual"/>.
/// </summary>
internal static class PlainKeys
{
    // Deeper tuples are left to the general hash, which minds the recursion limit.
    private const int DeepestTuple = 8;

    /// <summary>The hash; false where finding it may run Python code or fail.</summary>
    public static bool TryHash(Value key, out long hash) => TryHash(key, 0, out hash);

    private static bool TryHash(Value key, int depth, out long hash)
    {
        switch (key.Reference)
        {
            case ScalarTag tag:
                hash = tag == ScalarTag.Float ? NumericHash.OfFloat(key.AsFloat) : NumericHash.OfInt(key.Bits);
                // The hash of a NaN is a matter of versions.
                return tag != ScalarTag.Float || !double.IsNaN(key.AsFloat);
            case string text:
                hash = StringHash.Compute(text);
                return true;
            case PyTuple tuple:
                return TryHash(tuple, depth, out hash);
            case PyInstance or PyType or PyFunction:
                hash = Address.HashOf(key);
                return key.Type.HashesByIdentity;
            case PyNone:
                hash = NoneMethods.Hash;
                return true;
            default:
                hash = 0;
                return false;
        }
    }

    private static bool TryHash(PyTuple tuple, int depth, out long hash)
    {
        hash = 0;
        if (tuple.Type != TupleType.Type || depth > DeepestTuple) return false;
        var sum = TupleHash.Empty;
        Value[] items = tuple.Items;
        for (int i = 0; i < items.Length; i++)
        {
            long lane;
            if (items[i].IsInt) lane = NumericHash.OfInt(items[i].Bits);
            else if (!TryHash(items[i], depth + 1, out lane)) return false;
            sum.Add(lane);
        }
        hash = sum.Finish(items.Length);
        return true;
    }

    /// <summary>Nothing that a program does to a class changes the tuple's hash, or what it equals among plain keys.</summary>
    public static bool IsConstant(PyTuple tuple)
    {
        foreach (ref readonly Value item in tuple.Items.AsSpan())
            if (item.Reference is not (ScalarTag or string)) return false;
        return true;
    }

    /// <summary>Whether a key that is there equals another of the same hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyMatch Compare(in Value stored, Value key) =>
        ReferenceEquals(stored.Reference, key.Reference) && stored.Bits == key.Bits ? KeyMatch.Same : CompareOthers(stored, key);

    private static KeyMatch CompareOthers(Value stored, Value key)
    {
        if (stored.Reference is PyTuple left && key.Reference is PyTuple right) return CompareTuples(left, right);
        if (stored.IsInt && key.IsInt) return KeyMatch.Different;
        if (stored.IsFloat && key.IsFloat) return stored.AsFloat == key.AsFloat ? KeyMatch.Same : KeyMatch.Different;
        if (stored.Reference is string text && key.Reference is string other) return text == other ? KeyMatch.Same : KeyMatch.Different;
        return IsItselfOnly(stored) && IsItselfOnly(key) ? KeyMatch.Different : KeyMatch.Unknown;
    }

    private static bool IsItselfOnly(Value key) => key.Reference is PyInstance or PyType or PyFunction && key.Type.HashesByIdentity;

    private static KeyMatch CompareTuples(PyTuple left, PyTuple right)
    {
        if (left.Type != TupleType.Type || right.Type != TupleType.Type) return KeyMatch.Unknown;
        Value[] first = left.Items, second = right.Items;
        if (first.Length != second.Length) return KeyMatch.Different;
        for (int i = 0; i < first.Length && i < second.Length; i++)
        {
            KeyMatch match = Compare(first[i], second[i]);
            if (match != KeyMatch.Same) return match;
        }
        return KeyMatch.Same;
    }
}
