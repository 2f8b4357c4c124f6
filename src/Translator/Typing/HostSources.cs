using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Hosting;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>
/// Which values of a function are .NET objects of known types: parameters that are never written, results of their members, and
/// variables that only ever hold such results of one type.
/// </summary>
internal sealed class HostSources
{
    private readonly IrFunction _function;
    private readonly int _parameterCount;
    private readonly bool _isOpen;
    private readonly HostSource?[] _ofSlots;
    private readonly Dictionary<int, HostSource> _ofTemporaries = [];
    private readonly Dictionary<IrInstruction, HostUse> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, HostMethodCandidate> _methods = [];
    private readonly List<HostSource> _all = [];
    private readonly List<HashSet<string>> _names = [];

    private sealed record HostMethodCandidate(IrInstruction Read, HostSource Owner);

    public HostSources(IrFunction function, Type[] types, bool isOpen)
    {
        _function = function;
        _parameterCount = types.Length;
        _isOpen = isOpen;
        _ofSlots = new HostSource?[function.Layout.LocalCount];
        bool[] isWritten = WrittenSlots();
        for (int i = 0; i < types.Length; i++)
        {
            HostSource source = New(types[i], i);
            if (!isWritten[i] && HostBinding.PassesAsItself(types[i])) _ofSlots[i] = source;
        }
        do FindUses();
        while (FindVariables());
    }

    public bool IsUsed(int slot) => _names[slot].Count > 0;

    public HostSource? Of(IrValue value) => value switch
    {
        IrLocal local => _ofSlots[local.Slot],
        IrTemporary temporary => _ofTemporaries.GetValueOrDefault(temporary.Id),
        _ => null,
    };

    public HostUse? UseOf(IrInstruction instruction) => _uses.GetValueOrDefault(instruction);

    public HostUses MakeUses() => new([.. _all.Select(source => source.Type)], [.. _names.Select(names => names.ToArray())]);

    private HostSource New(Type type, int slot)
    {
        var source = new HostSource(type, _all.Count, slot);
        _all.Add(source);
        _names.Add([]);
        return source;
    }

    private bool[] WrittenSlots()
    {
        var isWritten = new bool[_function.Layout.LocalCount];
        foreach (IrInstruction i in _function.Blocks.SelectMany(block => block.Instructions))
            if (i.Operation is IrOperation.StoreLocal or IrOperation.ClearLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable) isWritten[i.Argument] = true;
        return isWritten;
    }

    // ---- Uses ----

    private void FindUses()
    {
        foreach (IrInstruction instruction in _function.Blocks.SelectMany(block => block.Instructions))
        {
            if (_uses.ContainsKey(instruction) || Find(instruction) is not { } use) continue;
            _uses[instruction] = use;
            if (use is HostRead or HostWrite) _names[use.Owner.Number].Add(instruction.Name!);
            if (use.Result is { } type && instruction.Result is { } result && !type.IsValueType && HostBinding.PassesAsItself(type)) _ofTemporaries[result.Id] = New(type, -1);
        }
    }

    private HostUse? Find(IrInstruction instruction)
    {
        switch (instruction.Operation)
        {
            case IrOperation.LoadAttribute when Of(instruction.Inputs[0]) is { } owner:
                return HostBinding.Member(owner.Type, instruction.Name!) is { } read ? new HostRead(owner, read) : null;
            case IrOperation.StoreAttribute when Of(instruction.Inputs[1]) is { } owner:
                return HostBinding.Member(owner.Type, instruction.Name!) is { } written && IsWritable(written) ? new HostWrite(owner, written) : null;
            case IrOperation.LoadMethod when Of(instruction.Inputs[0]) is { } owner:
                _methods[instruction.Result!.Id] = new HostMethodCandidate(instruction, owner);
                return null;
            case >= IrOperation.CallHeads0 and <= IrOperation.CallHeads3: return FindCall(instruction);
            default: return null;
        }
    }

    private static bool IsWritable(MemberInfo member) => member is PropertyInfo property ? HostBinding.Setter(property) is not null : !((FieldInfo)member).IsInitOnly;

    // The method is read where its name stands in the code, and called when its arguments are there.
    private HostInvoke? FindCall(IrInstruction call)
    {
        if (call.Inputs[0] is not IrTemporary method || !_methods.TryGetValue(method.Id, out HostMethodCandidate? candidate)) return null;
        if (call.Inputs[1] is not IrTemporary receiver || receiver != candidate.Read.MoreResults[0]) return null;
        HostSource owner = candidate.Owner;
        // A class that derives from the type may have more overloads.
        if (!owner.IsArgument || owner.Type.IsAbstract || (_isOpen && !owner.Type.IsSealed)) return null;
        IrValue[] arguments = call.Inputs[2..];
        if (HostBinding.Method(owner.Type, candidate.Read.Name!, arguments.Length, out PyObject? function) is not { } target) return null;
        _uses[candidate.Read] = new HostMethodRead(owner, function!);
        _names[owner.Number].Add(candidate.Read.Name!);
        return new HostInvoke(owner, target, arguments);
    }

    // ---- Variables ----

    private bool FindVariables()
    {
        var types = new Type?[_ofSlots.Length];
        var isOther = new bool[_ofSlots.Length];
        foreach (IrInstruction i in _function.Blocks.SelectMany(block => block.Instructions))
        {
            if (i.Operation == IrOperation.StoreLocal)
            {
                Type? type = i.Inputs[0] is IrTemporary ? Of(i.Inputs[0])?.Type : null;
                isOther[i.Argument] |= type is null || (types[i.Argument] ?? type) != type;
                types[i.Argument] = type;
            }
            else if (i.Operation is IrOperation.ClearLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable)
            {
                isOther[i.Argument] = true;
            }
        }
        bool found = false;
        for (int i = _parameterCount; i < types.Length; i++)
        {
            if (types[i] is not { } type || isOther[i] || _ofSlots[i] is not null) continue;
            _ofSlots[i] = New(type, -1);
            found = true;
        }
        return found;
    }
}
