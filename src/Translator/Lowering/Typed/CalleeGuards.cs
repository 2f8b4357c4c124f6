using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What has to be so for a callee's body to stand for a call: that it is what is called, and what its parameters default to.</summary>
/// <param name="writer">The method.</param>
/// <param name="operands">The caller's values.</param>
/// <param name="guards">Those of its instances.</param>
/// <param name="callee">The callee.</param>
/// <param name="caller">Who calls it.</param>
/// <param name="other">Where to go if it is not so.</param>
internal sealed class CalleeGuards(CilWriter writer, TypedOperands operands, InstanceGuards guards, InlinedCall callee, TypedBody caller, CilLabel other)
{
    private readonly Dictionary<int, CilLocal> _keywordDefaults = [];

    /// <summary>Where a new instance goes, if a class is called.</summary>
    public CilLocal? Made { get; } = callee.Target.IsCreation ? writer.NewLocal(typeof(Value), "made") : null;

    /// <summary>How the function is pushed.</summary>
    public Action LoadFunction { get; private set; } = null!;

    private Facts Facts => operands.Kinds.Facts;

    /// <summary>It is the method's own function, which calls itself.</summary>
    /// <param name="shape">The call.</param>
    public void WriteSelf(CallShape shape)
    {
        IrValue head = callee.Form == CallForm.Second ? shape.First : shape.Second;
        if (callee.Form != CallForm.Method) RequireNull(head);
        else
        {
            LoadReference(head);
            writer.BranchFalse(other);
        }
        LoadFunction = () => writer.LoadArgument(MethodShape.Function);
        LoadReference(shape.CallableOf(callee.Form));
        writer.LoadArgument(MethodShape.Function);
        writer.Compare(OpCodes.Ceq, typeof(object));
        writer.BranchFalse(other);
        RequireSame(() => writer.Call(RuntimeFields.CodeOfFunction), () => writer.LoadObject(callee.Body.Code, typeof(PyCode)));
    }

    /// <param name="shape">The call.</param>
    /// <param name="hasRightOperand">It is an operator in which the right operand might have a say.</param>
    public void Write(CallShape shape, bool hasRightOperand)
    {
        PyFunction? known = FactRules.FunctionOf(Facts, shape, callee, caller);
        if (known is not null) LoadFunction = () => writer.LoadObject(known, typeof(PyFunction));
        if (FactRules.NamedOf(shape, callee, caller) is { } named)
        {
            RequireNull(callee.Form == CallForm.Second ? shape.First : shape.Second);
            RequireName(named);
        }
        else if (callee.Form == CallForm.Operator) RequireOperands(shape, hasRightOperand);
        else RequireHeads(shape, known);
        if (FactRules.NamedOf(shape, callee, caller) is null) RequireFunction(known);
        for (int i = 0; i < callee.Sources.Length; i++)
            if (callee.UsesDefault(i) && callee.IsKeywordOnly(i)) RequireKeywordDefault(i);
    }

    // Nothing was set since the name was looked at: what was read from it is the function, and that is as it was.
    private void RequireName(NamedFunction named)
    {
        if (Facts.Holds(new FunctionIsAsFound(named.Function, callee.Body.Code, callee.Target.Defaults))) return;
        writer.LoadObject(named.Watch, typeof(NameWatch));
        writer.Call(TypedGlobals.HasChanged);
        writer.BranchTrue(other);
    }

    private void RequireFunction(PyFunction? known)
    {
        if (known is not null && Facts.Holds(new FunctionIsAsFound(known, callee.Body.Code, callee.Target.Defaults))) return;
        RequireSame(() => writer.Call(RuntimeFields.CodeOfFunction), () => writer.LoadObject(callee.Body.Code, typeof(PyCode)));
        if (known is null || !Facts.Holds(new InterpreterIs(known.Interpreter))) RequireInterpreter();
        // Of a known function the defaults are compared too: that it is as it was found is known from here on.
        if (known is not null || callee.UsesPositionalDefaults) RequireDefaults();
    }

    // ---- What is called ----

    private void RequireHeads(CallShape shape, PyFunction? known)
    {
        if (callee.Form == CallForm.Second) RequireNull(shape.First);
        if (callee.Form == CallForm.First) RequireNull(shape.Second);
        // Where the method was found in one way only, it is this function and has its receiver.
        if (known is not null && callee.Form == CallForm.Method && Facts.FunctionOf(shape.First) == known) return;
        if (callee.Form == CallForm.Method && known is null)
        {
            LoadReference(shape.Second);
            writer.BranchFalse(other);
        }
        if (callee.Target.IsInstanceCall)
        {
            guards.RequireClass(shape.CallableOf(callee.Form), callee.Target.Class!, other);
            RequireVersion();
            return;
        }
        LoadReference(shape.CallableOf(callee.Form));
        if (callee.Target.Class is { } type)
        {
            writer.LoadObject(type, typeof(PyType));
            writer.Compare(OpCodes.Ceq, typeof(object));
            writer.BranchFalse(other);
            RequireVersion();
            return;
        }
        if (known is not null)
        {
            writer.LoadObject(known, typeof(object));
            writer.Compare(OpCodes.Ceq, typeof(object));
            writer.BranchFalse(other);
            return;
        }
        CilLocal callable = writer.NewLocal(typeof(PyFunction), "callee");
        writer.IsInstance(typeof(PyFunction));
        writer.Store(callable);
        writer.Load(callable);
        writer.BranchFalse(other);
        LoadFunction = () => writer.Load(callable);
    }

    private void RequireOperands(CallShape shape, bool hasRightOperand)
    {
        PyType type = callee.Target.Class!;
        guards.RequireClass(shape.Arguments[0], type, other);
        if (hasRightOperand && !operands.Kinds.Of(shape.Arguments[1]).IsUnboxed() && Facts.ShapeOf(shape.Arguments[1])?.Owner != type)
        {
            operands.Load(shape.Arguments[1]);
            writer.LoadObject(type, typeof(PyType));
            writer.Call(TypedMethods.HasNoSay);
            writer.BranchFalse(other);
        }
        RequireVersion();
    }

    // While the class is of this version, the method is the one that was found.
    private void RequireVersion() => guards.RequireVersion(new ClassIsOfVersion(callee.Target.Class!, callee.Target.ClassVersion), other);

    private void RequireInterpreter() => RequireSame(() => writer.Call(RuntimeFields.InterpreterOfFunction), () =>
    {
        writer.LoadArgument(MethodShape.Context);
        writer.Call(RuntimeFields.InterpreterOfContext);
    });

    private void RequireSame(Action ofFunction, Action expected)
    {
        LoadFunction();
        ofFunction();
        expected();
        writer.Compare(OpCodes.Ceq, typeof(object));
        writer.BranchFalse(other);
    }

    private void RequireNull(IrValue head)
    {
        if (head is IrNull) return;
        LoadReference(head);
        writer.BranchTrue(other);
    }

    private void LoadReference(IrValue value)
    {
        operands.LoadAddress(value);
        writer.LoadField(RuntimeFields.Reference);
    }

    // ---- Defaults ----

    private void RequireDefaults()
    {
        LoadFunction();
        writer.LoadObject(callee.Target.Defaults, typeof(Value[]));
        writer.Call(TypedMethods.HasDefaults);
        writer.BranchFalse(other);
    }

    // The dict of keyword-only defaults may change: the value is read at each call, and has to be of the same kind.
    private void RequireKeywordDefault(int parameter)
    {
        CilLocal place = _keywordDefaults[parameter] = writer.NewLocal(typeof(Value), "default");
        LoadFunction();
        writer.LoadObject(callee.Target.KeywordDefaults!, typeof(PyDict));
        writer.PushInt(callee.DefaultIndex(parameter));
        writer.LoadObject(string.Intern(callee.NameOf(parameter)), typeof(string));
        writer.LoadAddress(place);
        writer.Call(TypedMethods.TryKeywordDefault);
        writer.BranchFalse(other);
        ValueKind kind = ValueKinds.Of(callee.DefaultOf(parameter));
        if (!kind.IsUnboxed()) return;
        writer.Load(place);
        writer.Call(TypedMethods.IsOf(kind));
        writer.BranchFalse(other);
    }

    /// <summary>Pushes a parameter's default in the form of a kind.</summary>
    public void LoadDefault(int parameter, ValueKind kind)
    {
        if (_keywordDefaults.TryGetValue(parameter, out CilLocal? place))
        {
            writer.Load(place);
            if (kind.IsUnboxed()) writer.Call(TypedMethods.UnboxOf(kind));
            return;
        }
        Value value = callee.DefaultOf(parameter);
        switch (kind)
        {
            case ValueKind.Int: writer.PushLong(value.AsInt); break;
            case ValueKind.Float: writer.PushDouble(value.AsFloat); break;
            case ValueKind.Bool: writer.PushInt(value.AsBool ? 1 : 0); break;
            case ValueKind.Str or ValueKind.StrIterator or ValueKind.List: writer.LoadObject(value.Reference!, kind.CilType()); break;
            default:
                writer.LoadObject(callee.Target.Defaults, typeof(Value[]));
                writer.PushInt(callee.DefaultIndex(parameter));
                writer.LoadElement(typeof(Value));
                if (kind.IsUnboxed()) writer.Call(TypedMethods.UnboxOf(kind));
                break;
        }
    }
}
