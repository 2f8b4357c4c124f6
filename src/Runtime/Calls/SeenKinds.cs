namespace PyToCil.Runtime;

/// <summary>The kinds of values that a place in the code has produced.</summary>
[Flags]
public enum SeenKinds
{
    None = 0,
    Int = 1,
    Float = 2,
    Bool = 4,
    Other = 8,
    /// <summary>Typed code was left here.</summary>
    Left = 16,
    Str = 32,
    /// <summary>A range's or a list's iterator that a loop owns.</summary>
    RangeIterator = 64,
    ListIterator = 128,
    Complex = 256,
    /// <summary>The container of an item was exactly a list of values; or it was no list.</summary>
    OfList = 512,
    OfOther = 1024,
    /// <summary>A range within 64 bits.</summary>
    Range = 2048,
    /// <summary>A tuple's iterator that a loop owns.</summary>
    TupleIterator = 4096,
    /// <summary>Exactly a list.</summary>
    List = 8192,
    /// <summary>The container of an item was exactly a list that keeps ints, floats or bools unboxed.</summary>
    OfInts = 16384,
    OfFloats = 32768,
    OfBools = 65536,
}
