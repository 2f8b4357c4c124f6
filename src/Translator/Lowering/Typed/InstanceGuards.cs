using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Tests of instances and classes, which branch away where they fail; what is known to hold is not tested.</summary>
internal sealed class InstanceGuards(CilWriter writer, TypedOperands operands)
{
    private CilLocal? _instance;

    private CilLocal Instance => _instance ??= writer.NewLocal(typeof(PyInstance), "instance");

    /// <summary>A value is an instance of a class written in Python, which a local holds then.</summary>
    public CilLocal RequireInstance(IrValue value, CilLabel other)
    {
        LoadReference(value);
        writer.IsInstance(typeof(PyInstance));
        writer.Store(Instance);
        writer.Load(Instance);
        writer.BranchFalse(other);
        return Instance;
    }

    /// <summary>A value is an instance of exactly this class.</summary>
    public void RequireClass(IrValue value, PyType type, CilLabel other)
    {
        if (operands.Kinds.Facts.ShapeOf(value)?.Owner == type) return;
        writer.Load(RequireInstance(value, other));
        writer.Call(RuntimeFields.TypeOfObject);
        writer.LoadObject(type, typeof(PyType));
        writer.Compare(OpCodes.Ceq, typeof(object));
        writer.BranchFalse(other);
    }

    /// <summary>A value is an instance of a shape, whose class is as it was; a shape belongs to one class.</summary>
    public CilLocal RequireShape(IrValue value, MemberWay way, CilLabel other)
    {
        if (operands.Kinds.Facts.ShapeOf(value) == way.Shape)
        {
            LoadReference(value);
            writer.Call(TypedMethods.AsInstance);
            writer.Store(Instance);
        }
        else
        {
            RequireInstance(value, other);
            writer.Load(Instance);
            writer.LoadFieldAddress(RuntimeFields.Store);
            writer.LoadField(RuntimeFields.ShapeOfStore);
            writer.LoadObject(way.Shape, typeof(Shape));
            writer.Compare(OpCodes.Ceq, typeof(object));
            writer.BranchFalse(other);
        }
        RequireVersion(way.ClassVersion, other);
        return Instance;
    }

    /// <summary>A class is as it was: what was found on it is still there.</summary>
    public void RequireVersion(ClassIsOfVersion version, CilLabel other)
    {
        if (operands.Kinds.Facts.Holds(version)) return;
        writer.LoadObject(version.Type, typeof(PyType));
        writer.LoadField(RuntimeFields.VersionOfType);
        writer.PushLong(version.Version);
        writer.Compare(OpCodes.Ceq, typeof(long));
        writer.BranchFalse(other);
    }

    private void LoadReference(IrValue value)
    {
        operands.LoadAddress(value);
        writer.LoadField(RuntimeFields.Reference);
    }
}
