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
internal sealed class TypedCalls(CilWriter writer, TypedOperands operands, TypedPlaces typed, TypeFlow flow, TypedGlobals globals, KindProfile profile, PyCode code, Func<IrInstruction, int, CilLabel> leaveBefore)
{
    private readonly Dictionary<IrInstruction, CilLabel> _ends = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrInstruction, CilLabel> _values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(ValueKind Kind, bool IsOut), CilLocal> _results = [];
    private readonly Dictionary<IrTemporary, string> _globals = [];
    private readonly Dictionary<IrTemporary, (IrInstruction Load, ValueKind Owner)> _methods = [];

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
            case >= IrOperation.CallHeads0 and <= IrOperation.CallHeads3: WriteLateMethod(instruction, index); break;
            case IrOperation.Contains or IrOperation.Format: WriteOperation(instruction, index); break;
            case IrOperation.GetItem when operands.Kinds.Of(instruction.Inputs[1]) != ValueKind.Int: WriteOperation(instruction, index); break;
            case IrOperation.SetItem when operands.Kinds.Of(instruction.Inputs[2]) != ValueKind.Int: WriteOperation(instruction, index); break;
            default: break;
        }
        return _ends.ContainsKey(instruction) || _values.ContainsKey(instruction);
    }

    /// <summary>Takes note of what a global's name was.</summary>
    public void NoteGlobal(IrInstruction load) => _globals[load.Result!] = load.Name ?? "";

    private void WriteOperation(IrInstruction instruction, int index)
    {
        ValueKind place = instruction.Result is null ? ValueKind.Value : PlaceOf(instruction);
        if (NativeLanes.OfOperation(instruction, Array.ConvertAll(instruction.Inputs, operands.Kinds.Of), place) is not { } lane) return;
        bool leaves = Leaves(lane, instruction);
        Write(lane, instruction, instruction.Inputs, ValueKind.Value, leaves ? leaveBefore(instruction, index) : writer.NewLabel(), leaves);
    }

    // Numbers are declined where they overflow, which is rare: no general call need stand in a loop of numbers.
    private bool Leaves(NativeLane lane, IrInstruction instruction) => Leaves(lane, profile, instruction);

    /// <summary>Where a lane does not take what it meets, typed code is left: the general way does not follow.</summary>
    public static bool Leaves(NativeLane lane, KindProfile profile, IrInstruction instruction) => !profile.HasLeft(instruction) && Array.TrueForAll(lane.Inputs, IsSure);

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
        _methods[load.Result!] = (load, owner);
        // Behind a call that only known callees answer, what their guards have tested is known.
        if (CallOf(block, index, load) is not { } call || flow.IsAll(call)) return;
        IrValue[] inputs = [load.Inputs[0], .. call.Inputs[2..]];
        if (NativeLanes.OfMethod(load.Name!, Array.ConvertAll(inputs, operands.Kinds.Of), PlaceOf(call)) is { } lane)
        {
            Write(lane, call, inputs, owner, writer.NewLabel(), leaves: false);
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
    private void WriteLateMethod(IrInstruction call, int index)
    {
        if (call.Inputs[0] is not IrTemporary method || !_methods.TryGetValue(method, out (IrInstruction Load, ValueKind Owner) read)) return;
        if (read.Owner is not (ValueKind.Value or ValueKind.Str or ValueKind.Character or ValueKind.List)) return;
        if (code.Methods[read.Load.Site].IsOfModule)
        {
            WriteFunctionOfModule(call, read.Load.Name!, index);
            return;
        }
        ValueKind receiver = read.Owner.IsText() ? ValueKind.Str : ValueKind.Value;
        IrValue[] inputs = call.Inputs[1..];
        ValueKind[] kinds = Array.ConvertAll(inputs, operands.Kinds.Of);
        kinds[0] = receiver;
        if (NativeLanes.OfMethod(read.Load.Name!, kinds, PlaceOf(call)) is { } lane) Write(lane, call, inputs, receiver, writer.NewLabel(), leaves: false);
    }

    // The attribute of a module is no method: the second head is NULL.
    private void WriteFunctionOfModule(IrInstruction call, string name, int index)
    {
        IrValue[] inputs = call.Inputs[2..];
        if (LaneOf(call, (IrTemporary)call.Inputs[0], name, inputs) is not var (lane, known)) return;
        bool leaves = Leaves(lane, call);
        CilLabel general = leaves ? leaveBefore(call, index) : writer.NewLabel();
        operands.LoadAddress(call.Inputs[1]);
        writer.LoadField(RuntimeFields.Reference);
        writer.BranchTrue(general);
        RequireKnown(call.Inputs[0], known, general);
        Write(lane, call, inputs, lane.Inputs[0], general, leaves);
    }

    private void WriteFunction(IrInstruction call, int index)
    {
        if (call.Inputs[0] is not IrTemporary callable || NameOf(callable) is not { } name) return;
        IrValue[] inputs = call.Inputs[1..];
        if (globals.Is(callable, KnownCallable.IsInstance) && inputs.Length == 2 && globals.IsInstance(operands.Kinds.Of(inputs[0]), inputs[1]) is { } answer)
        {
            WriteAnswer(call, answer);
            return;
        }
        if (LaneOf(call, callable, name, inputs) is not var (lane, known)) return;
        bool leaves = Leaves(lane, call), isCertain = globals.Is(callable, known);
        CilLabel general = leaves && (lane.MayDecline || !isCertain) ? leaveBefore(call, index) : writer.NewLabel();
        if (!isCertain) RequireKnown(callable, known, general);
        Write(lane, call, inputs, lane.Inputs[0], general, leaves);
    }

    // The call itself is reached by nothing.
    private void WriteAnswer(IrInstruction call, bool answer)
    {
        if (PlaceOf(call) != ValueKind.Bool) return;
        writer.PushInt(answer ? 1 : 0);
        writer.Store(typed.Temporary(call.Result!.Id, ValueKind.Bool));
        CilLabel end = writer.NewLabel();
        writer.Branch(end);
        writer.Place(writer.NewLabel());
        _ends[call] = end;
    }

    // A function of a module may have the name of a built-in one.
    private (NativeLane Lane, KnownCallable Known)? LaneOf(IrInstruction call, IrTemporary callable, string name, IrValue[] inputs)
    {
        if (flow.InlinedAt(call).Length > 0) return null;
        (NativeLane Lane, KnownCallable Known)? last = null;
        foreach ((NativeLane Lane, KnownCallable Known) lane in NativeLanes.OfFunction(name, Array.ConvertAll(inputs, operands.Kinds.Of), PlaceOf(call)))
        {
            if (globals.Is(callable, lane.Known)) return lane;
            last = lane;
        }
        return last;
    }

    private void RequireKnown(IrValue callable, KnownCallable known, CilLabel otherwise)
    {
        operands.Load(callable);
        writer.PushInt((int)known);
        writer.Call(TypedMethods.IsKnown);
        writer.BranchFalse(otherwise);
    }

    private static bool IsSure(ValueKind kind) => kind is ValueKind.Int or ValueKind.Float or ValueKind.Complex or ValueKind.List;

    /// <summary>The global that a value was read from, or null.</summary>
    public string? NameOf(IrTemporary callable) => callable.SourceName ?? _globals.GetValueOrDefault(callable);

    private ValueKind PlaceOf(IrInstruction call)
    {
        ValueKind expected = flow.ResultOf(operands.Kinds, call);
        return expected.IsUnboxed() ? expected : ValueKind.Value;
    }

    private void Write(NativeLane lane, IrInstruction call, IrValue[] inputs, ValueKind first, CilLabel general, bool leaves)
    {
        if (!leaves) writer.MayFail("builtin", general);
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
        CilLocal? result = lane.Result == ValueKind.None ? null : ResultOf(lane.Result, lane.HasOut);
        if (lane.HasOut) writer.LoadAddress(result!);
        writer.Call(lane.Method);
        if (lane.MarksNone)
        {
            writer.Store(result!);
            TypedArithmetic.RequireMade(writer, lane.Result, result!, general);
        }
        else if (lane.MayDecline) writer.BranchFalse(general);
        else writer.Store(result!);
        StoreResult(lane, call, result);
        CilLabel end = writer.NewLabel();
        writer.Branch(end);
        // Where it leaves, what follows is reached by nothing.
        writer.Place(leaves ? writer.NewLabel() : general);
        (lane.Result == ValueKind.Value ? _values : _ends)[call] = end;
    }

    // What is given by address has a local of its own: others stay in registers.
    private CilLocal ResultOf(ValueKind kind, bool isOut)
    {
        if (!_results.TryGetValue((kind, isOut), out CilLocal? local)) _results[(kind, isOut)] = local = writer.NewLocal(kind.CilType(), "native");
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
