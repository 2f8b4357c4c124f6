using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Targets;

/// <summary>Writes a verified method with System.Reflection.Emit.</summary>
internal static class ReflectionEmitter
{
    public static void Emit(CilMethod method, ILGenerator il)
    {
        LocalBuilder[] locals = [.. method.Locals.Select(l => il.DeclareLocal(l.Type))];
        var labels = new Dictionary<CilLabel, Label>();
        foreach (CilInstruction instruction in method.Instructions)
        {
            if (instruction.IsLabel) il.MarkLabel(LabelOf((CilLabel)instruction.Operand!));
            else EmitOne(instruction);
        }

        Label LabelOf(CilLabel label)
        {
            if (!labels.TryGetValue(label, out Label made)) labels[label] = made = il.DefineLabel();
            return made;
        }

        void EmitOne(CilInstruction i)
        {
            switch (i.Operand)
            {
                case null: il.Emit(i.Code); break;
                case int argument when i.Code == OpCodes.Ldarg || i.Code == OpCodes.Starg || i.Code == OpCodes.Ldarga: EmitArgument(il, i.Code, argument); break;
                case int number: il.Emit(i.Code, number); break;
                case long number: il.Emit(i.Code, number); break;
                case string text: il.Emit(i.Code, text); break;
                case MethodInfo called: il.Emit(i.Code, called); break;
                case FieldInfo field: il.Emit(i.Code, field); break;
                case Type type: il.Emit(i.Code, type); break;
                case CilLocal local: il.Emit(i.Code, locals[local.Index]); break;
                case CilLabel label: il.Emit(i.Code, LabelOf(label)); break;
                case CilLabel[] targets: il.Emit(i.Code, [.. targets.Select(LabelOf)]); break;
                default: throw new InvalidOperationException($"no operand: {i.Operand.GetType().Name}");
            }
        }
    }

    private static void EmitArgument(ILGenerator il, OpCode code, int index)
    {
        if (code == OpCodes.Ldarg && index < 4)
            il.Emit(index switch { 0 => OpCodes.Ldarg_0, 1 => OpCodes.Ldarg_1, 2 => OpCodes.Ldarg_2, _ => OpCodes.Ldarg_3 });
        else
            il.Emit(code == OpCodes.Ldarg ? OpCodes.Ldarg_S : code == OpCodes.Starg ? OpCodes.Starg_S : OpCodes.Ldarga_S, (byte)index);
    }
}
