using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>The Python classes of .NET types: one for each type, named after it, made at first use.</summary>
public static class HostTypes
{
    private static readonly ConcurrentDictionary<Type, PyType> s_types = new();
    private static readonly ConditionalWeakTable<PyType, Type> s_origins = [];
    private static readonly Lock s_lock = new();

    /// <summary>The Python class of a .NET object that is neither a <see cref="PyObject"/> nor a string.</summary>
    public static PyType Of(object value) => OfType(value.GetType());

    /// <summary>
    /// The Python class of a .NET type. Its attributes are the public properties, fields and methods; calling it calls a
    /// constructor; its bases are the classes of the .NET bases.
    /// </summary>
    public static PyType OfType(Type type)
    {
        if (s_types.TryGetValue(type, out PyType? known)) return known;
        lock (s_lock)
        {
            if (s_types.TryGetValue(type, out known)) return known;
            PyType made = Make(type);
            s_origins.Add(made, type);
            s_types[type] = made;
            return made;
        }
    }

    /// <summary>The .NET type whose Python class this is, or null.</summary>
    internal static Type? DotNetTypeOf(PyObject value) => value is PyType type && s_origins.TryGetValue(type, out Type? origin) ? origin : null;

    private static PyType Make(Type type)
    {
        PyType parent = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(MulticastDelegate) ? OfType(b) : ObjectType.Type;
        return PyType.Native(HostNames.Plain(type), definition => Define(type, definition), parent);
    }

    private static void Define(Type type, TypeDefinition d)
    {
        HostObjectMethods.Define(d);
        HostCollections.Define(type, d);
        HostOperators.Define(type, d);
        DefineConstructors(type, d);
        DefineMethods(type, d);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetIndexParameters().Length == 0 && HostMember.OfProperty(property) is { } member) Add(d, member);
        foreach (FieldInfo field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        {
            if (field.IsStatic) DefineConstant(d, field);
            else if (HostMember.OfField(field) is { } member) Add(d, member);
        }
        if (type.GetMethod("Invoke") is { } invoke && typeof(Delegate).IsAssignableFrom(type))
            d.Method("__call__", new HostMethod(type.Name, "__call__", [HostOverload.Of(invoke)]).CallInstance);
    }

    private static void Add(TypeDefinition d, HostMember member) => d.Property(member.Name, member.Get, member.CanWrite ? member.Set : null);

    // Members of enums, constants and read-only fields; a static variable would be read once and for ever.
    private static void DefineConstant(TypeDefinition d, FieldInfo field)
    {
        if (field.IsLiteral || field.IsInitOnly) d.Constant(field.Name, Conversion.ToPython(field.GetValue(null)));
    }

    private static void DefineConstructors(Type type, TypeDefinition d)
    {
        ConstructorInfo[] constructors = type.IsAbstract ? [] : type.GetConstructors();
        var overloads = new List<HostOverload>();
        foreach (ConstructorInfo constructor in constructors)
            if (HostOverload.IsCallable(constructor)) overloads.Add(HostOverload.Of(constructor));
        if (type.IsValueType) overloads.Add(HostOverload.DefaultOf(type));
        if (overloads.Count == 0 || typeof(Delegate).IsAssignableFrom(type)) d.New((_, _) => throw Errors.TypeError($"cannot create '{HostNames.Plain(type)}' instances"));
        else d.New(new HostMethod(HostNames.Plain(type), "", [.. overloads]).CallConstructor);
    }

    private static void DefineMethods(Type type, TypeDefinition d)
    {
        foreach (bool isStatic in (ReadOnlySpan<bool>)[false, true])
        {
            var groups = new Dictionary<string, List<HostOverload>>();
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.FlattenHierarchy | (isStatic ? BindingFlags.Static : BindingFlags.Instance)))
            {
                if (method.IsSpecialName || !HostOverload.IsCallable(method)) continue;
                if (!groups.TryGetValue(method.Name, out List<HostOverload>? group)) groups[method.Name] = group = [];
                group.Add(HostOverload.Of(method));
            }
            foreach ((string name, List<HostOverload> group) in groups)
            {
                var method = new HostMethod(HostNames.Plain(type), name, [.. group]);
                if (isStatic) d.StaticMethod(name, method.CallStatic); else d.Method(name, method.CallInstance);
            }
        }
    }
}

/// <summary>What every host object can do: text, equality, hash, order, and <c>with</c>.</summary>
internal static class HostObjectMethods
{
    public static void Define(TypeDefinition d)
    {
        d.Method("__str__", Str).Method("__repr__", Repr).Method("__hash__", Hash).Method("__eq__", Equal).Method("__ne__", NotEqual);
    }

    private static Value Str(PyContext context, Value self) => PyText.ToValue(self.Reference!.ToString() ?? "");

    private static Value Repr(PyContext context, Value self) => PyText.ToValue($"<{self.Type.Name}: {self.Reference}>");

    private static Value Hash(PyContext context, Value self)
    {
        int hash = self.Reference!.GetHashCode();
        return Value.FromInt(hash == -1 ? -2 : hash);
    }

    private static Value Equal(PyContext context, Value self, Value other) =>
        other.Reference is PyObject or string ? Value.NotImplemented : Value.FromBool(self.Reference!.Equals(other.Reference));

    private static Value NotEqual(PyContext context, Value self, Value other) =>
        other.Reference is PyObject or string ? Value.NotImplemented : Value.FromBool(!self.Reference!.Equals(other.Reference));
}
