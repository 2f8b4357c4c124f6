using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Runtime.Types;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Pushes values in the form that is wanted: unboxed as they lie, or as a <see cref="Value"/> for the runtime.</summary>
internal sealed class TypedOperands : OperandWriter
{
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly TypedPlaces _typed;
    private readonly Dictionary<IrTemporary, TextPiece[]> _pieces = [];
    private readonly Dictionary<IrTemporary, object> _objects = [];
    private CilLocal? _boxed;

    public TypedOperands(IrFunction function, CilWriter writer, ValuePlaces places, VariablePlaces variables, TypedPlaces typed, FrameReferences frame)
        : base(function, writer, places, variables, frame)
    {
        _function = function;
        _writer = writer;
        _typed = typed;
    }

    /// <summary>The kinds at the present step.</summary>
    public BlockKinds Kinds { get; set; } = null!;

    /// <summary>Pushes a <see cref="Value"/>.</summary>
    public override void Load(IrValue value)
    {
        ValueKind kind = value is IrConstant or IrInteger or IrOffset ? ValueKind.Value : Kinds.Of(value);
        if (value is IrTemporary temporary && _objects.TryGetValue(temporary, out object? known))
        {
            _writer.LoadObject(known, typeof(object));
            _writer.Call(TypedMethods.FromObject);
        }
        else if (kind == ValueKind.None)
        {
            base.Load(IrNull.Instance);
        }
        else if (kind.IsUnboxed())
        {
            LoadAs(value, kind);
            Box(kind);
        }
        else
        {
            base.Load(value);
        }
    }

    public override void LoadAddress(IrValue value)
    {
        if (!Kinds.Of(value).IsUnboxed() && !IsObject(value))
        {
            base.LoadAddress(value);
            return;
        }
        CilLocal place = _boxed ??= _writer.NewLocal(typeof(Value), "boxed");
        Load(value);
        _writer.Store(place);
        _writer.LoadAddress(place);
    }

    /// <summary>Pushes a value unboxed, as a kind that it has; an int also as a float.</summary>
    public void LoadAs(IrValue value, ValueKind kind)
    {
        ValueKind own = Kinds.Of(value);
        LoadOwn(value, own);
        if (own != kind) Convert(own, kind);
    }

    /// <summary>Pushes a value in the form that a place of the kind has.</summary>
    public void LoadFor(IrValue value, ValueKind kind)
    {
        if (kind.IsUnboxed()) LoadAs(value, kind); else Load(value);
    }

    /// <summary>
    /// How a value is pushed later, from where it lies at present: places of temporaries are given to others behind the step.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">The form, as of <see cref="LoadFor"/>.</param>
    public Action Later(IrValue value, ValueKind kind)
    {
        if (value is IrTemporary temporary && !Kinds.Of(value).IsUnboxed() && !IsObject(value))
        {
            CilLocal place = Places.Of(temporary);
            return () => _writer.Load(place);
        }
        BlockKinds then = Kinds.Snapshot();
        return () =>
        {
            BlockKinds now = Kinds;
            Kinds = then;
            LoadFor(value, kind);
            Kinds = now;
        };
    }

    /// <summary>How a value that lies as a Value is pushed later, whatever the kinds are then.</summary>
    public Action LaterAsIs(IrValue value)
    {
        if (IsObject(value)) return Later(value, ValueKind.Value);
        if (value is not IrTemporary temporary) return () => base.Load(value);
        CilLocal place = Places.Of(temporary);
        return () => _writer.Load(place);
    }

    /// <summary>Turns the unboxed value on the stack into another form that it has.</summary>
    public void Convert(ValueKind from, ValueKind to)
    {
        switch (from, to)
        {
            case (_, ValueKind.Value): Box(from); break;
            case (ValueKind.Int, ValueKind.Float): _writer.IntToFloat(); break;
            case (ValueKind.Character, ValueKind.Str): _writer.Call(TextMethods.StringOf); break;
            case (ValueKind.Str, ValueKind.Accumulator): _writer.Call(TextMethods.Accumulate); break;
            case (ValueKind.Character, ValueKind.Accumulator):
                _writer.Call(TextMethods.StringOf);
                _writer.Call(TextMethods.Accumulate);
                break;
            default: throw new InvalidOperationException($"{from} has no form as {to}");
        }
    }

    /// <summary>Turns the unboxed value on the stack into a <see cref="Value"/>.</summary>
    public void Box(ValueKind kind) => _writer.Call(kind switch
    {
        ValueKind.Int => RuntimeFields.FromInt,
        ValueKind.Float => TypedMethods.FromFloat,
        ValueKind.Str => TextMethods.FromString,
        ValueKind.Character => TextMethods.FromCharacter,
        ValueKind.Accumulator => TextMethods.FromAccumulator,
        ValueKind.StrIterator => TextMethods.FromIterator,
        ValueKind.Complex => ComplexMethods.Box,
        ValueKind.List => ListMethods.Box,
        ValueKind.Range => LoopMethods.FromRange,
        ValueKind.RangeCursor or ValueKind.ListCursor or ValueKind.TupleCursor => LoopMethods.ToValue(kind),
        _ => TypedMethods.BoxBool,
    });

    private void LoadOwn(IrValue value, ValueKind kind)
    {
        switch (value)
        {
            case IrTemporary temporary when _pieces.TryGetValue(temporary, out TextPiece[]? pieces): LoadPieces(pieces); break;
            case PlacedNumber number: _writer.Load(number.Place); break;
            case IrTemporary temporary: _writer.Load(_typed.Temporary(temporary.Id, kind)); break;
            case IrParameter parameter: _writer.Load(_typed.Home(parameter.Depth, kind, Kinds.Region)); break;
            case IrLocal local when Kinds.Variables[local.Slot] == ValueKind.Accumulator:
                _writer.Load(_typed.Variable(local.Slot, ValueKind.Accumulator, Kinds.Region));
                _writer.Call(TextMethods.TextOfAccumulator);
                break;
            case IrLocal local: _writer.Load(_typed.Variable(local.Slot, kind, Kinds.Region)); break;
            case IrInteger integer: _writer.PushLong(integer.Value); break;
            case IrOffset offset: _writer.PushLong(offset.Offset); break;
            case IrConstant constant: LoadConstant(_function.Code.Constants[constant.Index]); break;
            default: throw new InvalidOperationException($"{value} is not unboxed");
        }
    }

    private void LoadConstant(Constant constant)
    {
        switch (constant)
        {
            case IntConstant i: _writer.PushLong(i.Small); break;
            case FloatConstant f: _writer.PushDouble(f.Value); break;
            case BoolConstant b: _writer.PushInt(b.Value ? 1 : 0); break;
            case StrConstant { Text: { } text }: _writer.PushString(text); break;
            case ComplexConstant c:
                _writer.PushDouble(c.Real);
                _writer.PushDouble(c.Imaginary);
                _writer.Call(ComplexMethods.Make);
                break;
            default: throw new InvalidOperationException($"{constant.Describe()} is not unboxed");
        }
    }

    // ---- Objects that are constants of the code ----

    /// <summary>From here on, a value is this object: it has no place.</summary>
    public void KeepObject(IrTemporary value, object known) => _objects[value] = known;

    public bool IsObject(IrValue value) => value is IrTemporary temporary && _objects.ContainsKey(temporary);

    // ---- Texts that are put together where they are wanted ----

    /// <summary>From here on, a text is what these pieces make.</summary>
    public void Keep(IrTemporary text, TextPiece[] pieces) => _pieces[text] = pieces;

    /// <summary>The pieces of a text: those it is kept as, or itself.</summary>
    public TextPiece[] PiecesOf(IrValue text)
    {
        if (text is IrTemporary temporary && _pieces.TryGetValue(temporary, out TextPiece[]? kept)) return kept;
        if (ConstantText(text) is { } constant) return [new TextPiece(null, constant, null)];
        CilLocal place = _writer.NewLocal(typeof(string), "piece");
        LoadAs(text, ValueKind.Str);
        _writer.Store(place);
        return [new TextPiece(place, null, null)];
    }

    /// <summary>Pushes the text that pieces make.</summary>
    public void LoadPieces(ReadOnlySpan<TextPiece> pieces)
    {
        foreach (TextPiece piece in pieces)
        {
            // Plain ints alone: the texts of small ones are there, and three texts are joined faster than assembled.
            if (piece.Form is NumberForm.None or NumberForm.Plain) continue;
            LoadAssembly(pieces);
            return;
        }
        LoadPiece(pieces[0]);
        for (int done = 1; done < pieces.Length;)
        {
            int more = Math.Min(pieces.Length - done, TextMethods.MostPieces - 1);
            for (int i = 0; i < more; i++) LoadPiece(pieces[done + i]);
            _writer.Call(TextMethods.ConcatenationOf(more + 1));
            done += more;
        }
    }

    // The numbers among them become text where they stand.
    private void LoadAssembly(ReadOnlySpan<TextPiece> pieces)
    {
        CilLocal assembly = _assembly ??= _writer.NewLocal(typeof(TextAssembly), "assembly");
        _writer.LoadArgument(MethodShape.Context);
        _writer.Call(TextMethods.BeginText);
        _writer.Store(assembly);
        foreach (TextPiece piece in pieces)
        {
            _writer.Load(assembly);
            if (piece.Form == NumberForm.None) LoadPiece(piece); else _writer.Load(piece.Place!);
            if (piece.Form is not (NumberForm.None or NumberForm.Plain)) _writer.PushInt(piece.Size);
            if (piece.Form is NumberForm.Padded or NumberForm.PaddedWithZeros) _writer.PushInt(piece.Form == NumberForm.PaddedWithZeros ? 1 : 0);
            _writer.Call(TextMethods.AddingOf(piece.Form));
        }
        _writer.Load(assembly);
        _writer.Call(TextMethods.EndText);
    }

    private CilLocal? _assembly;

    public void LoadPiece(TextPiece piece)
    {
        if (piece.Form == NumberForm.Plain)
        {
            _writer.Load(piece.Place!);
            _writer.Call(TextMethods.TextOfInt);
            return;
        }
        if (piece.Form != NumberForm.None)
        {
            LoadAssembly([piece]);
            return;
        }
        if (piece.Place is { } place) _writer.Load(place);
        else if (piece.Value is { } value) LoadAs(value, ValueKind.Str);
        else _writer.PushString(piece.Constant!);
    }

    /// <summary>The constant text that a value is, or null.</summary>
    public string? ConstantText(IrValue value) => value is IrConstant constant && _function.Code.Constants[constant.Index] is StrConstant { Text: { } text } ? text : null;

    /// <summary>The small constant that a value is, or null.</summary>
    public long? ConstantInt(IrValue value) => value switch
    {
        IrInteger integer => integer.Value,
        IrConstant constant when _function.Code.Constants[constant.Index] is IntConstant { FitsInLong: true } i => i.Small,
        _ => null,
    };
}
