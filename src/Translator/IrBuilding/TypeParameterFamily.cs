using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Type parameters and type aliases: PEP 695 and PEP 696.</summary>
internal static class TypeParameterFamily
{
    public static void TypeVar(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MakeTypeVar, [b.Pop()]);

    public static void TypeVarWithBound(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MakeTypeVarWithBound, b.Pop(2));

    public static void TypeVarWithConstraints(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MakeTypeVarWithConstraints, b.Pop(2));

    public static void ParamSpec(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MakeParamSpec, [b.Pop()]);

    public static void TypeVarTuple(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MakeTypeVarTuple, [b.Pop()]);

    public static void SubscriptGeneric(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.SubscriptGeneric, [b.Pop()]);

    public static void TypeAlias(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MakeTypeAlias, [b.Pop()]);

    public static void SetOfFunction(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.SetFunctionTypeParameters, b.Pop(2));

    public static void SetDefault(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.SetTypeParameterDefault, b.Pop(2));
}
