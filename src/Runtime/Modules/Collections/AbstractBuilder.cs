using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Makes abstract base classes from names of abstract methods and tables of mixin methods.</summary>
internal sealed class AbstractBuilder(PyContext context)
{
    public Dictionary<string, PyType> Classes { get; } = [];

    /// <param name="name">The class.</param>
    /// <param name="bases">Names of its bases; object where empty.</param>
    /// <param name="abstracts">Its abstract methods.</param>
    /// <param name="hook">The methods that make any class a subclass; null for none.</param>
    /// <param name="mixins">Adds its methods.</param>
    /// <param name="slots">Names of <c>__slots__</c>.</param>
    public void Class(string name, string[] bases, string[] abstracts, string[]? hook, Action<MixinTable>? mixins = null, string[]? slots = null)
    {
        var space = new PyDict();
        space.SetString("__module__", Value.FromString("collections.abc"));
        space.SetString("__slots__", PyTuple.Of(Array.ConvertAll(slots ?? [], static s => Value.FromString(s))));
        foreach (string method in abstracts) space.SetString(method, new PyAbstractStub(method));
        mixins?.Invoke(new MixinTable(context, space, this));
        if (hook is not null)
            space.SetString("__subclasshook__", new PyBuiltinFunction("__subclasshook__", BuiltinKind.ClassMethod, null) { Any = (_, arguments) => Hook(name, hook, arguments) });
        space.SetString("__class_getitem__", new PyBuiltinFunction("__class_getitem__", BuiltinKind.ClassMethod, null) { Any = NativeTypes.ClassGetItem });
        Value[] parents = Array.ConvertAll(bases, b => (Value)Classes[b]);
        Value made = context.Call(AbcModule.AbstractMeta, Value.FromString(name), PyTuple.Of(parents), space);
        Classes[name] = (PyType)made.Reference!;
    }

    /// <summary>_check_methods of Lib/_collections_abc.py, for the class itself only.</summary>
    private Value Hook(string name, string[] methods, in Arguments arguments)
    {
        if (arguments[0].Reference != Classes.GetValueOrDefault(name) || arguments[1].Reference is not PyType candidate) return Value.NotImplemented;
        foreach (string method in methods)
        {
            Value found = candidate.Lookup(method);
            if (found.IsNull || found.IsNone) return Value.NotImplemented;
        }
        return true;
    }

    public void Register(string name, params PyType[] types)
    {
        Value register = Attributes.Get(context, Classes[name], "register");
        foreach (PyType type in types) context.Call(register, type);
    }
}

/// <summary>The methods that an abstract class gives to those that derive from it.</summary>
internal sealed class MixinTable(PyContext context, PyDict space, AbstractBuilder builder)
{
    /// <summary>The classes made so far, for methods that make views.</summary>
    public AbstractBuilder Builder => builder;

    public PyContext Context => context;

    public void Method(string name, Native1 code) => space.SetString(name, new PyBuiltinFunction(name, BuiltinKind.Method, null) { One = code });
    public void Method(string name, Native2 code) => space.SetString(name, new PyBuiltinFunction(name, BuiltinKind.Method, null) { Two = code });
    public void Method(string name, Native3 code) => space.SetString(name, new PyBuiltinFunction(name, BuiltinKind.Method, null) { Three = code });
    public void Method(string name, NativeAny code) => space.SetString(name, new PyBuiltinFunction(name, BuiltinKind.Method, null) { Any = code });

    public void Method(string name, int least, int most, NativeSpan code) =>
        space.SetString(name, new PyBuiltinFunction(name, BuiltinKind.Method, null) { Span = code, Least = least + 1, Most = most + 1 });

    public void ClassMethod(string name, NativeAny code) => space.SetString(name, new PyBuiltinFunction(name, BuiltinKind.ClassMethod, null) { Any = code });

    public void Constant(string name, Value value) => space.SetString(name, value);
}

/// <summary>An abstract method: what a subclass reaches by super() when it calls one all the same.</summary>
internal sealed class PyAbstractStub(string name) : PyObject(StubType), IDescriptor
{
    private static readonly PyType StubType = NativeTypes.Make("function", "builtins", static d =>
    {
        d.Method("__call__", Call);
        d.Property("__isabstractmethod__", static (_, _) => true);
        d.Property("__name__", static (_, self) => Value.FromString(((PyAbstractStub)self.Reference!)._name));
    }, subclassable: false);

    private readonly string _name = name;

    public bool IsData => false;

    public Value Bind(PyContext context, Value instance, PyType owner) => instance.IsNull ? this : new PyBoundMethod(this, instance);

    public void Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("an abstract method is no data descriptor");

    /// <summary>The bodies of the abstract methods in Lib/_collections_abc.py.</summary>
    private static Value Call(PyContext context, Arguments arguments) => ((PyAbstractStub)arguments[0].Reference!)._name switch
    {
        "__hash__" or "__len__" => 0,
        "__contains__" => false,
        "__iter__" => new PyTupleIterator(PyTuple.Empty),
        "__next__" or "send" => throw Errors.StopIteration(default),
        "__getitem__" or "__setitem__" or "__delitem__" => throw (arguments.At(1).Type.IsSubtypeOf(Get(context, "Sequence"))
            ? Errors.Make(ExceptionTypes.IndexError) : Errors.Make(ExceptionTypes.KeyError)),
        "insert" => throw Errors.Make(ExceptionTypes.IndexError),
        "add" or "discard" => throw Errors.Make(ExceptionTypes.NotImplementedError),
        _ => Value.None,
    };

    private static PyType Get(PyContext context, string name) => CollectionsAbc.Get(context, name);
}
