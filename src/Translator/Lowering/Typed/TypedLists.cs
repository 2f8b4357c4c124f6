using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Lists in typed code: what is known to be one is tested no more. An item is guarded by its index and by its kind alone: places
/// behind the last item are NULL. What that does not cover leaves.
/// </summary>
internal sealed class TypedLists(CilWriter writer, TypedOperands operands, TypedPlaces typed, KindProfile profile, TypedListDisplays? displays)
{
    private CilLocal? _list;
    private CilLocal? _items;
    private CilLocal? _index;
    private CilLocal? _item;
    private CilLocal? _made;
    private CilLocal? _array;
    private CilLocal? _any;
    private CilLocal? _kept;
    private readonly Dictionary<ValueKind, CilLocal> _numbers = [];

    // ---- What gives a list ----

    /// <summary>Whether this writes an operation whose result typed code computes itself.</summary>
    public bool Covers(IrInstruction instruction) => instruction.Operation switch
    {
        IrOperation.BuildList => true,
        IrOperation.GetSlice or IrOperation.GetExtendedSlice or IrOperation.Add => operands.Kinds.Of(instruction.Inputs[0]) == ValueKind.List,
        IrOperation.Multiply => Array.Exists(instruction.Inputs, input => operands.Kinds.Of(input) == ValueKind.List),
        _ => false,
    };

    /// <summary>Pushes the list that an operation gives.</summary>
    public void Write(IrBlock block, IrInstruction instruction, Func<CilLabel> exit)
    {
        IrValue[] inputs = instruction.Inputs;
        switch (instruction.Operation)
        {
            case IrOperation.BuildList: WriteDisplay(block, instruction); break;
            case IrOperation.GetSlice:
                operands.LoadAs(inputs[0], ValueKind.List);
                PushBound(inputs[1], 0);
                PushBound(inputs[2], long.MaxValue);
                writer.Call(ListMethods.Slice);
                break;
            case IrOperation.GetExtendedSlice: WriteExtendedSlice(inputs, exit); break;
            case IrOperation.Add:
                operands.LoadAs(inputs[0], ValueKind.List);
                operands.LoadAs(inputs[1], ValueKind.List);
                Try(ListMethods.Concatenate, exit);
                break;
            default:
                int list = operands.Kinds.Of(inputs[0]) == ValueKind.List ? 0 : 1;
                operands.LoadAs(inputs[list], ValueKind.List);
                operands.LoadAs(inputs[1 - list], ValueKind.Int);
                Try(ListMethods.Repeat, exit);
                break;
        }
    }

    private void WriteExtendedSlice(IrValue[] inputs, Func<CilLabel> exit)
    {
        operands.LoadAs(inputs[0], ValueKind.List);
        PushBound(inputs[1], 0);
        PushBound(inputs[2], 0);
        PushBound(inputs[3], 1);
        writer.PushInt((operands.Kinds.IsNone(inputs[1]) ? ListLanes.NoStart : 0) | (operands.Kinds.IsNone(inputs[2]) ? ListLanes.NoStop : 0));
        Try(ListMethods.ExtendedSlice, exit);
    }

    /// <summary>A list takes the place of a part of another one; false where they are not known to be lists.</summary>
    public bool TrySetSlice(IrInstruction instruction)
    {
        IrValue[] inputs = instruction.Inputs;
        if (!ListRules.IsReplacement(operands.Kinds, inputs)) return false;
        operands.LoadAs(inputs[1], ValueKind.List);
        PushBound(inputs[2], 0);
        PushBound(inputs[3], long.MaxValue);
        operands.LoadAs(inputs[0], ValueKind.List);
        writer.Call(ListMethods.SetSlice);
        return true;
    }

    private void Try(MethodInfo method, Func<CilLabel> exit)
    {
        CilLocal made = _made ??= writer.NewLocal(typeof(PyList), "made");
        writer.LoadAddress(made);
        writer.Call(method);
        writer.BranchFalse(exit());
        writer.Load(made);
    }

    private void PushBound(IrValue bound, long absent)
    {
        if (operands.Kinds.IsNone(bound)) writer.PushLong(absent); else operands.LoadAs(bound, ValueKind.Int);
    }

    private void WriteDisplay(IrBlock block, IrInstruction display)
    {
        if (displays?.TryWrite(block, display) == true) return;
        IrValue[] items = display.Inputs;
        if (items.Length == 0)
        {
            writer.Call(ListMethods.MakeEmpty);
            return;
        }
        CilLocal array = _array ??= writer.NewLocal(typeof(Value[]), "array");
        writer.PushInt(items.Length);
        writer.NewArray(typeof(Value));
        writer.Store(array);
        for (int i = 0; i < items.Length; i++)
        {
            writer.Load(array);
            writer.PushInt(i);
            operands.Load(items[i]);
            writer.StoreElement(typeof(Value));
        }
        writer.Load(array);
        writer.Call(ListMethods.Make);
    }

    /// <summary>A comprehension's item; false where it is not known to go to a list.</summary>
    public bool TryAppend(IrInstruction append)
    {
        if (operands.Kinds.Of(append.Inputs[0]) != ValueKind.List) return false;
        ValueKind kind = operands.Kinds.Of(append.Inputs[1]);
        operands.LoadAs(append.Inputs[0], ValueKind.List);
        if (kind is ValueKind.Int or ValueKind.Float) operands.LoadAs(append.Inputs[1], kind); else operands.Load(append.Inputs[1]);
        writer.Call(ListMethods.AppendOf(kind));
        return true;
    }

    // ---- Items ----

    /// <summary>An item of a list is read or set by an int, and typed code had no reason to leave there.</summary>
    public bool IsAccess(IrInstruction instruction)
    {
        if (KindProfile.ContainerOf(instruction) is not { } container || profile.HasLeft(instruction)) return false;
        return operands.Kinds.Of(instruction.Inputs[^1]) == ValueKind.Int && (operands.Kinds.Of(container) == ValueKind.List || (!operands.Kinds.Of(container).IsUnboxed() && profile.IsOfList(instruction)));
    }

    private const SeenKinds AnyStorage = KindProfile.Lists;

    /// <summary>Writes the item of an access where its kind wants it; leaves before the step where there is none, or one of another kind.</summary>
    public void WriteGet(IrInstruction access, ValueKind kind, Func<SeenKinds, CilLabel> exit)
    {
        SeenKinds seen = profile.StoragesOf(access);
        WritePlace(access.Inputs[0], access.Inputs[1], exit);
        CilLabel done = writer.NewLabel();
        bool TakesAll(NumberArray numbers, CilLabel other)
        {
            if (kind.IsUnboxed() && numbers.Kind != kind) return false;
            GetNumber(access, numbers, kind, other);
            return true;
        }
        if (WriteWays(seen, kind, done, exit, TakesAll, other => GetValue(access, kind, other, exit))) return;
        writer.Load(_list!);
        writer.Load(_index!);
        CilLocal any = _any ??= writer.NewLocal(typeof(Value), "any");
        writer.LoadAddress(any);
        writer.Call(ListMethods.TryAny);
        writer.BranchFalse(exit(SeenKinds.Left));
        writer.Load(any);
        writer.Store(Item);
        StoreItem(access, kind, exit);
        writer.Branch(done);
        writer.Place(done);
    }

    // One way for each form in which lists kept their items; true where there is but one, which leaves where a list keeps them in another.
    private bool WriteWays(SeenKinds seen, ValueKind kind, CilLabel done, Func<SeenKinds, CilLabel> exit, Func<NumberArray, CilLabel, bool> writeNumbers, Action<CilLabel> writeValues)
    {
        foreach (NumberArray numbers in NumberArray.All)
        {
            if ((seen & numbers.Storage) == 0 || (seen == AnyStorage && numbers.Kind != kind)) continue;
            CilLabel other = seen == numbers.Storage ? exit(AnyStorage) : writer.NewLabel();
            if (!writeNumbers(numbers, other)) continue;
            if (seen == numbers.Storage) return true;
            writer.Branch(done);
            writer.Place(other);
        }
        if ((seen & SeenKinds.OfList) == 0) return false;
        CilLabel missing = seen == SeenKinds.OfList ? exit(AnyStorage) : writer.NewLabel();
        writeValues(missing);
        if (seen == SeenKinds.OfList) return true;
        writer.Branch(done);
        writer.Place(missing);
        return false;
    }

    private void GetNumber(IrInstruction access, NumberArray numbers, ValueKind kind, CilLabel other)
    {
        PushNumbers(numbers, other);
        writer.Call(numbers.ItemAt);
        if (kind.IsUnboxed())
        {
            writer.Store(typed.Temporary(access.Result!.Id, kind));
            return;
        }
        operands.Box(numbers.Kind);
        writer.Store(operands.Places.Of(access.Result!));
    }

    // Pushes the array of numbers and an index that lies within.
    private void PushNumbers(NumberArray numbers, CilLabel other)
    {
        CilLocal kept = _kept ??= writer.NewLocal(typeof(Array), "kept");
        if (!_numbers.TryGetValue(numbers.Kind, out CilLocal? items)) _numbers[numbers.Kind] = items = writer.NewLocal(numbers.Type, "numbers");
        writer.Load(_list!);
        writer.LoadField(RuntimeFields.NumbersOfList);
        writer.Store(kept);
        writer.Load(kept);
        writer.Call(numbers.Is);
        writer.BranchFalse(other);
        writer.Load(_list!);
        writer.Load(_index!);
        writer.Call(ListMethods.IsInside);
        writer.BranchFalse(other);
        writer.Load(kept);
        writer.Call(numbers.As);
        writer.Store(items);
        writer.Load(items);
        writer.Load(_index!);
        writer.Call(numbers.IsWithin);
        writer.BranchFalse(other);
        writer.Load(items);
        writer.Load(_index!);
    }

    private void GetValue(IrInstruction access, ValueKind kind, CilLabel other, Func<SeenKinds, CilLabel> exit)
    {
        PushPlace(other);
        writer.Call(ListMethods.ItemAt);
        writer.Store(Item);
        if (!kind.IsUnboxed())
        {
            writer.LoadAddress(Item);
            writer.LoadField(RuntimeFields.Reference);
            writer.BranchFalse(other);
        }
        StoreItem(access, kind, exit);
    }

    private void StoreItem(IrInstruction access, ValueKind kind, Func<SeenKinds, CilLabel> exit)
    {
        if (kind.IsUnboxed())
        {
            writer.Load(Item);
            writer.Call(TypedMethods.IsOf(kind));
            writer.BranchFalse(exit(SeenKinds.Other));
        }
        writer.Load(Item);
        if (kind.IsUnboxed()) writer.Call(TypedMethods.UnboxOf(kind));
        writer.Store(kind.IsUnboxed() ? typed.Temporary(access.Result!.Id, kind) : operands.Places.Of(access.Result!));
    }

    /// <summary>Sets an item; leaves before the step where there is none.</summary>
    public void WriteSet(IrInstruction access, Func<SeenKinds, CilLabel> exit)
    {
        SeenKinds seen = profile.StoragesOf(access);
        ValueKind kind = operands.Kinds.Of(access.Inputs[0]);
        WritePlace(access.Inputs[1], access.Inputs[2], exit);
        CilLabel done = writer.NewLabel();
        void Push()
        {
            if (kind is ValueKind.Int or ValueKind.Float or ValueKind.Bool) operands.LoadAs(access.Inputs[0], kind); else operands.Load(access.Inputs[0]);
        }
        bool SetNumber(NumberArray numbers, CilLabel other)
        {
            if (numbers.Kind != kind) return false;
            PushNumbers(numbers, other);
            Push();
            writer.Call(numbers.SetAt);
            return true;
        }
        void SetValue(CilLabel other)
        {
            PushPlace(other);
            Push();
            writer.Call(ListMethods.SetOf(kind));
            writer.BranchFalse(other);
        }
        if (WriteWays(seen, kind, done, exit, SetNumber, SetValue)) return;
        writer.Load(_list!);
        writer.Load(_index!);
        operands.Load(access.Inputs[0]);
        writer.Call(ListMethods.TrySetAny);
        writer.BranchFalse(exit(SeenKinds.Left));
        writer.Branch(done);
        writer.Place(done);
    }

    private CilLocal Item => _item ??= writer.NewLocal(typeof(Value), "element");

    // The list, and an index that counts from its start.
    private void WritePlace(IrValue container, IrValue key, Func<SeenKinds, CilLabel> exit)
    {
        CilLocal list = _list ??= writer.NewLocal(typeof(PyList), "list");
        LoadList(container, () => exit(SeenKinds.Left));
        writer.Store(list);
        WriteIndex(list, key, _index ??= writer.NewLocal(typeof(long), "index"));
    }

    // Pushes the array of values and an index that lies within it.
    private void PushPlace(CilLabel missing)
    {
        CilLocal items = _items ??= writer.NewLocal(typeof(Value[]), "items");
        writer.Load(_list!);
        writer.LoadField(RuntimeFields.ItemsOfList);
        writer.Store(items);
        writer.Load(items);
        writer.Load(_index!);
        writer.Call(ListMethods.IsWithin);
        writer.BranchFalse(missing);
        writer.Load(items);
        writer.Load(_index!);
    }

    private void LoadList(IrValue container, Func<CilLabel> other)
    {
        if (operands.Kinds.Of(container) != ValueKind.List)
        {
            CilLocal value = Item;
            operands.Load(container);
            writer.Store(value);
            writer.Load(value);
            writer.Call(ListMethods.IsList);
            writer.BranchFalse(other());
            writer.Load(value);
            writer.Call(ListMethods.Unbox);
            return;
        }
        operands.LoadAs(container, ValueKind.List);
    }

    // An index below zero counts from the end.
    private void WriteIndex(CilLocal list, IrValue key, CilLocal index)
    {
        long? constant = operands.ConstantInt(key);
        operands.LoadAs(key, ValueKind.Int);
        writer.Store(index);
        if (constant >= 0) return;
        if (constant is null)
        {
            writer.Load(list);
            writer.Load(index);
            writer.Call(ListMethods.FromStart);
            writer.Store(index);
            return;
        }
        writer.Load(index);
        writer.Load(list);
        writer.LoadField(RuntimeFields.CountOfList);
        writer.Convert(OpCodes.Conv_I8, typeof(int), typeof(long));
        writer.Arithmetic(OpCodes.Add, typeof(long));
        writer.Store(index);
    }
}
