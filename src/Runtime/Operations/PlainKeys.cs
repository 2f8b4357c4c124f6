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
                return TryHash(tuple, depth, out hash, out _);
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

    /// <summary>As <see cref="TryHash(Value, out long)"/>.</summary>
    /// <param name="tuple">The key.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="isConstant">Nothing that a program does to a class changes it, or what the tuple equals among plain keys.</param>
    public static bool TryHash(PyTuple tuple, out long hash, out bool isConstant) => TryHash(tuple, 0, out hash, out isConstant);

    private static bool TryHash(PyTuple tuple, int depth, out long hash, out bool isConstant)
    {
        hash = 0;
        isConstant = true;
        if (tuple.Type != TupleType.Type || depth > DeepestTuple) return false;
        var sum = TupleHash.Empty;
        Value[] items = tuple.Items;
        for (int i = 0; i < items.Length; i++)
        {
            long lane;
            if (items[i].IsInt) lane = NumericHash.OfInt(items[i].Bits);
            else
            {
                isConstant &= items[i].Reference is ScalarTag or string;
                if (!TryHash(items[i], depth + 1, out lane)) return false;
            }
            sum.Add(lane);
        }
        hash = sum.Finish(items.Length);
        return true;
    }

    /// <summary>Whether two keys are equal; a key that is there, and another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyMatch Compare(in Value stored, Value key) =>
        ReferenceEquals(stored.Reference, key.Reference) && stored.Bits == key.Bits ? KeyMatch.Same : CompareOthers(stored, key);

    private static KeyMatch CompareOthers(Value stored, Value key)
    {
        if (stored.Reference is string text && key.Reference is string other) return text == other ? KeyMatch.Same : KeyMatch.Different;
        if (stored.Reference is PyTuple left && key.Reference is PyTuple right) return CompareTuples(left, right);
        if (stored.Reference is ScalarTag && key.Reference is ScalarTag) return CompareNumbers(stored, key);
        return IsUnlikeOthers(stored) && IsUnlikeOthers(key) ? KeyMatch.Different : KeyMatch.Unknown;
    }

    private static KeyMatch CompareNumbers(in Value stored, Value key)
    {
        if (stored.IsFloat != key.IsFloat) return KeyMatch.Unknown;
        return (stored.IsFloat ? stored.AsFloat == key.AsFloat : stored.Bits == key.Bits) ? KeyMatch.Same : KeyMatch.Different;
    }

    // Equal to nothing of another kind, and those of its own kind have been compared.
    private static bool IsUnlikeOthers(Value key) => key.Reference is ScalarTag or string or PyNone || IsItselfOnly(key);

    /// <summary>Where an equal item is, -1 for nowhere; <see cref="PySetBase.Unknown"/> where only a comparison could tell.</summary>
    public static int IndexIn(ReadOnlySpan<Value> items, Value item)
    {
        for (int i = 0; i < items.Length; i++)
        {
            KeyMatch match = Compare(items[i], item);
            if (match != KeyMatch.Different) return match == KeyMatch.Same ? i : PySetBase.Unknown;
        }
        return -1;
    }

    private static bool IsItselfOnly(Value key) => key.Reference is PyInstance or PyType or PyFunction && key.Type.HashesByIdentity;

    /// <summary>Whether two tuples are equal.</summary>
    public static KeyMatch CompareTuples(PyTuple left, PyTuple right)
    {
        if (left.Type != TupleType.Type || right.Type != TupleType.Type) return KeyMatch.Unknown;
        Value[] first = left.Items, second = right.Items;
        if (first.Length != second.Length) return KeyMatch.Different;
        for (int i = 0; i < first.Length && i < second.Length; i++)
        {
            if (first[i].IsInt && second[i].IsInt)
            {
                if (first[i].Bits != second[i].Bits) return KeyMatch.Different;
                continue;
            }
            KeyMatch match = Compare(first[i], second[i]);
            if (match != KeyMatch.Same) return match;
        }
        return KeyMatch.Same;
    }
}
