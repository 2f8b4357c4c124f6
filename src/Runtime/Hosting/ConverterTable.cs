using System.Numerics;

namespace PyToCil.Runtime.Hosting;

/// <summary>Chooses the converter of a .NET type. The table of docs/hosting.md in code.</summary>
internal static class ConverterTable
{
    public static Converter Make(Type type)
    {
        if (type.IsEnum) return Generic(typeof(EnumConverter<>), type);
        if (Number(type) is { } number) return number;
        if (type == typeof(bool)) return new BoolConverter();
        if (type == typeof(char)) return new CharConverter();
        if (type == typeof(string)) return new StringConverter();
        if (type == typeof(byte[])) return new BytesConverter();
        if (type == typeof(Value)) return new ValueConverter();
        if (type == typeof(object)) return new ObjectConverter();
        if (typeof(PyObject).IsAssignableFrom(type)) return Generic(typeof(PyObjectConverter<>), type);
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Generic(typeof(NullableConverter<>), underlying);
        if (typeof(Delegate).IsAssignableFrom(type)) return Generic(typeof(DelegateConverter<>), type);
        if (TupleConverters.IsTuple(type)) return Generic(typeof(TupleConverter<>), type);
        return Collection(type) ?? Generic(typeof(HostObjectConverter<>), type);
    }

    private static Converter? Number(Type type)
    {
        if (type == typeof(long)) return new IntegerConverter<long>();
        if (type == typeof(int)) return new IntegerConverter<int>();
        if (type == typeof(double)) return new DoubleConverter();
        if (type == typeof(float)) return new SingleConverter();
        if (type == typeof(decimal)) return new DecimalConverter();
        if (type == typeof(byte)) return new IntegerConverter<byte>();
        if (type == typeof(sbyte)) return new IntegerConverter<sbyte>();
        if (type == typeof(short)) return new IntegerConverter<short>();
        if (type == typeof(ushort)) return new IntegerConverter<ushort>();
        if (type == typeof(uint)) return new IntegerConverter<uint>();
        if (type == typeof(ulong)) return new IntegerConverter<ulong>();
        if (type == typeof(Int128)) return new IntegerConverter<Int128>();
        if (type == typeof(UInt128)) return new IntegerConverter<UInt128>();
        if (type == typeof(nint)) return new IntegerConverter<nint>();
        if (type == typeof(nuint)) return new IntegerConverter<nuint>();
        if (type == typeof(BigInteger)) return new BigIntegerConverter();
        if (type == typeof(Half)) return new HalfConverter();
        if (type == typeof(Complex)) return new ComplexConverter();
        return null;
    }

    private static Converter? Collection(Type type)
    {
        if (type.IsSZArray) return Generic(typeof(ArrayConverter<>), type.GetElementType()!);
        if (!type.IsGenericType) return null;
        Type definition = type.GetGenericTypeDefinition();
        Type[] arguments = type.GetGenericArguments();
        if (definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(ICollection<>) || definition == typeof(IEnumerable<>)
            || definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>))
            return Generic(typeof(ListConverter<,>), type, arguments[0]);
        if (definition == typeof(HashSet<>) || definition == typeof(ISet<>) || definition == typeof(IReadOnlySet<>))
            return Generic(typeof(SetConverter<,>), type, arguments[0]);
        if (definition == typeof(Dictionary<,>) || definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>))
            return Generic(typeof(DictionaryConverter<,,>), type, arguments[0], arguments[1]);
        return null;
    }

    private static Converter Generic(Type definition, params Type[] arguments) =>
        (Converter)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
}
