using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Where a frame of typed code goes when it is done.</summary>
/// <param name="WriteReturn">Writes a return.</param>
/// <param name="Result">Where generic code that finished the frame leaves its result; NULL where it raised.</param>
/// <param name="Left">Where that goes on.</param>
/// <param name="Outer">For an inlined frame, whose typed code it is part of.</param>
internal sealed record FrameEnd(Action<IrReturn> WriteReturn, CilLocal Result, CilLabel Left, PyCode? Outer)
{
    /// <summary>Written before generic code finishes the frame, or null.</summary>
    public Action? BeforeExit { get; init; }

    /// <summary>For an inlined frame: writes what keeps its callers' floats in registers (<see cref="TypedExits.Keeper"/>), or null.</summary>
    public Action? KeepOuter { get; init; }

    /// <summary>Where generic code may as well begin the call again: writes that, in place of an exit.</summary>
    public Action<int, SeenKinds>? Restart { get; init; }
}
