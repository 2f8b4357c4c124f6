using System.Reflection.Emit;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Operations on str that lies as a .NET string, or as a character's number. Each leaves its result on the stack, or branches out where CPython would raise.</summary>
internal sealed class TypedText(CilWriter writer, TypedOperands operands)
{
    /// <summary>Texts of more pieces are put together step by step.</summary>
    private const int MostKept = 16;

    private CilLocal? _character;

    /// <summary>
    /// A text that is only wanted as a part of another one is not made: its pieces are kept. Nobody else sees it, unless typed code is left.
    /// </summary>
    public bool TryKeep(IrBlock block, int index)
    {
        IrInstruction instruction = block.Instructions[index];
        if (instruction.Operation is not (IrOperation.Add or IrOperation.InPlaceAdd) || !IsPartOfText(block, index, instruction.Result!)) return false;
        TextPiece[] pieces = [.. operands.PiecesOf(instruction.Inputs[0]), .. operands.PiecesOf(instruction.Inputs[1])];
        if (pieces.Length > MostKept) return false;
        operands.Keep(instruction.Result!, pieces);
        return true;
    }

    /// <summary>
    /// As <see cref="TryKeep"/>, for a number that becomes text: <c>str(i)</c>, <c>f"{x:.2f}"</c>. The number is kept.
    /// </summary>
    /// <param name="block">Where it stands.</param>
    /// <param name="index">Which step it is.</param>
    /// <param name="number">The number.</param>
    /// <param name="specification">Its format.</param>
    /// <param name="exit">Makes the way out.</param>
    public bool TryKeepNumber(IrBlock block, int index, IrValue number, string specification, Func<CilLabel> exit)
    {
        ValueKind kind = operands.Kinds.Of(number);
        if (kind is not (ValueKind.Int or ValueKind.Float)) return false;
        (NumberForm form, int size) = TextPiece.FormOf(specification, kind == ValueKind.Float);
        if (form == NumberForm.None || !IsPartOfText(block, index, block.Instructions[index].Result!)) return false;
        CilLocal place = writer.NewLocal(kind.CilType(), "number");
        operands.LoadAs(number, kind);
        writer.Store(place);
        if (kind == ValueKind.Float)
        {
            writer.Load(place);
            writer.Call(TextMethods.IsFixable);
            writer.BranchFalse(exit());
        }
        operands.Keep(block.Instructions[index].Result!, [new TextPiece(place, null, null) { Form = form, Size = size }]);
        return true;
    }

    /// <summary>What is appended to a variable is kept until the variable takes it.</summary>
    public void KeepAppended(IrInstruction addition)
    {
        IrValue[] inputs = addition.Inputs;
        operands.Keep(addition.Result!, [new TextPiece(null, null, inputs[0]), .. operands.PiecesOf(inputs[1])]);
    }

    /// <summary>The variable takes what was kept.</summary>
    public void WriteAppend(IrTemporary kept, int slot, TypedPlaces typed)
    {
        CilLocal accumulator = typed.Variable(slot, ValueKind.Accumulator, operands.Kinds.Region);
        TextPiece[] pieces = operands.PiecesOf(kept);
        if (operands.Kinds.Variables[slot] != ValueKind.Accumulator)
        {
            operands.LoadPiece(pieces[0]);
            writer.Call(TextMethods.Accumulate);
            writer.Store(accumulator);
        }
        foreach (TextPiece piece in pieces.AsSpan(1))
        {
            writer.Load(accumulator);
            operands.LoadPiece(piece);
            writer.Call(TextMethods.Append);
        }
    }

    private static bool IsPartOfText(IrBlock block, int index, IrTemporary text)
    {
        int uses = 0;
        for (int i = index + 1; i < block.Instructions.Count; i++)
        {
            IrInstruction next = block.Instructions[i];
            foreach (IrValue input in next.Inputs)
            {
                if (input != text) continue;
                if (++uses > 1 || next.Operation is not (IrOperation.Add or IrOperation.InPlaceAdd or IrOperation.BuildString)) return false;
            }
        }
        return uses == 1 && !TerminatorValues.Of(block.Terminator!).Contains(text);
    }

    /// <summary>Whether the operation is one of these.</summary>
    public bool Covers(IrInstruction instruction) => instruction.Operation == IrOperation.FormatSimple || instruction.Operation is not (IrOperation.Not or IrOperation.ToBool or IrOperation.CopyLocal)
        && Array.Exists(instruction.Inputs, input => operands.Kinds.Of(input).IsText());

    /// <param name="instruction">The operation, for whose operands <see cref="TextRules"/> has a kind.</param>
    /// <param name="exit">Makes the way out.</param>
    public void Write(IrInstruction instruction, Func<CilLabel> exit)
    {
        IrValue[] inputs = instruction.Inputs;
        switch (instruction.Operation)
        {
            case IrOperation.Add or IrOperation.InPlaceAdd:
                operands.LoadPieces([.. operands.PiecesOf(inputs[0]), .. operands.PiecesOf(inputs[1])]);
                break;
            case IrOperation.BuildString: operands.LoadPieces(Array.ConvertAll(inputs, operands.PiecesOf).SelectMany(pieces => pieces).ToArray()); break;
            case IrOperation.FormatSimple: WriteFormatted(inputs[0]); break;
            case IrOperation.GetItem: WriteItem(inputs[0], inputs[1], exit); break;
            case IrOperation.GetSlice: WriteSlice(inputs); break;
            case IrOperation.GetIterator:
                operands.LoadAs(inputs[0], ValueKind.Str);
                writer.Call(TextMethods.Iterate);
                break;
            case IrOperation.Contains: WriteContains(inputs[0], inputs[1], instruction.Argument != 0); break;
            case IrOperation.Equal or IrOperation.NotEqual: WriteEqual(inputs[0], inputs[1], instruction.Operation == IrOperation.NotEqual); break;
            default: WriteOrder(instruction.Operation, inputs[0], inputs[1]); break;
        }
    }

    private void WriteFormatted(IrValue value)
    {
        ValueKind kind = operands.Kinds.Of(value);
        operands.LoadAs(value, kind);
        if (kind == ValueKind.Int) writer.Call(TextMethods.TextOfInt);
        else if (kind == ValueKind.Float) writer.Call(TextMethods.TextOfFloat);
    }

    // A character's number is not negative: -1 says that the index lies outside.
    private void WriteItem(IrValue text, IrValue index, Func<CilLabel> exit)
    {
        CilLocal character = _character ??= writer.NewLocal(typeof(int), "character");
        operands.LoadAs(text, ValueKind.Str);
        operands.LoadAs(index, ValueKind.Int);
        writer.Call(TextMethods.CharacterAt);
        writer.Store(character);
        writer.Load(character);
        writer.BranchNegative(exit());
        writer.Load(character);
    }

    private void WriteSlice(IrValue[] inputs)
    {
        operands.LoadAs(inputs[0], ValueKind.Str);
        LoadBound(inputs[1], 0);
        LoadBound(inputs[2], long.MaxValue);
        writer.Call(TextMethods.Slice);
    }

    private void LoadBound(IrValue bound, long missing)
    {
        if (operands.Kinds.Of(bound) == ValueKind.Int) operands.LoadAs(bound, ValueKind.Int); else writer.PushLong(missing);
    }

    private void WriteContains(IrValue part, IrValue text, bool inverted)
    {
        bool isCharacter = operands.Kinds.Of(part) == ValueKind.Character;
        operands.LoadAs(part, isCharacter ? ValueKind.Character : ValueKind.Str);
        operands.LoadAs(text, ValueKind.Str);
        writer.Call(isCharacter ? TextMethods.HasCharacter : TextMethods.HasPart);
        if (inverted) Negate();
    }

    private void WriteEqual(IrValue a, IrValue b, bool inverted)
    {
        if (TryLoadNumber(a, b))
        {
            writer.Compare(OpCodes.Ceq, typeof(int));
        }
        else if (operands.Kinds.Of(a) == ValueKind.Character)
        {
            CompareCharacter(b, a);
        }
        else if (operands.Kinds.Of(b) == ValueKind.Character)
        {
            CompareCharacter(a, b);
        }
        else
        {
            operands.LoadAs(a, ValueKind.Str);
            operands.LoadAs(b, ValueKind.Str);
            writer.Call(TextMethods.AreEqual);
        }
        if (inverted) Negate();
    }

    private void CompareCharacter(IrValue text, IrValue character)
    {
        operands.LoadAs(text, ValueKind.Str);
        operands.LoadAs(character, ValueKind.Character);
        writer.Call(TextMethods.IsCharacter);
    }

    private void WriteOrder(IrOperation operation, IrValue a, IrValue b)
    {
        if (!TryLoadNumber(a, b))
        {
            operands.LoadAs(a, ValueKind.Str);
            operands.LoadAs(b, ValueKind.Str);
            writer.Call(TextMethods.Compare);
            writer.PushInt(0);
        }
        writer.Compare(operation is IrOperation.Less or IrOperation.GreaterOrEqual ? OpCodes.Clt : OpCodes.Cgt, typeof(int));
        if (operation is IrOperation.LessOrEqual or IrOperation.GreaterOrEqual) Negate();
    }

    // Two characters, one of which may be a constant, are compared as numbers.
    private bool TryLoadNumber(IrValue a, IrValue b)
    {
        if (!IsNumber(a) || !IsNumber(b)) return false;
        LoadNumber(a);
        LoadNumber(b);
        return true;
    }

    private bool IsNumber(IrValue value) => operands.Kinds.Of(value) == ValueKind.Character || operands.ConstantText(value) is { Length: 1 };

    private void LoadNumber(IrValue value)
    {
        if (operands.ConstantText(value) is { } text) writer.PushInt(text[0]);
        else operands.LoadAs(value, ValueKind.Character);
    }

    private void Negate()
    {
        writer.PushInt(0);
        writer.Compare(OpCodes.Ceq, typeof(int));
    }
}
