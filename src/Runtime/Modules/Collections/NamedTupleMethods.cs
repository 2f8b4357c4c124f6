using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The methods of one named tuple class, with the messages of the Python code that CPython generates.</summary>
internal sealed class NamedTupleMethods(string typeName, string[] fields, Value[] defaults)
{
    // Up to 3.9 messages have plain names; __new__ is a lambda in 3.9.
    private string NewName => PyVersion.Text("__new__", 9, "<lambda>", 10, $"{typeName}.__new__");

    private string MakeName(string name) => PyVersion.Text(name, 10, $"{typeName}.{name}");

    public Value New(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 0) throw Errors.TypeError($"{NewName}() missing 1 required positional argument: '_cls'");
        int given = arguments.Count - 1;
        if (given > fields.Length) throw TooMany(arguments.Count);
        var items = new Value[fields.Length];
        arguments.Positional[1..].CopyTo(items);
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            int place = Array.IndexOf(fields, arguments.Names[i]);
            if (place < 0) throw Errors.TypeError($"{NewName}() got an unexpected keyword argument '{arguments.Names[i]}'");
            if (place < given) throw Errors.TypeError($"{NewName}() got multiple values for argument '{arguments.Names[i]}'");
            items[place] = arguments.Keywords[i];
        }
        int firstDefault = fields.Length - defaults.Length;
        var missing = new List<string>();
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].IsNull) continue;
            if (i >= firstDefault) items[i] = defaults[i - firstDefault]; else missing.Add($"'{fields[i]}'");
        }
        if (missing.Count > 0) throw Missing(missing);
        return new PyTupleSubclass((PyType)arguments[0].Reference!, items);
    }

    private PyException TooMany(int given)
    {
        int most = fields.Length + 1;
        string takes = defaults.Length > 0 ? $"from {most - defaults.Length} to {most}" : $"{most}";
        return Errors.TypeError($"{NewName}() takes {takes} positional argument{(most == 1 && defaults.Length == 0 ? "" : "s")} but {given} were given");
    }

    private PyException Missing(List<string> names)
    {
        string list = names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => $"{string.Join(", ", names.GetRange(0, names.Count - 1))}, and {names[^1]}",
        };
        return Errors.TypeError($"{NewName}() missing {names.Count} required positional argument{(names.Count == 1 ? "" : "s")}: {list}");
    }

    public Value MakeFromIterable(PyContext context, Arguments arguments)
    {
        if (arguments.Count != 2) throw Errors.TypeError($"{MakeName("_make")}() takes 2 positional arguments but {arguments.Count} were given");
        Value[] items = Iteration.ToArray(context, arguments[1]);
        if (items.Length != fields.Length) throw Errors.TypeError($"Expected {fields.Length} arguments, got {items.Length}");
        return new PyTupleSubclass((PyType)arguments[0].Reference!, items);
    }

    public Value Replace(PyContext context, Arguments arguments)
    {
        if (arguments.Count != 1) throw Errors.TypeError($"{MakeName("_replace")}() takes 1 positional argument but {arguments.Count} were given");
        Value[] items = ((PyTuple)arguments[0].Reference!).Items.AsSpan().ToArray();
        var unknown = new PyList();
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            int place = Array.IndexOf(fields, arguments.Names[i]);
            if (place >= 0) items[place] = arguments.Keywords[i]; else unknown.Add(PyText.ToValue(arguments.Names[i]));
        }
        if (unknown.Count == 0) return context.Call(Attributes.Get(context, arguments[0], "_make"), new PyList(items));
        string message = $"Got unexpected field names: {Representation.Repr(context, unknown)}";
        throw NativeTypes.IsFrom313(context) ? Errors.TypeError(message) : Errors.ValueError(message);
    }

    public Value Repr(PyContext context, Value self)
    {
        Value[] items = ((PyTuple)self.Reference!).Items;
        var text = new StringBuilder(self.Type.Name).Append('(');
        for (int i = 0; i < fields.Length && i < items.Length; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(fields[i]).Append('=').Append(Representation.Repr(context, items[i]));
        }
        return PyText.ToValue(text.Append(')').ToString());
    }

    public Value AsDict(PyContext context, Value self)
    {
        Value[] items = ((PyTuple)self.Reference!).Items;
        var dict = new PyDict();
        for (int i = 0; i < fields.Length && i < items.Length; i++) dict.SetString(fields[i], items[i]);
        return dict;
    }

    public static Value NewArguments(PyContext context, Value self) => PyTuple.From(((PyTuple)self.Reference!).Items);
}
