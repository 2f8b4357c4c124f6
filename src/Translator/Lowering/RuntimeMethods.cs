using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering;

/// <summary>What a runtime method's result says about failure.</summary>
internal enum Failure
{
    /// <summary>It cannot fail.</summary>
    None,
    /// <summary>NULL, or a null array.</summary>
    NullResult,
    /// <summary>false</summary>
    FalseResult,
}

/// <summary>A runtime method and how it fails.</summary>
internal readonly record struct RuntimeMethod(MethodInfo Method, Failure Failure);

/// <summary>
/// The runtime method of each IR operation. Parameters are filled by type: context, function, generator, then values from
/// the inputs in order, an array of values from all the rest, a site from the site's index, numbers from the immediates, a
/// string from the name, and <c>out</c> parameters from the further results.
/// </summary>
internal static class RuntimeMethods
{
    /// <summary>Null for operations that are CIL themselves.</summary>
    public static RuntimeMethod? Of(IrOperation operation) => operation switch
    {
        IrOperation.CopyLocal or IrOperation.StoreLocal or IrOperation.ClearLocal or IrOperation.RequireLocal or IrOperation.MakeCell
            or IrOperation.CopyFreeVariable or IrOperation.LoadNamespace or IrOperation.HideFrame => null,

        IrOperation.BuildTuple => Sure(Building.Tuple),
        IrOperation.BuildList => Sure(Building.List),
        IrOperation.Unpack => Null(Building.Unpack),
        IrOperation.UnpackExtended => Null(Building.UnpackExtended),

        IrOperation.LoadGlobal => Null(Names.LoadGlobal),
        IrOperation.StoreGlobal => Sure(Names.StoreGlobal),
        IrOperation.DeleteGlobal => False(Names.DeleteGlobal),
        IrOperation.LoadName => Null(Names.LoadName),
        IrOperation.StoreName => False(Names.StoreName),
        IrOperation.DeleteName => False(Names.DeleteName),
        IrOperation.LoadFromMappingOrGlobals => Null(Names.LoadFromMappingOrGlobals),
        IrOperation.LoadFromMappingOrCell => Null(Names.LoadFromMappingOrCell),
        IrOperation.LoadCell => Null(Names.LoadCell),
        IrOperation.StoreCell => Sure(Names.StoreCell),
        IrOperation.DeleteCell => False(Names.DeleteCell),
        IrOperation.SetupAnnotations => False(Names.SetupAnnotations),
        IrOperation.LoadBuildClass => Null(Names.LoadBuildClass),
        IrOperation.LoadCommonConstant => Sure(Names.LoadCommonConstant),

        IrOperation.LoadAttribute => Null(Members.Load),
        IrOperation.StoreAttribute => False(Members.Store),
        IrOperation.DeleteAttribute => False(Members.Delete),
        IrOperation.LoadMethod => Null(Members.LoadMethod),
        IrOperation.LoadSpecial => Null(Members.LoadSpecial),
        IrOperation.LoadSuper => Null(Members.LoadSuper),
        IrOperation.LoadSuperMethod => Null(Members.LoadSuperMethod),
        IrOperation.GetItem => Null(Operators.GetItem),
        IrOperation.SetItem => False(Operators.SetItem),
        IrOperation.DeleteItem => False(Operators.DeleteItem),
        IrOperation.GetSlice => Null(Operators.GetSlice),
        IrOperation.GetExtendedSlice => Null(Operators.GetExtendedSlice),
        IrOperation.SetSlice => False(Operators.SetSlice),

        IrOperation.Add => Null(Operators.Add),
        IrOperation.Subtract => Null(Operators.Subtract),
        IrOperation.Multiply => Null(Operators.Multiply),
        IrOperation.InPlaceAdd => Null(Operators.InPlaceAdd),
        IrOperation.InPlaceSubtract => Null(Operators.InPlaceSubtract),
        IrOperation.InPlaceMultiply => Null(Operators.InPlaceMultiply),
        IrOperation.TrueDivide => Null(Operators.TrueDivide),
        IrOperation.FloorDivide => Null(Operators.FloorDivide),
        IrOperation.Remainder => Null(Operators.Remainder),
        IrOperation.And => Null(Operators.And),
        IrOperation.Or => Null(Operators.Or),
        IrOperation.Xor => Null(Operators.Xor),
        IrOperation.LeftShift => Null(Operators.LeftShift),
        IrOperation.RightShift => Null(Operators.RightShift),
        IrOperation.Binary => Null(Operators.Binary),
        IrOperation.Negative => Null(Operators.Negative),
        IrOperation.Positive => Null(Operators.Positive),
        IrOperation.Invert => Null(Operators.Invert),
        IrOperation.Not => Null(Operators.Not),
        IrOperation.ToBool => Null(Operators.ToBool),
        IrOperation.Less => Null(Operators.Less),
        IrOperation.LessOrEqual => Null(Operators.LessOrEqual),
        IrOperation.Equal => Null(Operators.Equal),
        IrOperation.NotEqual => Null(Operators.NotEqual),
        IrOperation.Greater => Null(Operators.Greater),
        IrOperation.GreaterOrEqual => Null(Operators.GreaterOrEqual),
        IrOperation.Is => Sure(Operators.Is),
        IrOperation.Contains => Null(Operators.Contains),

        IrOperation.BuildSet => Null(Building.Set),
        IrOperation.BuildMap => Null(Building.Map),
        IrOperation.BuildConstantKeyMap => Null(Building.ConstantKeyMap),
        IrOperation.BuildString => Sure(Building.Join),
        IrOperation.BuildSlice2 => Sure(Building.Slice2),
        IrOperation.BuildSlice3 => Sure(Building.Slice3),
        IrOperation.ListAppend => Sure(Building.ListAppend),
        IrOperation.SetAdd => False(Building.SetAdd),
        IrOperation.MapAdd => False(Building.MapAdd),
        IrOperation.ListExtend => False(Building.ListExtend),
        IrOperation.ExtendFrom => False(Building.ExtendFrom),
        IrOperation.ExtendArguments => False(Building.ExtendArguments),
        IrOperation.SetUpdate => False(Building.SetUpdate),
        IrOperation.DictUpdate => False(Building.DictUpdate),
        IrOperation.DictMerge => False(Building.DictMerge),
        IrOperation.ListToTuple => Sure(Building.ListToTuple),
        IrOperation.Convert => Null(Building.Convert),
        IrOperation.FormatSimple => Null(Building.FormatSimple),
        IrOperation.Format => Null(Building.Format),
        IrOperation.BuildInterpolation => Sure(Templates.MakeInterpolation),
        IrOperation.BuildTemplate => Sure(Templates.MakeTemplate),

        IrOperation.Call0 => Null(Calls.Call0),
        IrOperation.Call1 => Null(Calls.Call1),
        IrOperation.Call2 => Null(Calls.Call2),
        IrOperation.Call3 => Null(Calls.Call3),
        IrOperation.CallHeads0 => Null(Calls.CallHeads0),
        IrOperation.CallHeads1 => Null(Calls.CallHeads1),
        IrOperation.CallHeads2 => Null(Calls.CallHeads2),
        IrOperation.CallHeads3 => Null(Calls.CallHeads3),
        IrOperation.CallMany => Null(Calls.CallHeadsMany),
        IrOperation.CallKeywords => Null(KeywordCalls.CallKeywords),
        IrOperation.CallKeywords1 => Null(KeywordCalls.CallKeywords1),
        IrOperation.CallKeywords2 => Null(KeywordCalls.CallKeywords2),
        IrOperation.CallKeywords3 => Null(KeywordCalls.CallKeywords3),
        IrOperation.CallExpanded => Null(Calls.CallExpanded),
        IrOperation.MakeFunction => Sure(Functions.Make),
        IrOperation.SetDefaults => Sure(Functions.SetDefaults),
        IrOperation.SetKeywordDefaults => Sure(Functions.SetKeywordDefaults),
        IrOperation.SetAnnotations => Sure(Functions.SetAnnotations),
        IrOperation.SetAnnotate => Sure(Functions.SetAnnotate),
        IrOperation.SetClosure => Sure(Functions.SetClosure),
        IrOperation.SetQualifiedName => Sure(Functions.SetQualifiedName),
        IrOperation.ShowFrame => Sure(Functions.ShowFrame),
        IrOperation.ShowNamespace => Sure(Functions.ShowNamespace),
        IrOperation.PrintExpression => Null(Functions.PrintExpression),

        IrOperation.GetIterator => Null(Iterations.GetIterator),
        IrOperation.GetYieldFromIterator => Null(Iterations.GetYieldFromIterator),
        IrOperation.CleanupThrow => Null(Iterations.CleanupThrow),
        IrOperation.StopIterationToRuntimeError => Sure(Iterations.StopIterationToRuntimeError),

        IrOperation.PushException => Sure(Exceptions.Push),
        IrOperation.PopException => Sure(Exceptions.Pop),
        IrOperation.MatchException => Null(Exceptions.Matches),
        IrOperation.MatchExceptionGroup => Null(Exceptions.MatchGroup),
        IrOperation.PrepareReraiseStar => Null(Exceptions.PrepareReraiseStar),
        IrOperation.Raise => Sure(Exceptions.Raise),
        IrOperation.RaiseFrom => Sure(Exceptions.RaiseFrom),
        IrOperation.EnterWith => Null(Exceptions.EnterWith),
        IrOperation.ExitWith => Null(Exceptions.ExitWith),
        IrOperation.ExitWithMethod => Null(Exceptions.ExitWithMethod),

        IrOperation.ImportName => Null(Imports.Name),
        IrOperation.ImportFrom => Null(Imports.From),
        IrOperation.ImportStar => False(Imports.Star),
        IrOperation.GetLength => Null(Matching.Length),
        IrOperation.MatchMapping => Sure(Matching.IsMapping),
        IrOperation.MatchSequence => Sure(Matching.IsSequence),
        IrOperation.MatchKeys => Null(Matching.Keys),
        IrOperation.MatchClass => Null(Matching.Class),
        IrOperation.CopyMapWithoutKeys => Null(Matching.CopyWithoutKeys),

        IrOperation.MakeTypeVar => Sure(TypeParameters.MakeTypeVar),
        IrOperation.MakeTypeVarWithBound => Sure(TypeParameters.MakeTypeVarWithBound),
        IrOperation.MakeTypeVarWithConstraints => Sure(TypeParameters.MakeTypeVarWithConstraints),
        IrOperation.MakeParamSpec => Sure(TypeParameters.MakeParamSpec),
        IrOperation.MakeTypeVarTuple => Sure(TypeParameters.MakeTypeVarTuple),
        IrOperation.SubscriptGeneric => Sure(TypeParameters.SubscriptGeneric),
        IrOperation.MakeTypeAlias => Sure(TypeParameters.MakeTypeAlias),
        IrOperation.SetFunctionTypeParameters => Sure(TypeParameters.SetOfFunction),
        IrOperation.SetTypeParameterDefault => Sure(TypeParameters.SetDefault),
    };

    /// <summary>As <see cref="Of"/>, for what is reached where a short way does not fit.</summary>
    public static RuntimeMethod? RareOf(IrOperation operation) => operation switch
    {
        IrOperation.LoadAttribute => Null(RareWays.LoadAttribute),
        IrOperation.StoreAttribute => False(RareWays.StoreAttribute),
        IrOperation.LoadMethod => Null(RareWays.LoadMethod),
        IrOperation.GetItem => Null(RareWays.GetItem),
        IrOperation.SetItem => False(RareWays.SetItem),
        IrOperation.Call0 => Null(RareWays.Call0),
        IrOperation.Call1 => Null(RareWays.Call1),
        IrOperation.Call2 => Null(RareWays.Call2),
        IrOperation.Call3 => Null(RareWays.Call3),
        IrOperation.CallHeads0 => Null(RareWays.CallHeads0),
        IrOperation.CallHeads1 => Null(RareWays.CallHeads1),
        IrOperation.CallHeads2 => Null(RareWays.CallHeads2),
        IrOperation.CallHeads3 => Null(RareWays.CallHeads3),
        _ => Of(operation),
    };

    public static MethodInfo AddTraceback => field ??= Sure(Exceptions.AddTraceback).Method;
    public static MethodInfo Catch => field ??= Sure(Exceptions.Catch).Method;
    public static MethodInfo Reraise => field ??= Sure(Exceptions.Reraise).Method;
    public static MethodInfo RaiseAgain => field ??= Sure(Exceptions.RaiseAgain).Method;
    public static MethodInfo IsTrue => field ??= Sure(Operators.IsTrue).Method;
    public static MethodInfo ForIterate => field ??= Sure(Iterations.ForIterate).Method;
    public static MethodInfo Send => field ??= Sure(Iterations.Send).Method;
    public static MethodInfo DelegateResult => field ??= Sure(Iterations.DelegateResult).Method;
    public static MethodInfo Suspend => field ??= Sure(Iterations.Suspend).Method;
    public static MethodInfo FinishGenerator => field ??= Sure(Iterations.Finish).Method;
    public static MethodInfo UnboundLocal => field ??= Sure(Names.UnboundLocal).Method;
    public static MethodInfo MakeCell => field ??= Sure(Names.MakeCell).Method;
    public static MethodInfo FreeCell => field ??= Sure(Names.FreeCell).Method;

    public static MethodInfo Note => field ??= Sure(Tiering.Note).Method;
    public static MethodInfo CountCall => field ??= Sure(Tiering.CountCall).Method;
    public static MethodInfo CountRound => field ??= Sure(Tiering.CountRound).Method;
    public static MethodInfo HeatCalls => field ??= Sure(Tiering.HeatCalls).Method;
    public static MethodInfo EnterLoop => field ??= Sure(Tiering.EnterLoop).Method;
    public static MethodInfo NoteContainer => field ??= Sure(Tiering.NoteContainer).Method;
    public static MethodInfo NoteOperator => field ??= Sure(Tiering.NoteOperator).Method;
    public static MethodInfo NoteTarget => field ??= Sure(Tiering.NoteTarget).Method;
    public static MethodInfo LeaveInlined => field ??= Sure(Tiering.LeaveInlined).Method;
    public static MethodInfo Leave => field ??= Sure(Tiering.Leave).Method;
    public static MethodInfo HeatGenerator => field ??= Sure(Tiering.HeatGenerator).Method;
    public static MethodInfo EnterGeneratorLoop => field ??= Sure(Tiering.EnterGeneratorLoop).Method;
    public static MethodInfo LeaveGenerator => field ??= Sure(Tiering.LeaveGenerator).Method;

    private static RuntimeMethod Sure(Delegate method) => new(method.Method, Failure.None);
    private static RuntimeMethod Null(Delegate method) => new(method.Method, Failure.NullResult);
    private static RuntimeMethod False(Delegate method) => new(method.Method, Failure.FalseResult);
}
