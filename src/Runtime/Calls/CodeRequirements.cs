namespace PyToCil.Runtime;

/// <summary>What a host demands of a function's translation; where it is not met, making a delegate throws.</summary>
[Flags]
public enum CodeRequirements
{
    /// <summary>Any translation will do.</summary>
    None = 0,

    /// <summary>With the kinds of values that the delegate passes nothing is computed on objects of unknown class.</summary>
    Typed = 1,

    /// <summary>With these kinds of values no step makes an object, as long as typed code is not left.</summary>
    NoAllocation = 2,
}
