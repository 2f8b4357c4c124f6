namespace PyToCil.Translator.Ir;

/// <summary>
/// What an IR instruction does: each is one method of the runtime, named in <see cref="Lowering.RuntimeMethods"/>, but for
/// the few that are CIL themselves.
/// </summary>
public enum IrOperation
{
    // CIL itself
    CopyLocal, StoreLocal, ClearLocal, RequireLocal, MakeCell, CopyFreeVariable,
    BuildTuple, BuildList, Unpack, UnpackExtended,

    // Names and cells
    LoadGlobal, StoreGlobal, DeleteGlobal, LoadName, StoreName, DeleteName, LoadNamespace, LoadFromMappingOrGlobals, LoadFromMappingOrCell,
    LoadCell, StoreCell, DeleteCell, SetupAnnotations, LoadBuildClass, LoadCommonConstant,

    // Attributes and items
    LoadAttribute, StoreAttribute, DeleteAttribute, LoadMethod, LoadSpecial, LoadSuper, LoadSuperMethod,
    GetItem, SetItem, DeleteItem, GetSlice, GetExtendedSlice, SetSlice,

    // Operators
    Add, Subtract, Multiply, InPlaceAdd, InPlaceSubtract, InPlaceMultiply, TrueDivide, FloorDivide, Remainder, And, Or, Xor, LeftShift, RightShift, Binary,
    Negative, Positive, Invert, Not, ToBool, Less, LessOrEqual, Equal, NotEqual, Greater, GreaterOrEqual, Is, Contains,

    // Building
    BuildSet, BuildMap, BuildConstantKeyMap, BuildString, BuildSlice2, BuildSlice3, ListAppend, SetAdd, MapAdd, ListExtend, ExtendFrom, ExtendArguments, SetUpdate,
    DictUpdate, DictMerge, ListToTuple, Convert, FormatSimple, Format, BuildInterpolation, BuildTemplate,

    // Calls and functions
    Call0, Call1, Call2, Call3, CallHeads0, CallHeads1, CallHeads2, CallHeads3, CallMany, CallKeywords, CallKeywords1, CallKeywords2, CallKeywords3, CallExpanded,
    MakeFunction, SetDefaults, SetKeywordDefaults, SetAnnotations, SetAnnotate, SetClosure, SetQualifiedName, ShowFrame, ShowNamespace, HideFrame, PrintExpression,

    // Iteration and generators
    GetIterator, GetYieldFromIterator, CleanupThrow, StopIterationToRuntimeError,

    // Exceptions
    PushException, PopException, MatchException, MatchExceptionGroup, PrepareReraiseStar, Raise, RaiseFrom, EnterWith, ExitWith, ExitWithMethod,

    // Imports and patterns
    ImportName, ImportFrom, ImportStar, GetLength, MatchMapping, MatchSequence, MatchKeys, MatchClass, CopyMapWithoutKeys,

    // Type parameters
    MakeTypeVar, MakeTypeVarWithBound, MakeTypeVarWithConstraints, MakeParamSpec, MakeTypeVarTuple, SubscriptGeneric, MakeTypeAlias,
    SetFunctionTypeParameters, SetTypeParameterDefault,
}

/// <summary>IR names, in the spelling <c>load.global</c>.</summary>
public static class IrOperationText
{
    public static string Of(IrOperation operation)
    {
        var text = new System.Text.StringBuilder();
        foreach (char c in operation.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('.');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
