using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>collections.namedtuple without compiling text. docs.python.org/3/library/collections.html#collections.namedtuple</summary>
internal static class NamedTuple
{
    private static readonly HashSet<string> s_keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
        "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];

    /// <summary>namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)</summary>
    public static Value Create(PyContext context, Arguments arguments)
    {
        if (arguments.Count > 2) throw Errors.TypeError($"namedtuple() takes 2 positional arguments but {arguments.Count} {(arguments.Count == 1 ? "was" : "were")} given");
        string[] names = ["typename", "field_names", "rename", "defaults", "module"];
        foreach (string name in arguments.Names)
            if (Array.IndexOf(names, name) < 0) throw Errors.TypeError($"namedtuple() got an unexpected keyword argument '{name}'");
        var bound = new Value[names.Length];
        arguments.Bind("namedtuple", names, 0, 2, bound);
        RequireGiven(bound);
        string typeName = Representation.Str(context, bound[0]);
        List<string> fields = FieldNames(context, bound[1]);
        if (!bound[2].IsNull && Truth.Of(context, bound[2])) Rename(fields);
        Validate(context, typeName, fields, renamed: !bound[2].IsNull && Truth.Of(context, bound[2]));
        Value[] defaults = bound[3].IsNull || bound[3].IsNone ? [] : Iteration.ToArray(context, bound[3]);
        if (defaults.Length > fields.Count) throw Errors.TypeError("Got more default values than field names");
        return Build(context, typeName, [.. fields], defaults, ModuleOf(context, bound[4]));
    }

    private static void RequireGiven(Value[] bound)
    {
        if (!bound[0].IsNull && !bound[1].IsNull) return;
        bool both = bound[0].IsNull && bound[1].IsNull;
        throw Errors.TypeError(both
            ? "namedtuple() missing 2 required positional arguments: 'typename' and 'field_names'"
            : $"namedtuple() missing 1 required positional argument: '{(bound[0].IsNull ? "typename" : "field_names")}'");
    }

    private static Value ModuleOf(PyContext context, Value given)
    {
        if (!given.IsNull && !given.IsNone) return given;
        Value name = context.Caller is { } caller ? caller.Function.Globals.GetString("__name__") : default;
        return name.IsNull ? Value.FromString("__main__") : name;
    }

    private static List<string> FieldNames(PyContext context, Value given)
    {
        var fields = new List<string>();
        if (PyText.TryGet(given, out string text))
        {
            foreach (string part in text.Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) fields.Add(part);
            return fields;
        }
        foreach (Value item in Iteration.ToArray(context, given)) fields.Add(Representation.Str(context, item));
        return fields;
    }

    private static void Rename(List<string> fields)
    {
        var seen = new HashSet<string>();
        for (int i = 0; i < fields.Count; i++)
        {
            string name = fields[i];
            if (!IsIdentifier(name) || s_keywords.Contains(name) || name.StartsWith('_') || seen.Contains(name)) fields[i] = $"_{i}";
            seen.Add(fields[i]);
        }
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || (!char.IsLetter(name[0]) && name[0] != '_')) return false;
        foreach (char c in name)
            if (!char.IsLetterOrDigit(c) && c != '_') return false;
        return true;
    }

    private static void Validate(PyContext context, string typeName, List<string> fields, bool renamed)
    {
        foreach (string name in (IEnumerable<string>)[typeName, .. fields])
        {
            if (!IsIdentifier(name)) throw Errors.ValueError($"Type names and field names must be valid identifiers: {Quote(context, name)}");
            if (s_keywords.Contains(name)) throw Errors.ValueError($"Type names and field names cannot be a keyword: {Quote(context, name)}");
        }
        var seen = new HashSet<string>();
        foreach (string name in fields)
        {
            if (name.StartsWith('_') && !renamed) throw Errors.ValueError($"Field names cannot start with an underscore: {Quote(context, name)}");
            if (!seen.Add(name)) throw Errors.ValueError($"Encountered duplicate field name: {Quote(context, name)}");
        }
    }

    private static string Quote(PyContext context, string text) => Representation.Repr(context, PyText.ToValue(text));

    private static Value Build(PyContext context, string typeName, string[] fields, Value[] defaults, Value module)
    {
        var methods = new NamedTupleMethods(typeName, fields, defaults);
        var names = new Value[fields.Length];
        for (int i = 0; i < names.Length; i++) names[i] = PyText.ToValue(fields[i]);
        PyTuple fieldTuple = PyTuple.Of(names);
        var fieldDefaults = new PyDict();
        for (int i = 0; i < defaults.Length; i++) fieldDefaults.SetString(fields[fields.Length - defaults.Length + i], defaults[i]);
        var space = new PyDict();
        space.SetString("__doc__", PyText.ToValue($"{typeName}({string.Join(", ", fields)})"));
        space.SetString("__slots__", PyTuple.Empty);
        space.SetString("_fields", fieldTuple);
        space.SetString("_field_defaults", fieldDefaults);
        space.SetString("__new__", new PyBuiltinFunction("__new__", BuiltinKind.Static, null) { Any = methods.New });
        space.SetString("_make", new PyBuiltinFunction("_make", BuiltinKind.ClassMethod, null) { Any = methods.MakeFromIterable });
        space.SetString("_replace", new PyBuiltinFunction("_replace", BuiltinKind.Method, null) { Any = methods.Replace });
        if (NativeTypes.IsFrom313(context)) space.SetString("__replace__", new PyBuiltinFunction("__replace__", BuiltinKind.Method, null) { Any = methods.Replace });
        space.SetString("__repr__", new PyBuiltinFunction("__repr__", BuiltinKind.Method, null) { One = methods.Repr });
        space.SetString("_asdict", new PyBuiltinFunction("_asdict", BuiltinKind.Method, null) { One = methods.AsDict });
        space.SetString("__getnewargs__", new PyBuiltinFunction("__getnewargs__", BuiltinKind.Method, null) { One = NamedTupleMethods.NewArguments });
        space.SetString("__match_args__", fieldTuple);
        for (int i = 0; i < fields.Length; i++) space.SetString(fields[i], new PyTupleGetter(i, fields[i]));
        space.SetString("__module__", module);
        return context.Call(TypeType.Type, PyText.ToValue(typeName), PyTuple.Of(TupleType.Type), space);
    }
}

/// <summary>_collections._tuplegetter: a field of a named tuple.</summary>
internal sealed class PyTupleGetter : PyObject, IDescriptor
{
    public static readonly PyType GetterType = NativeTypes.Make("_tuplegetter", "collections", static d =>
        d.Property("__doc__", static (_, self) => Value.FromString($"Alias for field number {((PyTupleGetter)self.Reference!)._index}")), subclassable: false);

    private readonly int _index;

    public PyTupleGetter(int index, string name) : base(GetterType)
    {
        _index = index;
        Name = name;
    }

    public string Name { get; }

    public bool IsData => true;

    public Value Bind(PyContext context, Value instance, PyType owner)
    {
        if (instance.IsNull) return this;
        if (instance.Reference is PyTuple tuple && (uint)_index < (uint)tuple.Count) return tuple.Items[_index];
        if (instance.Reference is PyTuple) throw Errors.IndexError("tuple index out of range");
        throw Errors.TypeError($"descriptor for index '{_index}' for tuple subclasses doesn't apply to '{instance.Type.Name}' object");
    }

    public void Store(PyContext context, Value instance, Value value) =>
        throw Errors.AttributeError(value.IsNull ? "can't delete attribute" : "can't set attribute", instance, Name);
}
