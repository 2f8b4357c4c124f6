using PyToCil.Runtime;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Lowering.Typed;

namespace PyToCil.Translator.Typing;

/// <summary>What a call of a function does to what its caller knows, and what is known of it when it returns.</summary>
/// <param name="Changes">What becomes unknown.</param>
/// <param name="AtReturn">What holds at every return; null where it never returns.</param>
/// <param name="Returned">The shape of its result.</param>
internal sealed record CalleeEffect(FactChanges Changes, Facts? AtReturn, Shape? Returned);

/// <summary>
/// What each step does to the facts of a body (<see cref="Facts"/>). A step that leaves typed code where something unexpected is
/// met teaches; one that goes a general way, and comes back, has run other code.
/// </summary>
internal sealed class FactRules(TypeFlow flow, TypedBody body, InliningPlan plan)
{
    /// <summary>What is known of an access of a member of an object.</summary>
    public MemberAccess MemberOf(BlockKinds kinds, IrInstruction instruction)
    {
        MemberAccess access = body.Members.Of(instruction);
        return access.Ways.Length > 0 && kinds.Of(MemberAccesses.OwnerOf(instruction)) == ValueKind.Value ? access : MemberAccess.Unknown;
    }

    public Facts Behind(BlockKinds kinds, IrInstruction instruction)
    {
        Facts before = kinds.Facts;
        kinds.Facts = before.Copy();
        Step(kinds, instruction);
        Facts behind = kinds.Facts;
        kinds.Facts = before;
        return behind;
    }

    // ---- Instructions ----

    public void Step(BlockKinds kinds, IrInstruction instruction)
    {
        Facts facts = kinds.Facts;
        switch (instruction.Operation)
        {
            case IrOperation.StoreLocal: facts.SetVariable(instruction.Argument, facts.ShapeOf(instruction.Inputs[0])); return;
            case IrOperation.ClearLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable: facts.SetVariable(instruction.Argument, null); return;
            case IrOperation.CopyLocal: facts.SetShape(instruction.Result!, facts.ShapeOf(instruction.Inputs[0])); return;
            case IrOperation.LoadAttribute or IrOperation.StoreAttribute or IrOperation.LoadMethod when flow.HostUseOf(kinds, instruction) is null && !flow.TypedResult(kinds, instruction).IsUnboxed(): StepMember(kinds, instruction); return;
            default: break;
        }
        if (plan.Of(instruction) is { Length: > 0 } calls && !flow.TypedResult(kinds, instruction).IsUnboxed()) StepCall(kinds, instruction, calls);
        else if (MayRunOthers(kinds, instruction)) facts.Forget();
    }

    private void StepMember(BlockKinds kinds, IrInstruction instruction)
    {
        Facts facts = kinds.Facts;
        MemberAccess access = MemberOf(kinds, instruction);
        IrValue owner = MemberAccesses.OwnerOf(instruction);
        MemberWay[] ways = access.For(facts.ShapeOf(owner));
        if (!access.IsAll || ways.Length == 0)
        {
            facts.Forget();
            return;
        }
        if (ways.Length == 1)
        {
            facts.Hold(ways[0].ClassVersion);
            facts.SetShape(owner, ways[0].Shape);
        }
        if (instruction.Operation == IrOperation.LoadMethod)
        {
            facts.SetMethods(instruction.Result!, ways);
            if (ways.Length == 1) facts.SetShape(instruction.MoreResults[0], ways[0].Shape);
        }
        foreach (MemberWay way in ways)
        {
            if (way.Next is null) continue;
            facts.Outgrow(way.Shape);
            facts.SetShape(owner, ways.Length == 1 ? way.Next : null);
        }
    }

    // Whether the runtime may be asked, and typed code goes on then.
    private bool MayRunOthers(BlockKinds kinds, IrInstruction instruction)
    {
        if (OperationEffects.NeverRunsOthers(instruction.Operation)) return false;
        if (flow.HostUseOf(kinds, instruction) is not null) return true;
        if (flow.TypedResult(kinds, instruction).IsUnboxed()) return false;
        if (plan.SelfCallAt(instruction) is not null) return true;
        if (instruction.Operation is IrOperation.GetItem or IrOperation.SetItem && body.Profile.IsOfList(instruction))
            return QuietLookupLowering.HandlerOf(instruction) is not null || kinds.Of(instruction.Inputs[^1]) != ValueKind.Int || !body.Has(Optimizations.ListItems);
        return !IsNativeAlone(kinds, instruction);
    }

    // A built-in function or an operation of numbers, which leaves where it is another one or declines.
    private bool IsNativeAlone(BlockKinds kinds, IrInstruction instruction)
    {
        if (!body.Has(Optimizations.Builtins)) return false;
        ValueKind expected = instruction.Result is null ? ValueKind.Value : flow.ResultOf(kinds, instruction);
        if (!expected.IsUnboxed()) expected = ValueKind.Value;
        ValueKind[] inputs = Array.ConvertAll(instruction.Inputs, kinds.Of);
        if (instruction.Operation == IrOperation.Binary) return NativeLanes.OfOperation(instruction, inputs, expected) is { } operation && Leaves(operation);
        if (instruction.Operation is not (>= IrOperation.Call0 and <= IrOperation.Call3) || instruction.Inputs[0] is not IrTemporary { SourceName: { } name }) return false;
        (NativeLane Lane, KnownCallable Callable)[] lanes = [.. NativeLanes.OfFunction(name, inputs[1..], expected)];
        return lanes.Length > 0 && Array.TrueForAll(lanes, lane => Leaves(lane.Lane));

        bool Leaves(NativeLane lane) => TypedCalls.Leaves(lane, body.Profile, instruction);
    }

    // ---- Ends of blocks ----

    public void Step(BlockKinds kinds, IrTerminator end)
    {
        bool keeps = end switch
        {
            IrJump or IrBranchNone or IrReturn => true,
            IrBranch branch => kinds.Of(branch.Condition).IsUnboxed(),
            IrForIterate loop => kinds.Of(loop.Iterator).IsCursor() || kinds.Of(loop.Iterator) == ValueKind.StrIterator,
            _ => false,
        };
        if (!keeps) kinds.Facts.Forget();
    }

    // ---- Calls whose callee is part of this code ----

    /// <summary>What is known where a callee begins: the guards have told that it is the one.</summary>
    public Facts AtEntry(BlockKinds kinds, IrInstruction instruction, InlinedCall call, IrValue[] arguments)
    {
        Facts outer = kinds.Facts;
        var facts = new Facts();
        facts.HoldAll(outer.Held);
        facts.NoteRoom(outer.Room - 1);
        CallShape shape = CallShape.Of(body.Function, instruction);
        if (call.Target.Class is { } type) facts.Hold(new ClassIsOfVersion(type, call.Target.ClassVersion));
        if (FunctionOf(outer, shape, call, body) is { } function)
        {
            facts.Hold(new FunctionIsAsFound(function, call.Body.Code, call.Target.Defaults));
            facts.Hold(new InterpreterIs(function.Interpreter));
        }
        for (int i = 0; i < call.Sources.Length; i++)
            if (call.Sources[i] >= 0) facts.SetVariable(i, outer.ShapeOf(arguments[call.Sources[i]]));
        if (call.Target.IsCreation) facts.SetVariable(0, call.Target.Class!.RootShape);
        else if (outer.MethodsOf(shape.First) is { Length: > 1 } && WayOf(outer, shape, call) is { } way) facts.SetVariable(0, way.Shape);
        return facts;
    }

    /// <summary>The function that is called, where guards know it as an object; null where its code alone is compared.</summary>
    public static PyFunction? FunctionOf(Facts facts, CallShape shape, InlinedCall call, TypedBody caller)
    {
        if (call.Target.Found is { } found) return found;
        if (NamedOf(shape, call, caller) is { } named) return named.Function;
        return WayOf(facts, shape, call)?.Method as PyFunction;
    }

    /// <summary>The callee, where a global's name means it; null for others.</summary>
    public static NamedFunction? NamedOf(CallShape shape, InlinedCall call, TypedBody caller)
    {
        if (call.Target.Class is not null || call.Form is not (CallForm.First or CallForm.Second) || caller.Functions.Of(shape.CallableOf(call.Form)) is not { } named) return null;
        return named.Function.Code == call.Body.Code && named.Function.Defaults == call.Target.Defaults && named.Function.KeywordDefaults == call.Target.KeywordDefaults ? named : null;
    }

    /// <summary>The one way by which the callee was read as a method of its receiver, or null.</summary>
    public static MemberWay? WayOf(Facts facts, CallShape shape, InlinedCall call)
    {
        if (call.Form != CallForm.Method || facts.MethodsOf(shape.First) is not { } ways) return null;
        MemberWay[] fitting = Array.FindAll(ways, way => way.Code == call.Body.Code && way.Defaults == call.Target.Defaults);
        return fitting is [var one] && !Array.Exists(ways, way => way != one && way.Method == one.Method) ? one : null;
    }

    private void StepCall(BlockKinds kinds, IrInstruction instruction, InlinedCall[] calls)
    {
        Facts before = kinds.Facts;
        Facts? behind = null;
        foreach (InlinedCall call in calls)
        {
            TypeFlow callee = flow.FlowOf(kinds, instruction, call);
            if (callee.Effect.AtReturn is not { } atReturn)
            {
                Note(before, callee.Effect.Changes);
                continue;
            }
            Facts way = before.Copy();
            Note(way, callee.Effect.Changes);
            way.HoldAll(atReturn.Held);
            IrValue[] arguments = call.ArgumentsOf(CallShape.Of(body.Function, instruction));
            for (int i = 0; i < call.Sources.Length; i++)
                if (call.Sources[i] >= 0 && !call.Body.Stores(i)) way.SetShape(arguments[call.Sources[i]], atReturn.ShapeOf(new IrLocal(i, "")));
            Shape? result = call.Target.IsCreation ? call.Body.Stores(0) ? null : atReturn.ShapeOf(new IrLocal(0, "")) : callee.Effect.Returned;
            way.SetShape(instruction.Result!, result);
            if (atReturn.Room > 0) way.NoteRoom(atReturn.Room + 1);
            else if (!callee.MayRunOthers && !callee.Effect.Changes.All) way.NoteRoom(1);
            if (behind is null) behind = way; else behind.JoinWith(way);
        }
        kinds.Facts = behind ?? before;
        if (!plan.IsAll(instruction)) kinds.Facts.Forget();
    }

    private static void Note(Facts facts, FactChanges changes)
    {
        if (changes.All) facts.Forget();
        foreach (Shape shape in changes.Outgrown) facts.Outgrow(shape);
    }

    /// <summary>What the whole body does.</summary>
    public CalleeEffect EffectOf()
    {
        var changes = new FactChanges();
        Facts? atReturn = null;
        Shape? returned = null;
        foreach (IrBlock block in flow.Blocks)
        {
            BlockKinds kinds = flow.Enter(block);
            kinds.Facts.Changes = changes;
            foreach (IrInstruction instruction in block.Instructions) flow.Step(kinds, instruction);
            Step(kinds, block.Terminator!);
            if (block.Terminator is not IrReturn end) continue;
            Shape? own = kinds.Facts.ShapeOf(end.Value);
            if (atReturn is null)
            {
                atReturn = kinds.Facts;
                returned = own;
            }
            else
            {
                atReturn.JoinWith(kinds.Facts);
                if (own != returned) returned = null;
            }
        }
        return new CalleeEffect(changes, atReturn, returned);
    }
}
