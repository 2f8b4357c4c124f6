using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// Unpacking in typed code. Where a loop unpacks its items into two at once (<c>for i, x in enumerate(xs)</c>), an iterator of
/// pairs gives them without a tuple: the loop's item is then NULL, and the pair lies in two locals.
/// </summary>
internal sealed class TypedPairs
{
    private readonly CilWriter _writer;
    private readonly TypedOperands _operands;
    private readonly TypedPlaces _typed;
    private readonly TypedExits _exits;
    private readonly TypedColdBlocks _cold;
    private readonly KindProfile _profile;
    private readonly HashSet<IrBlock> _targets = [];
    private CilLocal? _first;
    private CilLocal? _second;
    private CilLocal? _step;

    /// <param name="method">The method it is part of; one that is left on purpose makes tuples, which generic code goes on with.</param>
    /// <param name="isWanted">Loops may ask for pairs.</param>
    /// <param name="operands">Values.</param>
    /// <param name="typed">Unboxed values.</param>
    /// <param name="exits">Ways out.</param>
    /// <param name="cold">Ways of exceptions.</param>
    /// <param name="flow">The kinds.</param>
    /// <param name="profile">What was seen.</param>
    public TypedPairs(TypedMethod method, bool isWanted, TypedOperands operands, TypedPlaces typed, TypedExits exits, TypedColdBlocks cold, TypeFlow flow, KindProfile profile)
    {
        _writer = method.Writer;
        _operands = operands;
        _typed = typed;
        _exits = exits;
        _cold = cold;
        _profile = profile;
        if (method.Leaves || !isWanted) return;
        foreach (IrBlock block in flow.Blocks)
            if (block.Terminator is IrForIterate loop && UnpacksAtOnce(loop)) _targets.Add(loop.Next.Target);
    }

    private static bool UnpacksAtOnce(IrForIterate loop)
    {
        IrBlock target = loop.Next.Target;
        int depth = loop.Next.Arguments.Length - 1;
        if (depth < 0 || loop.Next.Arguments[depth] != loop.Item || Array.IndexOf(loop.Next.Arguments, loop.Item) != depth) return false;
        if (target.Instructions.Count == 0 || target.Instructions[0] is not { Operation: IrOperation.Unpack, MoreResults.Length: 2 } unpack) return false;
        var item = new IrParameter(depth);
        if (!unpack.Inputs[0].Equals(item) || unpack.Handler?.Stack.Contains(item) == true) return false;
        return !target.Instructions.Skip(1).Any(i => i.Inputs.Contains(item) || i.Handler?.Stack.Contains(item) == true) && !TerminatorValues.Of(target.Terminator!).Contains(item);
    }

    /// <summary>Whether a loop may ask for pairs.</summary>
    public bool Takes(IrForIterate loop) => _targets.Contains(loop.Next.Target);

    /// <summary>Asks for a pair. Falls through where the item has to be asked for.</summary>
    /// <param name="loop">The loop, which <see cref="Takes"/>.</param>
    /// <param name="next">Where it goes on with its next item.</param>
    /// <param name="exhausted">Where it ends.</param>
    public void WriteNext(IrForIterate loop, CilLabel next, CilLabel exhausted)
    {
        CilLocal step = _step ??= _writer.NewLocal(typeof(int), "pairs");
        CilLabel none = _writer.NewLabel(), other = _writer.NewLabel();
        _writer.MayFail("pair", other);
        _writer.LoadArgument(MethodShape.Context);
        _operands.Load(loop.Iterator);
        _writer.LoadAddress(First);
        _writer.LoadAddress(Second);
        _operands.Frame.Call(TypedMethods.NextPair);
        _writer.Store(step);
        _writer.Load(step);
        _writer.BranchNegative(none);
        _writer.Load(step);
        _writer.BranchFalse(exhausted);
        _operands.Load(IrNull.Instance);
        _writer.Store(_operands.Places.Of(loop.Item));
        _writer.Branch(next);
        _writer.Place(none);
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadField(RuntimeFields.Error);
        _writer.BranchTrue(_cold.For(loop.Offset, loop.Handler));
        if (!_writer.FailsGuards) return;
        _writer.Branch(other);
        _writer.Place(other);
    }

    private CilLocal First => _first ??= _writer.NewLocal(typeof(Value), "first");

    private CilLocal Second => _second ??= _writer.NewLocal(typeof(Value), "second");

    /// <summary>Before the generic unpacking: where it goes on with a pair, or null where there can be none.</summary>
    public CilLabel? WriteUnpack(IrBlock block, IrInstruction unpack)
    {
        if (block.Instructions[0] != unpack || !_targets.Contains(block)) return null;
        CilLabel tuple = _writer.NewLabel(), done = _writer.NewLabel();
        _operands.LoadAddress(unpack.Inputs[0]);
        _writer.LoadField(RuntimeFields.Reference);
        _writer.BranchTrue(tuple);
        _writer.Load(First);
        _writer.Store(_operands.Places.Of(unpack.MoreResults[0]));
        _writer.Load(Second);
        _writer.Store(_operands.Places.Of(unpack.MoreResults[1]));
        _writer.Branch(done);
        _writer.Place(tuple);
        return done;
    }

    /// <summary>Unboxes what was unpacked, as earlier runs saw it.</summary>
    public void WriteGuards(IrBlock block, int index)
    {
        IrInstruction unpack = block.Instructions[index];
        ValueKind[] kinds = Array.ConvertAll(unpack.MoreResults, item => _operands.Kinds.Of(item));
        foreach (IrTemporary item in unpack.MoreResults) _operands.Kinds.Set(item, ValueKind.Value);
        for (int i = 0; i < kinds.Length; i++)
        {
            if (!kinds[i].IsUnboxed()) continue;
            IrTemporary item = unpack.MoreResults[i];
            CilLocal place = _operands.Places.Of(item);
            _writer.Load(place);
            _writer.Call(TypedMethods.IsOf(kinds[i]));
            _writer.BranchFalse(_exits.At(new ResumePoint(block, index + 1), _profile.PlaceOfItem(unpack, i), SeenKinds.Other));
            _writer.Load(place);
            _writer.Call(TypedMethods.UnboxOf(kinds[i]));
            _writer.Store(_typed.Temporary(item.Id, kinds[i]));
            _operands.Kinds.Set(item, kinds[i]);
        }
    }
}
