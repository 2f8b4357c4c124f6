namespace PyToCil.Runtime;

/// <summary>A place in the code that reads a global, with what it found last time.</summary>
public sealed class GlobalSite(string name)
{
    public readonly string Name = string.Intern(name);
    internal readonly long Hash = PyDict.HashOf(name);

    /// <summary>The entry index in the module's dict, checked by key identity at each use.</summary>
    internal int Index = -1;

    /// <summary>It was found in the module's dict.</summary>
    public bool IsInModule => Index >= 0;

    /// <summary>What was found in builtins, valid while neither dict gained or lost a key.</summary>
    internal BuiltinHit? Builtin;

    /// <summary>What was found in builtins, where the module's dict does not have the name.</summary>
    public BuiltinHit? Found => Index < 0 ? Builtin : null;

    /// <summary>A name that is not in a module's dict, while that gains and loses no key, and is in the builtins at an index.</summary>
    public sealed record BuiltinHit(PyDict Globals, int GlobalsVersion, PyDict Builtins, int Index);
}

/// <summary>A place in the code that looks up a member of an object.</summary>
public abstract class MemberSite(string name)
{
    public readonly string Name = string.Intern(name);

    /// <summary>What it found on a class.</summary>
    internal SharedAttributeHit? Shared;

    /// <summary>The entry index in the dict of a module; -1 where the place has read no module.</summary>
    internal int ModuleIndex = -1;

    /// <summary>It has read an attribute of a module.</summary>
    public bool IsOfModule => ModuleIndex >= 0;

    /// <summary>It finds something elsewhere than in an instance or as a method of its class: on a class, in a module, by a property.</summary>
    public bool FindsOnClasses => Shared is not null || ModuleIndex >= 0;
}

/// <summary>A place in the code that reads or writes an attribute.</summary>
public sealed class AttributeSite(string name) : MemberSite(name)
{
    internal AttributeHit? Hit;

    /// <summary>What it found last, with what it found before.</summary>
    public AttributeHit? Seen => Hit;
}

/// <summary>What an attribute access found: immutable, so that threads may share the site.</summary>
/// <param name="Shape">The instance's shape.</param>
/// <param name="TypeVersion">The class's version.</param>
/// <param name="Slot">The slot of the value.</param>
/// <param name="Next">For writes that add an attribute: the shape after it.</param>
public sealed record AttributeHit(Shape Shape, long TypeVersion, int Slot, Shape? Next)
{
    /// <summary>What was found before, for other shapes.</summary>
    public AttributeHit? Earlier { get; private init; }

    /// <summary>This one before those of other shapes, of which the last are forgotten.</summary>
    public AttributeHit Before(AttributeHit? earlier, int most = MostHits) => this with { Earlier = Others(earlier, most - 1) };

    /// <summary>Shapes that one place remembers.</summary>
    public const int MostHits = 4;

    private AttributeHit? Others(AttributeHit? hits, int most)
    {
        if (hits is null || most == 0) return null;
        return hits.Shape == Shape ? Others(hits.Earlier, most) : hits with { Earlier = Others(hits.Earlier, most - 1) };
    }
}

/// <summary>A place in the code that reads a method to call it.</summary>
public sealed class MethodSite(string name) : MemberSite(name)
{
    internal MethodHit? Hit;

    /// <summary>What it found last, with what it found before.</summary>
    public MethodHit? Seen => Hit;
}

/// <summary>A method found on a class.</summary>
/// <param name="Type">The exact class of the object.</param>
/// <param name="TypeVersion">Its version.</param>
/// <param name="Shape">The instance's shape, which does not have the name; null where instances carry no attributes.</param>
/// <param name="Method">The function.</param>
public sealed record MethodHit(PyType Type, long TypeVersion, Shape? Shape, Value Method)
{
    /// <summary>What was found before, on other classes.</summary>
    public MethodHit? Earlier { get; private init; }

    /// <summary>This one before those of other classes, of which the last are forgotten.</summary>
    public MethodHit Before(MethodHit? earlier) => this with { Earlier = Others(earlier, AttributeHit.MostHits - 1) };

    private MethodHit? Others(MethodHit? hits, int most)
    {
        if (hits is null || most == 0) return null;
        return hits.Type == Type && hits.Shape == Shape ? Others(hits.Earlier, most) : hits with { Earlier = Others(hits.Earlier, most - 1) };
    }
}

/// <summary>The keyword names of a call, and how the last callee took them.</summary>
public sealed class KeywordSite(string[] names)
{
    public readonly string[] Names = Array.ConvertAll(names, string.Intern);
    internal KeywordHit? Hit;
}

/// <summary>Where each parameter of one code object takes its value from.</summary>
/// <param name="Code">The callee.</param>
/// <param name="Given">The count of all arguments it was made for.</param>
/// <param name="Sources">For each parameter the argument's index; -1 for its default.</param>
internal sealed record KeywordHit(PyCode Code, int Given, int[] Sources);
