using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>typing's names for classes that may be subscripted themselves: List, Callable, Iterator...</summary>
internal static class TypingNames
{
    private static readonly (string Name, int Count)[] s_abstract =
    [
        ("Awaitable", 1), ("Coroutine", 3), ("AsyncIterable", 1), ("AsyncIterator", 1), ("Iterable", 1), ("Iterator", 1), ("Reversible", 1), ("Container", 1),
        ("Collection", 1), ("MutableSet", 1), ("Mapping", 2), ("MutableMapping", 2), ("Sequence", 1), ("MutableSequence", 1), ("MappingView", 1), ("KeysView", 1),
        ("ItemsView", 2), ("ValuesView", 1), ("Hashable", 0), ("Sized", 0), ("ByteString", 0),
    ];

    public static void AddTo(PyContext context, PyModule module, bool isFrom313)
    {
        foreach ((string name, int count) in s_abstract) module.Add(name, new PySpecialAlias(name, CollectionsAbc.Get(context, name), count));
        module.Add("AbstractSet", new PySpecialAlias("AbstractSet", CollectionsAbc.Get(context, "Set"), 1));
        Value none = SingletonTypes.None;
        Value[] ofGenerator = isFrom313 ? [none, none] : [], ofAsynchronous = isFrom313 ? [none] : [];
        module.Add("Generator", new PySpecialAlias("Generator", CollectionsAbc.Get(context, "Generator"), 3) { Defaults = ofGenerator });
        module.Add("AsyncGenerator", new PySpecialAlias("AsyncGenerator", CollectionsAbc.Get(context, "AsyncGenerator"), 2) { Defaults = ofAsynchronous });
        module.Add("Callable", new PySpecialAlias("Callable", CollectionsAbc.Get(context, "Callable"), 2) { Shape = SpecialAliasShape.Callable });
        module.Add("Tuple", new PySpecialAlias("Tuple", TupleType.Type, -1) { Shape = SpecialAliasShape.Tuple, CanInstantiate = false });
        AddClass(module, "List", ListType.Type, 1);
        AddClass(module, "Set", SetType.Type, 1);
        AddClass(module, "FrozenSet", FrozenSetType.Type, 1);
        AddClass(module, "Dict", DictType.Type, 2);
        AddClass(module, "Type", TypeType.Type, 1);
        module.Add("Deque", new PySpecialAlias("Deque", DequeType.Type, 1)).Add("DefaultDict", new PySpecialAlias("DefaultDict", DefaultDictType.Type, 2))
            .Add("OrderedDict", new PySpecialAlias("OrderedDict", OrderedDictType.Type, 2)).Add("Counter", new PySpecialAlias("Counter", CounterType.Type, 1))
            .Add("ChainMap", new PySpecialAlias("ChainMap", ChainMapType.Type, 2));
        module.Add("AnyStr", new PyTypeVar("AnyStr") { Constraints = LazyValue.Of(PyTuple.Of(BytesType.Type, StrType.Type)) });
    }

    private static void AddClass(PyModule module, string name, PyType type, int count) => module.Add(name, new PySpecialAlias(name, type, count) { CanInstantiate = false });
}

/// <summary>The protocols of typing: SupportsInt and its like; and the generic classes of files.</summary>
internal static class TypingProtocols
{
    private static readonly (string Name, string Method, bool IsGeneric)[] s_protocols =
    [
        ("SupportsInt", "__int__", false), ("SupportsFloat", "__float__", false), ("SupportsComplex", "__complex__", false), ("SupportsBytes", "__bytes__", false),
        ("SupportsIndex", "__index__", false), ("SupportsAbs", "__abs__", true), ("SupportsRound", "__round__", true),
    ];

    public static void AddTo(PyContext context, PyModule module)
    {
        var parameter = new PyTypeVar("T_co") { IsCovariant = true };
        foreach ((string name, string method, bool isGeneric) in s_protocols)
        {
            PyDict space = Space();
            space.SetString("__slots__", PyTuple.Empty);
            space.SetString(method, new PyAbstractStub(method));
            space.SetString("_is_runtime_protocol", Value.True);
            if (isGeneric) space.SetString("__orig_bases__", PyTuple.Of(new PyTypingAlias(AliasKind.Plain, ProtocolClasses.Protocol, PyTuple.Of(parameter))));
            module.Add(name, context.Call(ProtocolClasses.Protocol.Type, Value.FromString(name), PyTuple.Of(ProtocolClasses.Protocol), space));
        }
        AddFiles(context, module);
    }

    private static void AddFiles(PyContext context, PyModule module)
    {
        PyDict space = Space();
        Value text = module.Dictionary.GetString("AnyStr");
        space.SetString("__orig_bases__", PyTuple.Of(new PyTypingAlias(AliasKind.Plain, GenericClasses.Generic, PyTuple.Of(text))));
        Value file = context.Call(TypeType.Type, Value.FromString("IO"), PyTuple.Of(GenericClasses.Generic), space);
        module.Add("IO", file).Add("BinaryIO", MakeFile(context, "BinaryIO", file, BytesType.Type)).Add("TextIO", MakeFile(context, "TextIO", file, StrType.Type));
    }

    private static Value MakeFile(PyContext context, string name, Value parent, PyType content)
    {
        PyDict space = Space();
        space.SetString("__orig_bases__", PyTuple.Of(new PyTypingAlias(AliasKind.Plain, parent, PyTuple.Of(content))));
        return context.Call(TypeType.Type, Value.FromString(name), PyTuple.Of(parent), space);
    }

    private static PyDict Space()
    {
        var space = new PyDict();
        space.SetString("__module__", Value.FromString("typing"));
        return space;
    }
}
