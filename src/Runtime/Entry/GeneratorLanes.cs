using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>The parts of typed generator bodies that are more than one CIL instruction.</summary>
public static class GeneratorLanes
{
    // A slot mostly holds what it held at the last suspension, and a reference that is not written costs no barrier.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Save(Value[] slots, int index, Value value)
    {
        ref Value slot = ref slots[index];
        if (slot.Reference != value.Reference) slot = value;
        else Unsafe.AsRef(in slot.Bits) = value.Bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveInt(Value[] slots, int index, long value)
    {
        ref Value slot = ref slots[index];
        if (!slot.IsInt) slot = Value.FromInt(value);
        else Unsafe.AsRef(in slot.Bits) = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveFloat(Value[] slots, int index, double value)
    {
        ref Value slot = ref slots[index];
        if (!slot.IsFloat) slot = Value.FromFloat(value);
        else Unsafe.AsRef(in slot.Bits) = BitConverter.DoubleToInt64Bits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveBool(Value[] slots, int index, int value)
    {
        ref Value slot = ref slots[index];
        if (!slot.IsBool) slot = Value.FromBool(value != 0);
        else Unsafe.AsRef(in slot.Bits) = value;
    }

    // Whether who drives the generator took the item, so that it goes on.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Take(PyGenerator generator, Value item) => generator.Sink is { } sink && sink.Take(item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TakeInt(PyGenerator generator, long item)
    {
        ItemSink? sink = generator.Sink;
        return sink is IntSum sum ? sum.Add(item) : sink is not null && sink.TakeInt(item);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TakeFloat(PyGenerator generator, double item) => generator.Sink is { } sink && sink.TakeFloat(item);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TakeBool(PyGenerator generator, int item) => generator.Sink is { } sink && sink.TakeBool(item != 0);

    /// <summary>SEND: as <see cref="Iterations.Send"/>; what drives the generator drives the receiver too.</summary>
    public static Value Send(PyContext context, PyGenerator generator, Value receiver, Value value, out Value result)
    {
        if (generator.Sink is not { } sink || receiver.Reference is not PyGenerator inner || !value.IsNone)
            return Iterations.Send(context, receiver, value, out result);
        Value yielded = inner.Drive(context, sink);
        result = yielded.IsNull && context.Error is null ? inner.Returned : default;
        return yielded;
    }
}
