using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Operations of typed code on what is known to be exactly a list. None fails or runs Python code; what may do so is left to the
/// general operation by giving false.
/// </summary>
public static class ListLanes
{
    // ---- The list as a value ----

    /// <summary>The list that a value is known to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PyList Unbox(Value value) => Unsafe.As<PyList>(value.Reference!);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Box(PyList list) => new(list);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Length(PyList list) => list.Count;

    // ---- Items; what lies behind the last item is NULL, which no kind of value is ----

    /// <summary>An index as it counts from the start. Without a branch: where blocks meet, the JIT moves what it holds in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FromStart(PyList list, long index) => index + ((index >> 63) & list.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin(Value[] items, long index) => (ulong)index < (ulong)items.Length;

    /// <summary>The index is known to lie within.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value ItemAt(Value[] items, long index) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (nint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySet(Value[] items, long index, Value value)
    {
        if ((ulong)index >= (ulong)items.Length) return false;
        ref Value slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (nint)index);
        if (slot.Reference is null) return false;
        // A number that follows one of its own kind needs no tag, whose store would tell the garbage collector.
        if (slot.Reference == value.Reference) Value.SetBits(ref slot, value.Bits); else slot = value;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySetInt(Value[] items, long index, long value) => TrySet(items, index, Value.FromInt(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySetFloat(Value[] items, long index, double value) => TrySet(items, index, Value.FromFloat(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySetBool(Value[] items, long index, int value) => TrySet(items, index, new Value(ScalarTag.Bool, value));

    // ---- Making and changing ----

    public static PyList Make(Value[] items) => new(items);

    public static PyList MakeEmpty() => new();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Append(PyList list, Value item) => list.Add(item);

    /// <summary><c>list.append(item)</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAppend(PyList list, Value item)
    {
        list.Add(item);
        return true;
    }

    /// <summary><c>list.pop()</c>; false for an empty list.</summary>
    public static bool TryPop(PyList list, out Value item)
    {
        int last = list.Count - 1;
        if (last < 0)
        {
            item = default;
            return false;
        }
        item = list[last];
        if ((uint)last < (uint)list.General.Length) list.General[last] = default;
        list.Count = last;
        return true;
    }

    /// <summary><c>list * times</c>; false where it would be too long.</summary>
    public static bool TryRepeat(PyList list, long times, out PyList result)
    {
        times = Math.Max(0, times);
        bool fits = list.Count == 0 || times <= Array.MaxLength / list.Count;
        result = fits ? list.Repeat(times) : null!;
        return fits;
    }

    /// <summary><c>a + b</c>; false where it would be too long.</summary>
    public static bool TryConcatenate(PyList a, PyList b, out PyList result)
    {
        bool fits = (long)a.Count + b.Count <= Array.MaxLength;
        result = fits ? PyList.Concatenate(a, b) : null!;
        return fits;
    }

    /// <summary><c>list[start:stop]</c>; a bound that is left out is 0 or the greatest int.</summary>
    public static PyList Slice(PyList list, long start, long stop)
    {
        long count = SliceIndices.Adjust(list.Count, ref start, ref stop, 1);
        return list.Take(start, 1, count);
    }

    /// <summary>Bounds of an extended slice that are left out.</summary>
    public const int NoStart = 1, NoStop = 2;

    /// <summary><c>list[start:stop:step]</c>; false for a step of 0. Steps are clamped as <c>PySlice_Unpack</c> does.</summary>
    public static bool TrySlice(PyList list, long start, long stop, long step, int absent, out PyList result)
    {
        step = Math.Max(step, -long.MaxValue);
        if ((absent & NoStart) != 0) start = step < 0 ? long.MaxValue : 0;
        if ((absent & NoStop) != 0) stop = step < 0 ? long.MinValue : long.MaxValue;
        result = null!;
        if (step == 0) return false;
        long count = SliceIndices.Adjust(list.Count, ref start, ref stop, step);
        result = list.Take(start, step, count);
        return true;
    }

    /// <summary><c>list[start:stop] = items</c>, bounds as of <see cref="Slice"/>.</summary>
    public static void SetSlice(PyList list, long start, long stop, PyList items)
    {
        SliceIndices.Adjust(list.Count, ref start, ref stop, 1);
        ListType.Replace(list, (int)start, (int)Math.Max(start, stop), items);
    }

    // ---- Items that are numbers, unboxed; each test is one condition, which the JIT makes a branch ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreInts(Array numbers) => numbers.GetType() == typeof(long[]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreFloats(Array numbers) => numbers.GetType() == typeof(double[]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreBools(Array numbers) => numbers.GetType() == typeof(byte[]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long[] Ints(Array numbers) => Unsafe.As<long[]>(numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double[] Floats(Array numbers) => Unsafe.As<double[]>(numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte[] Bools(Array numbers) => Unsafe.As<byte[]>(numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInside(PyList list, long index) => (ulong)index < (ulong)list.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin(long[] items, long index) => (ulong)index < (ulong)items.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin(double[] items, long index) => (ulong)index < (ulong)items.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin(byte[] items, long index) => (ulong)index < (ulong)items.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ItemAt(long[] items, long index) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (nint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ItemAt(double[] items, long index) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (nint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ItemAt(byte[] items, long index) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (nint)index);

    // Ordinary stores into an array, of which the JIT knows that they change no list.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetAt(long[] items, long index, long value) => items[index] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetAt(double[] items, long index, double value) => items[index] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetAt(byte[] items, long index, int value) => items[index] = (byte)value;

    /// <summary>An item, however the list keeps it; the index counts from its start.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryAny(PyList list, long index, out Value item)
    {
        item = (ulong)index < (ulong)list.Count ? list[(int)index] : default;
        return !item.IsNull;
    }

    /// <summary>Sets an item, however the list keeps it; the index counts from its start.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TrySetAny(PyList list, long index, Value item)
    {
        if ((ulong)index >= (ulong)list.Count) return false;
        list[(int)index] = item;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AppendInt(PyList list, long item)
    {
        if (!TryAppendNumber(list, item)) AppendOther(list, Value.FromInt(item));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AppendFloat(PyList list, double item)
    {
        if (!TryAppendNumber(list, item)) AppendOther(list, Value.FromFloat(item));
    }

    /// <summary><c>list.append(item)</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAppend(PyList list, long item)
    {
        AppendInt(list, item);
        return true;
    }

    /// <summary><c>list.append(item)</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAppend(PyList list, double item)
    {
        AppendFloat(list, item);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AppendOther(PyList list, Value item) => list.Add(item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAppendNumber<T>(PyList list, T item) where T : struct
    {
        Array numbers = list.Numbers;
        int count = list.Count;
        if (numbers.GetType() != typeof(T[]) || (uint)count >= (uint)Unsafe.As<T[]>(numbers).Length) return false;
        Unsafe.As<T[]>(numbers)[count] = item;
        list.Count = count + 1;
        return true;
    }

    /// <summary>The tag of values that are such numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static object TagOf<T>() where T : struct => typeof(T) == typeof(long) ? ScalarTag.Int : typeof(T) == typeof(double) ? ScalarTag.Float : ScalarTag.Bool;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T BitsAs<T>(Value value) where T : struct
    {
        if (typeof(T) == typeof(long)) return (T)(object)value.Bits;
        return typeof(T) == typeof(double) ? (T)(object)value.AsFloat : (T)(object)(byte)value.Bits;
    }
}
