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
    private readonly DirectCallLowering _direct = new(method, caller.Operands, cold);

    /// <summary>
    /// Writes the inlined callees of a call; null where it has none. What follows is reached where none of them fits; where nothing else was seen,
    /// by none.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="behind">Behind it.</param>
    /// <param name="leave">Makes the way out before it.</param>
    public Join? Write(IrInstruction call, ResumePoint behind, Func<CilLabel> leave)
    {
        InlinedCall[] callees = flow.InlinedAt(call);
        SelfCall? self = flow.SelfCallAt(call);
        if (callees.Length == 0 && self is null) return null;
        var join = new Join(_writer.NewLabel(), _writer.NewLabel());
        ValueKind kind = flow.ResultOf(caller.Operands.Kinds, call);
        CilLocal place = caller.Places.Of(call.Result!);
        if (self is not null) return _direct.Write(call, self, CallShape.Of(function, call), place, join.Value) ? join : null;
        CilLabel? exit = flow.IsAll(call) ? leave() : null;
        for (int i = 0; i < callees.Length; i++)
        {
            bool leaves = exit is not null && i == callees.Length - 1;
            CilLabel other = leaves ? exit! : _writer.NewLabel();
            WriteOne(call, callees[i], behind, kind, place, join, other);
            if (!leaves) _writer.Place(other);
        }
        return join;
    }

    private void WriteOne(IrInstruction call, InlinedCall callee, ResumePoint behind, ValueKind kind, CilLocal place, Join join, CilLabel other)
    {
        CallShape shape = CallShape.Of(function, call);
        CodeLayout layout = callee.Body.Function.Layout;
        TypeFlow inner = flow.FlowOf(caller.Operands.Kinds, call, callee);
        (FactTests tests, FactTests around) = flow.IsAll(call) ? TestsOf(call, place) : (FactTests.None, FactTests.None);
        CilLabel failed = cold.For(call.Offset, call.Handler);
        bool isSelf = method.Direct is not null && callee.Body.Code == method.Code && callee.Target.Class is null && Array.TrueForAll(callee.Sources, source => source >= 0)
            && FactRules.FunctionOf(caller.Operands.Kinds.Facts, shape, callee, caller.Body) is null;
        var guards = new CalleeGuards(_writer, caller.Operands, caller.Guards, callee, caller.Body, other);
        Action[] operands = OperatorCalls.KindOf(call) is null ? [] : Array.ConvertAll(call.Inputs, value => caller.Operands.Later(value, ValueKind.Value));
        _writer.MayFail("callee", other);
        if (isSelf) guards.WriteSelf(shape);
        else guards.Write(shape, OperatorCalls.KindOf(call) is not null);
        _writer.BeginScope();

        IrValue[] arguments = callee.ArgumentsOf(shape, guards.Made is { } made ? new PlacedValue(made) : null);
        if (guards.Made is { } instance) WriteCreation(callee.Target.Class!, instance, failed);
        var variables = new VariablePlaces(_writer, layout, inArguments: false);
        CilLocal result = _writer.NewLocal(typeof(Value), "returned");
        CilLabel left = _writer.NewLabel();
        // A callee that runs no Python code of others is not counted: nothing could tell, and counting is most of a small call.
        bool counted = inner.MayRunOthers;
        if (counted || caller.Operands.Kinds.Facts.Room == 0) WriteEnter(guards, counted, other);
        var ways = new Ways(kind, call, place, join, counted, guards.Made, failed, operands, tests);
        TypedFrame? frame = null;
        caller.Operands.Kinds.Set(call.Result!, ValueKind.Value);
        var end = new FrameEnd(e => WriteReturnOutside(frame!, e, ways), result, left, method.Code) { KeepOuter = caller.Exits.Keeper(behind.Block, behind.Index) };
        frame = new TypedFrame(method, callee.Body, inner, _outer.Within(callee.Body.Code, isSelf ? null : guards.LoadFunction, counted), variables, end) { TestsAround = around };
        WriteArguments(callee, guards, arguments, inner.EntryOf(callee.Body.Function.Blocks[0]), frame, variables);
        _writer.Branch(frame.LabelOf(callee.Body.Function.Blocks[0]));

        _writer.SuspendScope();
        CilLabel stale = caller.Exits.At(behind, -1, SeenKinds.None);
        _writer.ResumeScope();
        frame.WriteBlocks(call);
        _writer.EndScope();
        method.AddCold(() => WriteEnds(frame, result, left, ways, stale));
    }

    // What the caller, and those around it, take to be true when the call is done, and of that what they do all the while.
    private (FactTests Behind, FactTests During) TestsOf(IrInstruction call, CilLocal place)
    {
        Facts before = caller.Operands.Kinds.Facts;
        Facts behind = flow.FactsBehind(caller.Operands.Kinds, call);
        var shapes = new List<(Action Load, Shape Shape)>();
        var kept = new List<(Action Load, Shape Shape)>();
        foreach ((IrValue value, Shape shape) in behind.Shapes)
        {
            (Action, Shape) test = (value.Equals(call.Result) ? () => _writer.Load(place) : caller.Operands.LaterAsIs(value), shape);
            shapes.Add(test);
            if (before.ShapeOf(value) == shape) kept.Add(test);
        }
        Assertion[] held = [.. behind.Held.Where(assertion => !assertion.IsLasting)];
        return (new FactTests(caller.TestsAround, shapes, held, behind.Room > 0 ? () => _outer.LoadUncounted(behind.Room) : null), new FactTests(caller.TestsAround, kept, [], null));
    }

    // Where the ends of one callee go, and in which form.
    private sealed record Ways(ValueKind Kind, IrInstruction Call, CilLocal Place, Join Join, bool Counted, CilLocal? Made, CilLabel Failed, Action[] Operands, FactTests Tests);

    private void WriteCreation(PyType type, CilLocal made, CilLabel failed)
    {
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadObject(type, typeof(PyType));
        _writer.Call(TypedMethods.MakeInstance);
        _writer.Store(made);
        _writer.LoadAddress(made);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(failed);
    }

    // ---- Entry ----

    // What refuses here refuses again in the call itself, which words the error.
    private void WriteEnter(CalleeGuards guards, bool counted, CilLabel other)
    {
        _writer.LoadArgument(MethodShape.Context);
        if (counted)
        {
            guards.LoadFunction();
            _writer.Call(RuntimeFields.EnterFunction);
        }
        else
        {
            _outer.LoadUncounted(1);
            _writer.Call(TypedMethods.HasRoom);
        }
        _writer.BranchFalse(other, mayFail: false);
    }

    private void WriteArguments(InlinedCall callee, CalleeGuards guards, IrValue[] arguments, FlowState entry, TypedFrame frame, VariablePlaces variables)
    {
        for (int i = 0; i < callee.Sources.Length; i++)
        {
            ValueKind kind = entry.Variables[i];
            if (kind == ValueKind.None) continue;
            _writer.SuspendScope();
            if (callee.Sources[i] >= 0) caller.Operands.LoadFor(arguments[callee.Sources[i]], kind); else guards.LoadDefault(i, kind);
            _writer.ResumeScope();
            if (kind.IsUnboxed()) _writer.Store(frame.Typed.Variable(i, kind, frame.EntryRegion)); else variables.Store(i);
        }
        // Other variables are unbound at each call, also at the next round of the caller's loop.
        bool[] live = callee.Body.Liveness.AtStart(callee.Body.Function.Blocks[0]);
        for (int i = callee.Sources.Length; i < live.Length; i++)
            if (live[i]) variables.Clear(i);
    }

    // ---- Ends ----

    // The result is the caller's.
    private void WriteReturnOutside(TypedFrame frame, IrReturn end, Ways ways)
    {
        _writer.SuspendScope();
        WriteReturn(frame, end, ways);
        _writer.ResumeScope();
    }

    private void WriteReturn(TypedFrame frame, IrReturn end, Ways ways)
    {
        ValueKind kind = ways.Kind, own = frame.Operands.Kinds.Of(end.Value);
        if (kind.IsUnboxed() && (own == kind || ValueKinds.Converts(own, kind)))
        {
            frame.Operands.LoadAs(end.Value, kind);
            _writer.Store(caller.Typed.Temporary(ways.Call.Result!.Id, kind));
            WriteLeave(ways.Counted);
            _writer.Branch(ways.Join.Done);
            return;
        }
        if (ways.Made is { } made) _writer.Load(made); else frame.Operands.Load(end.Value);
        _writer.Store(ways.Place);
        WriteLeave(ways.Counted);
        if (!own.IsUnboxed()) RequireImplemented(ways);
        _writer.Branch(ways.Join.Value);
    }

    // An operator's method may refuse: the right operand has no say here, so that this is the end of it.
    private void RequireImplemented(Ways ways)
    {
        if (OperatorCalls.KindOf(ways.Call) is not { } kind) return;
        CilLabel refused = _writer.NewLabel();
        _writer.LoadAddress(ways.Place);
        _writer.Call(RuntimeFields.IsNotImplemented);
        _writer.BranchTrue(refused);
        method.AddCold(() =>
        {
            _writer.Place(refused);
            _writer.LoadArgument(MethodShape.Context);
            foreach (Action load in ways.Operands) load();
            _writer.PushInt((int)kind);
            _writer.Call(TypedMethods.Refuse);
            _writer.Branch(ways.Failed);
        });
    }

    private void WriteEnds(TypedFrame frame, CilLocal result, CilLabel left, Ways ways, CilLabel stale)
    {
        _writer.Place(frame.Failed);
        WriteLeave(ways.Counted);
        _writer.Branch(ways.Failed);
        _writer.Place(left);
        WriteLeave(ways.Counted);
        if (ways.Made is { } made)
        {
            _writer.LoadArgument(MethodShape.Context);
            _writer.Load(result);
            _writer.Load(made);
            _writer.Call(TypedMethods.FinishInstance);
            _writer.Store(result);
        }
        _writer.LoadAddress(result);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchFalse(ways.Failed);
        _writer.Load(result);
        _writer.Store(ways.Place);
        RequireImplemented(ways);
        // The guard that failed may fail for ever: code that was made anew since is better.
        _writer.LoadObject(method.Code, typeof(PyCode));
        _writer.PushInt(method.Remakes);
        _writer.Call(TypedMethods.IsCurrent);
        _writer.BranchFalse(stale);
        // Other code has run: what was known before the call may be so no longer.
        ways.Tests.Write(_writer, stale);
        _writer.Branch(ways.Join.Value);
    }

    private void WriteLeave(bool counted)
    {
        if (!counted) return;
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(RuntimeFields.Leave);
    }
}
