using PyToCil.Bytecode;
using PyToCil.Fuzz.Seeds;

namespace PyToCil.Fuzz.Making;

/// <summary>A code object made from nothing, of any version; its fields are marshalled objects, so that they may be references too.</summary>
internal sealed class MadeCode(VersionTable version)
{
    public const int Function = (int)(CodeFlags.Optimized | CodeFlags.NewLocals);

    public int Arguments { get; set; }
    public int StackSize { get; set; } = 10;
    public int Flags { get; set; } = Function;
    public byte[] Code { get; set; } = MarshalWriter.Bytes([]);
    public byte[] Constants { get; set; } = MarshalWriter.Tuple(MarshalWriter.None);
    public byte[] Names { get; set; } = MarshalWriter.Tuple();
    public int LocalCount { get; set; }

    /// <summary>The names of the locals, where they are not <c>v0</c>, <c>v1</c>, ...</summary>
    public byte[]? Locals { get; set; }
    public byte[]? Kinds { get; set; }
    public byte[] Cells { get; set; } = MarshalWriter.Tuple();
    public byte[] Free { get; set; } = MarshalWriter.Tuple();
    public byte[] Name { get; set; } = MarshalWriter.Text("f");
    public byte[] Lines { get; set; } = MarshalWriter.Bytes([]);
    public byte[] Exceptions { get; set; } = MarshalWriter.Bytes([]);

    public byte[] ToMarshal(bool kept = false)
    {
        var all = new List<byte> { (byte)('c' | (kept ? MarshalWriter.Keep : 0)) };
        AddInts(all, Arguments, 0, 0);
        var joined = MarshalTree.IsJoined(version);
        if (!joined) AddInts(all, LocalCount);
        AddInts(all, StackSize, Flags);
        foreach (var field in joined ? MarshalTree.JoinedNames : MarshalTree.SeparateNames) all.AddRange(Field(field));
        return [.. all];
    }

    private byte[] Field(string name) => name switch
    {
        "code" => Code,
        "constants" => Constants,
        "names" => Names,
        "locals" => Locals ?? MarshalWriter.Texts(Enumerable.Range(0, LocalCount).Select(i => $"v{i}")),
        "kinds" => Kinds ?? MarshalWriter.Bytes([.. Enumerable.Repeat((byte)LocalKind.Local, LocalCount)]),
        "cells" => Cells,
        "free" => Free,
        "file" => MarshalWriter.Text("made.py"),
        "name" or "qualified" => Name,
        "-" => MarshalWriter.Int(1),
        "lines" => Lines,
        _ => Exceptions,
    };

    private static void AddInts(List<byte> all, params ReadOnlySpan<int> values)
    {
        foreach (var value in values) all.AddRange(MarshalWriter.Int(value));
    }

    /// <summary>A whole file with this code object, or any other, as its root.</summary>
    public static byte[] File(VersionTable version, byte[] root)
    {
        var header = new byte[version.HeaderBytes];
        header[0] = (byte)version.Magic;
        header[1] = (byte)(version.Magic >> 8);
        header[2] = (byte)'\r';
        header[3] = (byte)'\n';
        return [.. header, .. root];
    }

    public byte[] ToFile() => File(version, ToMarshal());
}
