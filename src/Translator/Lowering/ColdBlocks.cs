using PyToCil.Bytecode;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>The ways of exceptions: one short block for each place that can fail, behind the block it belongs to.</summary>
internal class ColdBlocks
{
    private sealed record ColdBlock(CilLabel Label, int Offset, IrHandler? Handler, bool NotesPlace, CilLocal[] Stack, object? Source);

    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly OperandWriter _operands;
    private readonly Func<IrBlock, CilLabel> _labelOf;
    private readonly List<ColdBlock> _pending = [];

    public ColdBlocks(IrFunction function, CilWriter writer, OperandWriter operands, Func<IrBlock, CilLabel> labelOf)
    {
        _function = function;
        _writer = writer;
        _operands = operands;
        _labelOf = labelOf;
        Failed = writer.NewLabel();
    }

    /// <summary>Where an exception leaves the function.</summary>
    public CilLabel Failed { get; }

    /// <summary>
    /// Where a failing instruction branches to. The handler's stack is read from the places it has now, so this is called
    /// before they are given back.
    /// </summary>
    public virtual CilLabel For(int offset, IrHandler? handler, bool notesPlace = true)
    {
        CilLabel label = _writer.NewLabel();
        if (handler is not null) RequireStack(offset, handler);
        // The moves are written later, when places may have been given to other values: only reads of unchanged places
        // follow, because a cold block is reached from its own instruction alone.
        var stack = Array.Empty<CilLocal>();
        if (handler is not null)
        {
            stack = new CilLocal[handler.Stack.Length];
            for (int i = 0; i < stack.Length; i++)
                if (handler.Stack[i] is IrTemporary temporary) stack[i] = _operands.Places.Of(temporary);
        }
        _pending.Add(new ColdBlock(label, offset, handler, notesPlace, stack, _writer.Source));
        return label;
    }

    // An instruction that cannot fail may take what its handler keeps (POP_EXCEPT in a guarded range does); one that can fail may not.
    private void RequireStack(int offset, IrHandler handler)
    {
        int kept = handler.Target.ParameterCount - (handler.PushesOffset ? 2 : 1);
        if (handler.Stack.Length < kept)
            throw new BadInputException(ErrorPlace.InCode(_function.Code, offset), $"its handler keeps {kept} items of a stack that has {handler.Stack.Length} without the operands");
    }

    /// <summary>Writes the blocks that were asked for.</summary>
    public virtual void Write()
    {
        foreach (ColdBlock cold in _pending)
        {
            _writer.Source = cold.Source;
            _writer.Place(cold.Label);
            if (cold.NotesPlace) NotePlace(cold.Offset);
            if (cold.Handler is not { } handler)
            {
                _writer.Branch(Failed);
                continue;
            }
            IrValue[] values = new IrValue[handler.Stack.Length + (handler.PushesOffset ? 1 : 0)];
            for (int i = 0; i < handler.Stack.Length; i++)
                values[i] = cold.Stack[i] is { } place ? new PlacedValue(place) : handler.Stack[i];
            if (handler.PushesOffset) values[^1] = new IrOffset(cold.Offset);
            _operands.MoveToHomes(values);
            _writer.LoadArgument(MethodShape.Context);
            _writer.Call(RuntimeMethods.Catch);
            _writer.Store(_operands.Places.Home(values.Length));
            _writer.Branch(_labelOf(handler.Target));
        }
        _pending.Clear();
    }

    protected void NotePlace(int offset) => NotePlace(() => _writer.PushInt(offset));

    /// <param name="loadOffset">Pushes the place's offset.</param>
    protected void NotePlace(Action loadOffset)
    {
        _writer.LoadArgument(MethodShape.Context);
        _operands.Frame.LoadCode();
        _operands.Frame.LoadFunction();
        if (_function.Layout.IsGenerator) _writer.Call(RuntimeFields.GeneratorFunction);
        loadOffset();
        _writer.Call(RuntimeMethods.AddTraceback);
    }
}

/// <summary>A value that lies in a known CIL local.</summary>
internal sealed record PlacedValue(CilLocal Place) : IrValue;
