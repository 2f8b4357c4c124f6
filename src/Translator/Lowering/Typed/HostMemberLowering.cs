using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Properties and fields of .NET objects, read and written directly. What they throw becomes a Python exception at this
/// place, as in generic code.
/// </summary>
internal sealed class HostMemberLowering(TypedMethod method, TypedOperands operands, TypedPlaces typed, ColdBlocks cold, HostParameters host)
{
    private readonly CilWriter _writer = method.Writer;
    private readonly Dictionary<Type, CilLocal> _raw = [];
    private CilLocal? _exception;

    /// <summary>False where it is no such read or write.</summary>
    public bool Write(IrInstruction instruction)
    {
        if (host.DirectMember(instruction, operands.Kinds) is not { } member) return false;
        if (instruction.Operation == IrOperation.LoadAttribute) WriteRead(instruction, member); else WriteWrite(instruction, member);
        return true;
    }

    private void WriteRead(IrInstruction instruction, MemberInfo member)
    {
        Type type = HostParameters.TypeOf(member);
        ValueKind kind = HostParameters.KindOf(type);
        Guarded(instruction, member, () =>
        {
            HostEntryLowering.LoadArgument(_writer, HostParameters.SlotOf(instruction));
            if (member is FieldInfo field) _writer.LoadField(field); else _writer.CallHost(((PropertyInfo)member).GetGetMethod()!);
            if (kind.IsUnboxed())
            {
                HostMethods.Unbox(_writer, type);
                _writer.Store(typed.Temporary(instruction.Result!.Id, kind));
                return;
            }
            CilLocal raw = RawOf(type);
            _writer.Store(raw);
            HostMethods.Box(_writer, type, isObject: false, () => _writer.Load(raw));
            _writer.Store(operands.Places.Of(instruction.Result!));
        });
    }

    private void WriteWrite(IrInstruction instruction, MemberInfo member) => Guarded(instruction, member, () =>
    {
        HostEntryLowering.LoadArgument(_writer, HostParameters.SlotOf(instruction));
        operands.LoadAs(instruction.Inputs[0], HostParameters.KindOf(HostParameters.TypeOf(member)));
        if (member is FieldInfo field) _writer.StoreField(field); else _writer.CallHost(((PropertyInfo)member).GetSetMethod()!);
    });

    private void Guarded(IrInstruction instruction, MemberInfo member, Action write)
    {
        // What is plain fails only on null, which is none of the arguments.
        if (HostParameters.IsPlain(member, instruction))
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

    private CilLocal RawOf(Type type)
    {
        if (!_raw.TryGetValue(type, out CilLocal? local)) _raw[type] = local = _writer.NewLocal(type, "raw");
        return local;
    }
}
