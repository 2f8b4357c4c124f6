namespace PyToCil.Bytecode;

/// <summary>What an instruction's argument means; the word in the table is the member's name in lower case with hyphens.</summary>
public enum ArgumentKind
{
    /// <summary>The instruction has no argument.</summary>
    None,
    /// <summary>A prefix: the upper bits of the next instruction's argument.</summary>
    Prefix,
    /// <summary>A plain number: a count, a depth, flags.</summary>
    Number,
    /// <summary>Index of a constant.</summary>
    Constant,
    /// <summary>Index of a name.</summary>
    Name,
    /// <summary>Bit 0: a NULL is pushed too; the rest is the index of a name (LOAD_GLOBAL).</summary>
    GlobalName,
    /// <summary>Bit 0: for a call; the rest is the index of a name (LOAD_ATTR).</summary>
    AttributeName,
    /// <summary>Bit 0: for a call; bit 1: two-argument super; the rest is the index of a name (LOAD_SUPER_ATTR).</summary>
    SuperName,
    /// <summary>Bit 0: lazy; bit 1: eager; the rest is the index of a name (IMPORT_NAME of 3.15, PEP 810).</summary>
    ImportName,
    /// <summary>Slot of a local.</summary>
    Local,
    /// <summary>Two slots of four bits each.</summary>
    LocalPair,
    /// <summary>Slot of a cell or free variable.</summary>
    Cell,
    /// <summary>Index among the cell variables and then the free variables (to 3.10).</summary>
    Deref,
    /// <summary>Distance of a jump forward.</summary>
    JumpForward,
    /// <summary>Distance of a jump backward.</summary>
    JumpBackward,
    /// <summary>The place jumped to, counted from the start of the code (to 3.10).</summary>
    JumpAbsolute,
    /// <summary>Distance back to the instruction that this one ends; it does not jump there (END_ASYNC_FOR from 3.14).</summary>
    JumpOrigin,
    /// <summary>0 for <c>is</c>, 1 for <c>is not</c>, written out in the listing (from 3.14).</summary>
    Identity,
    /// <summary>0 for <c>in</c>, 1 for <c>not in</c>, written out in the listing (from 3.14).</summary>
    Containment,
    /// <summary>Number of a special method (LOAD_SPECIAL, from 3.14).</summary>
    SpecialMethod,
    /// <summary>Number in the vocabulary of common constants (LOAD_COMMON_CONSTANT, from 3.14).</summary>
    CommonConstant,
    /// <summary>A comparison by its number (to 3.11).</summary>
    Comparison,
    /// <summary>A comparison in the bits from 4 up (3.12).</summary>
    Compare,
    /// <summary>A comparison in the bits from 5 up; bit 4: the result is made a bool (3.13).</summary>
    CompareBool,
    /// <summary>Number in the binary operators' vocabulary.</summary>
    Binary,
    /// <summary>Number in the vocabulary of CALL_INTRINSIC_1.</summary>
    Intrinsic1,
    /// <summary>Number in the vocabulary of CALL_INTRINSIC_2.</summary>
    Intrinsic2,
    /// <summary>FORMAT_VALUE's conversion and bit 2: with a format (to 3.12).</summary>
    Format,
    /// <summary>CONVERT_VALUE's conversion (from 3.13).</summary>
    Conversion,
    /// <summary>Bits: defaults, kwdefaults, annotations, closure.</summary>
    FunctionParts,
}
