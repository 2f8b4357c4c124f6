using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;

namespace PyToCil.Translator.Cil;

/// <summary>
/// Helpers that are a few CIL instructions themselves, written in place of their calls. The JIT would inline them too, but each
/// inlined call takes locals of its own, and a method that has many of those is no longer optimized.
/// </summary>
internal static class CilExpansions
{
    private static readonly FieldInfo s_reference = typeof(Value).GetField(nameof(Value.Reference))!;
    private static readonly FieldInfo s_bits = typeof(Value).GetField(nameof(Value.Bits))!;
    private static readonly MethodInfo s_toDouble = ((Func<long, double>)BitConverter.Int64BitsToDouble).Method;

    private static readonly Dictionary<MethodInfo, Action<CilWriter, CilInstruction[]>> s_ofOne = new()
    {
        [((Func<Value, bool>)TypedLanes.IsInt).Method] = (writer, loads) => Test(writer, loads[0], nameof(ScalarTag.Int)),
        [((Func<Value, bool>)TypedLanes.IsFloat).Method] = (writer, loads) => Test(writer, loads[0], nameof(ScalarTag.Float)),
        [((Func<Value, bool>)TypedLanes.IsBool).Method] = (writer, loads) => Test(writer, loads[0], nameof(ScalarTag.Bool)),
        [((Func<Value, long>)TypedLanes.UnboxInt).Method] = (writer, loads) => Bits(writer, loads[0]),
        [((Func<Value, double>)TypedLanes.UnboxFloat).Method] = (writer, loads) =>
        {
            Bits(writer, loads[0]);
            writer.Call(s_toDouble);
        },
        [((Func<Value, int>)TypedLanes.UnboxBool).Method] = (writer, loads) =>
        {
            Bits(writer, loads[0]);
            writer.LongToInt();
        },
    };

    private static readonly Dictionary<MethodInfo, Action<CilWriter, CilInstruction[]>> s_ofThree = new()
    {
        [((Func<long, long, long, bool>)TypedLanes.AddOverflows).Method] = (writer, loads) => SignsDiffer(writer, (loads[0], loads[2]), (loads[1], loads[2])),
        [((Func<long, long, long, bool>)TypedLanes.SubtractOverflows).Method] = (writer, loads) => SignsDiffer(writer, (loads[0], loads[1]), (loads[0], loads[2])),
    };

    /// <summary>Writes a helper's instructions where its arguments have just been loaded from locals; false where it is to be called.</summary>
    public static bool TryWrite(CilWriter writer, MethodInfo method)
    {
        if (s_ofOne.TryGetValue(method, out var one) && writer.TryTakeLoads(1) is { } load) one(writer, load);
        else if (s_ofThree.TryGetValue(method, out var three) && writer.TryTakeLoads(3) is { } loads) three(writer, loads);
        else return false;
        return true;
    }

    private static void Test(CilWriter writer, CilInstruction load, string tag)
    {
        writer.LoadAddressOf(load);
        writer.LoadField(s_reference);
        writer.LoadField(typeof(ScalarTag).GetField(tag)!);
        writer.Compare(OpCodes.Ceq, typeof(object));
    }

    private static void Bits(CilWriter writer, CilInstruction load)
    {
        writer.LoadAddressOf(load);
        writer.LoadField(s_bits);
    }

    // (a ^ b) & (c ^ d) < 0
    private static void SignsDiffer(CilWriter writer, (CilInstruction A, CilInstruction B) first, (CilInstruction A, CilInstruction B) second)
    {
        writer.Repeat(first.A);
        writer.Repeat(first.B);
        writer.Arithmetic(OpCodes.Xor, typeof(long));
        writer.Repeat(second.A);
        writer.Repeat(second.B);
        writer.Arithmetic(OpCodes.Xor, typeof(long));
        writer.Arithmetic(OpCodes.And, typeof(long));
        writer.PushLong(0);
        writer.Compare(OpCodes.Clt, typeof(long));
    }
}
