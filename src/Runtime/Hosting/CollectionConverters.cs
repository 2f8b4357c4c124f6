namespace PyToCil.Runtime.Hosting;

/// <summary>Reads the items of any Python iterable but str, which is one value to .NET.</summary>
internal static class ItemReader
{
    public static ConversionFault? Read<T>(PyContext context, Value value, Type wanted, out T[] items)
    {
        items = [];
        if (FitOf(value) == Fit.None) return ConversionFault.WrongType(value, wanted);
        Value[] source = Iteration.ToArray(context, value);
        items = new T[source.Length];
        for (int i = 0; i < source.Length; i++)
            if (Lane<T>.FromPython(context, source[i], out items[i]) is { } fault) return fault.Inside($"item {i}");
        return null;
    }

    public static int FitOf(Value value) => value.Reference switch
    {
        PyList or PyTuple => Fit.Near,
        PyText or string or PyNone => Fit.None,
        PyDict => Fit.None,
        PyObject o => o is ScalarTag || o.Type.Special(SpecialMethod.Iter).IsNull ? Fit.None : Fit.Loose,
        _ => value.Reference is System.Collections.IEnumerable ? Fit.Loose : Fit.None,
    };

    public static PyList ToList<T>(PyContext context, ReadOnlySpan<T> source)
    {
        var items = new Value[source.Length];
        for (int i = 0; i < items.Length; i++) items[i] = Lane<T>.ToPython(context, source[i]);
        return new PyList(items);
    }
}

/// <summary>An array and a list; the items are copied. An object array is a tuple, as which tuples come out.</summary>
internal sealed class ArrayConverter<T> : Converter<T[]?>
{
    public override Value ToPython(PyContext context, T[]? value)
    {
        if (value is null) return Value.None;
        PyList list = ItemReader.ToList<T>(context, value);
        return value.GetType() == typeof(object[]) ? new PyTuple(list.Items) : list;
    }

    public override ConversionFault? FromPython(PyContext context, Value value, out T[]? result)
    {
        result = null;
        if (value.IsNone) return null;
        if (value.Reference is T[] same) { result = same; return null; }
        return ItemReader.Read(context, value, typeof(T[]), out result);
    }

    public override int FitOf(Value value) => value.IsNone || value.Reference is T[] ? Fit.Near : ItemReader.FitOf(value);
}

/// <summary>List and the interfaces that it implements; the items are copied both ways.</summary>
internal sealed class ListConverter<TList, T> : Converter<TList?> where TList : class, IEnumerable<T>
{
    public override Value ToPython(PyContext context, TList? value) => value switch
    {
        null => Value.None,
        List<T> list => ItemReader.ToList<T>(context, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)),
        _ => Conversion.ToPython(context, (object)value),
    };

    public override ConversionFault? FromPython(PyContext context, Value value, out TList? result)
    {
        result = null;
        if (value.IsNone) return null;
        if (value.Reference is TList same and not string) { result = same; return null; }
        ConversionFault? fault = ItemReader.Read(context, value, typeof(TList), out T[] items);
        if (fault is null) result = (TList)(object)new List<T>(items);
        return fault;
    }

    public override int FitOf(Value value) => value.IsNone || value.Reference is TList and not string ? Fit.Near : ItemReader.FitOf(value);
}

/// <summary>HashSet and set or frozenset, copied.</summary>
internal sealed class SetConverter<TSet, T> : Converter<TSet?> where TSet : class, IEnumerable<T>
{
    public override Value ToPython(PyContext context, TSet? value)
    {
        if (value is null) return Value.None;
        if (value is not HashSet<T>) return Conversion.ToPython(context, (object)value);
        var set = new PySet();
        foreach (T item in value) set.Add(context, Lane<T>.ToPython(context, item));
        return set;
    }

    public override ConversionFault? FromPython(PyContext context, Value value, out TSet? result)
    {
        result = null;
        if (value.IsNone) return null;
        if (value.Reference is TSet same and not string) { result = same; return null; }
        if (value.Reference is not PySetBase) return ConversionFault.WrongType(value, typeof(TSet));
        ConversionFault? fault = ItemReader.Read(context, value, typeof(TSet), out T[] items);
        if (fault is null) result = (TSet)(object)new HashSet<T>(items);
        return fault;
    }

    public override int FitOf(Value value) => value.IsNone || value.Reference is TSet and not string ? Fit.Near : value.Reference is PySetBase ? Fit.Near : Fit.None;
}

/// <summary>Dictionary and dict, copied, in the dict's order.</summary>
internal sealed class DictionaryConverter<TDictionary, TKey, TItem> : Converter<TDictionary?>
    where TDictionary : class, IEnumerable<KeyValuePair<TKey, TItem>> where TKey : notnull
{
    public override Value ToPython(PyContext context, TDictionary? value)
    {
        if (value is null) return Value.None;
        if (value is not Dictionary<TKey, TItem> source) return Conversion.ToPython(context, (object)value);
        var dictionary = new PyDict();
        foreach ((TKey key, TItem item) in source)
            dictionary.Set(context, Lane<TKey>.ToPython(context, key), Lane<TItem>.ToPython(context, item));
        return dictionary;
    }

    public override ConversionFault? FromPython(PyContext context, Value value, out TDictionary? result)
    {
        result = null;
        if (value.IsNone) return null;
        if (value.Reference is TDictionary same) { result = same; return null; }
        if (value.Reference is not PyDict source) return ConversionFault.WrongType(value, typeof(TDictionary));
        var target = new Dictionary<TKey, TItem>(source.Count);
        int position = 0;
        while (source.Next(ref position, out Value key, out Value item))
        {
            string place = key.Reference is string text ? $"item '{text}'" : $"item {target.Count}";
            if (Lane<TKey>.FromPython(context, key, out TKey k) is { } keyFault) return keyFault.Inside("key of " + place);
            if (k is null) return new ConversionFault(Types.ExceptionTypes.TypeError, $"key of {place}: None cannot be a key in .NET");
            if (Lane<TItem>.FromPython(context, item, out TItem v) is { } fault) return fault.Inside(place);
            target[k] = v;
        }
        result = (TDictionary)(object)target;
        return null;
    }

    public override int FitOf(Value value) => value.IsNone || value.Reference is PyDict or TDictionary ? Fit.Near : Fit.None;
}
