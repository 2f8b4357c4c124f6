using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// A frame of typed code: its code object, constants and inline caches are known; the function of an inlined frame lies in a
/// local, and the inlined frames that are not counted as open calls are counted around what may run Python code of others.
/// </summary>
/// <param name="writer">The method.</param>
/// <param name="code">The frame's code object.</param>
/// <param name="function">Where its function lies; null for the method's own.</param>
/// <param name="uncounted">How many open calls are not counted, this frame's and those around it.</param>
internal sealed class TypedFrameReferences(CilWriter writer, PyCode code, CilLocal? function, int uncounted) : FrameReferences(writer)
{
    public int Uncounted { get; } = uncounted;

    public override void Call(MethodInfo method)
    {
        Deepen(Uncounted);
        Writer.Call(method);
        Deepen(-Uncounted);
    }

    /// <summary>Counts open calls, or no longer.</summary>
    public void Deepen(int calls)
    {
        if (calls == 0) return;
        Writer.LoadArgument(MethodShape.Context);
        Writer.PushInt(calls);
        Writer.Call(TypedMethods.Deepen);
    }

    public override void LoadCode() => Writer.LoadObject(code, typeof(PyCode));

    public override void LoadFunction()
    {
        if (function is null) base.LoadFunction(); else Writer.Load(function);
    }

    public override void LoadConstant(int index)
    {
        Value constant = code.Constants[index];
        if (constant.Reference is null || constant.IsInt || constant.IsFloat || constant.IsBool)
        {
            base.LoadConstant(index);
            return;
        }
        Writer.LoadObject(constant.Reference, typeof(object));
        Writer.Call(TypedMethods.FromObject);
    }

    public override void LoadSite(Type type, int index) => Writer.LoadObject(SiteOf(type, index), type);

    private object SiteOf(Type type, int index) =>
        type == typeof(GlobalSite) ? code.Globals[index]
        : type == typeof(AttributeSite) ? code.Attributes[index]
        : type == typeof(MethodSite) ? code.Methods[index]
        : code.Keywords[index];
}
