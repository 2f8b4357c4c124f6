using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Targets;

/// <summary>Static read-only fields for the objects that a method refers to, and the type initializer that fills them.</summary>
internal static class ObjectFields
{
    private static readonly MethodInfo s_take = ((Func<int, object[]>)Tiering.TakeObjects).Method;

    public static FieldBuilder[] Define(TypeBuilder type, CilMethod method)
    {
        if (method.Objects.Count == 0) return [];
        FieldBuilder[] fields = [.. method.Objects.Select(o => type.DefineField($"object{o.Index}", o.Type, FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.InitOnly))];
        ILGenerator il = type.DefineTypeInitializer().GetILGenerator();
        LocalBuilder objects = il.DeclareLocal(typeof(object[]));
        il.Emit(OpCodes.Ldc_I4, Tiering.KeepObjects([.. method.Objects.Select(o => o.Value)]));
        il.Emit(OpCodes.Call, s_take);
        il.Emit(OpCodes.Stloc, objects);
        for (int i = 0; i < fields.Length; i++)
        {
            il.Emit(OpCodes.Ldloc, objects);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem_Ref);
            il.Emit(OpCodes.Castclass, method.Objects[i].Type);
            il.Emit(OpCodes.Stsfld, fields[i]);
        }
        il.Emit(OpCodes.Ret);
        return fields;
    }
}
