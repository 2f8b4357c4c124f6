using PyToCil.Bytecode.Canonical;

namespace PyToCil.Translator.IrBuilding;

/// <summary>Writes one canonical operation as IR.</summary>
internal delegate void OperationHandler(IrBuilder builder, CanonicalOp op);

/// <summary>The handler of each canonical operation: a method of the family it belongs to.</summary>
internal static class OperationHandlers
{
    public static OperationHandler Of(CanonicalOperation operation) => operation switch
    {
        CanonicalOperation.Nop or CanonicalOperation.Resume => StackFamily.Nothing,
        CanonicalOperation.Pop => StackFamily.Pop,
        CanonicalOperation.Copy => StackFamily.Copy,
        CanonicalOperation.Swap => StackFamily.Swap,
        CanonicalOperation.PushNull => StackFamily.PushNull,
        CanonicalOperation.LoadConstant => StackFamily.LoadConstant,
        CanonicalOperation.LoadAssertionError => StackFamily.LoadAssertionError,

        CanonicalOperation.LoadLocal => VariableFamily.LoadLocal,
        CanonicalOperation.LoadLocalChecked => VariableFamily.LoadLocalChecked,
        CanonicalOperation.LoadLocalAndClear => VariableFamily.LoadLocalAndClear,
        CanonicalOperation.StoreLocal => VariableFamily.StoreLocal,
        CanonicalOperation.DeleteLocal => VariableFamily.DeleteLocal,
        CanonicalOperation.MakeCell => VariableFamily.MakeCell,
        CanonicalOperation.CopyFreeVariables => VariableFamily.CopyFreeVariables,
        CanonicalOperation.LoadCell => VariableFamily.LoadLocal,
        CanonicalOperation.LoadDeref => VariableFamily.LoadDeref,
        CanonicalOperation.StoreDeref => VariableFamily.StoreDeref,
        CanonicalOperation.DeleteDeref => VariableFamily.DeleteDeref,
        CanonicalOperation.LoadFromDictOrDeref => VariableFamily.LoadFromDictOrDeref,

        CanonicalOperation.LoadName => NameFamily.LoadName,
        CanonicalOperation.StoreName => NameFamily.StoreName,
        CanonicalOperation.DeleteName => NameFamily.DeleteName,
        CanonicalOperation.LoadGlobal => NameFamily.LoadGlobal,
        CanonicalOperation.StoreGlobal => NameFamily.StoreGlobal,
        CanonicalOperation.DeleteGlobal => NameFamily.DeleteGlobal,
        CanonicalOperation.LoadLocals => NameFamily.LoadLocals,
        CanonicalOperation.LoadFromDictOrGlobals => NameFamily.LoadFromDictOrGlobals,
        CanonicalOperation.LoadBuildClass => NameFamily.LoadBuildClass,
        CanonicalOperation.SetupAnnotations => NameFamily.SetupAnnotations,

        CanonicalOperation.LoadAttribute => MemberFamily.LoadAttribute,
        CanonicalOperation.LoadMethod => MemberFamily.LoadMethod,
        CanonicalOperation.StoreAttribute => MemberFamily.StoreAttribute,
        CanonicalOperation.DeleteAttribute => MemberFamily.DeleteAttribute,
        CanonicalOperation.LoadSuperAttribute => MemberFamily.LoadSuperAttribute,
        CanonicalOperation.LoadSuperMethod => MemberFamily.LoadSuperMethod,
        CanonicalOperation.BinarySubscript => MemberFamily.BinarySubscript,
        CanonicalOperation.StoreSubscript => MemberFamily.StoreSubscript,
        CanonicalOperation.DeleteSubscript => MemberFamily.DeleteSubscript,
        CanonicalOperation.BinarySlice => MemberFamily.BinarySlice,
        CanonicalOperation.StoreSlice => MemberFamily.StoreSlice,

        CanonicalOperation.BinaryOperation => OperatorFamily.Binary,
        CanonicalOperation.UnaryNegative => OperatorFamily.Negative,
        CanonicalOperation.UnaryPositive => OperatorFamily.Positive,
        CanonicalOperation.UnaryInvert => OperatorFamily.Invert,
        CanonicalOperation.UnaryNot => OperatorFamily.Not,
        CanonicalOperation.ToBool => OperatorFamily.ToBool,
        CanonicalOperation.CompareOperation => OperatorFamily.Compare,
        CanonicalOperation.CompareToBool => OperatorFamily.CompareToBool,
        CanonicalOperation.IsOperation => OperatorFamily.Is,
        CanonicalOperation.ContainsOperation => OperatorFamily.Contains,

        CanonicalOperation.BuildTuple => BuildingFamily.Tuple,
        CanonicalOperation.BuildList => BuildingFamily.List,
        CanonicalOperation.BuildSet => BuildingFamily.Set,
        CanonicalOperation.BuildMap => BuildingFamily.Map,
        CanonicalOperation.BuildConstantKeyMap => BuildingFamily.ConstantKeyMap,
        CanonicalOperation.BuildString => BuildingFamily.String,
        CanonicalOperation.BuildSlice => BuildingFamily.Slice,
        CanonicalOperation.ListAppend => BuildingFamily.ListAppend,
        CanonicalOperation.SetAdd => BuildingFamily.SetAdd,
        CanonicalOperation.MapAdd => BuildingFamily.MapAdd,
        CanonicalOperation.ListExtend => BuildingFamily.ListExtend,
        CanonicalOperation.SetUpdate => BuildingFamily.SetUpdate,
        CanonicalOperation.DictUpdate => BuildingFamily.DictUpdate,
        CanonicalOperation.DictMerge => BuildingFamily.DictMerge,
        CanonicalOperation.ListToTuple => BuildingFamily.ListToTuple,
        CanonicalOperation.FormatValue => BuildingFamily.FormatValue,
        CanonicalOperation.ConvertValue => BuildingFamily.ConvertValue,
        CanonicalOperation.FormatSimple => BuildingFamily.FormatSimple,
        CanonicalOperation.FormatWithSpec => BuildingFamily.FormatWithSpec,
        CanonicalOperation.UnpackSequence => BuildingFamily.UnpackSequence,
        CanonicalOperation.UnpackExtended => BuildingFamily.UnpackExtended,

        CanonicalOperation.Jump => ControlFamily.Jump,
        CanonicalOperation.PopJumpIfTrue => ControlFamily.PopJumpIfTrue,
        CanonicalOperation.PopJumpIfFalse => ControlFamily.PopJumpIfFalse,
        CanonicalOperation.PopJumpIfNone => ControlFamily.PopJumpIfNone,
        CanonicalOperation.PopJumpIfNotNone => ControlFamily.PopJumpIfNotNone,
        CanonicalOperation.Return => ControlFamily.Return,
        CanonicalOperation.GetIterator => ControlFamily.GetIterator,
        CanonicalOperation.ForIterate => ControlFamily.ForIterate,

        CanonicalOperation.GetYieldFromIterator => GeneratorFamily.GetYieldFromIterator,
        CanonicalOperation.ReturnGenerator => GeneratorFamily.ReturnGenerator,
        CanonicalOperation.YieldValue => GeneratorFamily.YieldValue,
        CanonicalOperation.Send => GeneratorFamily.Send,
        CanonicalOperation.EndSend => GeneratorFamily.EndSend,
        CanonicalOperation.CleanupThrow => GeneratorFamily.CleanupThrow,
        CanonicalOperation.StopIterationToRuntimeError => GeneratorFamily.StopIterationToRuntimeError,

        CanonicalOperation.Call => CallFamily.Call,
        CanonicalOperation.CallKeywords => CallFamily.CallKeywords,
        CanonicalOperation.CallExpanded => CallFamily.CallExpanded,
        CanonicalOperation.SetKeywordNames => CallFamily.SetKeywordNames,
        CanonicalOperation.MakeFunction => CallFamily.MakeFunction,
        CanonicalOperation.SetFunctionAttribute => CallFamily.SetFunctionAttribute,
        CanonicalOperation.PrintExpression => CallFamily.PrintExpression,

        CanonicalOperation.PushExceptionInfo => ExceptionFamily.PushExceptionInfo,
        CanonicalOperation.PopException => ExceptionFamily.PopException,
        CanonicalOperation.CheckExceptionMatch => ExceptionFamily.CheckMatch,
        CanonicalOperation.Reraise => ExceptionFamily.Reraise,
        CanonicalOperation.Raise => ExceptionFamily.Raise,
        CanonicalOperation.WithEnter => ExceptionFamily.WithEnter,
        CanonicalOperation.WithExceptStart => ExceptionFamily.WithExceptStart,
        CanonicalOperation.CheckExceptionGroupMatch => ExceptionFamily.CheckGroupMatch,
        CanonicalOperation.PrepareReraiseStar => ExceptionFamily.PrepareReraiseStar,

        CanonicalOperation.ImportName => ImportFamily.Name,
        CanonicalOperation.ImportFrom => ImportFamily.From,
        CanonicalOperation.ImportStar => ImportFamily.Star,

        CanonicalOperation.GetLength => PatternFamily.GetLength,
        CanonicalOperation.MatchMapping => PatternFamily.MatchMapping,
        CanonicalOperation.MatchSequence => PatternFamily.MatchSequence,
        CanonicalOperation.MatchKeys => PatternFamily.MatchKeys,
        CanonicalOperation.MatchClass => PatternFamily.MatchClass,

        CanonicalOperation.MakeTypeVar or CanonicalOperation.MakeParamSpec or CanonicalOperation.MakeTypeVarTuple or CanonicalOperation.SubscriptGeneric
            or CanonicalOperation.MakeTypeAlias or CanonicalOperation.MakeTypeVarWithBound or CanonicalOperation.MakeTypeVarWithConstraints
            or CanonicalOperation.SetFunctionTypeParameters or CanonicalOperation.SetTypeParameterDefault => UnsupportedFamily.TypeParameters,

        CanonicalOperation.GetAwaitable or CanonicalOperation.GetAsyncIterator or CanonicalOperation.GetAsyncNext or CanonicalOperation.EndAsyncFor
            or CanonicalOperation.AsyncWithEnter or CanonicalOperation.WrapAsyncGeneratorValue => UnsupportedFamily.Asynchronous,
    };
}
