using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>Pushes IR values on the CIL stack and moves them to the homes of a block's parameters.</summary>
internal sealed class OperandWriter
{
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly ValuePlaces _places;
    private readonly VariablePlaces _variables;
    private CilLocal? _null;
    private CilLocal? _cycle;

    public OperandWriter(IrFunction function, CilWriter writer, ValuePlaces places, VariablePlaces variables)
    {
        _function = function;
        _writer = writer;
        _places = places;
        _variables = variables;
    }

    public ValuePlaces Places => _places;

    public void Load(IrValue value)
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
            case IrNull: _writer.Load(_null ??= _writer.NewLocal(typeof(Value), "nothing")); break;
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
            default:
                _writer.LoadArgument(MethodShape.Code);
                _writer.LoadField(RuntimeFields.Constants);
                _writer.PushInt(index);
                _writer.LoadElement(typeof(Value));
                break;
        }
    }

    /// <summary>Pushes the address of a value, for its members.</summary>
    public void LoadAddress(IrValue value)
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

    /// <summary>Moves values to the homes 0, 1, 2, ... as if all at once.</summary>
    public void MoveToHomes(IrValue[] values)
    {
        var pending = new List<int>();
        values = [.. values];
        for (int i = 0; i < values.Length; i++)
            if (values[i] is not IrParameter p || p.Depth != i) pending.Add(i);
        while (pending.Count > 0)
        {
            int ready = pending.FindIndex(target => !pending.Exists(other => other != target && values[other] is IrParameter p && p.Depth == target));
            if (ready >= 0)
            {
                Load(values[pending[ready]]);
                _writer.Store(_places.Home(pending[ready]));
                pending.RemoveAt(ready);
                continue;
            }
            BreakCycle(values, pending);
        }
    }

    // Every pending home is still read: exchange the first with the one it wants, so that one more move becomes ready.
    private void BreakCycle(IrValue[] values, List<int> pending)
    {
        int target = pending[0];
        int source = ((IrParameter)values[target]).Depth;
        CilLocal temporary = _cycle ??= _writer.NewLocal(typeof(Value), "moving");
        _writer.Load(_places.Home(source));
        _writer.Store(temporary);
        _writer.Load(_places.Home(target));
        _writer.Store(_places.Home(source));
        _writer.Load(temporary);
        _writer.Store(_places.Home(target));
        pending.RemoveAt(0);
        foreach (int other in pending.ToArray())
        {
            if (values[other] is not IrParameter p) continue;
            if (p.Depth == target) values[other] = new IrParameter(source);
            else if (p.Depth == source) values[other] = new IrParameter(target);
            if (((IrParameter)values[other]).Depth == other) pending.Remove(other);
        }
    }

    /// <summary>True where the values lie in their homes already.</summary>
    public static bool InPlace(IrValue[] values)
    {
        for (int i = 0; i < values.Length; i++)
            if (values[i] is not IrParameter p || p.Depth != i) return false;
        return true;
    }
}
