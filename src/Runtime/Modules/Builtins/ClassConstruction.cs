using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary><c>__build_class__</c>: what a class statement calls. Python/bltinmodule.c <c>builtin___build_class__</c>.</summary>
internal static class ClassConstruction
{
    public static void AddTo(PyModule module) => module
        .AddFunction(PyBuiltinFunction.Function("__build_class__", Build))
        .AddFunction(PyBuiltinFunction.Function("__import__", Importer.Function));

    private static Value Build(PyContext context, Arguments arguments)
    {
        if (arguments.Count < 2) throw Errors.TypeError("__build_class__: not enough arguments");
        if (arguments[0].Reference is not PyFunction body) throw Errors.TypeError("__build_class__: func must be a function");
        Value name = arguments[1];
        if (!PyText.TryGet(name, out string className)) throw Errors.TypeError("__build_class__: name is not a string");
        var original = new PyTuple(arguments.Positional[2..].ToArray());
        PyTuple bases = ResolveBases(context, original);
        Value metaclass = TakeMetaclass(arguments, bases, out string[] names, out Value[] keywords);
        Value space = PrepareNamespace(context, metaclass, name, bases, names, keywords);
        Value cell = context.Check(body.Code.InvokeNamespace(context, body, space));
        if (!ReferenceEquals(bases, original)) Items.Set(context, space, Value.FromString("__orig_bases__"), original);
        Value made = context.Call(metaclass, new Arguments([name, bases, space], names, keywords));
        CheckClassCell(context, cell, made, className);
        return made;
    }

    /// <summary>PEP 560: bases that are no classes tell what stands for them. The same tuple where none does.</summary>
    internal static PyTuple ResolveBases(PyContext context, PyTuple original)
    {
        List<Value>? resolved = null;
        for (int i = 0; i < original.Count; i++)
        {
            Value b = original[i];
            if (b.Reference is PyType || !Attributes.TryGet(context, b, "__mro_entries__", out Value method))
            {
                resolved?.Add(b);
                continue;
            }
            if (context.Call(method, original).Reference is not PyTuple entries) throw Errors.TypeError("__mro_entries__ must return a tuple");
            resolved ??= [.. original.Items.AsSpan(0, i)];
            resolved.AddRange(entries.Items);
        }
        return resolved is null ? original : new PyTuple([.. resolved]);
    }

    private static Value TakeMetaclass(in Arguments arguments, PyTuple bases, out string[] names, out Value[] keywords)
    {
        int index = Array.IndexOf(arguments.Names, "metaclass");
        names = arguments.Names;
        keywords = arguments.Keywords.ToArray();
        Value metaclass;
        if (index >= 0)
        {
            metaclass = keywords[index];
            names = [.. names.AsSpan(0, index), .. names.AsSpan(index + 1)];
            keywords = [.. keywords.AsSpan(0, index), .. keywords.AsSpan(index + 1)];
        }
        else metaclass = bases.Count == 0 ? TypeType.Type : bases[0].Type;
        return metaclass.Reference is PyType type ? Metaclasses.Calculate(type, bases.Items) : metaclass;
    }

    private static Value PrepareNamespace(PyContext context, Value metaclass, Value name, PyTuple bases, string[] names, Value[] keywords)
    {
        if (metaclass.Reference == (object)TypeType.Type) return new PyDict();
        if (!Attributes.TryGet(context, metaclass, "__prepare__", out Value prepare)) return new PyDict();
        Value space = context.Call(prepare, new Arguments([name, bases], names, keywords));
        if (space.Reference is PyDict || !space.Type.Special(SpecialMethod.GetItem).IsNull) return space;
        throw Errors.TypeError($"{(metaclass.Reference is PyType type ? type.Name : "<metaclass>")}.__prepare__() must return a mapping, not {space.Type.Name}");
    }

    private static void CheckClassCell(PyContext context, Value cell, Value made, string name)
    {
        if (made.Reference is not PyType || cell.Reference is not PyCell classCell) return;
        if (classCell.Content.IsNull)
            throw Errors.RuntimeError($"__class__ not set defining '{name}' as {Representation.Repr(context, made)}. Was __classcell__ propagated to type.__new__?");
        if (!Value.Is(classCell.Content, made))
            throw Errors.TypeError($"__class__ set to {Representation.Repr(context, classCell.Content)} defining '{name}' as {Representation.Repr(context, made)}");
    }
}
