namespace PyToCil.Runtime.Images;

/// <summary>The kinds of values in an image.</summary>
internal enum ImageTag : byte
{
    Null, None, True, False, Ellipsis, StopIteration, Int, BigInt, Float, Complex, String, Text, Bytes, Tuple, FrozenSet, Slice, Code,
    /// <summary>A value that stands in the image already, by the number under which it was finished.</summary>
    Shared,
}
