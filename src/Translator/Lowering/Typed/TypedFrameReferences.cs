using PyToCil.Runtime;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>A frame of typed code: its code object, constants and inline caches are known; the function of an inlined frame lies in a local.</summary>
internal sealed class TypedFrameReferences(CilWriter writer, PyCode code, CilLocal? function) : FrameReferences(writer)
{
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
