using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>
/// Fills a built-in class's table of methods. Each room calls it once with method groups, so a missing method is a
/// compile error. Delegates take self as their first value. A name with double underscores becomes a special method.
/// </summary>
public sealed class TypeDefinition
{
    private readonly PyType _type;
    private readonly PyDict _attributes;
    private readonly TypeDefinition _whole;
    private readonly int _since;
    private readonly int _before = int.MaxValue;

    internal TypeDefinition(PyType type, PyDict attributes)
    {
        _type = type;
        _attributes = attributes;
        _whole = this;
    }

    private TypeDefinition(TypeDefinition whole, int since, int before)
    {
        _type = whole._type;
        _attributes = whole._attributes;
        _whole = whole;
        _since = since;
        _before = before;
    }

    /// <summary>What only some versions have; null where all have the same.</summary>
    internal VersionedTable? Versioned { get; private set; }

    /// <summary>What is defined through the result is of 3.<paramref name="minor"/> and later.</summary>
    public TypeDefinition Since(int minor) => new(_whole, minor, _before);

    /// <summary>What is defined through the result is of versions before 3.<paramref name="minor"/>.</summary>
    public TypeDefinition Before(int minor) => new(_whole, _since, minor);

    private static BuiltinKind KindOf(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal)
        && name is not ("__format__" or "__reduce__" or "__reduce_ex__" or "__dir__" or "__sizeof__" or "__round__" or "__trunc__" or "__floor__" or "__ceil__"
            or "__getnewargs__" or "__reversed__" or "__complex__" or "__bytes__" or "__class_getitem__" or "__init_subclass__" or "__subclasshook__"
            or "__instancecheck__" or "__subclasscheck__" or "__prepare__" or "__enter__" or "__exit__" or "__length_hint__" or "__setstate__" or "__getstate__" or "__copy__" or "__deepcopy__" or "__missing__" or "__subclasses__")
            ? BuiltinKind.Wrapper : BuiltinKind.Method;

    private TypeDefinition Add(string name, Value value)
    {
        if (_whole == this) _attributes.SetString(name, value);
        else (_whole.Versioned ??= new VersionedTable()).Add(name, value, _since, _before);
        return this;
    }

    /// <summary>A method without arguments. A lambda whose parameters have no types is taken as one.</summary>
    [OverloadResolutionPriority(1)]
    public TypeDefinition Method(string name, Native1 code) => Add(name, new PyBuiltinFunction(name, KindOf(name), _type) { One = code });

    /// <summary>A method of exactly one argument.</summary>
    public TypeDefinition Method(string name, Native2 code) => Add(name, new PyBuiltinFunction(name, KindOf(name), _type) { Two = code });

    /// <summary>A method of exactly two arguments.</summary>
    public TypeDefinition Method(string name, Native3 code) => Add(name, new PyBuiltinFunction(name, KindOf(name), _type) { Three = code });

    /// <summary>A method of <paramref name="least"/> to <paramref name="most"/> positional arguments, self not counted; the span holds self first.</summary>
    public TypeDefinition Method(string name, int least, int most, NativeSpan code) =>
        Add(name, new PyBuiltinFunction(name, KindOf(name), _type) { Span = code, Least = least + 1, Most = most == int.MaxValue ? most : most + 1 });

    /// <summary>A method that takes keywords; self is the first positional argument.</summary>
    public TypeDefinition Method(string name, NativeAny code) => Add(name, new PyBuiltinFunction(name, KindOf(name), _type) { Any = code });

    /// <summary>A class method; the class is the first positional argument.</summary>
    public TypeDefinition ClassMethod(string name, NativeAny code) => Add(name, new PyBuiltinFunction(name, BuiltinKind.ClassMethod, _type) { Any = code });

    public TypeDefinition StaticMethod(string name, NativeAny code) => Add(name, new PyBuiltinFunction(name, BuiltinKind.Static, _type) { Any = code });

    /// <summary><c>__new__</c>: the class to make is the first positional argument.</summary>
    public TypeDefinition New(NativeAny code) => StaticMethod("__new__", code);

    /// <summary>A computed attribute, <c>getset_descriptor</c>; read-only where no setter is given. A NULL value given to the setter deletes.</summary>
    public TypeDefinition Property(string name, Native1 get, Action<PyContext, Value, Value>? set = null) => Add(name, new PyGetSet(_type, name, get, set));

    /// <summary>A plain class attribute.</summary>
    public TypeDefinition Constant(string name, Value value) => Add(name, value);

    /// <summary>The class is unhashable.</summary>
    public TypeDefinition Unhashable() => Add("__hash__", Value.None);

    internal void Finish()
    {
        // A class that defines equality and no hash inherits none (PyType_Ready: inherit_slots).
        if (!_attributes.GetString("__eq__").IsNull && _attributes.GetString("__hash__").IsNull && Versioned?.Varies("__hash__") != true) Unhashable();
    }
}

/// <summary>A computed attribute of a built-in class.</summary>
public sealed class PyGetSet : PyObject, IDescriptor
{
    internal PyGetSet(PyType owner, string name, Native1 get, Action<PyContext, Value, Value>? set) : base(Types.SingletonTypes.GetSetDescriptor)
    {
        Owner = owner;
        Name = name;
        Get = get;
        Set = set;
    }

    public PyType Owner { get; }
    public string Name { get; }
    internal Native1 Get { get; }
    internal Action<PyContext, Value, Value>? Set { get; }

    bool IDescriptor.IsData => true;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner)
    {
        if (instance.IsNull) return this;
        CheckInstance(instance);
        return Get(context, instance);
    }

    void IDescriptor.Store(PyContext context, Value instance, Value value)
    {
        CheckInstance(instance);
        if (Set is null)
            throw Errors.AttributeError($"attribute '{Name}' of '{Owner.Name}' objects is not writable", instance, Name);
        Set(context, instance, value);
    }

    private void CheckInstance(Value instance)
    {
        if (!instance.Type.IsSubtypeOf(Owner))
            throw Errors.TypeError($"descriptor '{Name}' for '{Owner.Name}' objects doesn't apply to a '{instance.Type.Name}' object");
    }
}

/// <summary>A slot that <c>__slots__</c> declared, member_descriptor.</summary>
public sealed class PyMember : PyObject, IDescriptor
{
    internal PyMember(PyType owner, string name, int index) : base(Types.SingletonTypes.MemberDescriptor)
    {
        Owner = owner;
        Name = name;
        Index = index;
    }

    public PyType Owner { get; }
    public string Name { get; }

    /// <summary>Index into <see cref="AttributeStore"/>'s slots.</summary>
    public int Index { get; }

    bool IDescriptor.IsData => true;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner)
    {
        if (instance.IsNull) return this;
        ref AttributeStore store = ref StoreOf(instance);
        Value value = store.At(Index);
        if (value.IsNull) throw Unset(instance);
        return value;
    }

    // 3.13 formats with %T (PyMember_GetOne).
    private PyException Unset(Value instance)
    {
        string owner = PyVersion.Since(13) ? Types.TypeNames.InMessage(instance.Type) : instance.Type.Name;
        return Errors.AttributeError(PyVersion.Text(Name, 10, $"'{owner}' object has no attribute '{Name}'"), instance, Name);
    }

    void IDescriptor.Store(PyContext context, Value instance, Value value)
    {
        ref AttributeStore store = ref StoreOf(instance);
        if (value.IsNull && store.At(Index).IsNull) throw Errors.AttributeError(Name, instance, Name);
        store.At(Index) = value;
    }

    private ref AttributeStore StoreOf(Value instance)
    {
        if (instance.Reference is IAttributed attributed && instance.Type.IsSubtypeOf(Owner))
            return ref attributed.Attributes;
        throw Errors.TypeError($"descriptor '{Name}' for '{Owner.Name}' objects doesn't apply to a '{instance.Type.Name}' object");
    }
}
