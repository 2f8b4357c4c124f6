using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Writes an IR function for the kinds that <see cref="TypeFlow"/> found: numbers lie unboxed in CIL locals, everything else is
/// done as generic code does it, with operands boxed for the call and results unboxed behind a guard.
/// </summary>
internal sealed class TypedLowering
{
    private readonly IrFunction _function;
    private readonly TypeFlow _flow;
    private readonly TypedEntry _entry;
    private readonly KindProfile _profile;
    private readonly CilWriter _writer;
    private readonly ValuePlaces _places;
    private readonly VariablePlaces _variables;
    private readonly TypedPlaces _typed;
    private readonly TypedOperands _operands;
    private readonly TypedEdges _edges;
    private readonly TypedColdBlocks _cold;
    private readonly RaiseLowering _raises;
    private readonly TypedExits _exits;
    private readonly TypedArithmetic _arithmetic;
    private readonly InstructionLowering _instructions;
    private readonly Dictionary<IrBlock, CilLabel> _labels = [];
    private readonly CilLocal _result;
    private readonly CilLabel _end;
    private readonly bool _leaves;
    private CilLocal? _step;
    private CilLocal? _truth;
    private IrBlock _block;

    private TypedLowering(IrFunction function, VariableLiveness liveness, KindProfile profile, TypeFlow flow, TypedEntry entry, string name, Func<ResumePoint, int> numberOf, bool leaves)
    {
        _function = function;
        _leaves = leaves;
        _flow = flow;
        _entry = entry;
        _profile = profile;
        _block = entry.Block;
        _writer = new CilWriter(function.Code, name, typeof(Value), entry.IsLoop ? MethodShape.Resumption : MethodShape.ParametersOf(function.Layout));
        _places = new ValuePlaces(_writer, Math.Max(function.HomeCount, 1));
        _variables = new VariablePlaces(_writer, function.Layout, inArguments: !entry.IsLoop);
        _typed = new TypedPlaces(_writer, function.Layout.Names);
        _operands = new TypedOperands(function, _writer, _places, _variables, _typed);
        _edges = new TypedEdges(_writer, _operands, flow, _variables, _typed, LabelOf);
        _cold = new TypedColdBlocks(function, _writer, _operands, flow, _edges, LabelOf);
        _raises = new RaiseLowering(_writer, _operands, _cold);
        _result = _writer.NewLocal(typeof(Value), "result");
        _end = _writer.NewLabel();
        _exits = new TypedExits(_writer, _operands, liveness, _variables, _typed, numberOf, _result, _end);
        _arithmetic = new TypedArithmetic(_writer, _operands);
        _instructions = new InstructionLowering(_writer, _operands, _variables, _cold);
        foreach (IrBlock block in flow.Blocks) _labels[block] = _writer.NewLabel();
    }

    /// <summary>The verified CIL.</summary>
    /// <param name="function">What is written.</param>
    /// <param name="liveness">Its variables.</param>
    /// <param name="profile">What was seen.</param>
    /// <param name="flow">The kinds.</param>
    /// <param name="entry">Where it begins.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="numberOf">Numbers the places where generic code takes over.</param>
    /// <param name="leaves">Every step may be left on purpose.</param>
    public static CilMethod Lower(IrFunction function, VariableLiveness liveness, KindProfile profile, TypeFlow flow, TypedEntry entry, string name, Func<ResumePoint, int> numberOf, bool leaves) =>
        new TypedLowering(function, liveness, profile, flow, entry, name, numberOf, leaves).Run();

    private CilLabel LabelOf(IrBlock block) => _labels[block];

    private CilMethod Run()
    {
        _operands.Kinds = new BlockKinds(
            Array.ConvertAll(_entry.State.Variables, _ => ValueKind.Value), Array.ConvertAll(_entry.State.Stack, _ => ValueKind.Value), new ValueKind[_function.TemporaryCount], _function.Code);
        if (_entry.IsLoop) WriteLoopEntry(); else WriteCallEntry();
        foreach (IrBlock block in _flow.Blocks) WriteBlock(block);
        _writer.Place(_cold.Failed);
        _writer.Clear(_result);
        _writer.Branch(_end);
        _writer.Place(_end);
        if (!_entry.IsLoop)
        {
            _writer.LoadArgument(MethodShape.Context);
            _writer.Call(RuntimeFields.Leave);
        }
        _writer.Load(_result);
        _writer.Return();
        return _writer.Finish();
    }

    // ---- Entries ----

    private void WriteCallEntry()
    {
        CilLabel entered = _writer.NewLabel();
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(RuntimeFields.Enter);
        _writer.BranchTrue(entered);
        _writer.Load(_result);
        _writer.Return();
        _writer.Place(entered);
        if (_function.Layout.ParameterCount > MethodShape.MostParameters)
        {
            for (int i = 0; i < _function.Layout.ParameterCount; i++) LoadState(i, () => { _variables.Store(i); });
        }
        Unbox();
    }

    private void WriteLoopEntry()
    {
        for (int i = 0; i < _variables.Count; i++) LoadState(i, () => _variables.Store(i));
        for (int i = 0; i < _entry.State.Stack.Length; i++) LoadState(_variables.Count + i, () => _writer.Store(_places.Home(i)));
        Unbox();
    }

    private void LoadState(int index, Action store)
    {
        _writer.LoadArgument(MethodShape.First);
        _writer.PushInt(index);
        _writer.LoadElement(typeof(Value));
        store();
    }

    // Everything is a Value here; what the first block expects unboxed is checked and unboxed.
    private void Unbox()
    {
        FlowState expected = _flow.EntryOf(_entry.Block);
        var checkedSlots = new List<(ValueKind Kind, Action LoadValue, CilLocal Place)>();
        for (int i = 0; i < expected.Variables.Length; i++)
        {
            int slot = i;
            if (expected.Variables[i].IsUnboxed()) checkedSlots.Add((expected.Variables[i], () => _variables.Load(slot), _typed.Variable(i, expected.Variables[i])));
        }
        for (int i = 0; i < expected.Stack.Length; i++)
        {
            CilLocal home = _places.Home(i);
            if (expected.Stack[i].IsUnboxed()) checkedSlots.Add((expected.Stack[i], () => _writer.Load(home), _typed.Home(i, expected.Stack[i])));
        }
        if (checkedSlots.Count > 0)
        {
            CilLabel mismatch = _exits.At(new ResumePoint(_entry.Block, 0), -1, SeenKinds.None);
            foreach ((ValueKind kind, Action loadValue, _) in checkedSlots)
            {
                loadValue();
                _writer.Call(TypedMethods.IsOf(kind));
                _writer.BranchFalse(mismatch);
            }
        }
        foreach ((ValueKind kind, Action loadValue, CilLocal place) in checkedSlots)
        {
            loadValue();
            _writer.Call(TypedMethods.UnboxOf(kind));
            _writer.Store(place);
        }
        _writer.Branch(LabelOf(_entry.Block));
        _exits.Write();
    }

    // ---- Blocks ----

    private void WriteBlock(IrBlock block)
    {
        _block = block;
        _writer.Place(LabelOf(block));
        _places.EnterBlock(block);
        _operands.Kinds = _flow.Enter(block);
        for (int i = 0; i < block.Instructions.Count; i++)
        {
            WriteInstruction(block.Instructions[i], i);
            _places.Release(block.Instructions[i], i);
        }
        WriteTerminator(block.Terminator!);
        _cold.Write();
        _exits.Write();
    }

    private void WriteInstruction(IrInstruction instruction, int index)
    {
        if (_leaves)
        {
            _writer.Call(TypedMethods.LeavesHere);
            _writer.BranchTrue(_exits.At(new ResumePoint(_block, index), -1, SeenKinds.None));
        }
        switch (instruction.Operation)
        {
            case IrOperation.StoreLocal: WriteStoreLocal(instruction); break;
            case IrOperation.RequireLocal when _operands.Kinds.Variables[instruction.Argument].IsUnboxed(): break;
            case IrOperation.MakeCell: WriteMakeCell(instruction); break;
            default:
                ValueKind typed = _flow.TypedResult(_operands.Kinds, instruction);
                if (typed.IsUnboxed()) WriteTyped(instruction, typed, index);
                else WriteGeneric(instruction, index);
                return;
        }
        _flow.Step(_operands.Kinds, instruction);
    }

    private void WriteStoreLocal(IrInstruction instruction)
    {
        ValueKind kind = _operands.Kinds.Of(instruction.Inputs[0]);
        _operands.LoadFor(instruction.Inputs[0], kind);
        if (kind.IsUnboxed()) _writer.Store(_typed.Variable(instruction.Argument, kind));
        else _variables.Store(instruction.Argument);
    }

    private void WriteMakeCell(IrInstruction instruction)
    {
        ValueKind kind = _operands.Kinds.Variables[instruction.Argument];
        if (kind.IsUnboxed())
        {
            _operands.Load(instruction.Inputs[0]);
            _variables.Store(instruction.Argument);
            _operands.Kinds.Variables[instruction.Argument] = ValueKind.Value;
        }
        _instructions.Write(instruction);
    }

    private void WriteTyped(IrInstruction instruction, ValueKind kind, int index)
    {
        if (instruction.Operation == IrOperation.CopyLocal) _operands.LoadAs(instruction.Inputs[0], kind);
        else _arithmetic.Write(instruction, kind, () => _exits.At(new ResumePoint(_block, index), _profile.PlaceOf(instruction), SeenKinds.Left));
        _writer.Store(_typed.Temporary(instruction.Result!.Id, kind));
        _flow.Step(_operands.Kinds, instruction);
    }

    private void WriteGeneric(IrInstruction instruction, int index)
    {
        IrTemporary? result = instruction.Result;
        foreach (IrTemporary more in instruction.MoreResults) _operands.Kinds.Set(more, ValueKind.Value);
        if (result is not null) _operands.Kinds.Set(result, ValueKind.Value);
        CilLabel? done = WriteShortcut(instruction);
        _instructions.Write(instruction);
        if (done is not null)
        {
            _writer.Branch(done);
            _writer.Place(done);
        }
        _flow.Step(_operands.Kinds, instruction);
        if (result is not null && _operands.Kinds.Of(result).IsUnboxed()) WriteGuard(instruction, result, index);
    }

    private void WriteGuard(IrInstruction instruction, IrTemporary result, int index)
    {
        ValueKind kind = _operands.Kinds.Of(result);
        _operands.Kinds.Set(result, ValueKind.Value);
        CilLocal place = _places.Of(result);
        if (!result.IsBool)
        {
            _writer.Load(place);
            _writer.Call(TypedMethods.IsOf(kind));
            _writer.BranchFalse(_exits.At(new ResumePoint(_block, index + 1), _profile.PlaceOf(instruction), SeenKinds.Other));
        }
        _writer.Load(place);
        _writer.Call(TypedMethods.UnboxOf(kind));
        _writer.Store(_typed.Temporary(result.Id, kind));
        _operands.Kinds.Set(result, kind);
    }

    // What an exact list does without a call; the runtime's way follows where it is none.
    private CilLabel? WriteShortcut(IrInstruction instruction)
    {
        IrValue[] inputs = instruction.Inputs;
        if (instruction.Operation == IrOperation.GetItem && _operands.Kinds.Of(inputs[1]) == ValueKind.Int)
        {
            _operands.Load(inputs[0]);
            _operands.LoadAs(inputs[1], ValueKind.Int);
            _writer.LoadAddress(_places.Of(instruction.Result!));
            _writer.Call(TypedMethods.TryItem);
        }
        else if (instruction.Operation == IrOperation.SetItem && _operands.Kinds.Of(inputs[2]) == ValueKind.Int)
        {
            _operands.Load(inputs[0]);
            _operands.Load(inputs[1]);
            _operands.LoadAs(inputs[2], ValueKind.Int);
            _writer.Call(TypedMethods.TrySetItem);
        }
        else
        {
            return null;
        }
        CilLabel done = _writer.NewLabel();
        _writer.BranchTrue(done);
        return done;
    }

    // ---- Ends of blocks ----

    private void WriteTerminator(IrTerminator terminator)
    {
        switch (terminator)
        {
            case IrJump jump: _edges.Go(jump.To); break;
            case IrBranch branch: WriteBranch(branch); break;
            case IrBranchNone branch: WriteBranchNone(branch); break;
            case IrForIterate loop: WriteForIterate(loop); break;
            case IrReturn end: WriteReturn(end); break;
            case IrRaise raise: _raises.Write(raise); break;
            case IrReraise reraise: _raises.Write(reraise); break;
            default: throw new InvalidOperationException($"no typed form: {terminator.GetType().Name}");
        }
    }

    private void WriteBranch(IrBranch b)
    {
        CilLabel isTrue = _writer.NewLabel();
        if (_operands.Kinds.Of(b.Condition).IsUnboxed())
        {
            _arithmetic.WriteTruth(b.Condition);
        }
        else
        {
            CilLocal truth = _truth ??= _writer.NewLocal(typeof(int), "truth");
            _writer.LoadArgument(MethodShape.Context);
            _operands.Load(b.Condition);
            _writer.Call(RuntimeMethods.IsTrue);
            _writer.Store(truth);
            _writer.Load(truth);
            _writer.BranchNegative(_cold.For(b.Offset, b.Handler));
            _writer.Load(truth);
        }
        Fork(isTrue, b.IfTrue, b.IfFalse);
    }

    private void Fork(CilLabel taken, IrEdge ifTrue, IrEdge ifFalse)
    {
        _writer.BranchTrue(taken);
        _edges.Go(ifFalse);
        _writer.Place(taken);
        _edges.Go(ifTrue);
    }

    private void WriteBranchNone(IrBranchNone b)
    {
        if (_operands.Kinds.Of(b.Value).IsUnboxed())
        {
            _edges.Go(b.IfNot);
            return;
        }
        _operands.LoadAddress(b.Value);
        _writer.Call(RuntimeFields.IsNone);
        Fork(_writer.NewLabel(), b.IfNone, b.IfNot);
    }

    private void WriteForIterate(IrForIterate loop)
    {
        ValueKind kind = _flow.ItemOf(loop);
        CilLocal step = _step ??= _writer.NewLocal(typeof(int), "step");
        CilLabel exhausted = _writer.NewLabel(), item = _writer.NewLabel(), generic = _writer.NewLabel();
        CilLocal value = _places.Of(loop.Item);
        _operands.Load(loop.Iterator);
        _writer.LoadAddress(kind == ValueKind.Int ? _typed.Temporary(loop.Item.Id, kind) : value);
        _writer.Call(kind == ValueKind.Int ? TypedMethods.NextOfRange : TypedMethods.NextOfList);
        _writer.Store(step);
        _writer.Load(step);
        _writer.BranchNegative(generic);
        _writer.Load(step);
        _writer.BranchFalse(exhausted);
        _operands.Kinds.Set(loop.Item, ValueKind.Value);
        if (kind is ValueKind.Float or ValueKind.Bool) GuardItem(loop, value, kind);
        _operands.Kinds.Set(loop.Item, kind);
        _writer.Branch(item);

        _writer.Place(generic);
        _operands.Kinds.Set(loop.Item, ValueKind.Value);
        _writer.LoadArgument(MethodShape.Context);
        _operands.Load(loop.Iterator);
        _writer.Call(RuntimeMethods.ForIterate);
        _writer.Store(value);
        CilLabel ended = _writer.NewLabel();
        _writer.LoadAddress(value);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(ended);
        if (kind.IsUnboxed()) GuardItem(loop, value, kind);
        _operands.Kinds.Set(loop.Item, kind);
        _writer.Branch(item);
        _writer.Place(ended);
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadField(RuntimeFields.Error);
        _writer.BranchTrue(_cold.For(loop.Offset, loop.Handler));
        _writer.Branch(exhausted);

        _writer.Place(item);
        _edges.Go(loop.Next);
        _writer.Place(exhausted);
        _edges.Go(loop.Exhausted);
    }

    private void GuardItem(IrForIterate loop, CilLocal value, ValueKind kind)
    {
        _writer.Load(value);
        _writer.Call(TypedMethods.IsOf(kind));
        _writer.BranchFalse(_exits.On(loop.Next, _profile.PlaceOf(loop), SeenKinds.Other));
        _writer.Load(value);
        _writer.Call(TypedMethods.UnboxOf(kind));
        _writer.Store(_typed.Temporary(loop.Item.Id, kind));
    }

    private void WriteReturn(IrReturn end)
    {
        _operands.Load(end.Value);
        _writer.Store(_result);
        _writer.Branch(_end);
    }
}
