using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>Where Python's variables lie: in arguments, or in CIL locals.</summary>
internal sealed class VariablePlaces
{
    private readonly CilWriter _writer;
    private readonly CilLocal?[] _locals;
    private readonly int _inArguments;
    private readonly CodeLayout _layout;

    public VariablePlaces(CilWriter writer, CodeLayout layout, bool inArguments = true)
    {
        _writer = writer;
        _layout = layout;
        _locals = new CilLocal?[layout.LocalCount];
        bool direct = inArguments && !layout.IsGenerator && !layout.IsNamespace && layout.ParameterCount <= MethodShape.MostParameters;
        _inArguments = direct ? layout.ParameterCount : 0;
    }

    public int Count => _layout.LocalCount;

    private CilLocal Local(int slot) => _locals[slot] ??= _writer.NewLocal(typeof(Value), "local_" + _layout.Names[slot]);

    public void Load(int slot)
    {
        if (slot < _inArguments) _writer.LoadArgument(MethodShape.First + slot); else _writer.Load(Local(slot));
    }

    public void LoadAddress(int slot)
    {
        if (slot < _inArguments) _writer.LoadArgumentAddress(MethodShape.First + slot); else _writer.LoadAddress(Local(slot));
    }

    public void Store(int slot)
    {
        if (slot < _inArguments) _writer.StoreArgument(MethodShape.First + slot); else _writer.Store(Local(slot));
    }

    public void Clear(int slot)
    {
        if (slot < _inArguments) _writer.ClearArgument(MethodShape.First + slot); else _writer.Clear(Local(slot));
    }
}
