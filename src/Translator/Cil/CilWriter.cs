using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using OpCode = System.Reflection.Emit.OpCode;

namespace PyToCil.Translator.Cil;

/// <summary>
/// Writes a method's CIL and verifies it on the way (ECMA-335 III.1.8): each instruction takes the types it needs from a
/// typed stack, the stack is empty at every branch and label, and every local is assigned before it is read because locals
/// start as zero. What would not verify is a fault of ours and stops the translation.
/// </summary>
public sealed class CilWriter
{
    // ECMA-335 III.1.3: locals have 16 bits for their number, of which 0xFFFF is none.
    private const int MostLocals = 65_534;

    // No code object of the standard libraries of 3.8 to 3.13 comes to these bounds.
    private const int LeastLimit = 20_000;
    private const int MostForEachByte = 20;

    private readonly CodeObject _code;
    private readonly int _mostInstructions;
    private readonly string _name;
    private readonly Type _returnType;
    private readonly Type[] _parameters;
    private readonly List<CilLocal> _locals = [];
    private readonly List<CilInstruction> _instructions = [];
    private readonly List<object?> _sources = [];
    private readonly List<CilObject> _objects = [];
    private readonly List<Type> _stack = [];
    private readonly HashSet<CilLabel> _placed = [];
    private readonly HashSet<CilLabel> _used = [];
    private readonly Dictionary<int, CilLocal> _standIns = [];
    private Region _region;
    private int _labels;
    private int _maximum;
    private bool _reachable = true;

    public CilWriter(CodeObject code, string name, Type returnType, params Type[] parameters)
    {
        _code = code;
        _mostInstructions = LeastLimit + (int)Math.Min((long)MostForEachByte * code.Code.Length, int.MaxValue - LeastLimit);
        _name = name;
        _returnType = returnType;
        _parameters = parameters;
    }

    /// <summary>What the next instructions are written for. The method keeps it for each of them, where <see cref="KeepsSources"/> is set.</summary>
    public object? Source { get; set; }

    public bool KeepsSources { get; init; }

    private enum Region
    {
        None, Try, Catch,
    }

    /// <summary>
    /// A local takes the place of an argument: code that is written for one shape of methods goes into another. The method's
    /// own parameters are read with <see cref="LoadParameter"/>.
    /// </summary>
    public void StandIn(int argument, CilLocal local) => _standIns[argument] = local;

    public CilLabel NewLabel() => new(_labels++);

    /// <summary>Guards fail on purpose (<see cref="GuardSite"/>).</summary>
    public bool FailsGuards { get; init; }

    /// <summary>Where branches go that guard something.</summary>
    public CilLabel NewGuard(string kind) => new(_labels++, FailsGuards ? kind : null);

    /// <summary>Written where a short way begins, behind which the general way follows at the label.</summary>
    public void MayFail(string kind, CilLabel general)
    {
        if (!FailsGuards) return;
        PushInt(0);
        if (general.Guard is null) Guard(kind, nameof(GuardSite.Happens), typeof(int));
        BranchTrue(general);
    }

    private void Guard(string kind, string test, Type condition)
    {
        LoadObject(new GuardSite(kind), typeof(GuardSite));
        Call(typeof(GuardSite).GetMethod(test, [condition, typeof(GuardSite)])!);
    }

    private void Guard(CilLabel target, string test)
    {
        if (target.Guard is not { } kind || _stack.Count == 0) return;
        Guard(kind, test, _stack[^1].IsValueType ? typeof(int) : typeof(object));
    }

    /// <summary>Locals made from here on belong to a scope of their own, and may be those of scopes that ended before within the same outer one.</summary>
    public void BeginScope() => _scopes.Push(new LocalScope());

    /// <summary>Gives back the scope's locals: nothing of it is read any more unless it is begun again.</summary>
    public void EndScope()
    {
        LocalScope ended = _scopes.Pop();
        LocalScope outer = _scopes.Peek();
        outer.Ended.AddRange(ended.Own);
        outer.Ended.AddRange(ended.Ended);
    }

    /// <summary>Locals made from here on belong to the outer scope, until <see cref="ResumeScope"/>.</summary>
    public void SuspendScope() => _suspended.Push(_scopes.Pop());

    public void ResumeScope() => _scopes.Push(_suspended.Pop());

    private readonly Stack<LocalScope> _suspended = new();

    // Locals of the scopes within it are no part of Own: what contains a scope may keep its own values around it.
    private sealed class LocalScope
    {
        public List<CilLocal> Own { get; } = [];
        public List<CilLocal> Ended { get; } = [];
    }

    private readonly Stack<LocalScope> _scopes = new([new LocalScope()]);

    private CilLocal? TakeEnded(Type type)
    {
        if (_scopes.Count == 1) return null;
        List<CilLocal> ended = _scopes.ElementAt(1).Ended;
        int index = ended.FindIndex(local => local.Type == type);
        if (index < 0) return null;
        CilLocal local = ended[index];
        ended.RemoveAt(index);
        _scopes.Peek().Own.Add(local);
        return local;
    }

    /// <summary>A Value that is NULL for good: it belongs to no scope, and nothing writes it.</summary>
    public CilLocal Null => _null ??= AddLocal(typeof(Runtime.Value), "nothing");

    private CilLocal? _null;

    public CilLocal NewLocal(Type type, string name)
    {
        if (TakeEnded(type) is { } ended) return ended;
        CilLocal local = AddLocal(type, name);
        _scopes.Peek().Own.Add(local);
        return local;
    }

    private CilLocal AddLocal(Type type, string name)
    {
        if (_locals.Count == MostLocals) throw TooLarge($"more than {MostLocals} variables and stack items at once");
        var local = new CilLocal(_locals.Count, type, name);
        _locals.Add(local);
        return local;
    }

    /// <summary>The end of the method.</summary>
    public CilMethod Finish()
    {
        if (_reachable) throw Wrong("the code runs past its end");
        foreach (CilLabel label in _used)
            if (!_placed.Contains(label)) throw Wrong($"label {label} is branched to and has no place");
        return new CilMethod(_name, _returnType, _parameters, _locals, _instructions, _maximum, _objects) { Sources = _sources };
    }

    // ---- Labels and branches: the stack is empty there ----

    public void Place(CilLabel label)
    {
        if (!_placed.Add(label)) throw Wrong($"label {label} is placed twice");
        if (_reachable) RequireEmpty("a label");
        if (_region != Region.None) throw Wrong("a label within a region");
        _stack.Clear();
        _reachable = true;
        Append(new CilInstruction(OpCodes.Nop, label, IsLabel: true));
    }

    public void Branch(CilLabel target)
    {
        Add(OpCodes.Br, Use(target));
        RequireEmpty("a branch");
        _reachable = false;
    }

    public void BranchTrue(CilLabel target)
    {
        Guard(target, nameof(GuardSite.Happens));
        PopCondition();
        Add(OpCodes.Brtrue, Use(target));
        RequireEmpty("a branch");
    }

    /// <param name="target">Where to go.</param>
    /// <param name="mayFail">Nothing was done that failing on purpose would do twice.</param>
    public void BranchFalse(CilLabel target, bool mayFail = true)
    {
        if (mayFail) Guard(target, nameof(GuardSite.Holds));
        PopCondition();
        Add(OpCodes.Brfalse, Use(target));
        RequireEmpty("a branch");
    }

    /// <summary>Branches where the int on the stack is negative.</summary>
    public void BranchNegative(CilLabel target)
    {
        Guard(target, nameof(GuardSite.Negative));
        PushInt(0);
        Take(typeof(int));
        Take(typeof(int));
        Add(OpCodes.Blt, Use(target));
        RequireEmpty("a branch");
    }

    public void Switch(CilLabel[] targets)
    {
        Take(typeof(int));
        foreach (CilLabel target in targets) Use(target);
        Add(OpCodes.Switch, targets);
        RequireEmpty("a switch");
    }

    public void Return()
    {
        Take(_returnType);
        Add(OpCodes.Ret, null);
        RequireEmpty("a return");
        _reachable = false;
    }

    // ---- Constants, arguments, locals ----

    public void PushInt(int value)
    {
        Add(OpCodes.Ldc_I4, value);
        Give(typeof(int));
    }

    public void PushLong(long value)
    {
        Add(OpCodes.Ldc_I8, value);
        Give(typeof(long));
    }

    public void PushDouble(double value)
    {
        Add(OpCodes.Ldc_R8, value);
        Give(typeof(double));
    }

    // ---- Arithmetic on what is unboxed ----

    /// <summary>Two operands of one type give one of it: add, sub, mul, div, rem, and, or, xor.</summary>
    public void Arithmetic(OpCode code, Type type)
    {
        Take(type);
        Take(type);
        Add(code, null);
        Give(type);
    }

    /// <summary>One operand: neg, not.</summary>
    public void Unary(OpCode code, Type type)
    {
        Take(type);
        Add(code, null);
        Give(type);
    }

    /// <summary>Two operands of one type compared: ceq, clt, cgt and their unordered forms.</summary>
    public void Compare(OpCode code, Type type)
    {
        Take(type);
        Take(type);
        Add(code, null);
        Give(typeof(int));
    }

    public void LongToInt()
    {
        Take(typeof(long));
        Add(OpCodes.Conv_I4, null);
        Give(typeof(int));
    }

    public void IntToFloat()
    {
        Take(typeof(long));
        Add(OpCodes.Conv_R8, null);
        Give(typeof(double));
    }

    public void PushString(string value)
    {
        Add(OpCodes.Ldstr, value);
        Give(typeof(string));
    }

    /// <summary>Pushes an object of this process.</summary>
    public void LoadObject(object value, Type type)
    {
        if (!type.IsVisible) throw Wrong($"{type.Name} is not public");
        Add(OpCodes.Ldsfld, ObjectOf(value, type));
        Give(type);
    }

    private CilObject ObjectOf(object value, Type type)
    {
        foreach (CilObject known in _objects)
            if (ReferenceEquals(known.Value, value) && known.Type == type) return known;
        var added = new CilObject(_objects.Count, type, value);
        _objects.Add(added);
        return added;
    }

    public void PushNullReference(Type type)
    {
        if (type.IsValueType) throw Wrong($"null is no {type.Name}");
        Add(OpCodes.Ldnull, null);
        Give(type);
    }

    public void LoadArgument(int index)
    {
        if (_standIns.TryGetValue(index, out CilLocal? local)) Load(local); else LoadParameter(index);
    }

    public void LoadParameter(int index)
    {
        Add(OpCodes.Ldarg, index);
        Give(_parameters[index]);
    }

    public void LoadArgumentAddress(int index)
    {
        Add(OpCodes.Ldarga, index);
        Give(_parameters[index].MakeByRefType());
    }

    public void StoreArgument(int index)
    {
        Take(_parameters[index]);
        Add(OpCodes.Starg, index);
    }

    public void Load(CilLocal local)
    {
        Add(OpCodes.Ldloc, local);
        Give(local.Type);
    }

    public void LoadAddress(CilLocal local)
    {
        Add(OpCodes.Ldloca, local);
        Give(local.Type.MakeByRefType());
    }

    public void Store(CilLocal local)
    {
        Take(local.Type);
        Add(OpCodes.Stloc, local);
    }

    /// <summary>Sets a local of a value type to its default.</summary>
    public void Clear(CilLocal local)
    {
        LoadAddress(local);
        Take(local.Type.MakeByRefType());
        Add(OpCodes.Initobj, local.Type);
    }

    public void ClearArgument(int index)
    {
        LoadArgumentAddress(index);
        Take(_parameters[index].MakeByRefType());
        Add(OpCodes.Initobj, _parameters[index]);
    }

    // ---- Members and arrays ----

    public void LoadField(FieldInfo field)
    {
        if (field.IsStatic)
        {
            Add(OpCodes.Ldsfld, field);
        }
        else
        {
            Type owner = field.DeclaringType!;
            Take(owner.IsValueType ? owner.MakeByRefType() : owner);
            Add(OpCodes.Ldfld, field);
        }
        Give(field.FieldType);
    }

    public void StoreField(FieldInfo field)
    {
        if (field.IsInitOnly) throw Wrong($"field {field.Name} is read-only");
        Take(field.FieldType);
        Type owner = field.DeclaringType!;
        Take(owner.IsValueType ? owner.MakeByRefType() : owner);
        Add(OpCodes.Stfld, field);
    }

    public void Call(MethodInfo method)
    {
        if (CilExpansions.TryWrite(this, method)) return;
        if (!method.IsPublic || !method.DeclaringType!.IsVisible) throw Wrong($"{method.DeclaringType!.Name}.{method.Name} is not public");
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = parameters.Length - 1; i >= 0; i--) Take(parameters[i].ParameterType);
        if (!method.IsStatic) Take(method.DeclaringType!.IsValueType ? method.DeclaringType.MakeByRefType() : method.DeclaringType);
        Add(OpCodes.Call, method);
        if (method.ReturnType != typeof(void)) Give(method.ReturnType);
    }

    /// <summary>Calls the method that is being written.</summary>
    public void CallSelf()
    {
        for (int i = _parameters.Length - 1; i >= 0; i--) Take(_parameters[i]);
        Add(OpCodes.Call, CilSelf.Instance);
        Give(_returnType);
    }

    /// <summary>Calls another method that was written here.</summary>
    public void CallDynamic(MethodInfo method, Type[] parameters)
    {
        for (int i = parameters.Length - 1; i >= 0; i--) Take(parameters[i]);
        Add(OpCodes.Call, method);
        Give(method.ReturnType);
    }

    /// <summary>Calls any method of the host, public or not, virtually where it is virtual.</summary>
    public void CallHost(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = parameters.Length - 1; i >= 0; i--) Take(parameters[i].ParameterType);
        if (!method.IsStatic) Take(method.DeclaringType!);
        Add(method.IsStatic ? OpCodes.Call : OpCodes.Callvirt, method);
        if (method.ReturnType != typeof(void)) Give(method.ReturnType);
    }

    /// <summary>Converts the number on the stack, with its sign unless it is unsigned.</summary>
    public void Convert(OpCode code, Type from, Type to)
    {
        Take(from);
        Add(code, null);
        Give(to);
    }

    /// <summary>Pushes the .NET class of the object on the stack, compared with a known one.</summary>
    public void IsExactly(Type type)
    {
        Call(s_getType);
        Add(OpCodes.Ldtoken, type);
        Give(typeof(RuntimeTypeHandle));
        Call(s_typeOf);
        Call(s_sameType);
    }

    private static readonly MethodInfo s_getType = typeof(object).GetMethod(nameof(GetType))!;
    private static readonly MethodInfo s_typeOf = ((Func<RuntimeTypeHandle, Type?>)Type.GetTypeFromHandle).Method;
    private static readonly MethodInfo s_sameType = typeof(Type).GetMethod("op_Equality")!;

    // ---- Exceptions of the host: a region that nothing branches into ----

    public void BeginTry()
    {
        if (_region != Region.None) throw Wrong("regions are nested");
        RequireEmpty("a region");
        _region = Region.Try;
        Add(OpCodes.Nop, CilRegion.Try);
    }

    /// <summary>The region's end; what follows runs with an exception of it on the stack, and ends with <see cref="Leave"/>.</summary>
    public void BeginCatch()
    {
        if (_region != Region.Try) throw Wrong("no region to catch from");
        RequireEmpty("a region's end");
        _region = Region.Catch;
        Add(OpCodes.Nop, CilRegion.Catch);
        Give(typeof(Exception));
    }

    public void Leave(CilLabel target)
    {
        if (_region != Region.Catch) throw Wrong("nothing to leave");
        RequireEmpty("leaving a region");
        Add(OpCodes.Leave, Use(target));
        Add(OpCodes.Nop, CilRegion.End);
        _region = Region.None;
    }

    /// <summary>Pushes the address of a field of a value type or of an object.</summary>
    public void LoadFieldAddress(FieldInfo field)
    {
        Type owner = field.DeclaringType!;
        Take(owner.IsValueType ? owner.MakeByRefType() : owner);
        Add(OpCodes.Ldflda, field);
        Give(field.FieldType.MakeByRefType());
    }

    /// <summary>Turns the reference on the stack into one to a class, or null where it is none.</summary>
    public void IsInstance(Type type)
    {
        Take(typeof(object));
        Add(OpCodes.Isinst, type);
        Give(type);
    }

    /// <summary>Pushes an array's length.</summary>
    public void LoadLength(Type element)
    {
        Take(element.MakeArrayType());
        Add(OpCodes.Ldlen, null);
        Add(OpCodes.Conv_I4, null);
        Give(typeof(int));
    }

    public void NewArray(Type element)
    {
        Take(typeof(int));
        Add(OpCodes.Newarr, element);
        Give(element.MakeArrayType());
    }

    public void LoadElement(Type element)
    {
        Take(typeof(int));
        Take(element.MakeArrayType());
        if (element.IsValueType) Add(OpCodes.Ldelem, element); else Add(OpCodes.Ldelem_Ref, null);
        Give(element);
    }

    /// <summary>Moves the address on the stack on to a later element of an inline array.</summary>
    public void AddToAddress(int bytes)
    {
        if (_stack.Count == 0 || !_stack[^1].IsByRef) throw Wrong("an address is expected");
        if (bytes == 0) return;
        Type address = _stack[^1];
        PushInt(bytes);
        Take(typeof(int));
        Take(address);
        Add(OpCodes.Add, null);
        Give(address);
    }

    /// <summary>Pushes the value at the address on the stack.</summary>
    public void LoadAt(Type type)
    {
        Take(type.MakeByRefType());
        Add(OpCodes.Ldobj, type);
        Give(type);
    }

    /// <summary>Stores the value on the stack at the address below it.</summary>
    public void StoreAt(Type type)
    {
        Take(type);
        Take(type.MakeByRefType());
        Add(OpCodes.Stobj, type);
    }

    public void LoadElementAddress(Type element)
    {
        Take(typeof(int));
        Take(element.MakeArrayType());
        Add(OpCodes.Ldelema, element);
        Give(element.MakeByRefType());
    }

    public void StoreElement(Type element)
    {
        Take(element);
        Take(typeof(int));
        Take(element.MakeArrayType());
        if (element.IsValueType) Add(OpCodes.Stelem, element); else Add(OpCodes.Stelem_Ref, null);
    }

    /// <summary>Takes back the loads of arguments and locals that were written last; null where other instructions stand there.</summary>
    internal CilInstruction[]? TryTakeLoads(int count)
    {
        int first = _instructions.Count - count;
        if (first < 0) return null;
        for (int i = first; i < _instructions.Count; i++)
            if (_instructions[i].Code != OpCodes.Ldloc && _instructions[i].Code != OpCodes.Ldarg) return null;
        CilInstruction[] loads = [.. _instructions[first..]];
        _instructions.RemoveRange(first, count);
        _stack.RemoveRange(_stack.Count - count, count);
        return loads;
    }

    /// <summary>Writes a load again.</summary>
    internal void Repeat(CilInstruction load)
    {
        if (load.Operand is CilLocal local) Load(local); else LoadArgument((int)load.Operand!);
    }

    /// <summary>Pushes the address of what a load reads.</summary>
    internal void LoadAddressOf(CilInstruction load)
    {
        if (load.Operand is CilLocal local) LoadAddress(local); else LoadArgumentAddress((int)load.Operand!);
    }

    // ---- The verifier ----

    private CilLabel Use(CilLabel label)
    {
        _used.Add(label);
        return label;
    }

    private void Add(OpCode code, object? operand)
    {
        if (_region != Region.None && code.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return && code != OpCodes.Leave)
            throw Wrong($"{code.Name} within a region");
        if (!_reachable) throw Wrong($"{code.Name} cannot be reached");
        if (_instructions.Count >= _mostInstructions) throw TooLarge($"more than {_mostInstructions} instructions");
        Append(new CilInstruction(code, operand));
    }

    private void Append(CilInstruction instruction)
    {
        _instructions.Add(instruction);
        if (KeepsSources) _sources.Add(Source);
    }

    private void Give(Type type)
    {
        _stack.Add(type);
        _maximum = Math.Max(_maximum, _stack.Count);
    }

    private void Take(Type expected)
    {
        if (_stack.Count == 0) throw Wrong($"a {expected.Name} is expected on an empty stack");
        Type found = _stack[^1];
        if (!IsAssignable(expected, found))
            throw Wrong($"a {expected.Name} is expected, found {found.Name}; the stack: {string.Join(", ", _stack.Select(t => t.Name))}");
        _stack.RemoveAt(_stack.Count - 1);
    }

    private void PopCondition()
    {
        if (_stack.Count == 0) throw Wrong("a condition is expected on an empty stack");
        Type found = _stack[^1];
        if (found.IsValueType && found != typeof(int) && found != typeof(bool)) throw Wrong($"{found.Name} is no condition");
        _stack.RemoveAt(_stack.Count - 1);
    }

    // ECMA-335 III.1.8.1.2.3: bool and int32 are one type on the stack; references go to their bases.
    private static bool IsAssignable(Type expected, Type found)
    {
        if (expected == found) return true;
        if (expected.IsByRef && found.IsByRef) return expected.GetElementType() == found.GetElementType();
        if ((expected == typeof(bool) && found == typeof(int)) || (expected == typeof(int) && found == typeof(bool))) return true;
        return !expected.IsValueType && !found.IsValueType && !expected.IsByRef && !found.IsByRef && expected.IsAssignableFrom(found);
    }

    private void RequireEmpty(string where)
    {
        if (_stack.Count != 0) throw Wrong($"the stack holds {string.Join(", ", _stack.Select(t => t.Name))} at {where}");
    }

    private UnsupportedException TooLarge(string what) =>
        new(ErrorPlace.OfCode(_code), $"its CIL would have {what}", "Divide the function into several.");

    private InternalErrorException Wrong(string reason) =>
        new(ErrorPlace.OfCode(_code), $"the CIL of {_name} does not verify after instruction {_instructions.Count}: {reason}");
}
