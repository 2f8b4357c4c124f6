using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering;

/// <summary>Writes IR instructions: a call of the runtime's method, the result put in its place, the test for failure.</summary>
internal sealed class InstructionLowering
{
    private readonly CilWriter _writer;
    private readonly OperandWriter _operands;
    private readonly VariablePlaces _variables;
    private readonly ColdBlocks _cold;
    private CilLocal? _array;
    private CilLocal? _unpacked;
    private readonly List<CilLocal> _outs = [];

    public InstructionLowering(CilWriter writer, OperandWriter operands, VariablePlaces variables, ColdBlocks cold)
    {
        _writer = writer;
        _operands = operands;
        _variables = variables;
        _cold = cold;
    }

    /// <param name="instruction">What is written.</param>
    /// <param name="isRare">It follows short ways that usually fit.</param>
    public void Write(IrInstruction instruction, bool isRare = false)
    {
        if ((isRare ? RuntimeMethods.RareOf(instruction.Operation) : RuntimeMethods.Of(instruction.Operation)) is { } method) WriteCall(instruction, method);
        else WriteOwn(instruction);
    }

    // ---- Operations that are CIL themselves ----

    private void WriteOwn(IrInstruction i)
    {
        switch (i.Operation)
        {
            case IrOperation.CopyLocal:
                _variables.Load(i.Argument);
                _writer.Store(_operands.Places.Of(i.Result!));
                break;
            case IrOperation.StoreLocal:
                _operands.Load(i.Inputs[0]);
                _variables.Store(i.Argument);
                break;
            case IrOperation.ClearLocal:
                _variables.Clear(i.Argument);
                break;
            case IrOperation.RequireLocal:
                RequireLocal(i);
                break;
            case IrOperation.MakeCell:
                _variables.Load(i.Argument);
                _writer.Call(RuntimeMethods.MakeCell);
                _variables.Store(i.Argument);
                break;
            case IrOperation.CopyFreeVariable:
                LoadFunction();
                _writer.PushInt(i.Argument2);
                _writer.Call(RuntimeMethods.FreeCell);
                _variables.Store(i.Argument);
                break;
            case IrOperation.LoadNamespace:
                _writer.LoadArgument(MethodShape.First);
                _writer.Store(_operands.Places.Of(i.Result!));
                break;
            case IrOperation.HideFrame:
                _writer.LoadArgument(MethodShape.Context);
                _writer.PushNullReference(typeof(CallerFrame));
                _writer.StoreField(RuntimeFields.Caller);
                break;
            default:
                throw new InvalidOperationException($"{i.Operation} has no runtime method");
        }
    }

    private void RequireLocal(IrInstruction i)
    {
        CilLabel bound = _writer.NewLabel();
        _variables.LoadAddress(i.Argument);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchTrue(bound);
        _writer.LoadArgument(MethodShape.Context);
        _writer.PushString(i.Name!);
        _writer.Call(RuntimeMethods.UnboundLocal);
        _writer.Store(Scratch());
        _writer.Branch(_cold.For(i.Offset, i.Handler));
        _writer.Place(bound);
    }

    private CilLocal? _scratch;

    private CilLocal Scratch() => _scratch ??= _writer.NewLocal(typeof(Value), "scratch");

    private void LoadFunction()
    {
        _operands.Frame.LoadFunction();
        if (IsGenerator) _writer.Call(RuntimeFields.GeneratorFunction);
    }

    internal bool IsGenerator { get; init; }

    // ---- Calls of the runtime ----

    private void WriteCall(IrInstruction i, RuntimeMethod method)
    {
        ParameterInfo[] parameters = method.Method.GetParameters();
        CilLocal? array = null;
        if (Array.Exists(parameters, p => p.ParameterType == typeof(Value[]))) array = WriteArray(i, parameters);
        PushArguments(i, parameters, array);
        if (method.Failure == Failure.None || OperationEffects.NeverRunsOthers(i.Operation)) _writer.Call(method.Method); else _operands.Frame.Call(method.Method);
        CopyOuts(i, parameters);
        StoreResult(i, method);
    }

    // A local whose address is passed lies in memory for good: further results go through places of their own.
    private CilLocal OutPlace(int index)
    {
        if (index == _outs.Count) _outs.Add(_writer.NewLocal(typeof(Value), $"out{index}"));
        return _outs[index];
    }

    private void CopyOuts(IrInstruction i, ParameterInfo[] parameters)
    {
        int more = 0;
        foreach (ParameterInfo parameter in parameters)
        {
            if (!parameter.IsOut) continue;
            _writer.Load(_outs[more]);
            _writer.Store(_operands.Places.Of(i.MoreResults[more++]));
        }
    }

    private void PushArguments(IrInstruction i, ParameterInfo[] parameters, CilLocal? array)
    {
        int input = 0, number = 0, more = 0;
        foreach (ParameterInfo parameter in parameters)
        {
            Type type = parameter.ParameterType;
            if (type == typeof(PyContext)) _writer.LoadArgument(MethodShape.Context);
            else if (type == typeof(PyFunction)) LoadFunction();
            else if (type == typeof(Value)) LoadValue(i, parameter, ref input);
            else if (type == typeof(Value[]))
            {
                _writer.Load(array!);
                input = i.Inputs.Length - Trailing(parameters);
            }
            else if (parameter.IsOut) _writer.LoadAddress(OutPlace(more++));
            else if (type == typeof(string)) _writer.PushString(i.Name!);
            else if (type == typeof(int) || type == typeof(bool)) _writer.PushInt(number++ == 0 ? i.Argument : i.Argument2);
            else _operands.Frame.LoadSite(type, i.Site);
        }
    }

    // A parameter named `names` is the namespace of a module or class body, which is no input.
    private void LoadValue(IrInstruction i, ParameterInfo parameter, ref int input)
    {
        if (IsNamespaceParameter(parameter)) _writer.LoadArgument(MethodShape.First);
        else _operands.Load(i.Inputs[input++]);
    }

    private static bool IsNamespaceParameter(ParameterInfo parameter) =>
        parameter.Name == "names" && parameter.Member.DeclaringType != typeof(Runtime.Entry.Matching);

    private static int Trailing(ParameterInfo[] parameters)
    {
        int array = Array.FindIndex(parameters, p => p.ParameterType == typeof(Value[]));
        return parameters.Skip(array + 1).Count(p => p.ParameterType == typeof(Value));
    }

    private CilLocal WriteArray(IrInstruction i, ParameterInfo[] parameters)
    {
        int leading = parameters.TakeWhile(p => p.ParameterType != typeof(Value[])).Count(p => p.ParameterType == typeof(Value));
        IrValue[] items = i.Inputs[leading..^Trailing(parameters)];
        CilLocal array = _array ??= _writer.NewLocal(typeof(Value[]), "array");
        _writer.PushInt(items.Length);
        _writer.NewArray(typeof(Value));
        _writer.Store(array);
        for (int k = 0; k < items.Length; k++)
        {
            if (items[k] is IrNull) continue;
            _writer.Load(array);
            _writer.PushInt(k);
            _operands.Load(items[k]);
            _writer.StoreElement(typeof(Value));
        }
        return array;
    }

    private void StoreResult(IrInstruction i, RuntimeMethod method)
    {
        Type type = method.Method.ReturnType;
        if (type == typeof(Value))
        {
            CilLocal place = i.Result is null ? Scratch() : _operands.Places.Of(i.Result);
            _writer.Store(place);
            if (method.Failure == Failure.None) return;
            _writer.LoadAddress(place);
            _writer.LoadField(RuntimeFields.Reference);
            // CLEANUP_THROW goes on with an exception whose traceback has this frame already.
            _writer.BranchFalse(_cold.For(i.Offset, i.Handler, notesPlace: i.Operation != IrOperation.CleanupThrow));
        }
        else if (type == typeof(Value[]))
        {
            StoreItems(i);
        }
        else if (method.Failure == Failure.FalseResult)
        {
            _writer.BranchFalse(_cold.For(i.Offset, i.Handler));
        }
    }

    private void StoreItems(IrInstruction i)
    {
        CilLocal items = _unpacked ??= _writer.NewLocal(typeof(Value[]), "items");
        _writer.Store(items);
        _writer.Load(items);
        _writer.BranchFalse(_cold.For(i.Offset, i.Handler));
        for (int k = 0; k < i.MoreResults.Length; k++)
        {
            _writer.Load(items);
            _writer.PushInt(k);
            _writer.LoadElement(typeof(Value));
            _writer.Store(_operands.Places.Of(i.MoreResults[k]));
        }
    }
}
