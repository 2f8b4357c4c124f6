namespace PyToCil.Runtime;

/// <summary>The built-in functions and classes that typed code calls directly where a call reaches them.</summary>
public enum KnownCallable : byte
{
    None,
    Len,
    Ord,
    Chr,
    Str,
    Int,
    Float,
    Abs,
    Min,
    Max,
    Complex,
    Range,
    IsInstance,
}
