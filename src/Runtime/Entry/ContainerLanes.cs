using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Operations of typed code on exact lists, dicts and sets whose keys are plain (<see cref="PlainKeys"/>). None fails or runs Python code: what may
/// do so is left to the general operation by giving false.
/// </summary>
public static class ContainerLanes
{
    // A test of the class itself; that of an open class and what derives from it is a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T? AsExact<T>(Value value) where T : class =>
        value.Reference is { } reference && reference.GetType() == typeof(T) ? Unsafe.As<T>(reference) : null;

    // ---- Lists ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAppend(Value list, Value item)
    {
        if (AsExact<PyList>(list) is not { } known) return false;
        known.Add(item);
        return true;
    }

    /// <summary><c>xs.pop()</c>, where it has items.</summary>
    public static bool TryPop(Value list, out Value item)
    {
        if (AsExact<PyList>(list) is { Count: > 0 } known)
        {
            item = known[known.Count - 1];
            known.RemoveAt(known.Count - 1);
            return true;
        }
        item = default;
        return false;
    }

    /// <summary><c>xs.pop(index)</c>, where that is an index.</summary>
    public static bool TryPop(Value list, long index, out Value item)
    {
        if (AsExact<PyList>(list) is { } known)
        {
            if (index < 0) index += known.Count;
            if ((ulong)index < (ulong)known.Count)
            {
                item = known[(int)index];
                known.RemoveAt((int)index);
                return true;
            }
        }
        item = default;
        return false;
    }

    /// <summary>bytes at the end of a bytearray.</summary>
    public static bool TryExtend(Value array, Value content)
    {
        if (AsExact<PyByteArray>(array) is not { } known || AsExact<PyBytes>(content) is not { } bytes || (long)known.Count + bytes.Length > Array.MaxLength) return false;
        known.Append(bytes.Data);
        return true;
    }

    // ---- Sets ----

    public static bool TryAdd(Value set, long item) => AsExact<PySet>(set) is { } known && known.TryAddInt(item);

    public static bool TryAdd(Value set, Value item) => AsExact<PySet>(set) is { } known && known.TryAdd(item);

    /// <summary><c>s.remove(item)</c>, where it is there.</summary>
    public static bool TryRemove(Value set, Value item) => AsExact<PySet>(set) is { } known && known.RemovePlain(item) >= 0;

    /// <summary><c>s.discard(item)</c></summary>
    public static bool TryDiscard(Value set, Value item) => AsExact<PySet>(set) is { } known && known.RemovePlain(item) != PySetBase.Unknown;

    // ---- Membership ----

    public static bool TryContains(PyContext context, Value item, Value container, out int found)
    {
        int index = PySetBase.Unknown;
        if (AsExact<PySet>(container) is { } set) index = set.SearchPlain(item);
        else if (AsExact<PyDict>(container) is { } dictionary) index = dictionary.FindPlain(context, item);
        else if (AsExact<PyTuple>(container) is { } tuple) index = PlainKeys.IndexIn(tuple.Items, item);
        else if (container.Reference is string text && item.Reference is string part) index = text.Contains(part) ? 1 : -1;
        else if (AsExact<PyBytes>(container) is { } bytes && item.IsInt && item.Bits is >= 0 and <= 255) index = IndexIn(bytes.Data, (byte)item.Bits);
        found = index >= 0 ? 1 : 0;
        return index != PySetBase.Unknown;
    }

    public static bool TryContains(PyContext context, long item, Value container, out int found)
    {
        if (AsExact<PySet>(container) is not { } set) return TryContains(context, Value.FromInt(item), container, out found);
        int index = set.SearchInt(item);
        found = index >= 0 ? 1 : 0;
        return index != PySetBase.Unknown;
    }

    private static int IndexIn(byte[] content, byte item)
    {
        if (content.Length > 16) return Array.IndexOf(content, item);
        for (int i = 0; i < content.Length; i++)
            if (content[i] == item) return i;
        return -1;
    }

    // ---- Dicts ----

    /// <summary><c>d.get(key)</c></summary>
    public static bool TryGet(Value dictionary, long key, out Value result)
    {
        result = Value.None;
        if (AsExact<PyDict>(dictionary) is not { } known) return false;
        int index = known.FindInt(key);
        if (index >= 0) result = known.ValueAt(index);
        return index != PySetBase.Unknown;
    }

    /// <summary><c>d.get(key)</c></summary>
    public static bool TryGet(PyContext context, Value dictionary, Value key, out Value result) => TryGet(context, dictionary, key, Value.None, out result);

    /// <summary><c>d.get(key, other)</c></summary>
    public static bool TryGet(PyContext context, Value dictionary, Value key, Value other, out Value result)
    {
        if (AsExact<PyDict>(dictionary) is { } known)
        {
            int index = known.FindPlain(context, key);
            if (index != PySetBase.Unknown)
            {
                result = index >= 0 ? known.ValueAt(index) : other;
                return true;
            }
        }
        result = default;
        return false;
    }

    /// <summary><c>d[key]</c>, and <c>b[index]</c> of bytes; false also where there is no such item.</summary>
    public static bool TryItem(PyContext context, Value dictionary, Value key, out Value result)
    {
        if (AsExact<PyDict>(dictionary) is { } known)
        {
            int index = known.FindPlain(context, key);
            if (index >= 0)
            {
                result = known.ValueAt(index);
                return true;
            }
        }
        else if (key.IsInt && BuiltinSlices.TryByte(dictionary, key.Bits, out byte item))
        {
            result = item;
            return true;
        }
        result = default;
        return false;
    }

    /// <summary><c>d[key] = value</c></summary>
    public static bool TrySetItem(PyContext context, Value value, Value dictionary, Value key) =>
        AsExact<PyDict>(dictionary) is { } known && known.TrySetPlain(context, key, value);
}
