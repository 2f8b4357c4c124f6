using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>functools.lru_cache. docs.python.org/3/library/functools.html#functools.lru_cache, Modules/_functoolsmodule.c</summary>
internal static class LruCacheType
{
    public static readonly PyType Type = NativeTypes.Make("_lru_cache_wrapper", "functools", Define, subclassable: false, withAttributes: true);
    private static readonly string[] s_infoFields = ["hits", "misses", "maxsize", "currsize"];

    private static void Define(TypeDefinition d)
    {
        d.Method("__call__", static (context, arguments) => Self(arguments.At(0)).Invoke(context, arguments.Tail()));
        d.Method("cache_info", Info);
        d.Method("cache_clear", static (_, self) => { Self(self).Clear(); return Value.None; });
        d.Property("__dict__", static (_, self) => ((IAttributed)Self(self)).Attributes.ToDictionary());
        d.Method("__repr__", Repr);
        d.Method("__copy__", static (_, self) => self);
        d.Method("__deepcopy__", static (_, self, _) => self);
        d.Method("__reduce__", static (context, self) => Attributes.Get(context, self, "__qualname__"));
    }

    internal static PyLruCache Self(Value self) => NativeTypes.Self<PyLruCache>(self, Type);

    /// <summary>lru_cache(maxsize=128, typed=False), with or without parentheses.</summary>
    public static Value Decorate(PyContext context, Arguments arguments)
    {
        Value[] bound = NativeTypes.Bind(context, arguments, "lru_cache", ["maxsize", "typed"], 0, 2);
        bool typed = !bound[1].IsNull && Truth.Of(context, bound[1]);
        Value size = bound[0].IsNull ? 128 : bound[0];
        if (PyInt.TryGetLong(size, out long most)) return Decorator(Math.Max(0, most), typed);
        if (size.IsNone) return Decorator(-1, typed);
        if (Callables.IsCallable(size) && (bound[1].IsNull || bound[1].IsBool)) return Wrap(context, size, 128, typed);
        throw Errors.TypeError("Expected first argument to be an integer, a callable, or None");
    }

    private static Value Decorator(long most, bool typed) =>
        PyBuiltinFunction.Function("decorating_function", (context, function) => Wrap(context, function, most, typed));

    public static Value Wrap(PyContext context, Value function, long most, bool typed)
    {
        if (!Callables.IsCallable(function)) throw Errors.TypeError("the first argument must be callable");
        var cache = new PyLruCache(function, most, typed);
        var parameters = new PyDict();
        parameters.SetString("maxsize", most < 0 ? Value.None : most);
        parameters.SetString("typed", typed);
        if (context.Interpreter.Since(9)) Attributes.Set(context, cache, "cache_parameters", PyBuiltinFunction.Function("<lambda>", (PyContext _) => parameters.Copy()));
        return FunctoolsModule.Update(context, cache, function, default, default);
    }

    private static Value Info(PyContext context, Value self)
    {
        PyLruCache cache = Self(self);
        Value[] items = [cache.Hits, cache.Misses, cache.MaxSize < 0 ? Value.None : cache.MaxSize, cache.Count];
        return context.Call(InfoType(context), new Arguments(items));
    }

    private static PyType? s_infoType;

    private static Value InfoType(PyContext context)
    {
        if (s_infoType is { } made) return made;
        var names = new Value[s_infoFields.Length];
        for (int i = 0; i < names.Length; i++) names[i] = Value.FromString(s_infoFields[i]);
        Value type = NamedTuple.Create(context, new Arguments([Value.FromString("CacheInfo"), new PyList(names)], ["module"], [Value.FromString("functools")]));
        s_infoType = (PyType)type.Reference!;
        return type;
    }

    private static Value Repr(PyContext context, Value self) => PyText.ToValue($"<functools._lru_cache_wrapper object at {Address.Of(self)}>");
}

/// <summary>A function with a memory of its results; the oldest used is forgotten first.</summary>
internal sealed class PyLruCache : PyObject, IAttributed, IDescriptor
{
    /// <summary>One remembered call in the ring of use.</summary>
    private sealed class Link() : PyObject(LruCacheType.Type)
    {
        public Value Key;
        public Value Result;
        public Link Previous = null!;
        public Link Next = null!;
    }

    private static readonly Value s_keywordMark = new PyInstance(ObjectType.Type);

    private readonly Value _function;
    private readonly bool _typed;
    private readonly PyDict _results = new();
    private readonly Link _root = new();
    private readonly Lock _lock = new();
    private AttributeStore _attributes;

    public PyLruCache(Value function, long maxSize, bool typed) : base(LruCacheType.Type)
    {
        _function = function;
        _typed = typed;
        MaxSize = maxSize;
        _root.Previous = _root.Next = _root;
        _attributes.Begin(LruCacheType.Type);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    /// <summary>Negative: without bound.</summary>
    public long MaxSize { get; }

    public long Hits { get; private set; }
    public long Misses { get; private set; }
    public int Count => _results.Count;

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => instance.IsNull ? this : new PyBoundMethod(this, instance);

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a cache is no data descriptor");

    public void Clear()
    {
        lock (_lock)
        {
            _results.Clear();
            _root.Previous = _root.Next = _root;
            Hits = Misses = 0;
        }
    }

    public Value Invoke(PyContext context, in Arguments arguments)
    {
        if (MaxSize == 0)
        {
            Misses++;
            return context.Call(_function, arguments);
        }
        Value key = KeyOf(arguments);
        // The key is hashed by itself: the error of an unhashable argument does not speak of a dict.
        if (!key.IsInt && key.Reference is not string) Hashing.Hash(context, key);
        lock (_lock)
        {
            Value found = _results.Get(context, key);
            if (found.Reference is Link link)
            {
                Hits++;
                if (MaxSize > 0) MoveToEnd(link);
                return link.Result;
            }
            Misses++;
        }
        Value result = context.Call(_function, arguments);
        lock (_lock) Remember(context, key, result);
        return result;
    }

    private void MoveToEnd(Link link)
    {
        link.Previous.Next = link.Next;
        link.Next.Previous = link.Previous;
        Append(link);
    }

    private void Append(Link link)
    {
        link.Previous = _root.Previous;
        link.Next = _root;
        _root.Previous.Next = link;
        _root.Previous = link;
    }

    private void Remember(PyContext context, Value key, Value result)
    {
        // The call itself may have remembered the same key.
        if (_results.Contains(context, key)) return;
        if (MaxSize > 0 && _results.Count >= MaxSize)
        {
            Link oldest = _root.Next;
            oldest.Previous.Next = oldest.Next;
            oldest.Next.Previous = oldest.Previous;
            _results.Remove(context, oldest.Key);
        }
        var link = new Link { Key = key, Result = result };
        _results.Set(context, key, link);
        if (MaxSize > 0) Append(link);
    }

    /// <summary>lru_cache_make_key: the one argument itself where it is an int or a str, else all in a tuple.</summary>
    private Value KeyOf(in Arguments arguments)
    {
        if (!_typed && !arguments.HasKeywords && arguments.Count == 1 && (arguments[0].IsInt || arguments[0].Reference is string)) return arguments[0];
        var parts = new List<Value>(arguments.Count + 1);
        foreach (Value item in arguments.Positional) parts.Add(item);
        if (arguments.HasKeywords)
        {
            parts.Add(s_keywordMark);
            for (int i = 0; i < arguments.Names.Length; i++)
            {
                parts.Add(PyText.ToValue(arguments.Names[i]));
                parts.Add(arguments.Keywords[i]);
            }
        }
        if (_typed)
        {
            foreach (Value item in arguments.Positional) parts.Add(item.Type);
            foreach (Value item in arguments.Keywords) parts.Add(item.Type);
        }
        return new PyTuple([.. parts]);
    }
}
