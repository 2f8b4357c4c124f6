namespace PyToCil.Bytecode.Canonical;

/// <summary>How many items each canonical operation takes from the stack and puts there.</summary>
public static class CanonicalStackEffect
{
    // More than any stack holds, and small enough that sums stay within int.
    private const int MostItems = 1 << 28;

    /// <summary>The effect of an operation, on the edge of its jump or else on the way straight on.</summary>
    /// <remarks>The operations that jump have the same numbers on both edges: ForIterate, ForIteratePair and Send push a dummy where they jump.</remarks>
    public static StackEffect Of(in CanonicalOp operation, bool jump = false) => Of(operation.Operation, operation.Argument, jump);

    /// <inheritdoc cref="Of(in CanonicalOp, bool)"/>
    public static StackEffect Of(CanonicalOperation operation, int argument, bool jump = false)
    {
        _ = jump;
        return Counted(operation, Math.Min(argument, MostItems)) ?? Fixed(operation);
    }

    private static StackEffect? Counted(CanonicalOperation operation, int argument) => operation switch
    {
        CanonicalOperation.Copy => new(argument, argument + 1),
        CanonicalOperation.Swap or CanonicalOperation.Rotate => new(argument, argument),
        CanonicalOperation.ConcatenateToList or CanonicalOperation.ConcatenateToSet or CanonicalOperation.ConcatenateToMap => new(argument, 1),
        CanonicalOperation.ConcatenateArguments => new(argument + 1, 2),
        CanonicalOperation.ConcatenateKeywords => new(argument + 2, 3),
        CanonicalOperation.WithExceptStart => new(argument, argument + 1),
        CanonicalOperation.BuildTuple or CanonicalOperation.BuildList or CanonicalOperation.BuildSet or
        CanonicalOperation.BuildString or CanonicalOperation.BuildSlice => new(argument, 1),
        CanonicalOperation.BuildMap => new(2 * argument, 1),
        CanonicalOperation.BuildConstantKeyMap => new(argument + 1, 1),
        CanonicalOperation.ListAppend or CanonicalOperation.SetAdd or CanonicalOperation.ListExtend or
        CanonicalOperation.SetUpdate or CanonicalOperation.DictUpdate => new(argument + 1, argument),
        CanonicalOperation.MapAdd => new(argument + 2, argument),
        // The callable stands four below the dict: it is named in the message of a duplicate key.
        CanonicalOperation.DictMerge => new(argument + 4, argument + 3),
        CanonicalOperation.FormatValue => new((argument & 4) != 0 ? 2 : 1, 1),
        CanonicalOperation.BuildInterpolation => new(2 + (argument & 1), 1),
        CanonicalOperation.UnpackSequence => new(1, argument),
        CanonicalOperation.UnpackExtended => new(1, (argument & 0xFF) + 1 + (argument >> 8)),
        CanonicalOperation.Call => new(argument + 2, 1),
        CanonicalOperation.CallKeywords => new(argument + 3, 1),
        CanonicalOperation.CallExpanded => new(3 + (argument & 1), 1),
        CanonicalOperation.MakeNamedFunction => new(2 + int.PopCount(argument & 15), 1),
        CanonicalOperation.MakeFunction => new(1 + int.PopCount(argument & 15), 1),
        CanonicalOperation.Reraise => new(argument + 1, argument),
        CanonicalOperation.Raise => new(argument, 0),
        _ => null,
    };

    private static StackEffect Fixed(CanonicalOperation operation) => operation switch
    {
        CanonicalOperation.Nop or CanonicalOperation.DeleteLocal or CanonicalOperation.MakeCell or
        CanonicalOperation.CopyFreeVariables or CanonicalOperation.DeleteDeref or CanonicalOperation.DeleteName or
        CanonicalOperation.DeleteGlobal or CanonicalOperation.SetupAnnotations or CanonicalOperation.Jump or
        CanonicalOperation.Resume or CanonicalOperation.SetKeywordNames => new(0, 0),

        CanonicalOperation.PushNull or CanonicalOperation.LoadConstant or CanonicalOperation.LoadCommonConstant or
        CanonicalOperation.LoadSmallInt or
        CanonicalOperation.LoadLocal or CanonicalOperation.LoadLocalChecked or CanonicalOperation.LoadLocalAndClear or
        CanonicalOperation.LoadCell or CanonicalOperation.LoadDeref or CanonicalOperation.LoadName or
        CanonicalOperation.LoadGlobal or CanonicalOperation.LoadLocals or CanonicalOperation.LoadBuildClass or
        CanonicalOperation.ReturnGenerator or CanonicalOperation.ReturnStartedGenerator => new(0, 1),

        CanonicalOperation.Pop or CanonicalOperation.StoreLocal or CanonicalOperation.StoreDeref or
        CanonicalOperation.StoreName or CanonicalOperation.StoreGlobal or CanonicalOperation.DeleteAttribute or
        CanonicalOperation.PopJumpIfTrue or CanonicalOperation.PopJumpIfFalse or CanonicalOperation.PopJumpIfNone or
        CanonicalOperation.PopJumpIfNotNone or CanonicalOperation.Return or CanonicalOperation.PopException => new(1, 0),

        CanonicalOperation.LoadFromDictOrDeref or CanonicalOperation.LoadFromDictOrGlobals or
        CanonicalOperation.LoadAttribute or CanonicalOperation.UnaryNegative or CanonicalOperation.UnaryPositive or
        CanonicalOperation.UnaryInvert or CanonicalOperation.UnaryNot or CanonicalOperation.ToBool or
        CanonicalOperation.ListToTuple or CanonicalOperation.ConvertValue or CanonicalOperation.FormatSimple or
        CanonicalOperation.GetIterator or CanonicalOperation.GetYieldFromIterator or CanonicalOperation.YieldValue or
        CanonicalOperation.StopIterationToRuntimeError or CanonicalOperation.ImportStar or
        CanonicalOperation.MakeTypeVar or CanonicalOperation.MakeParamSpec or CanonicalOperation.MakeTypeVarTuple or
        CanonicalOperation.SubscriptGeneric or CanonicalOperation.MakeTypeAlias or CanonicalOperation.PrintExpression or
        CanonicalOperation.GetAwaitable or CanonicalOperation.GetAsyncIterator or
        CanonicalOperation.WrapAsyncGeneratorValue => new(1, 1),

        CanonicalOperation.LoadMethod or CanonicalOperation.LoadSpecial or CanonicalOperation.ForIterate or CanonicalOperation.PushExceptionInfo or
        CanonicalOperation.WithEnter or CanonicalOperation.ImportFrom or CanonicalOperation.GetLength or
        CanonicalOperation.MatchMapping or CanonicalOperation.MatchSequence or CanonicalOperation.GetAsyncNext or
        CanonicalOperation.AsyncWithEnter => new(1, 2),

        CanonicalOperation.StoreAttribute or CanonicalOperation.DeleteSubscript or CanonicalOperation.EndAsyncFor => new(2, 0),

        CanonicalOperation.BinarySubscript or CanonicalOperation.BinaryOperation or CanonicalOperation.CompareOperation or
        CanonicalOperation.CompareToBool or CanonicalOperation.IsOperation or CanonicalOperation.ContainsOperation or
        CanonicalOperation.FormatWithSpec or CanonicalOperation.EndSend or CanonicalOperation.SetFunctionAttribute or
        CanonicalOperation.PrepareReraiseStar or CanonicalOperation.ImportName or
        CanonicalOperation.ImportNameLazily or CanonicalOperation.BuildTemplate or
        CanonicalOperation.MakeTypeVarWithBound or CanonicalOperation.MakeTypeVarWithConstraints or
        CanonicalOperation.SetFunctionTypeParameters or CanonicalOperation.SetTypeParameterDefault => new(2, 1),

        CanonicalOperation.Send or CanonicalOperation.YieldDelegated or CanonicalOperation.CheckExceptionMatch or
        CanonicalOperation.CheckExceptionGroupMatch or CanonicalOperation.CopyMapWithoutKeys => new(2, 2),
        CanonicalOperation.MatchKeys or CanonicalOperation.ForIteratePair => new(2, 3),
        CanonicalOperation.StoreSubscript => new(3, 0),
        CanonicalOperation.LoadSuperAttribute or CanonicalOperation.BinarySlice or CanonicalOperation.MatchClass => new(3, 1),
        CanonicalOperation.LoadSuperMethod or CanonicalOperation.CleanupThrow => new(3, 2),
        CanonicalOperation.StoreSlice => new(4, 0),
        CanonicalOperation.YieldOfPair => new(3, 3),
        CanonicalOperation.WithExceptStartOfMethod => new(5, 6),

        CanonicalOperation.Copy or CanonicalOperation.Swap or CanonicalOperation.Rotate or CanonicalOperation.BuildTuple or CanonicalOperation.BuildList or
        CanonicalOperation.ConcatenateToList or CanonicalOperation.ConcatenateToSet or CanonicalOperation.ConcatenateToMap or
        CanonicalOperation.ConcatenateArguments or CanonicalOperation.ConcatenateKeywords or CanonicalOperation.WithExceptStart or
        CanonicalOperation.BuildSet or CanonicalOperation.BuildMap or CanonicalOperation.BuildConstantKeyMap or
        CanonicalOperation.BuildString or CanonicalOperation.BuildSlice or CanonicalOperation.ListAppend or
        CanonicalOperation.SetAdd or CanonicalOperation.MapAdd or CanonicalOperation.ListExtend or
        CanonicalOperation.SetUpdate or CanonicalOperation.DictUpdate or CanonicalOperation.DictMerge or
        CanonicalOperation.FormatValue or CanonicalOperation.BuildInterpolation or CanonicalOperation.UnpackSequence or CanonicalOperation.UnpackExtended or
        CanonicalOperation.Call or CanonicalOperation.CallKeywords or CanonicalOperation.CallExpanded or
        CanonicalOperation.MakeFunction or CanonicalOperation.MakeNamedFunction or CanonicalOperation.Reraise or CanonicalOperation.Raise
            => throw new ArgumentOutOfRangeException(nameof(operation), operation, "the effect depends on the argument"),
    };
}
