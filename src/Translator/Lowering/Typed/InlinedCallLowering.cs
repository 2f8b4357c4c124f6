using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Writes the bodies of known callees at their call, each behind the guard that it is what is called; the call itself follows
/// for all others. A callee that leaves typed code is finished by generic code, and its caller goes on typed.
/// </summary>
internal sealed class InlinedCallLowering(TypedMethod method, TypedFrame caller, IrFunction function, TypeFlow flow, TypedColdBlocks cold)
{
    /// <summary>Where the ways of one call meet: with the result as a Value, or where its kind wants it.</summary>
    /// <param name="Value">The result is a Value in its place.</param>
    /// <param name="Done">The result is in the form of its kind.</param>
    public sealed record Join(CilLabel Value, CilLabel Done);

    private readonly CilWriter _writer = method.Writer;
    private readonly TypedFrameReferences _outer = (TypedFrameReferences)caller.Operands.Frame;

    /// <summary>Writes the inlined callees of a call; null where it has none. What follows is reached where none of them fits.</summary>
    public Join? Write(IrInstruction call, ResumePoint behind)
    {
        InlinedCall[] callees = flow.InlinedAt(call);
        if (callees.Length == 0) return null;
        var join = new Join(_writer.NewLabel(), _writer.NewLabel());
        ValueKind kind = flow.ResultOf(caller.Operands.Kinds, call);
        CilLocal place = caller.Places.Of(call.Result!);
        foreach (InlinedCall callee in callees)
        {
            CilLabel other = _writer.NewLabel();
            WriteOne(call, callee, behind, kind, place, join, other);
            _writer.Place(other);
        }
        return join;
    }

    private void WriteOne(IrInstruction call, InlinedCall callee, ResumePoint behind, ValueKind kind, CilLocal place, Join join, CilLabel other)
    {
        CallShape shape = CallShape.Of(function, call);
        CodeLayout layout = callee.Body.Function.Layout;
        TypeFlow inner = flow.FlowOf(caller.Operands.Kinds, call, callee);
        CilLocal callable = _writer.NewLocal(typeof(PyFunction), "callee");
        WriteGuards(callee, shape, callable, other);
        _writer.BeginScope();

        var variables = new VariablePlaces(_writer, layout, inArguments: false);
        CilLocal result = _writer.NewLocal(typeof(Value), "returned");
        CilLabel left = _writer.NewLabel();
        // A callee that runs no Python code of others is not counted: nothing could tell, and counting is most of a small call.
        bool counted = inner.MayRunOthers;
        int uncounted = _outer.Uncounted + (counted ? 0 : 1);
        WriteEnter(callable, counted, uncounted, other);
        TypedFrame? frame = null;
        var end = new FrameEnd(e => WriteReturn(frame!, e, kind, call.Result!, place, join, counted), result, left, method.Code);
        frame = new TypedFrame(method, callee.Body, inner, new TypedFrameReferences(_writer, callee.Body.Code, callable, uncounted), variables, end);
        WriteArguments(callee, shape.ArgumentsOf(callee.Form), inner.EntryOf(callee.Body.Function.Blocks[0]), frame, variables);
        _writer.Branch(frame.LabelOf(callee.Body.Function.Blocks[0]));

        CilLabel failed = cold.For(call.Offset, call.Handler);
        caller.Operands.Kinds.Set(call.Result!, ValueKind.Value);
        CilLabel stale = caller.Exits.At(behind, -1, SeenKinds.None);
        frame.WriteBlocks(call);
        _writer.EndScope();
        method.AddCold(() => WriteEnds(frame, result, left, place, join, failed, stale, counted));
    }

    // ---- Entry ----

    private void WriteGuards(InlinedCall callee, CallShape shape, CilLocal callable, CilLabel other)
    {
        if (callee.Form == CallForm.Second) RequireNull(shape.First, other);
        if (callee.Form == CallForm.First) RequireNull(shape.Second, other);
        if (callee.Form == CallForm.Method)
        {
            LoadReference(shape.Second);
            _writer.BranchFalse(other);
        }
        LoadReference(shape.CallableOf(callee.Form));
        _writer.IsInstance(typeof(PyFunction));
        _writer.Store(callable);
        _writer.Load(callable);
        _writer.BranchFalse(other);
        RequireSame(() => _writer.Call(RuntimeFields.CodeOfFunction), () => _writer.LoadObject(callee.Body.Code, typeof(PyCode)));
        RequireSame(() => _writer.Call(RuntimeFields.InterpreterOfFunction), () =>
        {
            _writer.LoadArgument(MethodShape.Context);
            _writer.Call(RuntimeFields.InterpreterOfContext);
        });
        if (callee.UsesDefaults)
        {
            _writer.Load(callable);
            _writer.LoadObject(callee.Defaults, typeof(Value[]));
            _writer.Call(TypedMethods.HasDefaults);
            _writer.BranchFalse(other);
        }

        void RequireSame(Action ofFunction, Action expected)
        {
            _writer.Load(callable);
            ofFunction();
            expected();
            _writer.Compare(OpCodes.Ceq, typeof(object));
            _writer.BranchFalse(other);
        }
    }

    // What refuses here refuses again in the call itself, which words the error.
    private void WriteEnter(CilLocal callable, bool counted, int uncounted, CilLabel other)
    {
        _writer.LoadArgument(MethodShape.Context);
        if (counted)
        {
            _writer.Load(callable);
            _writer.Call(RuntimeFields.EnterFunction);
        }
        else
        {
            _writer.PushInt(uncounted);
            _writer.Call(TypedMethods.HasRoom);
        }
        _writer.BranchFalse(other);
    }

    private void RequireNull(IrValue head, CilLabel other)
    {
        if (head is IrNull) return;
        LoadReference(head);
        _writer.BranchTrue(other);
    }

    private void LoadReference(IrValue value)
    {
        caller.Operands.LoadAddress(value);
        _writer.LoadField(RuntimeFields.Reference);
    }

    private void WriteArguments(InlinedCall callee, IrValue[] arguments, FlowState entry, TypedFrame frame, VariablePlaces variables)
    {
        for (int i = 0; i < callee.Sources.Length; i++)
        {
            ValueKind kind = entry.Variables[i];
            if (kind == ValueKind.None) continue;
            if (callee.Sources[i] >= 0) caller.Operands.LoadFor(arguments[callee.Sources[i]], kind); else LoadDefault(callee, i, kind);
            if (kind.IsUnboxed()) _writer.Store(frame.Typed.Variable(i, kind, frame.EntryRegion)); else variables.Store(i);
        }
        // Other variables are unbound at each call, also at the next round of the caller's loop.
        bool[] live = callee.Body.Liveness.AtStart(callee.Body.Function.Blocks[0]);
        for (int i = callee.Sources.Length; i < live.Length; i++)
            if (live[i]) variables.Clear(i);
    }

    private void LoadDefault(InlinedCall callee, int parameter, ValueKind kind)
    {
        Value value = callee.DefaultOf(parameter);
        switch (kind)
        {
            case ValueKind.Int: _writer.PushLong(value.AsInt); break;
            case ValueKind.Float: _writer.PushDouble(value.AsFloat); break;
            case ValueKind.Bool: _writer.PushInt(value.AsBool ? 1 : 0); break;
            case ValueKind.Str or ValueKind.StrIterator: _writer.LoadObject(value.Reference!, kind.CilType()); break;
            default:
                _writer.LoadObject(callee.Defaults, typeof(Value[]));
                _writer.PushInt(callee.DefaultIndex(parameter));
                _writer.LoadElement(typeof(Value));
                break;
        }
    }

    // ---- Ends ----

    private void WriteReturn(TypedFrame frame, IrReturn end, ValueKind kind, IrTemporary result, CilLocal place, Join join, bool counted)
    {
        ValueKind own = frame.Operands.Kinds.Of(end.Value);
        if (kind.IsUnboxed() && (own == kind || ValueKinds.Converts(own, kind)))
        {
            frame.Operands.LoadAs(end.Value, kind);
            _writer.Store(caller.Typed.Temporary(result.Id, kind));
            WriteLeave(counted);
            _writer.Branch(join.Done);
            return;
        }
        frame.Operands.Load(end.Value);
        _writer.Store(place);
        WriteLeave(counted);
        _writer.Branch(join.Value);
    }

    private void WriteEnds(TypedFrame frame, CilLocal result, CilLabel left, CilLocal place, Join join, CilLabel failed, CilLabel stale, bool counted)
    {
        _writer.Place(frame.Failed);
        WriteLeave(counted);
        _writer.Branch(failed);
        _writer.Place(left);
        WriteLeave(counted);
        _writer.LoadAddress(result);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(failed);
        _writer.Load(result);
        _writer.Store(place);
        // The guard that failed may fail for ever: code that was made anew since is better.
        _writer.LoadObject(method.Code, typeof(PyCode));
        _writer.PushInt(method.Remakes);
        _writer.Call(TypedMethods.IsCurrent);
        _writer.BranchFalse(stale);
        _writer.Branch(join.Value);
    }

    private void WriteLeave(bool counted)
    {
        if (!counted) return;
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(RuntimeFields.Leave);
    }
}
