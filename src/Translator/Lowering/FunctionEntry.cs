using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>How a function's method begins, generic or typed.</summary>
internal static class FunctionEntry
{
    /// <summary>Enters the call, or returns: the recursion limit is reached, or the function belongs to another interpreter than its caller.</summary>
    public static void WriteEnter(CilWriter writer, CodeLayout layout, CilLocal result)
    {
        CilLabel entered = writer.NewLabel();
        writer.LoadArgument(MethodShape.Context);
        if (!layout.IsNamespace) writer.LoadArgument(MethodShape.Function);
        writer.Call(layout.IsNamespace ? RuntimeFields.Enter : RuntimeFields.EnterFunction);
        writer.BranchTrue(entered);
        if (layout.IsNamespace) writer.Load(result); else WriteForeignCall(writer, layout);
        writer.Return();
        writer.Place(entered);
    }

    private static void WriteForeignCall(CilWriter writer, CodeLayout layout)
    {
        int count = layout.ParameterCount;
        int values = count > MethodShape.MostParameters ? 1 : count;
        for (int i = MethodShape.Context; i < MethodShape.First + values; i++) writer.LoadArgument(i);
        writer.Call(RuntimeFields.ForeignCall(count));
    }
}
