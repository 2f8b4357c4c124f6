using System.Reflection;

namespace PyToCil.Runtime.Hosting;

/// <summary>The operators that a .NET type declares, and the order of <see cref="IComparable"/>, as Python's.</summary>
internal static class HostOperators
{
    private static readonly (string DotNet, string Python, string Reflected)[] s_binary =
    [
        ("op_Addition", "__add__", "__radd__"), ("op_Subtraction", "__sub__", "__rsub__"), ("op_Multiply", "__mul__", "__rmul__"),
        ("op_Division", "__truediv__", "__rtruediv__"), ("op_Modulus", "__mod__", "__rmod__"), ("op_BitwiseAnd", "__and__", "__rand__"),
        ("op_BitwiseOr", "__or__", "__ror__"), ("op_ExclusiveOr", "__xor__", "__rxor__"), ("op_LeftShift", "__lshift__", "__rlshift__"),
        ("op_RightShift", "__rshift__", "__rrshift__"),
    ];

    private static readonly (string DotNet, string Python, Func<int, bool> Holds)[] s_order =
    [
        ("op_LessThan", "__lt__", c => c < 0), ("op_LessThanOrEqual", "__le__", c => c <= 0),
        ("op_GreaterThan", "__gt__", c => c > 0), ("op_GreaterThanOrEqual", "__ge__", c => c >= 0),
    ];

    private static readonly (string DotNet, string Python)[] s_unary =
        [("op_UnaryNegation", "__neg__"), ("op_UnaryPlus", "__pos__"), ("op_OnesComplement", "__invert__")];

    public static void Define(Type type, TypeDefinition d)
    {
        foreach ((string name, string python, string reflected) in s_binary)
        {
            if (Find(type, name, 2) is not { } method) continue;
            d.Method(python, (context, self, other) => method.CallOperator(context, self, other));
            d.Method(reflected, (context, self, other) => method.CallOperator(context, other, self));
        }
        foreach ((string name, string python) in s_unary)
        {
            if (Find(type, name, 1) is not { } method) continue;
            d.Method(python, (context, self) => { Value[] operand = [self]; return method.CallStatic(context, new Arguments(operand)); });
        }
        foreach ((string name, string python, Func<int, bool> holds) in s_order) DefineOrder(type, d, name, python, holds);
        if (typeof(IDisposable).IsAssignableFrom(type)) DefineScope(d);
        if (type.IsEnum) DefineNumber(type, d);
    }

    private static HostMethod? Find(Type type, string name, int parameters)
    {
        var overloads = new List<HostOverload>();
        foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy))
            if (method.Name == name && method.GetParameters().Length == parameters && HostOverload.IsCallable(method)) overloads.Add(HostOverload.Of(method));
        return overloads.Count == 0 ? null : new HostMethod(HostNames.Plain(type), name, [.. overloads]);
    }

    private static void DefineOrder(Type type, TypeDefinition d, string name, string python, Func<int, bool> holds)
    {
        if (Find(type, name, 2) is { } method) d.Method(python, (context, self, other) => method.CallOperator(context, self, other));
        else if (typeof(IComparable).IsAssignableFrom(type))
            d.Method(python, (_, self, other) => other.Reference?.GetType() == self.Reference!.GetType()
                ? Value.FromBool(holds(((IComparable)self.Reference).CompareTo(other.Reference))) : Value.NotImplemented);
    }

    private static void DefineScope(TypeDefinition d)
    {
        d.Method("__enter__", (_, self) => self);
        d.Method("__exit__", (_, arguments) =>
        {
            ((IDisposable)arguments[0].Reference!).Dispose();
            return Value.None;
        });
    }

    private static void DefineNumber(Type type, TypeDefinition d)
    {
        Converter number = Converter.Of(Enum.GetUnderlyingType(type));
        Native1 read = (context, self) => number.BoxedToPython(context, System.Convert.ChangeType(self.Reference, Enum.GetUnderlyingType(type), System.Globalization.CultureInfo.InvariantCulture));
        d.Method("__int__", read).Method("__index__", read);
    }
}
