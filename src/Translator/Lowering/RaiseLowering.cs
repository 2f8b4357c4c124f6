using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>Writes the ends of blocks that raise; generic and typed code do it alike.</summary>
internal sealed class RaiseLowering(CilWriter writer, OperandWriter operands, ColdBlocks cold)
{
    public void Write(IrRaise raise)
    {
        writer.LoadArgument(MethodShape.Context);
        foreach (IrValue argument in raise.Arguments) operands.Load(argument);
        if (raise.Arguments.Length == 0)
        {
            // `raise` alone continues the handled exception: its traceback gets no new entry for this frame.
            operands.Frame.Call(RuntimeMethods.RaiseAgain);
            writer.BranchFalse(cold.For(raise.Offset, raise.Handler));
            writer.Branch(cold.For(raise.Offset, raise.Handler, notesPlace: false));
            return;
        }
        operands.Frame.Call(RuntimeMethods.Of(raise.Arguments.Length == 1 ? IrOperation.Raise : IrOperation.RaiseFrom)!.Value.Method);
        writer.Branch(cold.For(raise.Offset, raise.Handler));
    }

    public void Write(IrReraise reraise)
    {
        writer.LoadArgument(MethodShape.Context);
        operands.Load(reraise.Exception);
        writer.Call(RuntimeMethods.Reraise);
        writer.Branch(cold.For(reraise.Offset, reraise.Handler, notesPlace: false));
    }
}
