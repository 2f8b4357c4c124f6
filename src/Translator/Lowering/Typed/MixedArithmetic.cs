using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Arithmetic and comparisons on operands of which only the profile says that they are numbers: computed unboxed where they are,
/// and where nothing overflows. The runtime's way follows for all others, so that nothing is left.
/// </summary>
internal sealed class MixedArithmetic(CilWriter writer, TypedOperands operands, TypedPlaces typed, TypeFlow flow, KindProfile profile, TypedArithmetic arithmetic)
{
    private static readonly ValueKind[] s_kinds = [ValueKind.Int, ValueKind.Float];

    private readonly Dictionary<(int Operand, ValueKind Kind), CilLocal> _numbers = [];
    private readonly CilLocal?[] _values = new CilLocal?[2];

    /// <summary>Writes the unboxed ways; null where the profile promises none. The label belongs behind the result's guard.</summary>
    public CilLabel? Write(IrInstruction operation)
    {
        if (operation.Inputs.Length != 2 || operation.Result is null || profile.HasLeft(operation) || !IsArithmetic(operation)) return null;
        CilLabel? end = null;
        foreach (ValueKind kind in Guesses(operation)) WriteGuess(operation, kind, end ??= writer.NewLabel());
        return end;
    }

    private static bool IsArithmetic(IrInstruction instruction) =>
        instruction.Operation is (>= IrOperation.Add and <= IrOperation.Remainder) or (>= IrOperation.Less and <= IrOperation.GreaterOrEqual) || TypeRules.IsPower(instruction);

    // The kinds that both operands may have.
    private IEnumerable<ValueKind> Guesses(IrInstruction operation)
    {
        ValueKind a = operands.Kinds.Of(operation.Inputs[0]), b = operands.Kinds.Of(operation.Inputs[1]);
        bool compares = operation.Operation is >= IrOperation.Less and <= IrOperation.GreaterOrEqual;
        SeenKinds seen = profile.Seen(operation);
        ValueKind result = flow.ResultOf(operands.Kinds, operation);
        foreach (ValueKind kind in s_kinds)
        {
            if (!Agrees(a, kind) || !Agrees(b, kind) || (a.IsUnboxed() && b.IsUnboxed())) continue;
            if (compares ? a != kind && b != kind : (seen & (kind == ValueKind.Int ? SeenKinds.Int : SeenKinds.Float)) == 0) continue;
            ValueKind computed = TypeRules.OfTyped(operation, kind, kind);
            if (computed != ValueKind.None && (result == computed || !result.IsUnboxed())) yield return kind;
        }
    }

    private static bool Agrees(ValueKind known, ValueKind guess) => known == ValueKind.Value || known == guess;

    private void WriteGuess(IrInstruction operation, ValueKind kind, CilLabel end)
    {
        CilLabel other = writer.NewLabel();
        writer.MayFail("mixed numbers", other);
        IrValue first = Number(0, operation.Inputs[0], kind, other), second = Number(1, operation.Inputs[1], kind, other);
        var unboxed = new IrInstruction { Operation = operation.Operation, Offset = operation.Offset, Inputs = [first, second], Argument = operation.Argument, Argument2 = operation.Argument2 };
        ValueKind computed = TypeRules.OfTyped(unboxed, kind, kind);
        ValueKind place = flow.ResultOf(operands.Kinds, operation);
        arithmetic.Write(unboxed, computed, () => other);
        if (place == computed)
        {
            writer.Store(typed.Temporary(operation.Result!.Id, computed));
        }
        else
        {
            operands.Box(computed);
            writer.Store(operands.Places.Of(operation.Result!));
        }
        writer.Branch(end);
        writer.Place(other);
    }

    // An operand as a number: as it is known, or taken out of its Value where its tag says so.
    private IrValue Number(int index, IrValue operand, ValueKind kind, CilLabel other)
    {
        if (operands.Kinds.Of(operand) == kind) return operand;
        CilLocal value = _values[index] ??= writer.NewLocal(typeof(Value), "operand");
        if (!_numbers.TryGetValue((index, kind), out CilLocal? number)) _numbers[(index, kind)] = number = writer.NewLocal(kind.CilType(), "number");
        operands.Load(operand);
        writer.Store(value);
        writer.Load(value);
        writer.Call(TypedMethods.IsOf(kind));
        writer.BranchFalse(other);
        writer.Load(value);
        writer.Call(TypedMethods.UnboxOf(kind));
        writer.Store(number);
        return new PlacedNumber(number, kind);
    }
}
