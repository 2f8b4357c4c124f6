namespace PyToCil.Runtime.Types;

/// <summary>The <c>__dict__</c> of instances, CPython's <c>subtype_dict</c> and <c>subtype_setdict</c>.</summary>
internal static class InstanceDictionary
{
    public static Value Get(PyContext context, Value self)
    {
        if (self.Reference is PyModule module) return module.Dictionary;
        if (self.Reference is IAttributed attributed && self.Type.HasInstanceDictionary) return attributed.Attributes.ToDictionary();
        throw Missing(self);
    }

    public static void Set(PyContext context, Value self, Value value)
    {
        if (self.Reference is not IAttributed attributed || !self.Type.HasInstanceDictionary) throw Missing(self);
        if (value.IsNull)
        {
            attributed.Attributes.ReplaceDictionary(new PyDict());
            return;
        }
        if (value.Reference is not PyDict dictionary) throw Errors.TypeError($"__dict__ must be set to a dictionary, not a '{value.Type.Name}'");
        attributed.Attributes.ReplaceDictionary(dictionary);
    }

    private static PyException Missing(Value self) =>
        Errors.AttributeError($"This object has no __dict__", self, "__dict__");
}
