using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>The parts of typed code that are more than one CIL instruction. All are inlined.</summary>
public static class TypedLanes
{
    private const long MostExact = 1L << 53;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AddOverflows(long a, long b, long sum) => ((a ^ sum) & (b ^ sum)) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SubtractOverflows(long a, long b, long difference) => ((a ^ b) & (a ^ difference)) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MultiplyOverflows(long a, long b, long product) => Math.BigMul(a, b, out _) != product >> 63;

    /// <summary>The divisor is positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorDivide(long a, long b)
    {
        long quotient = a / b;
        return a < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    /// <summary>The divisor is positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Remainder(long a, long b)
    {
        long remainder = a % b;
        return remainder < 0 ? remainder + b : remainder;
    }

    public static double FloorDivide(double a, double b) => FloatArithmetic.FloorDivide(a, b);

    public static double Remainder(double a, double b) => FloatArithmetic.Remainder(a, b);

    /// <summary>A double holds it exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(long value) => (ulong)(value + MostExact) <= 2 * (ulong)MostExact;

    /// <summary>The int shifts left within 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CanShiftLeft(long a, long b) => (ulong)b < 63 && a << (int)b >> (int)b == a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftLeft(long a, long b) => a << (int)b;

    /// <summary>The distance is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftRight(long a, long b) => a >> (int)Math.Min(b, 63);

    // ---- Values ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value BoxBool(int value) => Value.FromBool(value != 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int UnboxBool(Value value) => (int)value.Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long UnboxInt(Value value) => value.Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double UnboxFloat(Value value) => value.AsFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInt(Value value) => value.IsInt;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFloat(Value value) => value.IsFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBool(Value value) => value.IsBool;

    /// <summary>A Value of an object that is no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value FromObject(object reference) => new(reference);

    /// <summary>It is an instance of a shape. For ways that are rarely taken.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool HasShape(Value value, Shape shape) => value.Reference is PyInstance instance && instance.Store.Shape == shape;

    // Slots of instances.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetIntSlot(ref Value slot, long value)
    {
        if (slot.Reference == ScalarTag.Int) Value.SetBits(ref slot, value); else slot = Value.FromInt(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetFloatSlot(ref Value slot, double value)
    {
        if (slot.Reference == ScalarTag.Float) Value.SetBits(ref slot, BitConverter.DoubleToInt64Bits(value)); else slot = Value.FromFloat(value);
    }

    // ---- Calls ----

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasDefaults(PyFunction function, Value[] defaults) => function.Defaults == defaults;

    /// <summary>A function has still this code and these defaults. For ways that are rarely taken.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsAsFound(PyFunction function, PyCode code, Value[] defaults) => function.Code == code && function.Defaults == defaults;

    /// <summary>It is the built-in function or class of this number (<see cref="KnownCallable"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsKnown(Value callable, int number)
    {
        if (callable.Reference is PyBuiltinFunction function) return (int)function.Known == number;
        return callable.Reference is PyType type && (int)type.Known == number;
    }

    /// <summary>The class of a value.</summary>
    public static PyType ClassOf(Value value) => value.Type;

    /// <summary>Whether a class derives from another; null where that one's class may have a say.</summary>
    public static bool? IsPlainSubclass(PyType type, PyType other) => other.Type == TypeType.Type ? type.IsSubtypeOf(other) : null;

    /// <summary>An attribute of a module that has it where the place found it before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLoadOfModule(Value owner, MemberSite site, out Value value) => SharedAttributes.TryLoadOfModule(owner, site, out value);

    // ---- Loops and lists ----

    /// <summary>It is exactly a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsList(Value value) => value.Reference is { } reference && reference.GetType() == typeof(PyList);

    /// <summary>It is exactly a tuple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTuple(Value value) => value.Reference is { } reference && reference.GetType() == typeof(PyTuple);

    /// <summary>The next item of a range, or of a list where it is an int: 1; at the end 0; -1 where the iterator has to be asked, and nothing was taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextOfInts(Value iterator, out long item)
    {
        if (iterator.Reference is PyRangeIterator range) return range.MoveNext(out item) ? 1 : 0;
        if (iterator.Reference is PyListIterator list) return list.MoveNextInt(out item);
        item = 0;
        return -1;
    }

    /// <summary>A list's next item: 1; at its end 0; where it is no list iterator, -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextOfList(Value iterator, out Value item)
    {
        if (iterator.Reference is PyListIterator list) return list.MoveNext(out item) ? 1 : 0;
        item = default;
        return -1;
    }

    /// <summary>An item of an exact list, at an index that counts from its start or end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryItem(Value container, long index, out Value item)
    {
        if (IsList(container))
        {
            PyList list = Unsafe.As<PyList>(container.Reference!);
            if (index < 0) index += list.Count;
            if ((ulong)index < (ulong)list.Count)
            {
                item = list[(int)index];
                return !item.IsNull;
            }
        }
        else if (container.Reference is PyTuple tuple && tuple.GetType() == typeof(PyTuple))
        {
            Value[] items = tuple.Items;
            if (index < 0) index += items.Length;
            if ((ulong)index < (ulong)items.Length)
            {
                item = items[index];
                return true;
            }
        }
        item = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySetItem(Value value, Value container, long index)
    {
        if (IsList(container))
        {
            PyList list = Unsafe.As<PyList>(container.Reference!);
            if (index < 0) index += list.Count;
            Value[] items = list.General;
            if ((ulong)index < (ulong)list.Count && (ulong)index >= (ulong)items.Length)
            {
                list[(int)index] = value;
                return true;
            }
            if ((ulong)index < (ulong)list.Count)
            {
                // A number that follows one of its own kind needs no tag, whose store would tell the garbage collector.
                ref Value slot = ref items[index];
                if (slot.Reference == value.Reference) Unsafe.AsRef(in slot.Bits) = value.Bits; else slot = value;
                return true;
            }
        }
        return false;
    }
}
