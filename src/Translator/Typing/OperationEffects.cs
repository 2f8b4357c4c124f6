using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>What operations may do beside their result.</summary>
internal static class OperationEffects
{
    /// <summary>
    /// The operation runs no Python code but its own in the usual case: it moves values, builds containers, or finds a global or an
    /// attribute where it was before.
    /// </summary>
    public static bool RunsOwnCodeOnly(IrOperation operation) => NeverRunsOthers(operation)
        || operation is IrOperation.LoadAttribute or IrOperation.StoreAttribute or IrOperation.LoadMethod;

    /// <summary>The operation runs no Python code but its own, whatever it meets.</summary>
    public static bool NeverRunsOthers(IrOperation operation) => operation is
        IrOperation.CopyLocal or IrOperation.StoreLocal or IrOperation.ClearLocal or IrOperation.RequireLocal or IrOperation.MakeCell or IrOperation.CopyFreeVariable
        or IrOperation.LoadGlobal or IrOperation.LoadCell or IrOperation.StoreCell or IrOperation.StoreGlobal
        or IrOperation.BuildTuple or IrOperation.BuildList or IrOperation.ListAppend or IrOperation.Is or IrOperation.LoadCommonConstant;
}
