using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Tests of instances and classes, which branch away where they fail.</summary>
internal static class InstanceGuards
{
    /// <summary>A value is an instance of a class written in Python, which a local holds then.</summary>
    public static void RequireInstance(CilWriter writer, TypedOperands operands, IrValue value, CilLocal instance, CilLabel other)
    {
        operands.LoadAddress(value);
        writer.LoadField(RuntimeFields.Reference);
        writer.IsInstance(typeof(PyInstance));
        writer.Store(instance);
        writer.Load(instance);
        writer.BranchFalse(other);
    }

    /// <summary>A class is as it was: what was found on it is still there.</summary>
    public static void RequireVersion(CilWriter writer, PyType type, long version, CilLabel other)
    {
        writer.LoadObject(type, typeof(PyType));
        writer.LoadField(RuntimeFields.VersionOfType);
        writer.PushLong(version);
        writer.Compare(OpCodes.Ceq, typeof(long));
        writer.BranchFalse(other);
    }
}
