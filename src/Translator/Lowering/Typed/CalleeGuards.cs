using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>What has to be so for a callee's body to stand for a call: that it is what is called, and what its parameters default to.</summary>
/// <param name="writer">The method.</param>
/// <param name="operands">The caller's values.</param>
/// <param name="callee">The callee.</param>
/// <param name="callable">Where the function goes; null where it is the method's own.</param>
/// <param name="other">Where to go if it is not so.</param>
internal sealed class CalleeGuards(CilWriter writer, TypedOperands operands, InlinedCall callee, CilLocal? callable, CilLabel other)
{
    private readonly Dictionary<int, CilLocal> _keywordDefaults = [];

    /// <summary>Where a new instance goes, if a class is called.</summary>
    public CilLocal? Made { get; } = callee.Target.IsCreation ? writer.NewLocal(typeof(Value), "made") : null;

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
        if (callee.Form == CallForm.Operator) RequireOperands(shape, hasRightOperand);
        else RequireHeads(shape);
        RequireSame(() => writer.Call(RuntimeFields.CodeOfFunction), () => writer.LoadObject(callee.Body.Code, typeof(PyCode)));
        RequireSame(() => writer.Call(RuntimeFields.InterpreterOfFunction), () =>
        {
            writer.LoadArgument(MethodShape.Context);
            writer.Call(RuntimeFields.InterpreterOfContext);
        });
        RequireDefaults();
    }

    // ---- What is called ----

    private void RequireHeads(CallShape shape)
    {
        if (callee.Form == CallForm.Second) RequireNull(shape.First);
        if (callee.Form == CallForm.First) RequireNull(shape.Second);
        if (callee.Form == CallForm.Method)
        {
            LoadReference(shape.Second);
            writer.BranchFalse(other);
        }
        if (callee.Target.IsInstanceCall)
        {
            RequireInstance(shape.CallableOf(callee.Form), callee.Target.Class!);
            RequireVersion(callee.Target.Class!);
            return;
        }
        LoadReference(shape.CallableOf(callee.Form));
        if (callee.Target.Class is { } type)
        {
            writer.LoadObject(type, typeof(PyType));
            writer.Compare(OpCodes.Ceq, typeof(object));
            writer.BranchFalse(other);
            RequireVersion(type);
            return;
        }
        writer.IsInstance(typeof(PyFunction));
        writer.Store(callable!);
        writer.Load(callable!);
        writer.BranchFalse(other);
    }

    private void RequireOperands(CallShape shape, bool hasRightOperand)
    {
        PyType type = callee.Target.Class!;
        RequireInstance(shape.Arguments[0], type);
        if (hasRightOperand && !operands.Kinds.Of(shape.Arguments[1]).IsUnboxed())
        {
            operands.Load(shape.Arguments[1]);
            writer.LoadObject(type, typeof(PyType));
            writer.Call(TypedMethods.HasNoSay);
            writer.BranchFalse(other);
        }
        RequireVersion(type);
    }

    private void RequireInstance(IrValue value, PyType type)
    {
        CilLocal instance = writer.NewLocal(typeof(PyInstance), "instance");
        InstanceGuards.RequireInstance(writer, operands, value, instance, other);
        writer.Load(instance);
        writer.Call(RuntimeFields.TypeOfObject);
        writer.LoadObject(type, typeof(PyType));
        writer.Compare(OpCodes.Ceq, typeof(object));
        writer.BranchFalse(other);
    }

    // While the class is of this version, the method is the one that was found.
    private void RequireVersion(PyType type)
    {
        InstanceGuards.RequireVersion(writer, type, callee.Target.ClassVersion, other);
        writer.LoadObject(callee.Target.Found!, typeof(PyFunction));
        writer.Store(callable!);
    }

    private void RequireSame(Action ofFunction, Action expected)
    {
        if (callable is null) writer.LoadArgument(MethodShape.Function); else writer.Load(callable);
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
        if (callee.UsesPositionalDefaults)
        {
            writer.Load(callable!);
            writer.LoadObject(callee.Target.Defaults, typeof(Value[]));
            writer.Call(TypedMethods.HasDefaults);
            writer.BranchFalse(other);
        }
        for (int i = 0; i < callee.Sources.Length; i++)
            if (callee.UsesDefault(i) && callee.IsKeywordOnly(i)) RequireKeywordDefault(i);
    }

    // The dict of keyword-only defaults may change: the value is read at each call, and has to be of the same kind.
    private void RequireKeywordDefault(int parameter)
    {
        CilLocal place = _keywordDefaults[parameter] = writer.NewLocal(typeof(Value), "default");
        writer.Load(callable!);
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
            case ValueKind.Str or ValueKind.StrIterator: writer.LoadObject(value.Reference!, kind.CilType()); break;
            default:
                writer.LoadObject(callee.Target.Defaults, typeof(Value[]));
                writer.PushInt(callee.DefaultIndex(parameter));
                writer.LoadElement(typeof(Value));
                if (kind.IsUnboxed()) writer.Call(TypedMethods.UnboxOf(kind));
                break;
        }
    }
}
