using System.Reflection;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Lowering;

/// <summary>Where the code object and the function (a generator's body: the generator) that run lie: in the method's arguments.</summary>
internal class FrameReferences(CilWriter writer)
{
    protected CilWriter Writer { get; } = writer;

    public virtual void LoadCode() => Writer.LoadArgument(MethodShape.Code);

    public virtual void LoadFunction() => Writer.LoadArgument(MethodShape.Function);

    /// <summary>Calls what may run Python code of others.</summary>
    public virtual void Call(MethodInfo method) => Writer.Call(method);

    /// <summary>Pushes a constant that is no small number.</summary>
    public virtual void LoadConstant(int index)
    {
        LoadCode();
        Writer.LoadField(RuntimeFields.Constants);
        Writer.PushInt(index);
        Writer.LoadElement(typeof(Value));
    }

    /// <summary>Pushes an inline cache.</summary>
    public virtual void LoadSite(Type type, int index)
    {
        LoadCode();
        Writer.LoadField(RuntimeFields.SitesOf(type));
        Writer.PushInt(index);
        Writer.LoadElement(type);
    }
}
