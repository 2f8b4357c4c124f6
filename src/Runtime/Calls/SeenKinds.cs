namespace PyToCil.Runtime;

/// <summary>The kinds of values that a place in the code has produced.</summary>
[Flags]
public enum SeenKinds : byte
{
    None = 0,
    Int = 1,
    Float = 2,
    Bool = 4,
    Other = 8,
    /// <summary>Typed code was left here.</summary>
    Left = 16,
    Str = 32,
}
