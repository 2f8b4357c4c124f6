using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Imports.</summary>
internal static class ImportFamily
{
    public static void Name(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.ImportName, b.Pop(2), name: op.Name);

    public static void NameLazily(IrBuilder b, CanonicalOp op) => throw b.Unsupported("a lazy import (PEP 810)");

    public static void From(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.ImportFrom, [b.Peek(1)], name: op.Name);

    public static void Star(IrBuilder b, CanonicalOp op)
    {
        b.RequireNamespace();
        IrValue module = b.Pop();
        b.Emit(IrOperation.ImportStar, [module]);
        b.Push(IrNone.Instance);
    }
}

/// <summary>Pattern matching.</summary>
internal static class PatternFamily
{
    public static void GetLength(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.GetLength, [b.Peek(1)]);

    public static void MatchMapping(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MatchMapping, [b.Peek(1)], isBool: true);

    public static void MatchSequence(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MatchSequence, [b.Peek(1)], isBool: true);

    public static void MatchKeys(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MatchKeys, [b.Peek(2), b.Peek(1)]);

    public static void CopyMapWithoutKeys(IrBuilder b, CanonicalOp op)
    {
        IrValue keys = b.Pop();
        b.EmitPush(IrOperation.CopyMapWithoutKeys, [b.Peek(1), keys]);
    }

    public static void MatchClass(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.MatchClass, b.Pop(3), op.Argument);
}
