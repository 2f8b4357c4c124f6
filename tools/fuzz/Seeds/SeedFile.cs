using PyToCil.Bytecode;

namespace PyToCil.Fuzz.Seeds;

/// <summary>A real .pyc file, from which damaged ones are made.</summary>
internal sealed class SeedFile(string name, string version, byte[] data)
{
    private MarshalTree? tree;

    public string Name { get; } = name;

    public string Version { get; } = version;

    public byte[] Data { get; } = data;

    public VersionTable Table => VersionTable.TryGet(Version)!;

    /// <summary>Where its objects stand.</summary>
    public MarshalTree Tree => tree ??= MarshalTree.Read(this);
}
