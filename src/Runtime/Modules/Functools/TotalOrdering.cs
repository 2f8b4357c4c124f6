using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>functools.total_ordering: the missing comparisons of a class, from one that it has.</summary>
internal static class TotalOrdering
{
    private readonly record struct Derived(string Name, bool Negate, bool OrEqual, bool AndNotEqual);

    private static readonly (string Root, Derived[] Others)[] s_conversions =
    [
        ("__lt__", [new("__gt__", true, false, true), new("__le__", false, true, false), new("__ge__", true, false, false)]),
        ("__le__", [new("__ge__", true, true, false), new("__lt__", false, false, true), new("__gt__", true, false, false)]),
        ("__gt__", [new("__lt__", true, false, true), new("__ge__", false, true, false), new("__le__", true, false, false)]),
        ("__ge__", [new("__le__", true, true, false), new("__gt__", false, false, true), new("__lt__", true, false, false)]),
    ];

    // The order in which max(roots) of Lib/functools.py prefers them: by name.
    private static readonly string[] s_preference = ["__lt__", "__le__", "__gt__", "__ge__"];

    public static Value Decorate(PyContext context, Value cls)
    {
        if (cls.Reference is not PyType type) throw Errors.TypeError("total_ordering needs a class");
        string? root = Array.Find(s_preference, name => IsDefined(type, name));
        if (root is null) throw Errors.ValueError("must define at least one ordering operation: < > <= >=");
        foreach ((string from, Derived[] others) in s_conversions)
        {
            if (from != root) continue;
            foreach (Derived derived in others)
                if (!IsDefined(type, derived.Name)) Attributes.Set(context, cls, derived.Name, MakeMethod(root, derived));
        }
        return cls;
    }

    private static bool IsDefined(PyType type, string name)
    {
        Value found = type.Lookup(name);
        return !found.IsNull && !Value.Is(found, ObjectType.Type.Lookup(name));
    }

    private static PyBuiltinFunction MakeMethod(string root, Derived derived) => new(derived.Name, BuiltinKind.Method, null)
    {
        Two = (context, self, other) =>
        {
            Value result = context.Check(Entry.Calls.CallSpecial1(context, self.Type.Lookup(root), self, other));
            if (result.IsNotImplemented) return result;
            bool holds = Truth.Of(context, result);
            if (derived.Negate) holds = !holds;
            if (derived.OrEqual) return holds || Comparison.AreEqual(context, self, other);
            if (derived.AndNotEqual) return holds && !Comparison.AreEqual(context, self, other);
            return holds;
        },
    };
}
