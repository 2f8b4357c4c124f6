namespace PyToCil.Runtime;

/// <summary>
/// What a place found elsewhere than in an instance: an attribute of a class, read from it or from an instance that does not
/// hide it; a property of the class. Immutable, so that threads may share the place.
/// </summary>
/// <param name="Class">The class that was read, or the instance's.</param>
/// <param name="Version">Its version.</param>
/// <param name="Shape">The instance's shape; null where the class itself was read.</param>
/// <param name="Found">The attribute before it is bound: a property, a static method, or what is its own value.</param>
internal sealed record SharedAttributeHit(PyType Class, long Version, Shape? Shape, Value Found)
{
    /// <summary>Whether reading runs a getter.</summary>
    public bool IsProperty => Found.Reference is PyProperty;

    /// <summary>Whether the owner is one that it was found for.</summary>
    public bool Fits(Value owner)
    {
        // A property may be initialised again, without a getter.
        if (Found.Reference is PyProperty { Getter.IsNone: true }) return false;
        if (owner.Reference is PyInstance instance) return Shape is not null && instance.Store.Shape == Shape && instance.Type.Version == Version;
        return Shape is null && owner.Reference == (object)Class && Class.Version == Version;
    }

    /// <summary>The attribute's value; NULL where a getter raised.</summary>
    public Value Read(PyContext context, Value owner) => Found.Reference switch
    {
        PyProperty property => Entry.Calls.Call1(context, property.Getter, owner),
        PyStaticMethod method => method.Function,
        _ => Found,
    };
}
