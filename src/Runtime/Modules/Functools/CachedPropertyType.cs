using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>functools.cached_property.</summary>
internal static class CachedPropertyType
{
    public static readonly PyType Type = NativeTypes.Make("cached_property", "functools", Define, withAttributes: true).WrittenInPython();

    private static void Define(TypeDefinition d)
    {
        d.New(static (context, arguments) =>
        {
            PyType cls = TypeCalls.ClassArgument("functools.cached_property", arguments, Type);
            Value[] bound = NativeTypes.Bind(context, arguments.Tail(), "cached_property.__init__", ["func"], 1, 1);
            return new PyCachedProperty(cls, bound[0], Attributes.TryGet(context, bound[0], "__doc__", out Value doc) ? doc : Value.None);
        });
        d.Method("__set_name__", static (context, self, owner, name) =>
        {
            ((PyCachedProperty)self.Reference!).SetName(context, name);
            return Value.None;
        });
        d.Method("__get__", 1, 2, static (context, a) =>
            ((PyCachedProperty)a[0].Reference!).Bind(context, a[1].IsNone ? default : a[1], a.Length > 2 && a[2].Reference is PyType owner ? owner : a[1].Type));
        d.Property("func", static (_, self) => ((PyCachedProperty)self.Reference!).Function);
        d.Property("attrname", static (_, self) => ((PyCachedProperty)self.Reference!).AttributeName is { } name ? PyText.ToValue(name) : Value.None);
        d.Property("__doc__", static (_, self) => ((PyCachedProperty)self.Reference!).Doc);
        d.Since(9).ClassMethod("__class_getitem__", NativeTypes.ClassGetItem);
    }
}

/// <summary>A property that is computed once: the result lies in the instance's dictionary under the same name.</summary>
internal sealed class PyCachedProperty : PyObject, IAttributed, IDescriptor
{
    private AttributeStore _attributes;

    public PyCachedProperty(PyType type, Value function, Value doc) : base(type)
    {
        Function = function;
        Doc = doc;
        _attributes.Begin(type);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    public Value Function { get; }
    public Value Doc { get; }
    public string? AttributeName { get; private set; }

    public bool IsData => false;

    public void SetName(PyContext context, Value name)
    {
        PyText.TryGet(name, out string text);
        if (AttributeName is null) AttributeName = text;
        else if (AttributeName != text)
            throw Errors.TypeError($"Cannot assign the same cached_property to two different names ({Representation.Repr(context, PyText.ToValue(AttributeName))} and {Representation.Repr(context, name)}).");
    }

    public Value Bind(PyContext context, Value instance, PyType owner)
    {
        if (instance.IsNull) return this;
        if (AttributeName is null) throw Errors.TypeError("Cannot use cached_property instance without calling __set_name__ on it.");
        if (instance.Reference is not IAttributed attributed || !instance.Type.HasInstanceDictionary)
            throw Errors.TypeError($"No '__dict__' attribute on '{instance.Type.Name}' instance to cache {Representation.Repr(context, PyText.ToValue(AttributeName))} property.");
        Value known = attributed.Attributes.Get(AttributeName);
        if (!known.IsNull) return known;
        Value made = context.Call(Function, instance);
        attributed.Attributes.Set(AttributeName, made);
        return made;
    }

    public void Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a cached property is no data descriptor");
}
