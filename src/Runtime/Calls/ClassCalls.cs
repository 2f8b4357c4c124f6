using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Calling a class: its metaclass decides, <c>type.__call__</c> in the usual case.</summary>
internal static class ClassCalls
{
    public static Value Call(PyContext context, PyType type, in Arguments arguments)
    {
        PyType metaclass = type.Type;
        if (metaclass == TypeType.Type) return TypeCalls.Instantiate(context, type, arguments);
        Value call = metaclass.Special(SpecialMethod.Call);
        if (Value.Is(call, TypeType.Type.Special(SpecialMethod.Call))) return TypeCalls.Instantiate(context, type, arguments);
        if (call.Reference is not (PyFunction or PyBuiltinFunction))
            return context.Call(Attributes.Bind(context, call, type, metaclass), arguments);
        return context.Call(call, new Arguments([type, .. arguments.Positional], arguments.Names, arguments.Keywords));
    }
}
