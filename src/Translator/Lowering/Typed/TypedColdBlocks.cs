using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>The ways of exceptions in typed code: as in generic code, with each variable and stack item in the form that the handler expects.</summary>
internal sealed class TypedColdBlocks : ColdBlocks
{
    private sealed record Way(CilLabel Label, int Offset, IrHandler? Handler, bool NotesPlace, BlockKinds Kinds, CilLocal?[] Places, object? Source);

    private readonly CilWriter _writer;
    private readonly TypedOperands _operands;
    private readonly TypeFlow _flow;
    private readonly TypedEdges _edges;
    private readonly Func<IrBlock, CilLabel> _labelOf;
    private readonly List<Way> _pending = [];
    private CilLocal? _offset;

    public TypedColdBlocks(IrFunction function, CilWriter writer, TypedOperands operands, TypeFlow flow, TypedEdges edges, Func<IrBlock, CilLabel> labelOf)
        : base(function, writer, operands, labelOf)
    {
        _writer = writer;
        _operands = operands;
        _flow = flow;
        _edges = edges;
        _labelOf = labelOf;
    }

    public override CilLabel For(int offset, IrHandler? handler, bool notesPlace = true)
    {
        CilLabel label = _writer.NewLabel();
        CilLocal?[] places = handler is null ? [] : PlacesOf(handler);
        _pending.Add(new Way(label, offset, handler, notesPlace, _operands.Kinds.Snapshot(), places, _writer.Source));
        return label;
    }

    /// <summary>How an instruction goes on behind its handler, written later: with what the handler keeps, and what it gives to variables.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="quiet">What it does.</param>
    /// <param name="end">Where it ends.</param>
    public Action Behind(IrHandler handler, QuietHandler quiet, CilLabel end)
    {
        BlockKinds kinds = _operands.Kinds.Snapshot();
        CilLocal?[] places = PlacesOf(handler);
        return () =>
        {
            BlockKinds now = _operands.Kinds;
            _operands.Kinds = kinds;
            foreach (IrInstruction store in quiet.Stores) _edges.StoreVariable(store.Argument, store.Inputs[0]);
            FlowState target = _flow.EntryOf(quiet.Block);
            _edges.MoveVariables(quiet.Block);
            PushKept(handler, places, target);
            for (int i = handler.Stack.Length - 1; i >= 0; i--) _edges.StoreHome(i, target.Stack[i], _flow.RegionOf(quiet.Block));
            _writer.Branch(end);
            _operands.Kinds = now;
        };
    }

    private CilLocal?[] PlacesOf(IrHandler handler) => Array.ConvertAll(handler.Stack,
        value => value is IrTemporary temporary && !_operands.Kinds.Of(value).IsUnboxed() && !_operands.IsObject(value) ? _operands.Places.Of(temporary) : null);

    private void PushKept(IrHandler handler, CilLocal?[] places, FlowState target)
    {
        for (int i = 0; i < handler.Stack.Length; i++) PushFor(places[i] is { } place ? new PlacedValue(place) : handler.Stack[i], target.Stack[i]);
    }

    public override void Write()
    {
        BlockKinds now = _operands.Kinds;
        WriteEnds();
        foreach (Way way in _pending)
        {
            if (IsEnd(way)) continue;
            _operands.Kinds = way.Kinds;
            _writer.Source = way.Source;
            _writer.Place(way.Label);
            if (way.NotesPlace) NotePlace(way.Offset);
            if (way.Handler is { } handler) GoToHandler(way, handler);
            else _writer.Branch(Failed);
        }
        _operands.Kinds = now;
        _pending.Clear();
    }

    // An exception that ends the frame differs from others in its place alone: there are many such steps, and code of a few
    // instructions for each was a tenth of all that the JIT had to compile.
    private static bool IsEnd(Way way) => way is { Handler: null, NotesPlace: true };

    private void WriteEnds()
    {
        Way[] ends = [.. _pending.Where(IsEnd)];
        if (ends.Length == 0) return;
        CilLocal offset = _offset ??= _writer.NewLocal(typeof(int), "offset");
        CilLabel shared = _writer.NewLabel();
        foreach (Way way in ends)
        {
            _writer.Source = way.Source;
            _writer.Place(way.Label);
            _writer.PushInt(way.Offset);
            _writer.Store(offset);
            _writer.Branch(shared);
        }
        _writer.Place(shared);
        NotePlace(() => _writer.Load(offset));
        _writer.Branch(Failed);
    }

    private void GoToHandler(Way way, IrHandler handler)
    {
        FlowState target = _flow.EntryOf(handler.Target);
        _edges.MoveVariables(handler.Target);
        PushKept(handler, way.Places, target);
        int last = handler.Stack.Length;
        if (handler.PushesOffset)
        {
            _operands.Load(new IrOffset(way.Offset));
            last++;
        }
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(RuntimeMethods.Catch);
        for (int i = last; i >= 0; i--) _edges.StoreHome(i, target.Stack[i], _flow.RegionOf(handler.Target));
        _writer.Branch(_labelOf(handler.Target));
    }

    private void PushFor(IrValue value, ValueKind kind)
    {
        if (value is PlacedValue placed) _writer.Load(placed.Place); else _operands.LoadFor(value, kind);
    }
}
