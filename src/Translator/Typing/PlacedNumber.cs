using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Typing;

/// <summary>A number that lies unboxed in a known CIL local.</summary>
internal sealed record PlacedNumber(CilLocal Place, ValueKind Kind) : IrValue;
