using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Numbers on the way out of typed code: they are put into fields of the context, each by one instruction, and the runtime boxes them
/// into the array of all values.
/// </summary>
internal sealed class ParkedNumbers(CilWriter writer)
{
    // The masks have a bit for each item.
    private const int MostItems = 64;

    private static readonly FieldInfo s_parked = typeof(PyContext).GetField(nameof(PyContext.Parked))!;
    private static readonly FieldInfo[] s_ints = Fields("Int");
    private static readonly FieldInfo[] s_floats = Fields("Float");
    private static readonly MethodInfo s_take = ((Func<PyContext, int, long, long, Value[]>)Tiering.TakeParked).Method;

    private long _ints, _floats;
    private int _intCount, _floatCount;

    private static FieldInfo[] Fields(string prefix) => Array.FindAll(typeof(UnboxedNumbers).GetFields(), field => field.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Writes the parking of an item; false where it is no number or there is no room.</summary>
    public bool TryWrite(int index, ValueKind kind, Action load)
    {
        if (index >= MostItems) return false;
        switch (kind)
        {
            case ValueKind.Int when _intCount < s_ints.Length:
                Write(writer, s_ints[_intCount++], load);
                _ints |= 1L << index;
                return true;
            case ValueKind.Float when _floatCount < s_floats.Length:
                Write(writer, s_floats[_floatCount++], load);
                _floats |= 1L << index;
                return true;
            default: return false;
        }
    }

    /// <summary>Writes the parking of a float that nothing takes.</summary>
    public static void WriteFloat(CilWriter writer, int index, Action load) => Write(writer, s_floats[index % s_floats.Length], load);

    private static void Write(CilWriter writer, FieldInfo field, Action load)
    {
        writer.LoadArgument(MethodShape.Context);
        writer.LoadFieldAddress(s_parked);
        load();
        writer.StoreField(field);
    }

    /// <summary>Pushes an array of that many values, which holds what is parked.</summary>
    public void WriteArray(int length)
    {
        if ((_ints | _floats) == 0)
        {
            writer.PushInt(length);
            writer.NewArray(typeof(Value));
            return;
        }
        writer.LoadArgument(MethodShape.Context);
        writer.PushInt(length);
        writer.PushLong(_ints);
        writer.PushLong(_floats);
        writer.Call(s_take);
    }
}
