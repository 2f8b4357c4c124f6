using System.Globalization;

namespace PyToCil.Translator.Ir;

/// <summary>What an instruction reads: immutable; a temporary is written once, by the instruction or block that has it.</summary>
public abstract record IrValue;

/// <summary>The result of an instruction, used in its own block only.</summary>
/// <param name="Id">Unique in the function.</param>
/// <param name="IsBool">It is known to be an exact bool.</param>
/// <param name="SourceName">The global or name it was read from, for calls of frame-reading builtins.</param>
public sealed record IrTemporary(int Id, bool IsBool = false, string? SourceName = null) : IrValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Id}");
}

/// <summary>A stack item with which its block is entered.</summary>
/// <param name="Depth">Its place on the stack, 0 the lowest.</param>
public sealed record IrParameter(int Depth) : IrValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"s{Depth}");
}

/// <summary>The present content of a local variable; valid until the variable is written.</summary>
public sealed record IrLocal(int Slot, string Name) : IrValue
{
    public override string ToString() => Name;
}

/// <summary>A constant of the code object.</summary>
public sealed record IrConstant(int Index) : IrValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"const{Index}");
}

/// <summary>An int that the instruction itself holds.</summary>
public sealed record IrInteger(int Value) : IrValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"int {Value}");
}

/// <summary>An instruction's byte offset as an int, which a handler finds below the exception.</summary>
public sealed record IrOffset(int Offset) : IrValue
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"offset {Offset}");
}

/// <summary>NULL.</summary>
public sealed record IrNull : IrValue
{
    public static readonly IrNull Instance = new();

    public override string ToString() => "null";
}

/// <summary>None, which some operations push.</summary>
public sealed record IrNone : IrValue
{
    public static readonly IrNone Instance = new();

    public override string ToString() => "none";
}
