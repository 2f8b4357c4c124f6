using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Calls of built-in functions and methods by <see cref="NativeLanes"/>. A lane stands before the general call: it is taken where the callable is
/// the built-in one, and goes on behind that call.
/// </summary>
internal sealed class TypedCalls(CilWriter writer, TypedOperands operands, TypedPlaces typed, TypeFlow flow, TypedGlobals globals, KindProfile profile, Func<IrInstruction, int, CilLabel> leaveBefore)
{
    private readonly Dictionary<IrInstruction, CilLabel> _ends = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrInstruction, CilLabel> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ValueKind, CilLocal> _results = [];
    private readonly Dictionary<IrTemporary, string> _globals = [];
    private readonly Dictionary<IrTemporary, (string Name, ValueKind Owner)> _methods = [];

    /// <summary>Forgets what the last block had read.</summary>
    public void EnterBlock()
    {
        _globals.Clear();
        _methods.Clear();
    }

    /// <summary>Writes a lane where there is one, before the general form of an instruction, which is then rare.</summary>
    public bool WriteBefore(IrBlock block, int index)
    {
        IrInstruction instruction = block.Instructions[index];
        switch (instruction.Operation)
        {
            case IrOperation.LoadMethod: WriteMethod(block, index, instruction); break;
            case >= IrOperation.Call0 and <= IrOperation.Call3: WriteFunction(instruction, index); break;
            case >= IrOperation.CallHeads0 and <= IrOperation.CallHeads3: WriteLateMethod(instruction); break;
            case IrOperation.Contains or IrOperation.Format: WriteOperation(instruction); break;
            case IrOperation.GetItem when operands.Kinds.Of(instruction.Inputs[1]) != ValueKind.Int: WriteOperation(instruction); break;
            case IrOperation.SetItem when operands.Kinds.Of(instruction.Inputs[2]) != ValueKind.Int: WriteOperation(instruction); break;
            default: break;
        }
        return _ends.ContainsKey(instruction) || _values.ContainsKey(instruction);
    }

    /// <summary>Takes note of what a global's name was.</summary>
    public void NoteGlobal(IrInstruction load) => _globals[load.Result!] = load.Name ?? "";

    private void WriteOperation(IrInstruction instruction)
    {
        ValueKind place = instruction.Result is null ? ValueKind.Value : PlaceOf(instruction);
        if (NativeLanes.OfOperation(instruction.Operation, Array.ConvertAll(instruction.Inputs, operands.Kinds.Of), place) is { } lane) Write(lane, instruction, instruction.Inputs, ValueKind.Value);
    }

    /// <summary>Behind the general form, before its guard.</summary>
    public void WriteBeforeGuard(IrInstruction instruction)
    {
        if (!_values.Remove(instruction, out CilLabel? end)) return;
        writer.Branch(end);
        writer.Place(end);
    }

    /// <summary>Behind the general form and its guard.</summary>
    public void WriteAfter(IrInstruction instruction)
    {
        if (!_ends.Remove(instruction, out CilLabel? end)) return;
        writer.Branch(end);
        writer.Place(end);
    }

    // A method of an exact str is what its name says: nothing can be set on it or on its class.
    private void WriteMethod(IrBlock block, int index, IrInstruction load)
    {
        ValueKind owner = operands.Kinds.Of(load.Inputs[0]);
        _methods[load.Result!] = (load.Name!, owner);
        if (CallOf(block, index, load) is not { } call) return;
        IrValue[] inputs = [load.Inputs[0], .. call.Inputs[2..]];
        if (NativeLanes.OfMethod(load.Name!, Array.ConvertAll(inputs, operands.Kinds.Of), PlaceOf(call)) is { } lane)
        {
            Write(lane, call, inputs, owner);
            _methods.Remove(load.Result!);
        }
    }

    // The call that follows at once: nothing happens in between.
    private IrInstruction? CallOf(IrBlock block, int index, IrInstruction load)
    {
        for (int i = index + 1; i < block.Instructions.Count; i++)
        {
            IrInstruction next = block.Instructions[i];
            if (next.Operation == IrOperation.RequireLocal && operands.Kinds.Variables[next.Argument].IsUnboxed()) continue;
            bool isCall = next.Operation is >= IrOperation.CallHeads0 and <= IrOperation.CallHeads3
                && next.Inputs[0] == load.Result && next.Inputs[1] == load.MoreResults[0];
            return isCall ? next : null;
        }
        return null;
    }

    // Arguments were computed since the method was read; the receiver is what that gave.
    private void WriteLateMethod(IrInstruction call)
    {
        if (call.Inputs[0] is not IrTemporary method || !_methods.TryGetValue(method, out (string Name, ValueKind Owner) read)) return;
        if (read.Owner is not (ValueKind.Value or ValueKind.Str or ValueKind.Character)) return;
        ValueKind receiver = read.Owner == ValueKind.Value ? ValueKind.Value : ValueKind.Str;
        IrValue[] inputs = call.Inputs[1..];
        ValueKind[] kinds = Array.ConvertAll(inputs, operands.Kinds.Of);
        kinds[0] = receiver;
        if (NativeLanes.OfMethod(read.Name, kinds, PlaceOf(call)) is { } lane) Write(lane, call, inputs, receiver);
    }

    private void WriteFunction(IrInstruction call, int index)
    {
        if (call.Inputs[0] is not IrTemporary callable || NameOf(callable) is not { } name) return;
        IrValue[] inputs = call.Inputs[1..];
        if (NativeLanes.OfFunction(name, Array.ConvertAll(inputs, operands.Kinds.Of), PlaceOf(call), out KnownCallable known) is not { } lane) return;
        // Numbers are declined where they overflow, which is rare: no general call need stand in a loop of numbers.
        bool leaves = !profile.HasLeft(call) && Array.TrueForAll(lane.Inputs, IsNumber);
        CilLabel general = leaves && (lane.MayDecline || !globals.Is(callable, known)) ? leaveBefore(call, index) : writer.NewLabel();
        if (!globals.Is(callable, known))
        {
            operands.Load(callable);
            writer.PushInt((int)known);
            writer.Call(TypedMethods.IsKnown);
            writer.BranchFalse(general);
        }
        Write(lane, call, inputs, lane.Inputs[0], general, leaves);
    }

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Complex;

    /// <summary>The global that a value was read from, or null.</summary>
    public string? NameOf(IrTemporary callable) => callable.SourceName ?? _globals.GetValueOrDefault(callable);

    private ValueKind PlaceOf(IrInstruction call)
    {
        ValueKind expected = flow.ResultOf(operands.Kinds, call);
        return expected.IsUnboxed() ? expected : ValueKind.Value;
    }

    private void Write(NativeLane lane, IrInstruction call, IrValue[] inputs, ValueKind first, CilLabel? general = null, bool leaves = false)
    {
        general ??= writer.NewLabel();
        if (lane.TakesContext) writer.LoadArgument(MethodShape.Context);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (i == 0 && first == ValueKind.Str && !operands.Kinds.Of(inputs[0]).IsUnboxed())
            {
                operands.Load(inputs[0]);
                writer.Call(TextMethods.UnboxStr);
            }
            else
            {
                operands.LoadFor(inputs[i], lane.Inputs[i]);
            }
        }
        CilLocal? result = lane.Result == ValueKind.None ? null : ResultOf(lane.Result);
        if (lane.HasOut) writer.LoadAddress(result!);
        writer.Call(lane.Method);
        if (lane.MayDecline) writer.BranchFalse(general); else writer.Store(result!);
        StoreResult(lane, call, result);
        CilLabel end = writer.NewLabel();
        writer.Branch(end);
        // Where it leaves, what follows is reached by nothing.
        writer.Place(leaves ? writer.NewLabel() : general);
        (lane.Result == ValueKind.Value ? _values : _ends)[call] = end;
    }

    private CilLocal ResultOf(ValueKind kind)
    {
        if (!_results.TryGetValue(kind, out CilLocal? local)) _results[kind] = local = writer.NewLocal(kind.CilType(), "native");
        return local;
    }

    private void StoreResult(NativeLane lane, IrInstruction call, CilLocal? result)
    {
        if (call.Result is not { } temporary) return;
        // A Value is unboxed by the guard.
        ValueKind place = lane.Result == ValueKind.Value ? ValueKind.Value : PlaceOf(call);
        if (result is null)
        {
            writer.Call(RuntimeFields.None);
        }
        else
        {
            writer.Load(result);
            if (call.Operation == IrOperation.Contains && call.Argument != 0)
            {
                writer.PushInt(0);
                writer.Compare(OpCodes.Ceq, typeof(int));
            }
            if (lane.Result != place) operands.Convert(lane.Result, place);
        }
        writer.Store(place.IsUnboxed() ? typed.Temporary(temporary.Id, place) : operands.Places.Of(temporary));
    }
}
