using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module collections.abc. docs.python.org/3/library/collections.abc.html, Lib/_collections_abc.py</summary>
internal static class CollectionsAbc
{
    private static readonly Lock s_lock = new();
    private static Dictionary<string, PyType>? s_classes;

    public static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "collections.abc", "Abstract Base Classes (ABCs) for collections, according to PEP 3119.\n\nUnit tests are in test_collections.\n");
        foreach ((string name, PyType type) in Classes(PyContext.For(interpreter)))
            if (name != "ByteString" || interpreter.Version.Minor < 14) module.Add(name, type);
        return module;
    }

    /// <summary>The abstract class of this name.</summary>
    public static PyType Get(PyContext context, string name) => Classes(context)[name];

    /// <summary><c>isinstance(value, Mapping)</c>.</summary>
    public static bool IsMapping(PyContext context, Value value) =>
        value.Reference is PyDict or PyMappingProxy or PyFrozenDict || (value.Reference is PyObject o && !o.Type.IsBuiltin && InstanceChecks.IsInstance(context, value, Get(context, "Mapping")));

    private static Dictionary<string, PyType> Classes(PyContext context)
    {
        if (s_classes is { } known) return known;
        lock (s_lock)
        {
            if (s_classes is { } made) return made;
            var builder = new AbstractBuilder(context);
            DefineProtocols(builder);
            DefineContainers(builder);
            Register(context, builder);
            return s_classes = builder.Classes;
        }
    }

    private static void DefineProtocols(AbstractBuilder b)
    {
        b.Class("Hashable", [], ["__hash__"], ["__hash__"]);
        b.Class("Awaitable", [], ["__await__"], ["__await__"]);
        b.Class("Coroutine", ["Awaitable"], ["send", "throw"], ["__await__", "send", "throw", "close"], GeneratorMixins.Close);
        b.Class("AsyncIterable", [], ["__aiter__"], ["__aiter__"]);
        b.Class("AsyncIterator", ["AsyncIterable"], ["__anext__"], ["__anext__", "__aiter__"], GeneratorMixins.AsyncSelf);
        b.Class("AsyncGenerator", ["AsyncIterator"], ["asend", "athrow"], ["__aiter__", "__anext__", "asend", "athrow", "aclose"]);
        b.Class("Iterable", [], ["__iter__"], ["__iter__"]);
        b.Class("Iterator", ["Iterable"], ["__next__"], ["__iter__", "__next__"], GeneratorMixins.Self);
        b.Class("Reversible", ["Iterable"], ["__reversed__"], ["__reversed__", "__iter__"]);
        b.Class("Generator", ["Iterator"], ["send", "throw"], ["__iter__", "__next__", "send", "throw", "close"], GeneratorMixins.Generator);
        b.Class("Sized", [], ["__len__"], ["__len__"]);
        b.Class("Container", [], ["__contains__"], ["__contains__"]);
        b.Class("Collection", ["Sized", "Iterable", "Container"], [], ["__len__", "__iter__", "__contains__"]);
        b.Class("Callable", [], ["__call__"], ["__call__"]);
        b.Class("Buffer", [], ["__buffer__"], ["__buffer__"]);
    }

    private static void DefineContainers(AbstractBuilder b)
    {
        b.Class("Set", ["Collection"], [], null, SetMixins.Define);
        b.Class("MutableSet", ["Set"], ["add", "discard"], null, SetMixins.DefineMutable);
        b.Class("Mapping", ["Collection"], ["__getitem__"], null, MappingMixins.Define);
        b.Class("MappingView", ["Sized"], [], null, ViewMixins.Define, ["_mapping"]);
        b.Class("KeysView", ["MappingView", "Set"], [], null, ViewMixins.DefineKeys);
        b.Class("ItemsView", ["MappingView", "Set"], [], null, ViewMixins.DefineItems);
        b.Class("ValuesView", ["MappingView", "Collection"], [], null, ViewMixins.DefineValues);
        b.Class("MutableMapping", ["Mapping"], ["__setitem__", "__delitem__"], null, MappingMixins.DefineMutable);
        b.Class("Sequence", ["Reversible", "Collection"], ["__getitem__"], null, SequenceMixins.Define);
        b.Class("ByteString", ["Sequence"], [], null);
        b.Class("MutableSequence", ["Sequence"], ["__setitem__", "__delitem__", "insert"], null, SequenceMixins.DefineMutable);
    }

    private static void Register(PyContext context, AbstractBuilder b)
    {
        b.Register("Set", FrozenSetType.Type);
        b.Register("MutableSet", SetType.Type);
        b.Register("Mapping", MappingProxyType.Type, FrozenDictType.Type);
        b.Register("MutableMapping", DictType.Type, ChainMapType.Type);
        b.Register("KeysView", DictViewTypes.Keys);
        b.Register("ItemsView", DictViewTypes.Items);
        b.Register("ValuesView", DictViewTypes.Values);
        b.Register("Sequence", TupleType.Type, StrType.Type, RangeType.Type);
        b.Register("ByteString", BytesType.Type, ByteArrayType.Type);
        b.Register("MutableSequence", ListType.Type, ByteArrayType.Type, DequeType.Type);
        // Set after the registrations: str and bytes are sequences, and match no sequence pattern.
        b.Classes["Sequence"].IsSequencePattern = true;
        b.Classes["MutableSequence"].IsSequencePattern = true;
        b.Classes["Mapping"].IsMappingPattern = true;
        b.Classes["MutableMapping"].IsMappingPattern = true;
    }
}
