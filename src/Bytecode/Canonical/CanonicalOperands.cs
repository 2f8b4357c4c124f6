namespace PyToCil.Bytecode.Canonical;

/// <summary>What an operation's operands are.</summary>
public enum OperandKind
{
    /// <summary>None: <see cref="CanonicalOp.Argument"/> is 0.</summary>
    None,
    /// <summary>A number with a meaning of its own.</summary>
    Number,
    /// <summary>Index of a constant.</summary>
    Constant,
    /// <summary>Slot of a local, cell or free variable.</summary>
    Local,
    /// <summary>Slot of a cell or free variable.</summary>
    Cell,
    /// <summary>A name.</summary>
    Name,
    /// <summary>A name, and a number.</summary>
    NameAndNumber,
    /// <summary>A place to jump to.</summary>
    Target,
    /// <summary>A <see cref="Canonical.BinaryOperator"/>.</summary>
    BinaryOperator,
    /// <summary>A <see cref="ComparisonOperator"/>.</summary>
    Comparison,
    /// <summary>A <see cref="Canonical.CommonConstant"/>.</summary>
    CommonConstant,
}

/// <summary>The operands of the canonical operations, and the numbers that each allows.</summary>
public static class CanonicalOperands
{
    /// <summary>What the operation's operands are.</summary>
    public static OperandKind Of(CanonicalOperation operation) => operation switch
    {
        CanonicalOperation.LoadConstant or CanonicalOperation.SetKeywordNames => OperandKind.Constant,

        CanonicalOperation.LoadLocal or CanonicalOperation.LoadLocalChecked or CanonicalOperation.LoadLocalAndClear or
        CanonicalOperation.StoreLocal or CanonicalOperation.DeleteLocal => OperandKind.Local,

        CanonicalOperation.MakeCell or CanonicalOperation.LoadCell or CanonicalOperation.LoadDeref or
        CanonicalOperation.StoreDeref or CanonicalOperation.DeleteDeref or
        CanonicalOperation.LoadFromDictOrDeref => OperandKind.Cell,

        CanonicalOperation.LoadName or CanonicalOperation.StoreName or CanonicalOperation.DeleteName or
        CanonicalOperation.LoadGlobal or CanonicalOperation.StoreGlobal or CanonicalOperation.DeleteGlobal or
        CanonicalOperation.LoadFromDictOrGlobals or CanonicalOperation.LoadAttribute or CanonicalOperation.LoadMethod or
        CanonicalOperation.StoreAttribute or CanonicalOperation.DeleteAttribute or CanonicalOperation.ImportName or CanonicalOperation.ImportNameLazily or
        CanonicalOperation.ImportFrom => OperandKind.Name,

        CanonicalOperation.LoadSuperAttribute or CanonicalOperation.LoadSuperMethod => OperandKind.NameAndNumber,

        CanonicalOperation.Jump or CanonicalOperation.PopJumpIfTrue or CanonicalOperation.PopJumpIfFalse or
        CanonicalOperation.PopJumpIfNone or CanonicalOperation.PopJumpIfNotNone or CanonicalOperation.ForIterate or CanonicalOperation.ForIteratePair or
        CanonicalOperation.Send or CanonicalOperation.YieldDelegated => OperandKind.Target,

        CanonicalOperation.LoadCommonConstant => OperandKind.CommonConstant,
        CanonicalOperation.BinaryOperation => OperandKind.BinaryOperator,
        CanonicalOperation.CompareOperation or CanonicalOperation.CompareToBool => OperandKind.Comparison,

        _ => NumberRange(operation, out _, out _) ? OperandKind.Number : OperandKind.None,
    };

    /// <summary>Whether control never goes on behind the operation.</summary>
    public static bool EndsBlock(CanonicalOperation operation) => operation is
        CanonicalOperation.Jump or CanonicalOperation.Return or CanonicalOperation.Raise or CanonicalOperation.Reraise;

    /// <summary>The numbers an operation allows; false for an operation without a number.</summary>
    public static bool NumberRange(CanonicalOperation operation, out int least, out int most)
    {
        (least, most) = operation switch
        {
            CanonicalOperation.Copy or CanonicalOperation.ListAppend or CanonicalOperation.SetAdd or
            CanonicalOperation.MapAdd or CanonicalOperation.ListExtend or CanonicalOperation.SetUpdate or
            CanonicalOperation.DictUpdate or CanonicalOperation.DictMerge => (1, int.MaxValue),
            CanonicalOperation.Rotate => (1, int.MaxValue),
            CanonicalOperation.Swap or CanonicalOperation.WithExceptStart => (2, int.MaxValue),

            CanonicalOperation.LoadSuperAttribute or CanonicalOperation.LoadSuperMethod or
            CanonicalOperation.IsOperation or CanonicalOperation.ContainsOperation => (0, 1),

            CanonicalOperation.ConcatenateToList or CanonicalOperation.ConcatenateToSet or CanonicalOperation.ConcatenateToMap or
            CanonicalOperation.ConcatenateArguments or CanonicalOperation.ConcatenateKeywords or
            CanonicalOperation.CopyFreeVariables or CanonicalOperation.BuildTuple or CanonicalOperation.BuildList or
            CanonicalOperation.BuildSet or CanonicalOperation.BuildMap or CanonicalOperation.BuildConstantKeyMap or
            CanonicalOperation.BuildString or CanonicalOperation.UnpackSequence or CanonicalOperation.UnpackExtended or
            CanonicalOperation.Resume or CanonicalOperation.Call or CanonicalOperation.CallKeywords or
            CanonicalOperation.CallExpanded or CanonicalOperation.Reraise or CanonicalOperation.MatchClass => (0, int.MaxValue),

            CanonicalOperation.BuildSlice => (2, 3),
            CanonicalOperation.FormatValue => (0, 7),
            CanonicalOperation.LoadSmallInt => (0, int.MaxValue),
            CanonicalOperation.LoadSpecial => (0, 3),
            CanonicalOperation.BuildInterpolation => (0, 15),
            CanonicalOperation.ConvertValue => (1, 3),
            CanonicalOperation.MakeFunction or CanonicalOperation.MakeNamedFunction => (0, 15),
            CanonicalOperation.SetFunctionAttribute => (1, 16),
            CanonicalOperation.Raise or CanonicalOperation.GetAwaitable => (0, 2),
            _ => (0, -1),
        };
        return most >= 0;
    }
}
