using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;
using PyToCil.Runtime;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.IrBuilding;

/// <summary>
/// Runs each block on a symbolic stack and writes what it does as IR: the stack disappears here. After each operation the
/// symbolic stack's depth is held against <see cref="CanonicalStackEffect"/>.
/// </summary>
public sealed class IrBuilder
{
    private readonly ControlFlowGraph _graph;
    private readonly IrFunction _function;
    private readonly IrBlock?[] _blocks;
    private readonly List<IrValue> _stack = [];
    private readonly SiteCollector _sites = new();
    private readonly TranslationCost _cost;
    private BasicBlock _source = null!;
    private IrBlock _block = null!;
    private CanonicalOp _op = null!;
    private int _temporaries;
    private int _keywordNames = -1;
    private bool _copiesFreeVariables;

    private IrBuilder(ControlFlowGraph graph)
    {
        _graph = graph;
        _function = new IrFunction(graph.Code, new CodeLayout(graph.Code));
        _blocks = new IrBlock?[graph.Blocks.Count];
        _cost = new TranslationCost(graph);
    }

    /// <exception cref="UnsupportedException">An operation that is documented as unsupported.</exception>
    /// <exception cref="BadInputException">Operands that no compiler writes.</exception>
    public static IrFunction Build(ControlFlowGraph graph) => new IrBuilder(graph).Run();

    private IrFunction Run()
    {
        foreach (BasicBlock block in _graph.Blocks)
        {
            if (!block.IsReachable) continue;
            var made = new IrBlock(block.Index, block.EntryDepth, block.IsHandler);
            _blocks[block.Index] = made;
            _function.Blocks.Add(made);
            _function.HomeCount = Math.Max(_function.HomeCount, block.EntryDepth);
        }
        foreach (BasicBlock block in _graph.Blocks)
            if (block.IsReachable) BuildBlock(block);
        _function.Sites = _sites.ToNames();
        _function.TemporaryCount = _temporaries;
        return _function;
    }

    private void BuildBlock(BasicBlock source)
    {
        _source = source;
        _block = _blocks[source.Index]!;
        _stack.Clear();
        _cost.Add(source.EntryDepth, source.Offset);
        for (int i = 0; i < source.EntryDepth; i++) _stack.Add(new IrParameter(i));
        foreach (CanonicalOp op in source.Operations)
        {
            _op = op;
            int before = _stack.Count;
            OperationHandlers.Of(op.Operation)(this, op);
            StackEffect effect = CanonicalStackEffect.Of(op);
            if (_block.Terminator is null && _stack.Count != before - effect.Pops + effect.Pushes)
                throw new InternalErrorException(ErrorPlace.InCode(_function.Code, op.Offset),
                    $"{op.Operation} left {_stack.Count} items on the symbolic stack where its effect says {before - effect.Pops + effect.Pushes}");
        }
        if (_block.Terminator is null) End(new IrJump(EdgeTo(source.FallThrough!), source.Operations[^1].Offset));
    }

    // ---- What the handlers of operations use ----

    internal CodeObject Code => _function.Code;
    internal CodeLayout Layout => _function.Layout;
    internal SiteCollector Sites => _sites;
    internal BasicBlock Source => _source;

    internal void Push(IrValue value) => _stack.Add(value);

    internal IrValue Pop()
    {
        IrValue value = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    /// <summary>The top <paramref name="count"/> items, the lowest first.</summary>
    internal IrValue[] Pop(int count)
    {
        IrValue[] items = [.. _stack[^count..]];
        _stack.RemoveRange(_stack.Count - count, count);
        return items;
    }

    /// <summary>The item <paramref name="depth"/> from the top, 1 the top itself.</summary>
    internal IrValue Peek(int depth) => depth <= _stack.Count ? _stack[^depth] : throw Damaged($"{_op.Operation} needs item {depth} of a stack that has {_stack.Count}");

    /// <summary>Puts an item below the top <paramref name="above"/> ones.</summary>
    internal void Insert(int above, IrValue value) => _stack.Insert(_stack.Count - above, value);

    internal void Replace(int depth, IrValue value) => _stack[^depth] = value;

    internal IrTemporary NewTemporary(bool isBool = false, string? source = null) => new(_temporaries++, isBool, source);

    /// <summary>Writes an instruction without a result.</summary>
    internal void Emit(IrOperation operation, IrValue[] inputs, int argument = 0, int argument2 = 0, string? name = null, int site = -1) =>
        Add(operation, inputs, null, [], argument, argument2, name, site);

    /// <summary>Writes an instruction and pushes its result.</summary>
    internal void EmitPush(IrOperation operation, IrValue[] inputs, int argument = 0, int argument2 = 0, string? name = null, int site = -1, bool isBool = false, string? source = null)
    {
        IrTemporary result = NewTemporary(isBool, source);
        Add(operation, inputs, result, [], argument, argument2, name, site);
        Push(result);
    }

    /// <summary>Writes an instruction and gives its result.</summary>
    internal IrTemporary EmitValue(IrOperation operation, IrValue[] inputs, int argument = 0, string? name = null, int site = -1)
    {
        IrTemporary result = NewTemporary();
        Add(operation, inputs, result, [], argument, 0, name, site);
        return result;
    }

    internal void Add(IrOperation operation, IrValue[] inputs, IrTemporary? result, IrTemporary[] more, int argument = 0, int argument2 = 0, string? name = null, int site = -1) =>
        _block.Instructions.Add(new IrInstruction
        {
            Operation = operation, Offset = _op.Offset, Inputs = inputs, Result = result, MoreResults = more,
            Argument = argument, Argument2 = argument2, Name = name, Site = site, Handler = CurrentHandler(),
        });

    /// <summary>
    /// Takes a slice from the stack that was built last and that nothing else refers to, and gives its bounds: an operation on them needs no slice
    /// object. Null where the uppermost item is none.
    /// </summary>
    internal IrValue[]? TryPopSlice()
    {
        if (_block.Instructions.LastOrDefault() is not { Operation: IrOperation.BuildSlice2 or IrOperation.BuildSlice3 } build || _stack.Count == 0) return null;
        if (_stack[^1] != build.Result || _stack.IndexOf(build.Result) != _stack.Count - 1) return null;
        _block.Instructions.RemoveAt(_block.Instructions.Count - 1);
        _stack.RemoveAt(_stack.Count - 1);
        return build.Inputs;
    }

    /// <summary>Where an exception of the current operation goes, with the stack as it is now.</summary>
    internal IrHandler? CurrentHandler()
    {
        if (_source.Handler is not { } handler) return null;
        _cost.Add(handler.Depth, _op.Offset);
        // Operands are popped before the instruction is written, but the handler's items lie below them.
        return new IrHandler(_blocks[handler.Target.Index]!, [.. _stack.Take(handler.Depth)], handler.PushesOffset);
    }

    internal void End(IrTerminator terminator) => _block.Terminator = terminator;

    /// <summary>The way to a block, with the present stack.</summary>
    internal IrEdge EdgeTo(BasicBlock target)
    {
        _cost.Add(_stack.Count, _op.Offset);
        return new IrEdge(_blocks[target.Index]!, [.. _stack]);
    }

    /// <summary>Counts values that an operation moves besides its operands, before they are made.</summary>
    internal void CountCost(int values) => _cost.Add(values, _op.Offset);

    internal IrEdge JumpEdge() => EdgeTo(_source.Jump!);

    internal IrEdge FallThroughEdge() => EdgeTo(_source.FallThrough!);

    /// <summary>A variable is about to change: stack items that stand for its content are read now.</summary>
    internal void BeforeWrite(int slot)
    {
        IrTemporary? copy = null;
        _cost.Add(_stack.Count / 8, _op.Offset);
        for (int i = 0; i < _stack.Count; i++)
        {
            if (_stack[i] is not IrLocal local || local.Slot != slot) continue;
            copy ??= EmitValue(IrOperation.CopyLocal, [local], slot);
            _stack[i] = copy;
        }
    }

    internal IrLocal Local(int slot) => new(slot, Layout.Names[slot]);

    /// <summary>Keyword names for the next call, or -1.</summary>
    internal int TakeKeywordNames()
    {
        int names = _keywordNames;
        _keywordNames = -1;
        return names;
    }

    internal void SetGeneratorStart(int offset) => _function.GeneratorStart = offset;

    internal void SetKeywordNames(int constant) => _keywordNames = constant;

    /// <summary>The strings of a constant that must be a tuple of names.</summary>
    internal string[] NamesOf(int constant)
    {
        if (Code.Constants[constant] is TupleConstant tuple && tuple.Items.All(i => i is StrConstant))
            return [.. tuple.Items.Select(i => ((StrConstant)i).ToUtf16())];
        throw Damaged($"the keyword names are {Code.Constants[constant].Describe()} in place of a tuple of strings");
    }

    /// <summary>Holds the operation against the code object's kind.</summary>
    /// <exception cref="BadInputException">Functions have no namespace besides their variables.</exception>
    internal void RequireNamespace()
    {
        if (!Layout.IsNamespace) throw Damaged($"{_op.Operation} needs the namespace of a module or class body, which a function has not");
        if (Layout.IsGenerator) throw Damaged($"{_op.Operation} needs the namespace of a module or class body, which a generator has not");
    }

    /// <summary>Free variables come into their slots once, where the code starts.</summary>
    /// <exception cref="BadInputException">They do so again: each time would cost as much as there are.</exception>
    internal void RequireFirstCopyOfFreeVariables()
    {
        if (_copiesFreeVariables) throw Damaged("it copies its free variables twice");
        _copiesFreeVariables = true;
    }

    /// <summary>Holds the operation against the code object's kind.</summary>
    /// <exception cref="BadInputException">The code suspends, but its flags make no generator of it.</exception>
    /// <exception cref="UnsupportedException">They make a coroutine of it.</exception>
    internal void RequireGenerator()
    {
        if (Layout.IsGenerator) return;
        if ((Code.Flags & (CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0) throw Unsupported("asynchronous code");
        throw Damaged($"{_op.Operation} stands in code that is no generator");
    }

    internal BadInputException Damaged(string reason) => new(ErrorPlace.InCode(Code, _op.Offset), reason);

    internal UnsupportedException Unsupported(string what) =>
        new(ErrorPlace.InCode(Code, _op.Offset), $"{what} is not supported", "Keep it out of the code that PyToCil runs; docs/STATUS.md lists what is supported.");
}

/// <summary>Numbers the places that keep an inline cache.</summary>
internal sealed class SiteCollector
{
    private readonly List<string> _globals = [];
    private readonly List<string> _attributes = [];
    private readonly List<string> _methods = [];
    private readonly List<string[]> _keywords = [];

    public int Global(string name) => Number(_globals, name);
    public int Attribute(string name) => Number(_attributes, name);
    public int Method(string name) => Number(_methods, name);
    public int Keywords(string[] names) => Number(_keywords, names);

    private static int Number<T>(List<T> list, T item)
    {
        list.Add(item);
        return list.Count - 1;
    }

    public SiteNames ToNames() => new([.. _globals], [.. _attributes], [.. _methods], [.. _keywords]);
}
