using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>A base of context managers that are decorators too; Lib/contextlib.py <c>ContextDecorator</c>.</summary>
internal static class ContextDecorator
{
    public static readonly PyType Type = NativeTypes.Make("ContextDecorator", "contextlib", Define).LaidOutAs(ObjectType.Type);

    private static void Define(TypeDefinition d)
    {
        d.Method("_recreate_cm", Same);
        d.Method("__call__", Decorate);
    }

    private static Value Same(PyContext context, Value self) => self;

    private static Value Decorate(PyContext context, Value self, Value function)
    {
        return new PyDecorated(context, function, self);
    }
}

/// <summary>A function that runs inside a context manager.</summary>
internal sealed class PyDecorated : PyObject, IAttributed, IDescriptor
{
    private static readonly PyType s_type = NativeTypes.Make("function", "builtins", Define, subclassable: false, withAttributes: true);

    private readonly Value _function;
    private readonly Value _manager;
    private AttributeStore _attributes;

    public PyDecorated(PyContext context, Value function, Value manager) : base(s_type)
    {
        _function = function;
        _manager = manager;
        _attributes.Begin(s_type);
        FunctionAttributes.CopyTo(context, function, this);
        _attributes.Set("__wrapped__", function);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => instance.IsNull ? this : new PyBoundMethod(this, instance);

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a function is no data descriptor");

    private static void Define(TypeDefinition d)
    {
        d.Method("__call__", Call);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static Value Call(PyContext context, Arguments arguments)
    {
        var self = (PyDecorated)arguments[0].Reference!;
        Value manager = context.Call(Attributes.Get(context, self._manager, "_recreate_cm"));
        Value exit = Attributes.Bind(context, manager.Type.Special(SpecialMethod.Exit), manager, manager.Type);
        Attributes.TryCallSpecial(context, manager, SpecialMethod.Enter, out _);
        Value result;
        try
        {
            result = context.Call(self._function, arguments.Tail());
        }
        catch (PyException e)
        {
            Value traceback = e.Value.Traceback is { } t ? t : Value.None;
            if (Truth.Of(context, context.Call(exit, e.Value.Type, e.Value, traceback))) return Value.None;
            throw ExitArguments.Again(e.Value);
        }
        context.Call(exit, Value.None, Value.None, Value.None);
        return result;
    }
}
