using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Properties, fields and methods of .NET objects, used directly. What they throw becomes a Python exception at this place, as
/// in generic code; an object that is not what its type promises is left to that.
/// </summary>
internal sealed class HostMemberLowering(TypedMethod method, TypeFlow flow, TypedOperands operands, TypedPlaces typed, ColdBlocks cold, HostParameters host)
{
    private readonly CilWriter _writer = method.Writer;
    private readonly Dictionary<Type, CilLocal> _results = [];
    private readonly Dictionary<HostSource, CilLocal> _objects = [];
    private CilLocal? _exception;
    private CilLocal? _switches;

    /// <summary>Writes an instruction that does something with a .NET object; false where it does not.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="exit">Makes the way out before it.</param>
    public bool Write(IrInstruction instruction, Func<CilLabel> exit)
    {
        if (flow.HostUseOf(operands.Kinds, instruction) is not { } use) return false;
        RequireObject(use.Owner, exit);
        switch (use)
        {
            case HostRead read: Guarded(instruction, use, () => WriteRead(instruction, read)); break;
            case HostWrite write: WriteWrite(instruction, write, exit); break;
            case HostMethodRead read: WriteMethodRead(instruction, read); break;
            case HostInvoke call: WriteCall(instruction, call, exit); break;
            default: throw new InvalidOperationException($"no use: {use.GetType().Name}");
        }
        return true;
    }

    /// <summary>A variable that only ever holds objects of a type holds them as such, too.</summary>
    public void WriteVariable(IrInstruction store)
    {
        if (store.Inputs[0] is not IrTemporary || host.SourceOf(store.Inputs[0]) is not { } from || host.SourceOf(new IrLocal(store.Argument, "")) is not { } to) return;
        _writer.Load(ObjectOf(from));
        _writer.Store(ObjectOf(to));
    }

    /// <summary>Behind the general way of what might have given an object directly.</summary>
    public void WriteGeneralResult(IrInstruction instruction)
    {
        if (instruction.Result is null || host.SourceOf(instruction.Result) is not { } source) return;
        if (operands.Kinds.Of(instruction.Result).IsUnboxed())
        {
            _writer.PushNullReference(source.Type);
        }
        else
        {
            _writer.Load(operands.Places.Of(instruction.Result));
            _writer.CallHost(HostMethods.ObjectOf(source.Type));
        }
        _writer.Store(ObjectOf(source));
    }

    private CilLocal ObjectOf(HostSource source)
    {
        if (!_objects.TryGetValue(source, out CilLocal? local)) _objects[source] = local = _writer.NewLocal(source.Type, "object");
        return local;
    }

    private void Load(HostSource source)
    {
        if (source.IsArgument) HostEntryLowering.LoadArgument(_writer, source.Slot); else _writer.Load(ObjectOf(source));
    }

    // Arguments were checked when the call began. Null is None, and a class that derives from the type may mean others by their names.
    private void RequireObject(HostSource source, Func<CilLabel> exit)
    {
        if (source.IsArgument) return;
        CilLabel other = exit();
        Load(source);
        _writer.BranchFalse(other);
        if (source.Type.IsSealed) return;
        if (source.Type.IsAbstract)
        {
            _writer.LoadObject(host.Uses, typeof(HostUses));
            _writer.PushInt(source.Number);
            Load(source);
            _writer.Call(HostMethods.Accepts);
        }
        else
        {
            Load(source);
            _writer.IsExactly(source.Type);
        }
        _writer.BranchFalse(other);
    }

    private void WriteRead(IrInstruction instruction, HostRead read)
    {
        Load(read.Owner);
        if (read.Member is FieldInfo field) _writer.LoadField(field); else _writer.CallHost(((PropertyInfo)read.Member).GetGetMethod()!);
        StoreResult(instruction, read.Result);
    }

    private void WriteWrite(IrInstruction instruction, HostWrite write, Func<CilLabel> exit)
    {
        Type type = HostKinds.TypeOf(write.Member);
        RequireRange(instruction.Inputs[0], type, exit);
        Guarded(instruction, write, () =>
        {
            Load(write.Owner);
            LoadPassed(instruction.Inputs[0], type);
            if (write.Member is FieldInfo field) _writer.StoreField(field); else _writer.CallHost(((PropertyInfo)write.Member).GetSetMethod()!);
        });
    }

    // The call that follows uses neither; what takes over before it does.
    private void WriteMethodRead(IrInstruction instruction, HostMethodRead read)
    {
        _writer.LoadObject(read.Function, typeof(PyObject));
        _writer.Call(TypedMethods.FromObject);
        _writer.Store(operands.Places.Of(instruction.Result!));
        operands.Load(instruction.Inputs[0]);
        _writer.Store(operands.Places.Of(instruction.MoreResults[0]));
    }

    private void WriteCall(IrInstruction instruction, HostInvoke call, Func<CilLabel> exit)
    {
        ParameterInfo[] parameters = call.Method.GetParameters();
        for (int i = 0; i < parameters.Length; i++) RequireRange(call.Arguments[i], parameters[i].ParameterType, exit);
        CilLocal switches = _switches ??= _writer.NewLocal(typeof(int), "switches");
        _writer.Call(HostMethods.Switches);
        _writer.Store(switches);
        Guarded(instruction, call, () =>
        {
            Load(call.Owner);
            for (int i = 0; i < parameters.Length; i++) LoadPassed(call.Arguments[i], parameters[i].ParameterType);
            _writer.CallHost(call.Method);
            if (call.Result is { } type) StoreResult(instruction, type);
            else if (instruction.Result is { } result)
            {
                _writer.Call(RuntimeFields.None);
                _writer.Store(operands.Places.Of(result));
            }
            _writer.LoadArgument(MethodShape.Context);
            _writer.Load(switches);
            _writer.Call(HostMethods.Returned);
        });
    }

    // ---- Arguments and results ----

    private void RequireRange(IrValue value, Type type, Func<CilLabel> exit)
    {
        if (type != typeof(int) || operands.Kinds.Of(value) != ValueKind.Int) return;
        operands.LoadAs(value, ValueKind.Int);
        _writer.Convert(OpCodes.Conv_I4, typeof(long), typeof(int));
        _writer.Convert(OpCodes.Conv_I8, typeof(int), typeof(long));
        operands.LoadAs(value, ValueKind.Int);
        _writer.Compare(OpCodes.Ceq, typeof(long));
        _writer.BranchFalse(exit());
    }

    private void LoadPassed(IrValue value, Type type)
    {
        if (HostKinds.Passes(operands.Kinds.Of(value), type))
        {
            operands.LoadAs(value, HostKinds.OfArgument(type));
            if (type == typeof(int)) _writer.Convert(OpCodes.Conv_I4, typeof(long), typeof(int));
        }
        else
        {
            Load(host.SourceOf(value)!);
        }
    }

    private void StoreResult(IrInstruction instruction, Type type)
    {
        ValueKind kind = HostKinds.Of(type);
        if (instruction.Result is null) throw new InvalidOperationException($"{instruction.Operation} has no result");
        if (kind.IsUnboxed())
        {
            HostMethods.Unbox(_writer, type);
            _writer.Store(typed.Temporary(instruction.Result.Id, kind));
            return;
        }
        CilLocal raw = host.SourceOf(instruction.Result) is { } source ? ObjectOf(source) : ResultOf(type);
        _writer.Store(raw);
        HostMethods.Box(_writer, type, isObject: false, () => _writer.Load(raw));
        _writer.Store(operands.Places.Of(instruction.Result));
    }

    private CilLocal ResultOf(Type type)
    {
        if (!_results.TryGetValue(type, out CilLocal? local)) _results[type] = local = _writer.NewLocal(type, "result");
        return local;
    }

    // What is plain fails only on null, which was looked for.
    private void Guarded(IrInstruction instruction, HostUse use, Action write)
    {
        if (HostKinds.IsPlain(use))
        {
            write();
            return;
        }
        CilLabel failed = _writer.NewLabel(), next = cold.For(instruction.Offset, instruction.Handler);
        CilLocal exception = _exception ??= _writer.NewLocal(typeof(Exception), "exception");
        _writer.BeginTry();
        write();
        _writer.BeginCatch();
        _writer.Store(exception);
        _writer.Leave(failed);
        method.AddCold(() =>
        {
            _writer.Place(failed);
            _writer.LoadArgument(MethodShape.Context);
            _writer.Load(exception);
            _writer.Call(HostMethods.Fail);
            _writer.Branch(next);
        });
    }
}
