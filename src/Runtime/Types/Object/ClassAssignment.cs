namespace PyToCil.Runtime.Types;

/// <summary>Assignment to <c>__class__</c>, CPython's <c>object_set_class</c>.</summary>
internal static class ClassAssignment
{
    public static void Set(PyContext context, Value self, Value value)
    {
        if (value.IsNull) throw Errors.TypeError("can't delete __class__ attribute");
        if (value.Reference is not PyType next) throw Errors.TypeError($"__class__ must be set to a class, not '{value.Type.Name}' object");
        PyType old = self.Type;
        bool modules = old.IsSubtypeOf(SingletonTypes.Module) && next.IsSubtypeOf(SingletonTypes.Module);
        if (!modules && (old.IsBuiltin || next.IsBuiltin)) throw Errors.TypeError(PyVersion.Text("__class__ assignment only supported for heap types or ModuleType subclasses", 10, "__class__ assignment only supported for mutable types or ModuleType subclasses"));
        if (!Compatible(old, next)) throw Errors.TypeError($"__class__ assignment: '{next.Name}' object layout differs from '{old.Name}'");
        var target = (PyObject)self.Reference!;
        if (target is IAttributed attributed)
        {
            // Shapes belong to a class: the attributes move into a dictionary, which any class can hold.
            if (old.HasInstanceDictionary) attributed.Attributes.ToDictionary();
            else attributed.Attributes.Shape = next.RootShape;
        }
        target.Type = next;
    }

    private static bool Compatible(PyType old, PyType next)
    {
        if (old == next) return true;
        if (old.Layout != next.Layout || old.ReservedSlots != next.ReservedSlots) return false;
        if (old.HasInstanceDictionary != next.HasInstanceDictionary) return false;
        if (old.ReservedSlots == 0) return true;
        return SlotNames(old).SequenceEqual(SlotNames(next));
    }

    private static List<string> SlotNames(PyType type)
    {
        var names = new List<string>();
        foreach (PyType ancestor in type.Mro)
            foreach (PyMember member in SlotDeclaration.MembersOf(ancestor)) names.Add(member.Name);
        return names;
    }
}
