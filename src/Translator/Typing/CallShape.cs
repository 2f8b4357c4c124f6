using PyToCil.Runtime;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>A call's parts, whichever operation it has.</summary>
/// <param name="First">The first head, or NULL.</param>
/// <param name="Second">The second head, or NULL.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Names">The keyword names of the last arguments.</param>
internal sealed record CallShape(IrValue First, IrValue Second, IrValue[] Arguments, string[] Names)
{
    /// <summary>A call, or an operator, whose callee may be known.</summary>
    public static bool MayBeInlined(IrInstruction instruction) => IsCall(instruction) || OperatorCalls.IsOperator(instruction);

    public static bool IsCall(IrInstruction instruction) => instruction.Operation is >= IrOperation.Call0 and <= IrOperation.CallKeywords3;

    /// <summary>Of a call that names its arguments one by one.</summary>
    public static CallShape Of(IrFunction function, IrInstruction call)
    {
        IrValue[] inputs = call.Inputs;
        if (!IsCall(call)) return new CallShape(IrNull.Instance, IrNull.Instance, inputs, []);
        return call.Operation switch
        {
            <= IrOperation.Call3 => new CallShape(IrNull.Instance, inputs[0], inputs[1..], []),
            <= IrOperation.CallHeads3 => new CallShape(inputs[0], inputs[1], inputs[2..], []),
            IrOperation.CallMany => new CallShape(inputs[0], inputs[1], inputs[3..], []),
            IrOperation.CallKeywords => new CallShape(inputs[0], inputs[1], inputs[3..], function.Sites.Keywords[call.Site]),
            _ => new CallShape(inputs[0], inputs[1], inputs[2..], function.Sites.Keywords[call.Site]),
        };
    }

    /// <summary>What is called, where the callee stands in this form.</summary>
    public IrValue CallableOf(CallForm form) => form == CallForm.Second ? Second : First;

    /// <summary>All arguments, where the callee stands in this form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="made">The new instance, where a class is called.</param>
    public IrValue[] ArgumentsOf(CallForm form, IrValue? made = null) =>
        form == CallForm.Method ? [Second, .. Arguments] : made is not null ? [made, .. Arguments] : Arguments;
}
