using System.Numerics;
using System.Reflection;

namespace PyToCil.Translator.Typing;

/// <summary>How .NET types and unboxed kinds go together.</summary>
internal static class HostKinds
{
    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>How Python sees values of a .NET type.</summary>
    public static ValueKind Of(Type type)
    {
        if (type.IsEnum) return ValueKind.Value;
        if (type == typeof(Complex)) return ValueKind.Complex;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int64 or TypeCode.Int32 or TypeCode.Int16 or TypeCode.SByte or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 => ValueKind.Int,
            TypeCode.Double or TypeCode.Single or TypeCode.Decimal => ValueKind.Float,
            TypeCode.Boolean => ValueKind.Bool,
            _ => ValueKind.Value,
        };
    }

    /// <summary>As <see cref="Of"/>, of an argument: a string without surrogates, others are not taken.</summary>
    public static ValueKind OfArgument(Type type) => type == typeof(string) ? ValueKind.Str : Of(type);

    /// <summary>Whether an unboxed value passes as a .NET type; ints are tested for its range.</summary>
    public static bool Passes(ValueKind kind, Type type) => kind switch
    {
        ValueKind.Int => type == typeof(long) || type == typeof(double) || type == typeof(int),
        ValueKind.Float => type == typeof(double),
        ValueKind.Bool => type == typeof(bool),
        ValueKind.Str => type == typeof(string),
        ValueKind.Complex => type == typeof(Complex),
        _ => false,
    };

    /// <summary>Reading or writing the member runs no code: a field, or a property that is nothing but one and cannot be overridden.</summary>
    public static bool IsPlain(HostUse use) => use switch
    {
        HostRead { Member: PropertyInfo property } => IsPlain(property.GetGetMethod()!),
        HostWrite { Member: PropertyInfo property } => IsPlain(property.GetSetMethod()!),
        HostInvoke => false,
        _ => true,
    };

    private static bool IsPlain(MethodInfo accessor)
    {
        if (accessor.IsVirtual && !accessor.IsFinal && !accessor.DeclaringType!.IsSealed) return false;
        byte[] code = accessor.GetMethodBody()?.GetILAsByteArray() ?? [];
        const byte LoadArgument0 = 0x02, LoadArgument1 = 0x03, LoadField = 0x7B, StoreField = 0x7D, Return = 0x2A;
        return code is [LoadArgument0, LoadField, _, _, _, _, Return] or [LoadArgument0, LoadArgument1, StoreField, _, _, _, _, Return];
    }
}
