using System.Buffers.Binary;
using PyToCil.Bytecode;

namespace PyToCil.Fuzz.Seeds;

/// <summary>One object of a marshalled file.</summary>
internal sealed class MarshalNode(int start, byte first)
{
    public int Start { get; } = start;

    public int End { get; set; }

    /// <summary>The type code, with the flag that keeps the object for references.</summary>
    public byte First { get; } = first;

    public char Type => (char)(First & 0x7F);

    public bool Keeps => (First & 0x80) != 0;

    public List<MarshalNode> Children { get; } = [];

    /// <summary>What a reference is to; the object itself for all others.</summary>
    public MarshalNode Target { get; set; } = null!;

    /// <summary>The number of a reference, or the number that the object is kept under; -1 for none.</summary>
    public int Index { get; set; } = -1;

    /// <summary>References kept before it started.</summary>
    public int KeptBefore { get; set; }
}

/// <summary>A code object of a file: where its numbers and its fields stand.</summary>
internal sealed class CodeNode(MarshalNode node, int integers, int integerCount)
{
    public MarshalNode Node { get; } = node;

    /// <summary>Where its first number stands; they take four bytes each.</summary>
    public int Integers { get; } = integers;

    public int IntegerCount { get; } = integerCount;

    public int FirstLine { get; set; }

    public Dictionary<string, MarshalNode> Fields { get; } = [];
}

/// <summary>Where the objects of a whole file stand. Read without the reader that is under test.</summary>
internal sealed class MarshalTree
{
    public static readonly string[] SeparateNames = ["code", "constants", "names", "locals", "free", "cells", "file", "name", "-", "lines"];
    public static readonly string[] JoinedNames = ["code", "constants", "names", "locals", "kinds", "file", "name", "qualified", "-", "lines", "exceptions"];

    private readonly byte[] data;
    private readonly bool isJoined;
    private readonly List<MarshalNode?> kept = [];
    private int at;

    private MarshalTree(SeedFile file)
    {
        data = file.Data;
        isJoined = IsJoined(file.Table);
        at = file.Table.HeaderBytes;
        Root = ReadNode();
    }

    public MarshalNode Root { get; }

    public List<MarshalNode> Nodes { get; } = [];

    public List<CodeNode> Codes { get; } = [];

    public static MarshalTree Read(SeedFile file) => new(file);

    /// <summary>Whether a version has one array of local names (3.11 and later).</summary>
    public static bool IsJoined(VersionTable table) => table.HandlerFormat == HandlerFormat.ExceptionTable;

    private MarshalNode ReadNode()
    {
        var node = new MarshalNode(at, data[at]) { KeptBefore = kept.Count };
        node.Target = node;
        Nodes.Add(node);
        at++;
        var isSingleton = node.Type is '0' or 'N' or 'F' or 'T' or '.' or 'S';
        if (node.Keeps && node.Type != 'r' && !isSingleton)
        {
            node.Index = kept.Count;
            kept.Add(node);
        }
        ReadContents(node);
        node.End = at;
        return node;
    }

    private void ReadContents(MarshalNode node)
    {
        switch (node.Type)
        {
            case 'r':
                node.Index = ReadInt();
                node.Target = kept[node.Index]!;
                break;
            case 'i': at += 4; break;
            case 'g' or 'I': at += 8; break;
            case 'y': at += 16; break;
            case 'l': Skip(2 * Math.Abs(ReadInt())); break;
            case 's' or 't' or 'u' or 'a' or 'A': Skip(ReadInt()); break;
            case 'z' or 'Z' or ')': ReadShort(node); break;
            case '(' or '<' or '>' or '[': ReadItems(node, ReadInt()); break;
            case ':': ReadItems(node, 3); break;
            case 'c': ReadCode(node); break;
            case 'N' or 'F' or 'T' or '.' or 'S' or '0': break;
            default: throw new InvalidOperationException($"a seed holds the type code '{node.Type}' at byte {node.Start}");
        }
    }

    private void ReadShort(MarshalNode node)
    {
        var count = data[at++];
        if (node.Type == ')') ReadItems(node, count);
        else at += count;
    }

    private void ReadItems(MarshalNode node, int count)
    {
        for (var i = 0; i < count; i++) node.Children.Add(ReadNode());
    }

    private void ReadCode(MarshalNode node)
    {
        var count = isJoined ? 5 : 6;
        var code = new CodeNode(node, at, count);
        Codes.Add(code);
        at += 4 * count;
        foreach (var field in isJoined ? JoinedNames : SeparateNames)
        {
            if (field == "-")
            {
                code.FirstLine = at;
                at += 4;
                continue;
            }
            var child = ReadNode();
            node.Children.Add(child);
            code.Fields[field] = child.Target;
        }
    }

    private void Skip(int count) => at += count;

    private int ReadInt()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));
        at += 4;
        return value;
    }

    /// <summary>The contents of a bytes object.</summary>
    public byte[] Contents(MarshalNode bytes) => data[(bytes.Start + 5)..bytes.End];
}
