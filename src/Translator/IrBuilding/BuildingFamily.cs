using PyToCil.Bytecode.Canonical;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Displays, formatting and unpacking.</summary>
internal static class BuildingFamily
{
    public static void Tuple(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.BuildTuple, b.Pop(op.Argument));

    public static void List(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.BuildList, b.Pop(op.Argument));

    public static void Set(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.BuildSet, b.Pop(op.Argument));

    public static void Map(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.BuildMap, b.Pop(op.Argument * 2));

    public static void ConstantKeyMap(IrBuilder b, CanonicalOp op)
    {
        IrValue keys = b.Pop();
        b.EmitPush(IrOperation.BuildConstantKeyMap, [.. b.Pop(op.Argument), keys]);
    }

    public static void String(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.BuildString, b.Pop(op.Argument));

    public static void Slice(IrBuilder b, CanonicalOp op) =>
        b.EmitPush(op.Argument == 3 ? IrOperation.BuildSlice3 : IrOperation.BuildSlice2, b.Pop(op.Argument));

    public static void ListAppend(IrBuilder b, CanonicalOp op) => AddTo(b, op, IrOperation.ListAppend, 1);

    public static void SetAdd(IrBuilder b, CanonicalOp op) => AddTo(b, op, IrOperation.SetAdd, 1);

    public static void MapAdd(IrBuilder b, CanonicalOp op) => AddTo(b, op, IrOperation.MapAdd, 2);

    public static void ListExtend(IrBuilder b, CanonicalOp op) => AddTo(b, op, IrOperation.ListExtend, 1);

    public static void SetUpdate(IrBuilder b, CanonicalOp op) => AddTo(b, op, IrOperation.SetUpdate, 1);

    public static void DictUpdate(IrBuilder b, CanonicalOp op) => AddTo(b, op, IrOperation.DictUpdate, 1);

    private static void AddTo(IrBuilder b, CanonicalOp op, IrOperation operation, int items)
    {
        IrValue[] values = b.Pop(items);
        b.Emit(operation, [b.Peek(op.Argument), .. values]);
    }

    public static void DictMerge(IrBuilder b, CanonicalOp op)
    {
        IrValue mapping = b.Pop();
        // Below the dict: the positional arguments, then the two heads of the call, one of them NULL.
        IrValue upper = b.Peek(op.Argument + 2), lower = b.Peek(op.Argument + 3);
        b.Emit(IrOperation.DictMerge, [lower is IrNull ? upper : lower, b.Peek(op.Argument), mapping]);
    }

    public static void ConcatenateToList(IrBuilder b, CanonicalOp op) => Concatenate(b, op, IrOperation.BuildList, IrOperation.ExtendFrom);

    public static void ConcatenateToSet(IrBuilder b, CanonicalOp op) => Concatenate(b, op, IrOperation.BuildSet, IrOperation.SetUpdate);

    public static void ConcatenateToMap(IrBuilder b, CanonicalOp op) => Concatenate(b, op, IrOperation.BuildMap, IrOperation.DictUpdate);

    private static void Concatenate(IrBuilder b, CanonicalOp op, IrOperation make, IrOperation extend)
    {
        IrValue[] parts = b.Pop(op.Argument);
        IrTemporary whole = b.EmitValue(make, []);
        foreach (IrValue part in parts) b.Emit(extend, [whole, part]);
        b.Push(whole);
    }

    public static void ConcatenateArguments(IrBuilder b, CanonicalOp op)
    {
        IrValue[] parts = b.Pop(op.Argument);
        IrTemporary whole = b.EmitValue(IrOperation.BuildList, []);
        foreach (IrValue part in parts) b.Emit(IrOperation.ExtendArguments, [b.Peek(1), whole, part]);
        b.EmitPush(IrOperation.ListToTuple, [whole]);
    }

    public static void ConcatenateKeywords(IrBuilder b, CanonicalOp op)
    {
        IrValue[] parts = b.Pop(op.Argument);
        IrTemporary whole = b.EmitValue(IrOperation.BuildMap, []);
        foreach (IrValue part in parts) b.Emit(IrOperation.DictMerge, [b.Peek(2), whole, part]);
        b.Push(whole);
    }

    public static void ListToTuple(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.ListToTuple, [b.Pop()]);

    public static void FormatValue(IrBuilder b, CanonicalOp op)
    {
        IrValue? spec = (op.Argument & 4) != 0 ? b.Pop() : null;
        IrValue value = b.Pop();
        if ((op.Argument & 3) != 0) value = b.EmitValue(IrOperation.Convert, [value], op.Argument & 3);
        if (spec is null) b.EmitPush(IrOperation.FormatSimple, [value]);
        else b.EmitPush(IrOperation.Format, [value, spec]);
    }

    public static void ConvertValue(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Convert, [b.Pop()], op.Argument);

    public static void FormatSimple(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.FormatSimple, [b.Pop()]);

    public static void FormatWithSpec(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.Format, b.Pop(2));

    public static void Interpolation(IrBuilder b, CanonicalOp op)
    {
        IrValue spec = (op.Argument & 1) != 0 ? b.Pop() : IrNull.Instance;
        b.EmitPush(IrOperation.BuildInterpolation, [.. b.Pop(2), spec], op.Argument >> 2);
    }

    public static void Template(IrBuilder b, CanonicalOp op) => b.EmitPush(IrOperation.BuildTemplate, b.Pop(2));

    public static void UnpackSequence(IrBuilder b, CanonicalOp op) => Unpack(b, IrOperation.Unpack, op.Argument, op.Argument, 0);

    public static void UnpackExtended(IrBuilder b, CanonicalOp op)
    {
        int before = op.Argument & 0xFF, after = op.Argument >> 8;
        Unpack(b, IrOperation.UnpackExtended, before + 1 + after, before, after);
    }

    private static void Unpack(IrBuilder b, IrOperation operation, int count, int argument, int argument2)
    {
        b.CountCost(count);
        IrValue sequence = b.Pop();
        var items = new IrTemporary[count];
        for (int i = 0; i < count; i++) items[i] = b.NewTemporary();
        b.Add(operation, [sequence], null, items, argument, argument2);
        for (int i = count - 1; i >= 0; i--) b.Push(items[i]);
    }
}
