using System.Reflection;
using System.Reflection.Emit;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Lowering.Typed;

/// <summary>
/// A frame of typed code: its code object, constants and inline caches are known; the function of an inlined frame lies in a
/// local, and the inlined frames that are not counted as open calls are counted around what may run Python code of others.
/// </summary>
/// <param name="writer">The method.</param>
/// <param name="code">The frame's code object.</param>
/// <param name="function">Pushes its function; null for the method's own.</param>
/// <param name="uncounted">How many open calls are not counted, this frame's and those around it.</param>
/// <param name="open">Where the number of calls lies that are open besides and not counted either; null for none.</param>
internal sealed class TypedFrameReferences(CilWriter writer, PyCode code, Action? function, int uncounted, CilLocal? open = null) : FrameReferences(writer)
{
    private int Uncounted { get; } = uncounted;

    /// <summary>Of a callee that is part of this frame's code.</summary>
    /// <param name="of">The callee.</param>
    /// <param name="function">Pushes its function; null where it is the method's own.</param>
    /// <param name="isCounted">It counts among the open calls itself.</param>
    public TypedFrameReferences Within(PyCode of, Action? function, bool isCounted) => new(Writer, of, function, Uncounted + (isCounted ? 0 : 1), open);

    public override void Call(MethodInfo method)
    {
        Deepen(0);
        Writer.Call(method);
        Undeepen(0);
    }

    /// <summary>Counts the open calls that are not counted, and more.</summary>
    public void Deepen(int more)
    {
        if (Uncounted + more == 0 && open is null) return;
        Writer.LoadArgument(MethodShape.Context);
        LoadUncounted(more);
        Writer.Call(TypedMethods.Deepen);
    }

    /// <summary>Counts them no longer.</summary>
    public void Undeepen(int more)
    {
        if (Uncounted + more == 0 && open is null) return;
        Writer.LoadArgument(MethodShape.Context);
        Writer.PushInt(-Uncounted - more);
        if (open is not null)
        {
            Writer.Load(open);
            Writer.Arithmetic(OpCodes.Sub, typeof(int));
        }
        Writer.Call(TypedMethods.Deepen);
    }

    /// <summary>Pushes the number of open calls that are not counted, and more.</summary>
    public void LoadUncounted(int more)
    {
        Writer.PushInt(Uncounted + more);
        if (open is null) return;
        Writer.Load(open);
        Writer.Arithmetic(OpCodes.Add, typeof(int));
    }

    public override void LoadCode() => Writer.LoadObject(code, typeof(PyCode));

    public override void LoadFunction()
    {
        if (function is null) base.LoadFunction(); else function();
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
