using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// What a global's name means, a constant of the code: values of the module behind the test that they were not set since
/// (<see cref="NameWatch"/>), built-in functions and classes behind the test that the name still means them.
/// </summary>
internal sealed class TypedGlobals(CilWriter writer, TypedOperands operands, TypedPlaces typed, IrFunction function, PyCode code, KindProfile profile)
{
    /// <summary>Whether a watch told of a change.</summary>
    public static readonly MethodInfo HasChanged = typeof(NameWatch).GetProperty(nameof(NameWatch.HasChanged))!.GetMethod!;
    private static readonly MethodInfo s_isBuiltin = typeof(Names).GetMethod(nameof(Names.IsBuiltin))!;

    private readonly Dictionary<IrTemporary, object> _constants = [];

    /// <summary>The value of a global of the module that was not set since it was first watched, and its watch; null for others.</summary>
    public (NameWatch Watch, Value Value)? ConstantOf(IrInstruction load) =>
        !profile.HasLeft(load) && Names.ConstantOf(code, code.Globals[load.Site], out Value value) is { } watch ? (watch, value) : null;

    /// <summary>Writes the load of a constant: a number of the kind that is expected in its place, or a Value.</summary>
    /// <param name="load">The load.</param>
    /// <param name="constant">What it gives.</param>
    /// <param name="expected">The kind that the flow has for the result.</param>
    /// <param name="leave">Where to go if it was set.</param>
    /// <returns>Whether the result lies in the form of its kind.</returns>
    public bool WriteConstant(IrInstruction load, (NameWatch Watch, Value Value) constant, ValueKind expected, CilLabel leave)
    {
        writer.LoadObject(constant.Watch, typeof(NameWatch));
        writer.Call(HasChanged);
        writer.BranchTrue(leave);
        ValueKind kind = ValueKinds.Of(constant.Value);
        switch (kind)
        {
            case ValueKind.Int: writer.PushLong(constant.Value.AsInt); break;
            case ValueKind.Float: writer.PushDouble(constant.Value.AsFloat); break;
            case ValueKind.Bool: writer.PushInt(constant.Value.AsBool ? 1 : 0); break;
            case ValueKind.List when expected == kind: writer.LoadObject(constant.Value.Reference!, typeof(Runtime.PyList)); break;
            default:
                writer.LoadObject(constant.Value.Reference!, typeof(object));
                writer.Call(TypedMethods.FromObject);
                writer.Store(operands.Places.Of(load.Result!));
                _constants[load.Result!] = constant.Value.Reference!;
                return false;
        }
        if (expected == kind)
        {
            writer.Store(typed.Temporary(load.Result!.Id, kind));
            return true;
        }
        operands.Box(kind);
        writer.Store(operands.Places.Of(load.Result!));
        return false;
    }

    /// <summary>Writes the load of a built-in one; false where the name meant none.</summary>
    public bool Write(IrInstruction load, Func<CilLabel> leave)
    {
        GlobalSite site = code.Globals[load.Site];
        if (profile.HasLeft(load) || site.Found is not { } hit || Names.BuiltinOf(site, hit) is not { } reference) return false;
        operands.Frame.LoadFunction();
        if (function.Layout.IsGenerator) writer.Call(RuntimeFields.GeneratorFunction);
        writer.LoadObject(hit.Globals, typeof(PyDict));
        writer.PushInt(hit.GlobalsVersion);
        writer.LoadObject(hit.Builtins, typeof(PyDict));
        writer.PushInt(hit.Index);
        writer.LoadObject(site, typeof(GlobalSite));
        writer.LoadObject(reference, typeof(object));
        writer.Call(s_isBuiltin);
        writer.BranchFalse(leave());
        writer.LoadObject(reference, typeof(object));
        writer.Call(TypedMethods.FromObject);
        writer.Store(operands.Places.Of(load.Result!));
        _constants[load.Result!] = reference;
        return true;
    }

    /// <summary>The result of a load is known to be this one.</summary>
    public bool Is(IrTemporary value, KnownCallable known) =>
        _constants.TryGetValue(value, out object? constant) && TypedLanes.IsKnown(TypedLanes.FromObject(constant), (int)known);

    /// <summary>Whether all values of an unboxed kind are instances of a built-in class that a value is known to be; null where that is not known.</summary>
    public bool? IsInstance(ValueKind kind, IrValue type) =>
        type is IrTemporary temporary && _constants.TryGetValue(temporary, out object? constant) && constant is PyType { IsBuiltin: true } known && ClassOf(kind) is { } own
            ? TypedLanes.IsPlainSubclass(own, known) : null;

    private static PyType? ClassOf(ValueKind kind) => kind switch
    {
        ValueKind.Int => TypedLanes.ClassOf(Value.FromInt(0)),
        ValueKind.Float => TypedLanes.ClassOf(Value.FromFloat(0.0)),
        ValueKind.Str or ValueKind.Character => TypedLanes.ClassOf(Value.FromString("")),
        _ => null,
    };
}
