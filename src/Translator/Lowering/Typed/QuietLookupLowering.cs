using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Writes look-ups under a <see cref="QuietHandler"/>: what is missing leads behind the handler, and no exception is made.</summary>
internal sealed class QuietLookupLowering
{
    private static readonly MethodInfo s_getItem = ((Func<PyContext, Value, Value, Value>)QuietLookups.GetItem).Method;
    private static readonly MethodInfo s_catches = ((Func<PyContext, PyFunction, GlobalSite, Value, bool>)QuietLookups.Catches).Method;
    private static readonly MethodInfo s_hasFailed = ((Func<PyContext, bool>)QuietLookups.HasFailed).Method;
    private static readonly MethodInfo s_general = ((Func<PyContext, Value, Value, Value>)RareWays.GetItem).Method;

    private readonly TypedMethod _method;
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly TypedOperands _operands;
    private readonly TypedColdBlocks _cold;
    private readonly Dictionary<IrBlock, CilLabel> _ends = [];

    public QuietLookupLowering(TypedMethod method, IrFunction function, TypedOperands operands, TypedColdBlocks cold)
    {
        _method = method;
        _function = function;
        _writer = method.Writer;
        _operands = operands;
        _cold = cold;
        foreach (IrBlock block in QuietHandler.EndsIn(function)) _ends[block] = _writer.NewLabel();
    }

    /// <summary>The handler of a look-up that needs no exception; null where it needs one.</summary>
    public static QuietHandler? HandlerOf(IrInstruction instruction) =>
        instruction is { Operation: IrOperation.GetItem, Handler: { } handler } ? QuietHandler.Of(handler) : null;

    /// <summary>To be called behind the first instruction of each block: a handler may end there.</summary>
    public void PlaceEnd(IrBlock block)
    {
        if (!_ends.TryGetValue(block, out CilLabel? end)) return;
        _writer.Branch(end);
        _writer.Place(end);
    }

    /// <summary>Writes a look-up.</summary>
    /// <param name="instruction">The look-up.</param>
    /// <param name="handler">Its handler.</param>
    /// <param name="keep">Written before the general way.</param>
    public void Write(IrInstruction instruction, QuietHandler handler, Action keep)
    {
        CilLocal place = _operands.Places.Of(instruction.Result!);
        CilLabel missing = _writer.NewLabel(), found = _writer.NewLabel();
        CilLabel failed = _cold.For(instruction.Offset, instruction.Handler);
        Action container = _operands.Later(instruction.Inputs[0], ValueKind.Value), key = _operands.Later(instruction.Inputs[1], ValueKind.Value);
        Action behind = _cold.Behind(instruction.Handler!, handler, _ends[handler.Block]);
        WriteCall(s_getItem, container, key, place, missing);
        _writer.Branch(found);
        _writer.Place(found);
        object? source = _writer.Source;
        _method.AddCold(() =>
        {
            _writer.Source = source;
            _writer.Place(missing);
            WriteMissing(handler, container, failed, behind);
            keep();
            WriteCall(s_general, container, key, place, failed);
            _writer.Branch(found);
        });
    }

    private void WriteCall(MethodInfo method, Action container, Action key, CilLocal place, CilLabel isNull)
    {
        _writer.LoadArgument(MethodShape.Context);
        container();
        key();
        _operands.Frame.Call(method);
        _writer.Store(place);
        _writer.LoadAddress(place);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(isNull);
    }

    private void WriteMissing(QuietHandler handler, Action container, CilLabel failed, Action behind)
    {
        CilLabel caught = _writer.NewLabel();
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(s_hasFailed);
        _writer.BranchTrue(failed);
        foreach (IrInstruction load in handler.Classes)
        {
            _writer.LoadArgument(MethodShape.Context);
            _operands.Frame.LoadFunction();
            if (_function.Layout.IsGenerator) _writer.Call(RuntimeFields.GeneratorFunction);
            _operands.Frame.LoadSite(typeof(GlobalSite), load.Site);
            container();
            _writer.Call(s_catches);
            _writer.BranchTrue(caught);
        }
        CilLabel other = _writer.NewLabel();
        _writer.Branch(other);
        _writer.Place(caught);
        behind();
        _writer.Place(other);
    }
}
