using System.Collections.Immutable;

namespace PyToCil.Bytecode;

/// <summary>A code object as its version's file holds it. Nothing in it changes after reading, so threads may share it.</summary>
public sealed class CodeObject
{
    private Position[]? positions;
    private ExceptionTableEntry[]? exceptionTable;

    /// <summary>The table of the version that wrote it.</summary>
    public required VersionTable Version { get; init; }

    /// <summary>The file it was read from, for messages.</summary>
    public required string PycPath { get; init; }

    /// <summary>Byte of the file at which its marshalled form starts.</summary>
    public int MarshalOffset { get; init; }

    /// <summary>Positional arguments, the positional-only ones among them, without <c>*args</c>.</summary>
    public int ArgumentCount { get; init; }

    public int PositionalOnlyCount { get; init; }

    /// <summary>Keyword-only arguments, without <c>**kwargs</c>.</summary>
    public int KeywordOnlyCount { get; init; }

    /// <summary>The most items the stack holds, as the compiler computed it.</summary>
    public int StackSize { get; init; }

    public CodeFlags Flags { get; init; }

    /// <summary>The bytecode: code units of two bytes, inline caches included.</summary>
    public required ReadOnlyMemory<byte> Code { get; init; }

    public required ImmutableArray<Constant> Constants { get; init; }

    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Locals, cells and free variables by slot. An argument that is a cell has one slot.</summary>
    public required ImmutableArray<string> LocalsPlusNames { get; init; }

    /// <summary>What each slot of <see cref="LocalsPlusNames"/> is.</summary>
    public required ImmutableArray<LocalKind> LocalsPlusKinds { get; init; }

    /// <summary>
    /// 3.8 to 3.10: the slot of each number that an instruction on a cell has as its argument, <c>co_cellvars</c> in the file's
    /// order, then <c>co_freevars</c>. Empty from 3.11 on, where the number is the slot.
    /// </summary>
    public ImmutableArray<int> DerefSlots { get; init; } = [];

    /// <summary><c>co_filename</c>: the source, as the compiler was told.</summary>
    public required string FileName { get; init; }

    public required string Name { get; init; }

    /// <summary><c>co_qualname</c>; to 3.10, which has none in the file, the name.</summary>
    public required string QualifiedName { get; init; }

    public int FirstLine { get; init; }

    /// <summary><c>co_linetable</c>, to 3.9 <c>co_lnotab</c>; <see cref="Positions"/> is what it says.</summary>
    public ReadOnlyMemory<byte> LineTable { get; init; }

    /// <summary><c>co_exceptiontable</c>; empty to 3.10.</summary>
    public ReadOnlyMemory<byte> ExceptionTableBytes { get; init; }

    /// <summary>The decoded exception table, in the order of the file. The first entry whose range holds an offset counts; compilers write them by start, without overlap.</summary>
    /// <exception cref="BadInputException">The table is damaged.</exception>
    public IReadOnlyList<ExceptionTableEntry> ExceptionTable => DecodedExceptionTable();

    /// <summary>One position for each code unit of two bytes, caches included.</summary>
    /// <exception cref="BadInputException">The line table is damaged.</exception>
    public IReadOnlyList<Position> Positions => DecodedPositions();

    /// <summary>The position of the instruction at a byte offset of <see cref="Code"/>; <see cref="Position.None"/> outside of the code.</summary>
    /// <exception cref="BadInputException">The line table is damaged.</exception>
    public Position PositionAt(int offset)
    {
        var all = DecodedPositions();
        return (uint)(offset >> 1) < (uint)all.Length ? all[offset >> 1] : Position.None;
    }

    /// <summary>The line at a byte offset, or null where none is recorded or the line table is damaged.</summary>
    public int? TryGetLine(int offset)
    {
        try
        {
            var line = PositionAt(offset).Line;
            return line > 0 ? line : null;
        }
        catch (BadInputException)
        {
            return null;
        }
    }

    /// <summary>As in a debugger: the qualified name and the first line.</summary>
    public override string ToString() => $"{QualifiedName} ({FileName}:{FirstLine})";

    internal ExceptionTableEntry[] DecodedExceptionTable() => exceptionTable ??= ExceptionTableDecoder.Decode(this);

    private Position[] DecodedPositions() => positions ??= Version.LineFormat.Decode(this);
}
