namespace PyToCil.Runtime.Types;

/// <summary>Makes one class from its name, bases and namespace: the middle of CPython's <c>type_new</c> and <c>PyType_Ready</c>.</summary>
internal sealed class ClassBuilder
{
    private readonly PyContext _context;
    private readonly PyType _metatype;
    private readonly string _name;
    private readonly PyType[] _bases;
    private readonly PyType _best;
    private readonly PyDict _attributes;

    public ClassBuilder(PyContext context, PyType metatype, string name, Value[] bases, PyDict given)
    {
        _context = context;
        _metatype = metatype;
        _name = name;
        Value[] effective = bases.Length == 0 ? [ObjectType.Type] : bases;
        _best = BaseChoice.Best(effective);
        _bases = Array.ConvertAll(effective, b => (PyType)b.Reference!);
        _attributes = given.Copy();
    }

    public PyType Build()
    {
        SlotDeclaration slots = SlotDeclaration.Read(_context, _name, _best, _bases, _attributes);
        string qualifiedName = TakeQualifiedName();
        SetModule();
        ClassifyMethods();
        Value classCell = TakeCell("__classcell__");
        Value dictionaryCell = TakeCell("__classdictcell__");
        var type = new PyType(_metatype, _name, _bases, _best, _attributes) { QualifiedName = qualifiedName };
        slots.ApplyTo(type);
        InheritFlags(type);
        MroCalculation.Set(_context, type);
        slots.AddDescriptors(type, _attributes);
        if (_attributes.GetString("__doc__").IsNull) _attributes.SetString("__doc__", Value.None);
        if (!_attributes.GetString("__eq__").IsNull && _attributes.GetString("__hash__").IsNull) _attributes.SetString("__hash__", Value.None);
        foreach (PyType b in _bases) b.AddSubclass(type);
        if (classCell.Reference is PyCell cell) cell.Content = type;
        if (dictionaryCell.Reference is PyCell other) other.Content = _attributes;
        type.Touch();
        return type;
    }

    private string TakeQualifiedName()
    {
        Value given = _attributes.GetString("__qualname__");
        if (given.IsNull) return _name;
        if (!PyText.TryGet(given, out string text)) throw Errors.TypeError($"type __qualname__ must be a str, not {given.Type.Name}");
        _attributes.RemoveString("__qualname__");
        return text;
    }

    /// <summary><c>__module__</c> from the globals of the caller, where the class body did not set it.</summary>
    private void SetModule()
    {
        if (!_attributes.GetString("__module__").IsNull) return;
        // Where the call site showed no frame, the program's own module is the likely caller.
        Value name = _context.Caller is { } caller ? caller.Function.Globals.GetString("__name__") : Value.FromString("__main__");
        if (!name.IsNull) _attributes.SetString("__module__", name);
    }

    private void ClassifyMethods()
    {
        Wrap("__new__", static f => new PyStaticMethod(f));
        Wrap("__init_subclass__", static f => new PyClassMethod(f));
        Wrap("__class_getitem__", static f => new PyClassMethod(f));
    }

    private void Wrap(string name, Func<Value, PyObject> wrap)
    {
        Value found = _attributes.GetString(name);
        if (found.Reference is PyFunction) _attributes.SetString(name, wrap(found));
    }

    private Value TakeCell(string name)
    {
        Value cell = _attributes.GetString(name);
        if (cell.IsNull) return cell;
        if (cell.Reference is not PyCell)
            throw Errors.TypeError($"type.__new__(): {name} must be a nonlocal cell, not {Representation.Repr(_context, cell.Type)}");
        _attributes.RemoveString(name);
        return cell;
    }

    private void InheritFlags(PyType type)
    {
        foreach (PyType b in _bases)
        {
            type.MatchesSelf |= b.MatchesSelf;
            if (type.IsSequencePattern || type.IsMappingPattern) continue;
            type.IsSequencePattern = b.IsSequencePattern;
            type.IsMappingPattern = b.IsMappingPattern;
        }
    }
}
