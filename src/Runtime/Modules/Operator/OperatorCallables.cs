using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>operator.itemgetter, attrgetter and methodcaller.</summary>
internal static class OperatorCallables
{
    public static readonly PyType ItemGetter = NativeTypes.Make("itemgetter", "operator", DefineItemGetter);
    public static readonly PyType AttributeGetter = NativeTypes.Make("attrgetter", "operator", DefineAttributeGetter);
    public static readonly PyType MethodCaller = NativeTypes.Make("methodcaller", "operator", DefineMethodCaller);

    private sealed class PyItemGetter(PyType type, Value[] keys) : PyObject(type)
    {
        public readonly Value[] Keys = keys;
    }

    private sealed class PyAttributeGetter(PyType type, Value[] names, string[][] paths) : PyObject(type)
    {
        public readonly Value[] Names = names;
        public readonly string[][] Paths = paths;
    }

    private sealed class PyMethodCaller(PyType type, string name, Value[] positional, string[] names, Value[] keywords) : PyObject(type)
    {
        public readonly string Name = name;
        public readonly Value[] Positional = positional;
        public readonly string[] Names = names;
        public readonly Value[] Keywords = keywords;
    }

    private static void DefineItemGetter(TypeDefinition d)
    {
        d.New(NewItemGetter);
        d.Method("__call__", CallItemGetter);
        d.Method("__repr__", static (context, self) => Repr(context, self, ((PyItemGetter)self.Reference!).Keys));
        d.Method("__reduce__", static (_, self) => PyTuple.Of(self.Type, PyTuple.From(((PyItemGetter)self.Reference!).Keys)));
    }

    private static Value NewItemGetter(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("operator.itemgetter", arguments, ItemGetter);
        Arguments given = arguments.Tail();
        given.RefuseKeywords("itemgetter");
        if (given.Count == 0) throw Errors.TypeError("itemgetter expected 1 argument, got 0");
        return new PyItemGetter(cls, given.Positional.ToArray());
    }

    private static Value CallItemGetter(PyContext context, Arguments arguments)
    {
        var getter = NativeTypes.Self<PyItemGetter>(arguments.At(0), ItemGetter);
        Value owner = OneArgument(arguments, "itemgetter");
        Value[] keys = getter.Keys;
        if (keys.Length == 1) return Items.Get(context, owner, keys[0]);
        var items = new Value[keys.Length];
        for (int i = 0; i < items.Length; i++) items[i] = Items.Get(context, owner, keys[i]);
        return new PyTuple(items);
    }

    private static Value OneArgument(in Arguments arguments, string name)
    {
        if (arguments.HasKeywords) throw Errors.TypeError($"{name}() takes no keyword arguments");
        return arguments.Count == 2 ? arguments[1] : throw Errors.TypeError($"{name} expected 1 argument, got {arguments.Count - 1}");
    }

    private static Value Repr(PyContext context, Value self, ReadOnlySpan<Value> parts)
    {
        var text = new StringBuilder("operator.").Append(self.Type.Name).Append('(');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(Representation.Repr(context, parts[i]));
        }
        return PyText.ToValue(text.Append(')').ToString());
    }

    private static void DefineAttributeGetter(TypeDefinition d)
    {
        d.New(NewAttributeGetter);
        d.Method("__call__", CallAttributeGetter);
        d.Method("__repr__", static (context, self) => Repr(context, self, ((PyAttributeGetter)self.Reference!).Names));
        d.Method("__reduce__", static (_, self) => PyTuple.Of(self.Type, PyTuple.From(((PyAttributeGetter)self.Reference!).Names)));
    }

    private static Value NewAttributeGetter(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("operator.attrgetter", arguments, AttributeGetter);
        Arguments given = arguments.Tail();
        given.RefuseKeywords("attrgetter");
        if (given.Count == 0) throw Errors.TypeError("attrgetter expected 1 argument, got 0");
        var paths = new string[given.Count][];
        for (int i = 0; i < paths.Length; i++)
            paths[i] = PyText.TryGet(given[i], out string name) ? name.Split('.') : throw Errors.TypeError("attribute name must be a string");
        return new PyAttributeGetter(cls, given.Positional.ToArray(), paths);
    }

    private static Value CallAttributeGetter(PyContext context, Arguments arguments)
    {
        var getter = NativeTypes.Self<PyAttributeGetter>(arguments.At(0), AttributeGetter);
        Value owner = OneArgument(arguments, "attrgetter");
        if (getter.Paths.Length == 1) return Follow(context, owner, getter.Paths[0]);
        var items = new Value[getter.Paths.Length];
        for (int i = 0; i < items.Length; i++) items[i] = Follow(context, owner, getter.Paths[i]);
        return new PyTuple(items);
    }

    private static Value Follow(PyContext context, Value owner, string[] path)
    {
        foreach (string name in path) owner = Attributes.Get(context, owner, name);
        return owner;
    }

    private static void DefineMethodCaller(TypeDefinition d)
    {
        d.New(NewMethodCaller);
        d.Method("__call__", CallMethodCaller);
        d.Method("__repr__", ReprMethodCaller);
    }

    private static Value NewMethodCaller(PyContext context, Arguments arguments)
    {
        PyType cls = TypeCalls.ClassArgument("operator.methodcaller", arguments, MethodCaller);
        Arguments given = arguments.Tail();
        if (given.Count == 0) throw Errors.TypeError("methodcaller needs at least one argument, the method name");
        if (!PyText.TryGet(given[0], out string name)) throw Errors.TypeError("method name must be a string");
        return new PyMethodCaller(cls, name, given.Positional[1..].ToArray(), given.Names, given.Keywords.ToArray());
    }

    private static Value CallMethodCaller(PyContext context, Arguments arguments)
    {
        var caller = NativeTypes.Self<PyMethodCaller>(arguments.At(0), MethodCaller);
        Value owner = OneArgument(arguments, "methodcaller");
        return context.Call(Attributes.Get(context, owner, caller.Name), new Arguments(caller.Positional, caller.Names, caller.Keywords));
    }

    private static Value ReprMethodCaller(PyContext context, Value self)
    {
        var caller = NativeTypes.Self<PyMethodCaller>(self, MethodCaller);
        var text = new StringBuilder("operator.methodcaller(").Append(Representation.Repr(context, PyText.ToValue(caller.Name)));
        foreach (Value item in caller.Positional) text.Append(", ").Append(Representation.Repr(context, item));
        for (int i = 0; i < caller.Names.Length; i++) text.Append(", ").Append(caller.Names[i]).Append('=').Append(Representation.Repr(context, caller.Keywords[i]));
        return PyText.ToValue(text.Append(')').ToString());
    }
}
