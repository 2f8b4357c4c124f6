namespace PyToCil.Runtime.Images;

/// <summary>The kinds of values in an image.</summary>
internal enum ImageTag : byte
{
    Null, None, True, False, Ellipsis, StopIteration, Int, BigInt, Float, Complex, String, Text, Bytes, Tuple, FrozenSet, Slice, Code,
}
