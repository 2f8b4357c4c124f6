using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Reporting;

/// <summary>Whether an operation of the runtime makes objects on .NET's heap.</summary>
internal enum AllocationCertainty
{
    Never,
    Possible,
    Certain,
}

/// <summary>What an operation allocates.</summary>
/// <param name="Certainty">Whether it does.</param>
/// <param name="What">What it makes, or when.</param>
internal sealed record Allocation(AllocationCertainty Certainty, string What)
{
    private static readonly Allocation s_nothing = new(AllocationCertainty.Never, "");

    /// <summary>
    /// What each operation allocates when the runtime does it. Values are structs: an int of 64 bits, a float or a bool that
    /// becomes a Python object again is no allocation. Unboxed operations allocate nothing.
    /// </summary>
    private static Allocation Of(IrOperation operation) => operation switch
    {
        IrOperation.BuildTuple => Certain("a tuple"),
        IrOperation.BuildList => Certain("a list"),
        IrOperation.BuildSet => Certain("a set"),
        IrOperation.BuildMap or IrOperation.BuildConstantKeyMap => Certain("a dict"),
        IrOperation.BuildString => Certain("a str"),
        IrOperation.BuildSlice2 or IrOperation.BuildSlice3 => Certain("a slice"),
        IrOperation.BuildInterpolation or IrOperation.BuildTemplate => Certain("a template"),
        IrOperation.ListToTuple => Certain("a tuple"),
        IrOperation.FormatSimple or IrOperation.Format or IrOperation.Convert => Possible("a str, where it is not one already"),
        IrOperation.ListAppend or IrOperation.ListExtend or IrOperation.ExtendFrom or IrOperation.ExtendArguments => Possible("room for more items of the list"),
        IrOperation.SetAdd or IrOperation.SetUpdate => Possible("room for more items of the set"),
        IrOperation.MapAdd or IrOperation.DictUpdate or IrOperation.DictMerge => Possible("room for more items of the dict"),
        IrOperation.MakeFunction => Certain("a function"),
        IrOperation.MakeCell => Certain("a cell for a variable that inner functions share"),
        IrOperation.GetIterator or IrOperation.GetYieldFromIterator => Certain("an iterator"),
        IrOperation.CallMany => Certain("an array of arguments, and whatever the callee makes"),
        IrOperation.CallExpanded => Certain("the arguments, and whatever the callee makes"),
        >= IrOperation.Call0 and <= IrOperation.CallKeywords3 => Possible("whatever the callee makes"),
        IrOperation.LoadAttribute or IrOperation.LoadMethod or IrOperation.LoadSuper or IrOperation.LoadSuperMethod or IrOperation.LoadSpecial => Possible("a bound method, or what a property makes"),
        IrOperation.StoreAttribute => Possible("room for a new attribute, or what a property makes"),
        IrOperation.DeleteAttribute or IrOperation.DeleteItem => Possible("what the class's method makes"),
        IrOperation.GetItem => Possible("an item that is made when it is read, such as one of a str or range"),
        IrOperation.SetItem => Possible("room for a new key"),
        IrOperation.GetSlice or IrOperation.GetExtendedSlice => Certain("a copy of the part"),
        IrOperation.SetSlice => Possible("room for more items"),
        >= IrOperation.Add and <= IrOperation.Invert => Possible("a result that is no int of 64 bits, float or bool"),
        >= IrOperation.Less and <= IrOperation.GreaterOrEqual => Possible("what the class's comparison makes"),
        IrOperation.Contains or IrOperation.Not or IrOperation.ToBool or IrOperation.GetLength => Possible("what the class's method makes"),
        IrOperation.Unpack => Possible("an iterator, for what is neither tuple nor list"),
        IrOperation.UnpackExtended => Certain("a list of the rest"),
        IrOperation.Raise or IrOperation.RaiseFrom or IrOperation.MatchExceptionGroup or IrOperation.PrepareReraiseStar => Certain("an exception"),
        IrOperation.EnterWith or IrOperation.ExitWith or IrOperation.ExitWithMethod => Possible("whatever the context manager makes"),
        IrOperation.ImportName or IrOperation.ImportFrom or IrOperation.ImportStar => Possible("a module"),
        IrOperation.MatchKeys or IrOperation.MatchClass => Possible("a tuple of what matched"),
        IrOperation.CopyMapWithoutKeys => Certain("a dict"),
        IrOperation.ShowFrame or IrOperation.ShowNamespace => Certain("the frame that the callee may read"),
        >= IrOperation.MakeTypeVar and <= IrOperation.MakeTypeAlias => Certain("a type parameter"),
        IrOperation.LoadBuildClass or IrOperation.SetupAnnotations => Possible("a class"),
        _ => s_nothing,
    };

    /// <summary>What a step allocates when the runtime does it.</summary>
    public static Allocation OfStep(object step) => step switch
    {
        IrInstruction { Operation: IrOperation.BuildTuple, Inputs.Length: 0 } => s_nothing,
        IrInstruction instruction => Of(instruction.Operation),
        _ => Of((IrTerminator)step),
    };

    /// <summary>What a step allocates when unboxed code does it: text is made in new strings.</summary>
    public static Allocation OfUnboxed(ValueKind kind, object step) => kind switch
    {
        ValueKind.Str when step is IrInstruction { Operation: not IrOperation.CopyLocal } => Certain("a str"),
        ValueKind.StrIterator => Certain("an iterator"),
        ValueKind.List when step is IrInstruction { Operation: not IrOperation.CopyLocal } => Certain("a list"),
        _ => s_nothing,
    };

    /// <summary>What the end of a block allocates.</summary>
    private static Allocation Of(IrTerminator end) => end switch
    {
        IrRaise or IrReraise => Certain("an exception with its traceback"),
        IrForIterate => Possible("an item that is made when it is read"),
        IrSend => Possible("whatever the generator makes"),
        IrBranch => Possible("what the class's __bool__ or __len__ makes"),
        _ => s_nothing,
    };

    private static Allocation Certain(string what) => new(AllocationCertainty.Certain, what);

    private static Allocation Possible(string what) => new(AllocationCertainty.Possible, what);
}
