using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Targets;

/// <summary>Writes a verified method with System.Reflection.Emit.</summary>
internal static class ReflectionEmitter
{
    /// <param name="method">The method.</param>
    /// <param name="builder">Where it goes.</param>
    /// <param name="objects">The static fields of the objects it refers to, by their indices.</param>
    public static void Emit(CilMethod method, MethodBuilder builder, FieldBuilder[] objects)
    {
        ILGenerator il = builder.GetILGenerator();
        var locals = new LocalBuilder[method.Locals.Count];
        for (int i = 0; i < locals.Length; i++) locals[i] = il.DeclareLocal(method.Locals[i].Type);
        Label[] labels = DefineLabels(method, il);
        foreach (CilInstruction instruction in method.Instructions)
        {
            if (instruction.IsLabel) il.MarkLabel(LabelOf((CilLabel)instruction.Operand!));
            else EmitOne(instruction);
        }

        Label LabelOf(CilLabel label) => labels[label.Index];

        Label[] LabelsOf(CilLabel[] targets)
        {
            var all = new Label[targets.Length];
            for (int i = 0; i < all.Length; i++) all[i] = labels[targets[i].Index];
            return all;
        }

        void EmitOne(CilInstruction i)
        {
            switch (i.Operand)
            {
                case null: il.Emit(i.Code); break;
                case int argument when i.Code == OpCodes.Ldarg || i.Code == OpCodes.Starg || i.Code == OpCodes.Ldarga: EmitArgument(il, i.Code, argument); break;
                case int number: il.Emit(i.Code, number); break;
                case long number: il.Emit(i.Code, number); break;
                case double number: il.Emit(i.Code, number); break;
                case string text: il.Emit(i.Code, text); break;
                case MethodInfo called: il.Emit(i.Code, called); break;
                case FieldInfo field: il.Emit(i.Code, field); break;
                case Type type: il.Emit(i.Code, type); break;
                case CilSelf: il.Emit(i.Code, builder); break;
                case CilObject known: il.Emit(i.Code, objects[known.Index]); break;
                case CilRegion region: EmitBound(il, region); break;
                case CilLocal local: il.Emit(i.Code, locals[local.Index]); break;
                case CilLabel label: il.Emit(i.Code, LabelOf(label)); break;
                case CilLabel[] targets: il.Emit(i.Code, LabelsOf(targets)); break;
                default: throw new InvalidOperationException($"no operand: {i.Operand.GetType().Name}");
            }
        }
    }

    private static void EmitBound(ILGenerator il, CilRegion bound)
    {
        switch (bound)
        {
            case CilRegion.Try: il.BeginExceptionBlock(); break;
            case CilRegion.Catch: il.BeginCatchBlock(typeof(Exception)); break;
            default: il.EndExceptionBlock(); break;
        }
    }

    private static Label[] DefineLabels(CilMethod method, ILGenerator il)
    {
        int count = 0;
        foreach (CilInstruction instruction in method.Instructions)
            if (instruction.IsLabel) count = Math.Max(count, ((CilLabel)instruction.Operand!).Index + 1);
        var labels = new Label[count];
        for (int i = 0; i < count; i++) labels[i] = il.DefineLabel();
        return labels;
    }

    private static void EmitArgument(ILGenerator il, OpCode code, int index)
    {
        if (code == OpCodes.Ldarg && index < 4)
            il.Emit(index switch { 0 => OpCodes.Ldarg_0, 1 => OpCodes.Ldarg_1, 2 => OpCodes.Ldarg_2, _ => OpCodes.Ldarg_3 });
        else
            il.Emit(code == OpCodes.Ldarg ? OpCodes.Ldarg_S : code == OpCodes.Starg ? OpCodes.Starg_S : OpCodes.Ldarga_S, (byte)index);
    }
}
