using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Runtime.Entry;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>Built-in functions and classes that a global's name was seen to mean: constants of the code, behind the test that the name still means them.</summary>
internal sealed class TypedGlobals(CilWriter writer, TypedOperands operands, IrFunction function, PyCode code, KindProfile profile)
{
    private static readonly MethodInfo s_isBuiltin = typeof(Names).GetMethod(nameof(Names.IsBuiltin))!;

    private readonly Dictionary<IrTemporary, object> _constants = [];

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
}
