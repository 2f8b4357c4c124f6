using System.Globalization;

namespace PyToCil.Runtime.Types;

/// <summary><c>__slots__</c> of one class: what it reserves, and whether instances get a <c>__dict__</c>. docs.python.org/3/reference/datamodel.html#slots</summary>
internal sealed class SlotDeclaration
{
    private readonly List<string> _names = [];
    private readonly PyType _best;
    private bool _hasDictionary;
    private bool _addsDictionary;
    private bool _addsWeakReference;

    private SlotDeclaration(PyType best) => _best = best;

    public static SlotDeclaration Read(PyContext context, string className, PyType best, PyType[] bases, PyDict attributes)
    {
        var declaration = new SlotDeclaration(best);
        bool mayAddDictionary = !best.HasInstanceDictionary;
        bool mayAddWeakReference = !HasWeakReference(best) && !IsVariableSized(best);
        Value slots = attributes.GetString("__slots__");
        if (slots.IsNull)
        {
            declaration._addsDictionary = mayAddDictionary;
            declaration._addsWeakReference = mayAddWeakReference;
        }
        else
        {
            declaration.ReadNames(context, className, slots, attributes, mayAddDictionary, mayAddWeakReference);
            // A base beside the best one may bring what this class did not ask for (type_new_slots_bases).
            foreach (PyType b in bases)
            {
                if (b == best) continue;
                declaration._addsDictionary |= mayAddDictionary && b.HasInstanceDictionary;
                declaration._addsWeakReference |= mayAddWeakReference && HasWeakReference(b);
            }
        }
        declaration._hasDictionary = !mayAddDictionary || declaration._addsDictionary;
        return declaration;
    }

    private static bool IsVariableSized(PyType type) => type.Layout == IntType.Type || type.Layout == BytesType.Type || (type.Layout == TupleType.Type && !PyVersion.Since(15));

    private static bool HasWeakReference(PyType type) =>
        type.Layout == TypeType.Type || type.Layout == SetType.Type || type.Layout == FrozenSetType.Type || type.Layout == SingletonTypes.Module || !type.Lookup("__weakref__").IsNull;

    private void ReadNames(PyContext context, string className, Value slots, PyDict attributes, bool mayAddDictionary, bool mayAddWeakReference)
    {
        Value[] given = PyText.TryGet(slots, out _) ? [slots] : Iteration.ToArray(context, slots);
        if (given.Length > 0 && IsVariableSized(_best)) throw Errors.TypeError(PyVersion.Text("nonempty", 15, "arbitrary") + $" __slots__ not supported for subtype of '{_best.Name}'");
        foreach (Value value in given)
        {
            if (!PyText.TryGet(value, out string name)) throw Errors.TypeError($"__slots__ items must be strings, not '{value.Type.Name}'");
            if (!IsIdentifier(name)) throw Errors.TypeError("__slots__ must be identifiers");
            if (name == "__dict__")
            {
                if (!mayAddDictionary || _addsDictionary) throw Errors.TypeError("__dict__ slot disallowed: we already got one");
                _addsDictionary = true;
            }
            else if (name == "__weakref__")
            {
                if (!mayAddWeakReference || _addsWeakReference) throw Errors.TypeError("__weakref__ slot disallowed: we already got one");
                _addsWeakReference = true;
            }
            else
            {
                string mangled = Mangle(className, name);
                if (!attributes.GetString(mangled).IsNull && mangled is not ("__qualname__" or "__classcell__"))
                    throw Errors.ValueError($"{Representation.Repr(context, Value.FromString(mangled))} in __slots__ conflicts with class variable");
                _names.Add(mangled);
            }
        }
        _names.Sort(string.CompareOrdinal);
    }

    /// <summary>CPython's <c>_Py_Mangle</c>: private names carry their class's name.</summary>
    internal static string Mangle(string className, string name)
    {
        if (!name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.')) return name;
        string stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_')) return false;
        foreach (char c in name)
            if (c != '_' && !char.IsLetterOrDigit(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation))
                return false;
        return true;
    }

    /// <summary>Sets what <see cref="AttributeStore"/> reads when an instance is made.</summary>
    public void ApplyTo(PyType type)
    {
        type.ReservedSlots = _best.ReservedSlots + _names.Count;
        type.HasInstanceDictionary = _hasDictionary;
        type.RootShape = Shape.Root(type, type.ReservedSlots);
    }

    /// <summary>The descriptors of the slots, of <c>__dict__</c> and of <c>__weakref__</c>, in CPython's order.</summary>
    public void AddDescriptors(PyType type, PyDict attributes)
    {
        for (int i = 0; i < _names.Count; i++)
            attributes.SetString(_names[i], new PyMember(type, _names[i], _best.ReservedSlots + i));
        if (_addsDictionary) attributes.SetString("__dict__", new PyGetSet(type, "__dict__", InstanceDictionary.Get, InstanceDictionary.Set));
        if (_addsWeakReference) attributes.SetString("__weakref__", new PyGetSet(type, "__weakref__", static (_, _) => Value.None, null));
    }

    /// <summary>The slots that the class itself declared.</summary>
    public static IEnumerable<PyMember> MembersOf(PyType type)
    {
        if (type.IsBuiltin) yield break;
        int position = 0;
        while (type.Attributes.Next(ref position, out _, out Value value))
            if (value.Reference is PyMember member && member.Owner == type) yield return member;
    }
}
