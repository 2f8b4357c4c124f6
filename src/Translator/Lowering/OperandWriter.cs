using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>Pushes IR values on the CIL stack and moves them to the homes of a block's parameters.</summary>
internal class OperandWriter
{
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly ValuePlaces _places;
    private readonly VariablePlaces _variables;
    private CilLocal? _cycle;

    public OperandWriter(IrFunction function, CilWriter writer, ValuePlaces places, VariablePlaces variables, FrameReferences? frame = null)
    {
        Frame = frame ?? new FrameReferences(writer);
        _function = function;
        _writer = writer;
        _places = places;
        _variables = variables;
    }

    public ValuePlaces Places => _places;

    public FrameReferences Frame { get; }

    public virtual void Load(IrValue value)
    {
        switch (value)
        {
            case IrTemporary temporary: _writer.Load(_places.Of(temporary)); break;
            case PlacedValue placed: _writer.Load(placed.Place); break;
            case IrParameter parameter: _writer.Load(_places.Home(parameter.Depth)); break;
            case IrLocal local: _variables.Load(local.Slot); break;
            case IrConstant constant: LoadConstant(constant.Index); break;
            case IrInteger integer: LoadInt(integer.Value); break;
            case IrOffset offset: LoadInt(offset.Offset); break;
            case IrNull: _writer.Load(_writer.Null); break;
            case IrNone: _writer.Call(RuntimeFields.None); break;
            default: throw new InvalidOperationException($"no value: {value.GetType().Name}");
        }
    }

    private void LoadInt(long value)
    {
        _writer.PushLong(value);
        _writer.Call(RuntimeFields.FromInt);
    }

    private void LoadConstant(int index)
    {
        switch (_function.Code.Constants[index])
        {
            case NoneConstant: _writer.Call(RuntimeFields.None); break;
            case BoolConstant b: _writer.Call(b.Value ? RuntimeFields.True : RuntimeFields.False); break;
            case IntConstant { FitsInLong: true } i: LoadInt(i.Small); break;
            default: Frame.LoadConstant(index); break;
        }
    }

    /// <summary>Pushes the address of a value, for its members.</summary>
    public virtual void LoadAddress(IrValue value)
    {
        switch (value)
        {
            case IrTemporary temporary: _writer.LoadAddress(_places.Of(temporary)); break;
            case IrParameter parameter: _writer.LoadAddress(_places.Home(parameter.Depth)); break;
            case IrLocal local: _variables.LoadAddress(local.Slot); break;
            default:
                CilLocal place = _cycle ??= _writer.NewLocal(typeof(Value), "moving");
                Load(value);
                _writer.Store(place);
                _writer.LoadAddress(place);
                break;
        }
    }

    /// <summary>Moves values to the homes 0, 1, 2, ... as if all at once: a home is written when nothing that waits reads it any more, the lowest first.</summary>
    public void MoveToHomes(IrValue[] values)
    {
        if (InPlace(values)) return;
        var waits = new bool[values.Length];
        var readers = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            waits[i] = SourceOf(values[i]) != i;
            if (waits[i] && SourceOf(values[i]) is >= 0 and int source && source < values.Length) readers[source]++;
        }
        for (int target = 0; target < values.Length;)
        {
            int next = target + 1;
            if (waits[target] && readers[target] == 0)
            {
                Load(values[target]);
                _writer.Store(_places.Home(target));
                waits[target] = false;
                int source = SourceOf(values[target]);
                if (source >= 0 && source < values.Length && --readers[source] == 0 && source < target) next = source;
            }
            target = next;
        }
        MoveCycles(values, waits);
    }

    private static int SourceOf(IrValue value) => value is IrParameter parameter ? parameter.Depth : -1;

    // What is left waits for each other: every home is wanted by exactly one other. A home is exchanged with the one it wants
    // until its cycle is done.
    private void MoveCycles(IrValue[] values, bool[] waits)
    {
        int[]? wantedBy = null;
        for (int target = 0; target < values.Length; target++)
        {
            if (!waits[target]) continue;
            if (wantedBy is null)
            {
                values = [.. values];
                wantedBy = WantedBy(values, waits);
            }
            waits[target] = false;
            int source = SourceOf(values[target]);
            Exchange(target, source);
            int other = wantedBy[target];
            values[other] = new IrParameter(source);
            wantedBy[source] = other;
            if (other == source) waits[other] = false;
        }
    }

    private static int[] WantedBy(IrValue[] values, bool[] waits)
    {
        var wantedBy = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
            if (waits[i]) wantedBy[SourceOf(values[i])] = i;
        return wantedBy;
    }

    private void Exchange(int target, int source)
    {
        CilLocal temporary = _cycle ??= _writer.NewLocal(typeof(Value), "moving");
        _writer.Load(_places.Home(source));
        _writer.Store(temporary);
        _writer.Load(_places.Home(target));
        _writer.Store(_places.Home(source));
        _writer.Load(temporary);
        _writer.Store(_places.Home(target));
    }

    /// <summary>True where the values lie in their homes already.</summary>
    public static bool InPlace(IrValue[] values)
    {
        for (int i = 0; i < values.Length; i++)
            if (values[i] is not IrParameter p || p.Depth != i) return false;
        return true;
    }
}
