using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Tests that facts hold (<see cref="Facts"/>), where generic code has finished an inlined callee and typed code is to go on.</summary>
/// <param name="Around">Those of the frames around.</param>
/// <param name="Shapes">Values and their shapes.</param>
/// <param name="Held">What else is to hold.</param>
/// <param name="LoadRoom">Pushes how many calls more may be open; null for none.</param>
internal sealed record FactTests(FactTests? Around, List<(Action Load, Shape Shape)> Shapes, Assertion[] Held, Action? LoadRoom)
{
    public static readonly FactTests None = new(null, [], [], null);

    /// <param name="writer">The method.</param>
    /// <param name="other">Where to go where one of them does not.</param>
    public void Write(CilWriter writer, CilLabel other)
    {
        WriteShapes(writer, other);
        foreach (Assertion assertion in Held) Write(writer, assertion, other);
        if (LoadRoom is null) return;
        writer.LoadArgument(MethodShape.Context);
        LoadRoom();
        writer.Call(TypedMethods.HasRoom);
        writer.BranchFalse(other);
    }

    // What is held around an inlined callee is held within it as long as it matters: the shapes of others' values are not.
    private void WriteShapes(CilWriter writer, CilLabel other)
    {
        foreach ((Action load, Shape shape) in Shapes)
        {
            load();
            writer.LoadObject(shape, typeof(Shape));
            writer.Call(TypedMethods.HasShape);
            writer.BranchFalse(other);
        }
        Around?.WriteShapes(writer, other);
    }

    private static void Write(CilWriter writer, Assertion assertion, CilLabel other)
    {
        switch (assertion)
        {
            case ClassIsOfVersion known:
                writer.LoadObject(known.Type, typeof(PyType));
                writer.LoadField(RuntimeFields.VersionOfType);
                writer.PushLong(known.Version);
                writer.Compare(OpCodes.Ceq, typeof(long));
                writer.BranchFalse(other);
                break;
            case FunctionIsAsFound known:
                writer.LoadObject(known.Function, typeof(PyFunction));
                writer.LoadObject(known.Code, typeof(PyCode));
                writer.LoadObject(known.Defaults, typeof(Value[]));
                writer.Call(TypedMethods.IsAsFound);
                writer.BranchFalse(other);
                break;
            default: throw new InvalidOperationException($"no test: {assertion}");
        }
    }
}
