namespace PyToCil.Bytecode;

/// <summary>How a .pyc says which source it belongs to (PEP 552).</summary>
public enum PycKind
{
    /// <summary>Modification time and size of the source.</summary>
    Timestamp,
    /// <summary>Hash of the source, which an importer trusts.</summary>
    UncheckedHash,
    /// <summary>Hash of the source, which an importer compares with the source.</summary>
    CheckedHash,
}

/// <summary>The first bytes of a .pyc.</summary>
/// <param name="Magic">The bytecode's version, without the bytes CR LF that follow it.</param>
/// <param name="Flags">Bit 0: hash-based; bit 1: the hash is to be checked.</param>
/// <param name="SourceTime">Modification time of the source in seconds since 1970, 0 in hash-based files.</param>
/// <param name="SourceSize">Size of the source modulo 2^32, 0 in hash-based files.</param>
/// <param name="SourceHash">SipHash of the source, 0 in timestamp files.</param>
public sealed record PycHeader(int Magic, uint Flags, uint SourceTime, uint SourceSize, ulong SourceHash)
{
    /// <summary>The kind that the flags name; as in CPython, bit 1 means nothing without bit 0.</summary>
    public PycKind Kind => (Flags & 1) == 0 ? PycKind.Timestamp : (Flags & 2) == 0 ? PycKind.UncheckedHash : PycKind.CheckedHash;
}
