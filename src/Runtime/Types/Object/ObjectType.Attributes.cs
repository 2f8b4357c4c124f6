namespace PyToCil.Runtime.Types;

public static partial class ObjectType
{
    private static void DefineAttributes(TypeDefinition d)
    {
        d.Method("__init__", Init);
        d.Method("__getattribute__", GetAttribute);
        d.Method("__setattr__", SetAttribute);
        d.Method("__delattr__", DeleteAttribute);
        d.Property("__class__", static (_, self) => self.Type, ClassAssignment.Set);
        d.Method("__dir__", Directory);
        d.ClassMethod("__init_subclass__", InitSubclass);
        d.ClassMethod("__subclasshook__", static (_, _) => Value.NotImplemented);
        d.Method("__sizeof__", static (_, self) => SizeEstimate.Of(self));
        d.Constant("__doc__", Value.FromString("The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n"));
    }

    internal static string NameArgument(Value name) =>
        PyText.TryGet(name, out string text) ? text : throw Errors.TypeError($"attribute name must be string, not '{name.Type.Name}'");

    private static Value GetAttribute(PyContext context, Value self, Value name) => Attributes.GenericGet(context, self, NameArgument(name));

    private static Value SetAttribute(PyContext context, Value self, Value name, Value value)
    {
        RefuseTypes(self, "__setattr__");
        Attributes.GenericSet(context, self, NameArgument(name), value);
        return Value.None;
    }

    private static Value DeleteAttribute(PyContext context, Value self, Value name)
    {
        RefuseTypes(self, "__delattr__");
        Attributes.GenericSet(context, self, NameArgument(name), default);
        return Value.None;
    }

    /// <summary>object's setters would bypass type's, CPython's <c>hackcheck</c>.</summary>
    private static void RefuseTypes(Value self, string method)
    {
        if (self.Reference is PyType) throw Errors.TypeError($"can't apply this {method} to {self.Type.Name} object");
    }

    private static Value InitSubclass(PyContext context, Arguments arguments)
    {
        if (arguments.Count > 1 || arguments.HasKeywords)
        {
            string name = arguments.Count > 0 && arguments[0].Reference is PyType type ? type.Name : "object";
            if (arguments.HasKeywords) throw Errors.TypeError(PyVersion.Text("__init_subclass__() takes no keyword arguments", 9, $"{name}.__init_subclass__() takes no keyword arguments"));
            throw Errors.TypeError($"{name}.__init_subclass__() takes no arguments ({arguments.Count - 1} given)");
        }
        return Value.None;
    }

    /// <summary>object.__dir__: the instance's attributes and those of its class and bases.</summary>
    private static Value Directory(PyContext context, Value self)
    {
        var names = new PyDict();
        if (Attributes.TryGet(context, self, "__dict__", out Value own) && own.Reference is PyDict dictionary) AddNames(names, dictionary);
        if (Attributes.TryGet(context, self, "__class__", out Value type) && type.Reference is PyType cls)
            foreach (PyType ancestor in cls.Mro) AddNames(names, ancestor.Attributes);
        return KeyList(names);
    }

    internal static void AddNames(PyDict names, PyDict from)
    {
        int position = 0;
        while (from.Next(ref position, out Value key, out _))
            if (key.Reference is string text) names.SetString(text, Value.None);
            else if (PyText.TryGet(key, out string other)) names.SetString(other, Value.None);
    }

    internal static PyList KeyList(PyDict names)
    {
        var list = new PyList();
        int position = 0;
        while (names.Next(ref position, out Value key, out _)) list.Add(key);
        return list;
    }
}
