using System.Reflection;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// What a delegate's signature says of a function's parameters: numbers are unboxed, and the members of a .NET object are
/// those of its type wherever the parameter is never written.
/// </summary>
internal sealed class HostParameters
{
    private readonly Dictionary<IrInstruction, MemberInfo> _members = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string>[] _names;

    /// <param name="function">The code.</param>
    /// <param name="lane">A closed <c>FunctionLane</c>, whose type arguments are the parameters and the result.</param>
    /// <param name="isOpen">Objects of derived classes come too.</param>
    public HostParameters(IrFunction function, Type lane, bool isOpen)
    {
        IsOpen = isOpen;
        Lane = lane;
        Type[] arguments = lane.GetGenericArguments();
        Types = arguments[..^1];
        Result = arguments[^1];
        _names = Array.ConvertAll(Types, _ => new HashSet<string>());
        bool[] isUsable = UsableSlots(function);
        foreach (IrBlock block in function.Blocks)
            foreach (IrInstruction instruction in block.Instructions) Note(instruction, isUsable);
        Uses = new HostUses(Types, Array.ConvertAll(_names, names => names.ToArray()));
    }

    public Type Lane { get; }
    public bool IsOpen { get; }
    public Type[] Types { get; }
    public Type Result { get; }
    public HostUses Uses { get; }

    /// <summary>What is known of the variables at the function's entry.</summary>
    public ValueKind[] KindsOf(IrFunction function)
    {
        var kinds = new ValueKind[function.Layout.LocalCount];
        for (int i = 0; i < kinds.Length; i++) kinds[i] = i < Types.Length ? KindOfArgument(Types[i]) : ValueKind.Value;
        return kinds;
    }

    /// <summary>Types of assemblies that can be unloaded must not be held by code that cannot.</summary>
    public static bool CanServe(Type lane) => !lane.IsCollectible;

    /// <summary>Whether members of the argument are used directly: then it must be an object that has just those.</summary>
    public bool IsUsed(int slot) => _names[slot].Count > 0;

    /// <summary>The parameter whose member an instruction reads or writes.</summary>
    public static int SlotOf(IrInstruction instruction) => ((IrLocal)OwnerOf(instruction)!).Slot;

    /// <summary>The member that an instruction reads or writes directly, or null.</summary>
    public MemberInfo? DirectMember(IrInstruction instruction, BlockKinds kinds)
    {
        MemberInfo? member = MemberOf(instruction);
        return member is null || instruction.Operation == IrOperation.LoadAttribute || CanStore(kinds.Of(instruction.Inputs[0]), TypeOf(member)) ? member : null;
    }

    // Other conversions may fail, and are the runtime's.
    private static bool CanStore(ValueKind kind, Type type) => kind switch
    {
        ValueKind.Int => type == typeof(long) || type == typeof(double),
        ValueKind.Float => type == typeof(double),
        ValueKind.Bool => type == typeof(bool),
        _ => false,
    };

    private MemberInfo? MemberOf(IrInstruction instruction) => _members.GetValueOrDefault(instruction);

    /// <summary>The kind of what an instruction reads directly; <see cref="ValueKind.None"/> where it does not.</summary>
    public ValueKind ReadBy(IrInstruction instruction) =>
        instruction.Operation == IrOperation.LoadAttribute && MemberOf(instruction) is { } member ? KindOf(TypeOf(member)) : ValueKind.None;

    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>Reading or writing the member runs no code: a field, or a property that is nothing but one and cannot be overridden.</summary>
    public static bool IsPlain(MemberInfo member, IrInstruction instruction)
    {
        if (member is not PropertyInfo property) return true;
        MethodInfo accessor = instruction.Operation == IrOperation.LoadAttribute ? property.GetGetMethod()! : property.GetSetMethod()!;
        if (accessor.IsVirtual && !accessor.IsFinal && !accessor.DeclaringType!.IsSealed) return false;
        byte[] code = accessor.GetMethodBody()?.GetILAsByteArray() ?? [];
        const byte LoadArgument0 = 0x02, LoadArgument1 = 0x03, LoadField = 0x7B, StoreField = 0x7D, Return = 0x2A;
        return instruction.Operation == IrOperation.LoadAttribute
            ? code is [LoadArgument0, LoadField, _, _, _, _, Return]
            : code is [LoadArgument0, LoadArgument1, StoreField, _, _, _, _, Return];
    }

    /// <summary>As <see cref="KindOf"/>, of an argument: a string without surrogates, others are not taken.</summary>
    public static ValueKind KindOfArgument(Type type) => type == typeof(string) ? ValueKind.Str : KindOf(type);

    /// <summary>How Python sees values of a .NET type.</summary>
    public static ValueKind KindOf(Type type)
    {
        if (type.IsEnum) return ValueKind.Value;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int64 or TypeCode.Int32 or TypeCode.Int16 or TypeCode.SByte or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 => ValueKind.Int,
            TypeCode.Double or TypeCode.Single or TypeCode.Decimal => ValueKind.Float,
            TypeCode.Boolean => ValueKind.Bool,
            _ => ValueKind.Value,
        };
    }

    private static IrValue? OwnerOf(IrInstruction instruction) => instruction.Operation switch
    {
        IrOperation.LoadAttribute => instruction.Inputs[0],
        IrOperation.StoreAttribute => instruction.Inputs[1],
        _ => null,
    };

    private bool[] UsableSlots(IrFunction function)
    {
        bool[] isUsable = Array.ConvertAll(Types, HostBinding.PassesAsItself);
        foreach (IrBlock block in function.Blocks)
        {
            foreach (IrInstruction i in block.Instructions)
            {
                if (i.Operation is IrOperation.StoreLocal or IrOperation.ClearLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable && i.Argument < isUsable.Length)
                    isUsable[i.Argument] = false;
            }
        }
        return isUsable;
    }

    private void Note(IrInstruction instruction, bool[] isUsable)
    {
        if (OwnerOf(instruction) is not IrLocal { Slot: var slot } || slot >= isUsable.Length || !isUsable[slot]) return;
        if (HostBinding.Member(Types[slot], instruction.Name ?? "") is not { } member) return;
        if (instruction.Operation == IrOperation.StoreAttribute && !IsWritable(member)) return;
        _members[instruction] = member;
        _names[slot].Add(instruction.Name!);
    }

    private static bool IsWritable(MemberInfo member) => member is PropertyInfo property ? HostBinding.Setter(property) is not null : !((FieldInfo)member).IsInitOnly;
}
