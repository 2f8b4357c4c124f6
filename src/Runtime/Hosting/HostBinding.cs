using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyToCil.Runtime.Hosting;

/// <summary>What Python's names mean in .NET objects, for code that uses the members directly.</summary>
public static class HostBinding
{
    /// <summary>The property or field that Python code reads by a name of objects whose class is this type; null where it is something else.</summary>
    public static MemberInfo? Member(Type type, string name)
    {
        MemberInfo? member = Declared(type, name);
        if (member is not null || !type.IsInterface) return member;
        foreach (Type inherited in type.GetInterfaces())
            if (Declared(inherited, name) is { } found) return found;
        return null;
    }

    private static MemberInfo? Declared(Type type, string name) =>
        HostTypes.OfType(type).Lookup(name).Reference is PyGetSet { Get.Target: HostMember member } ? member.Source : null;

    /// <summary>The method that Python code calls by a name with so many positional arguments, whatever they are, on objects of exactly this class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="name">The Python name.</param>
    /// <param name="count">How many arguments, the object not counted.</param>
    /// <param name="function">What reading the attribute to call it gives.</param>
    /// <returns>Null where the name is no method, or the arguments choose among several.</returns>
    public static MethodInfo? Method(Type type, string name, int count, out PyObject? function)
    {
        function = HostTypes.OfType(type).Lookup(name).Reference as PyBuiltinFunction;
        return function is PyBuiltinFunction { Binds: true, Any.Target: HostMethod method } ? method.Only(count)?.Method : null;
    }

    /// <summary>A class whose objects Python sees as they are, through the class's public members.</summary>
    public static bool PassesAsItself(Type type)
    {
        if (type.IsValueType || type.ContainsGenericParameters || typeof(Type).IsAssignableFrom(type)) return false;
        Type converter = Converter.Of(type).GetType();
        return converter.IsGenericType && converter.GetGenericTypeDefinition() == typeof(HostObjectConverter<>);
    }

    /// <summary>The setter of a property that Python code may write; null for others.</summary>
    public static MethodInfo? Setter(PropertyInfo property) => HostMember.SetterOf(property);

    /// <summary>Whether a name means the same member in a class as in a type that its objects are used as.</summary>
    internal static bool IsSame(Type declared, Type actual, string name) => (Member(declared, name), Member(actual, name)) switch
    {
        (FieldInfo a, FieldInfo b) => a.FieldHandle == b.FieldHandle,
        (PropertyInfo a, PropertyInfo b) => a.PropertyType == b.PropertyType && IsSame(a.GetGetMethod()!, b.GetGetMethod()!, actual) && SameSetters(Setter(a), Setter(b), actual),
        _ => false,
    };

    private static bool SameSetters(MethodInfo? declared, MethodInfo? own, Type actual) =>
        declared is null ? own is null : own is not null && IsSame(declared, own, actual);

    private static bool IsSame(MethodInfo declared, MethodInfo own, Type actual)
    {
        if (declared.DeclaringType!.IsInterface)
        {
            // By variance an object may be used as an interface that its class does not name.
            if (Array.IndexOf(actual.GetInterfaces(), declared.DeclaringType) < 0) return false;
            InterfaceMapping map = actual.GetInterfaceMap(declared.DeclaringType);
            int index = Array.FindIndex(map.InterfaceMethods, m => m.MethodHandle == declared.MethodHandle);
            if (index < 0 || map.TargetMethods[index] is null) return false;
            declared = map.TargetMethods[index];
        }
        return declared.GetBaseDefinition().MethodHandle == own.GetBaseDefinition().MethodHandle;
    }

    // ---- What emitted code calls ----

    /// <summary>Whether a function has the code that typed code was made of, and that typed code was not given up since.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCurrent(PyFunction function, PyCode code, int remakes) => function.Code == code && code.Remakes == remakes;

    /// <summary>A .NET value as Python sees it.</summary>
    public static Value ToPython<T>(PyContext context, T value) => Lane<T>.ToPython(context, value);

    /// <summary>A .NET object of a class that passes as itself.</summary>
    public static Value OfObject(object value) => new(value);

    /// <summary>An object of a class that passes as itself, or null, or an object of a class that derives from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value OfReference<T>(PyContext context, T? value) where T : class =>
        value is not null && value.GetType() == typeof(T) ? new Value(value) : ToPython(context, value);

    /// <summary>The .NET object of a type that a value is; null for any other.</summary>
    public static T? ObjectOf<T>(Value value) where T : class => value.Reference as T;

    /// <summary>What <see cref="Returned"/> compares with.</summary>
    public static int Switches => PyContext.Switches;

    /// <summary>The host may have run code of another interpreter.</summary>
    /// <param name="context">The caller's.</param>
    /// <param name="switches"><see cref="Switches"/> before the call.</param>
    public static void Returned(PyContext context, int switches)
    {
        if (PyContext.Switches != switches) context.MakeCurrent();
    }
    /// <summary>Python sees the string as it is: it is no null and has no surrogates.</summary>
    public static bool IsPlain(string? value) => value is not null && PyText.ToValue(value).Reference is string;

    /// <summary>A string as Python sees it.</summary>
    public static Value OfString(string? value) => value is null ? Value.None : PyText.ToValue(value);

    /// <summary>decimal is the nearest float.</summary>
    public static double OfDecimal(decimal value) => (double)value;

    /// <summary>The .NET exception becomes the pending Python exception.</summary>
    public static void Fail(PyContext context, Exception exception) => context.Fail(exception);
}
