using System.Collections;
using System.Reflection;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Hosting;

/// <summary>Iteration, length, indexing and membership of .NET collections that pass by reference.</summary>
internal static class HostCollections
{
    public static void Define(Type type, TypeDefinition d)
    {
        if (typeof(IEnumerable).IsAssignableFrom(type)) d.Method("__iter__", (context, self) => new HostIterator(Enumerate(self.Reference!)));
        else if (typeof(IEnumerator).IsAssignableFrom(type)) d.Method("__iter__", (_, self) => new HostIterator((IEnumerator)self.Reference!));
        DefineLength(type, d);
        if (typeof(IDictionary).IsAssignableFrom(type)) DefineDictionary(type, d);
        else if (typeof(IList).IsAssignableFrom(type)) DefineList(type, d);
        else DefineIndexers(type, d);
    }

    // A dictionary gives its keys, as in Python.
    private static IEnumerator Enumerate(object collection) =>
        collection is IDictionary dictionary ? dictionary.Keys.GetEnumerator() : ((IEnumerable)collection).GetEnumerator();

    private static void DefineLength(Type type, TypeDefinition d)
    {
        if (typeof(ICollection).IsAssignableFrom(type)) d.Method("__len__", (_, self) => Value.FromInt(((ICollection)self.Reference!).Count));
        else if (typeof(IEnumerable).IsAssignableFrom(type) && type.GetProperty("Count", BindingFlags.Public | BindingFlags.Instance) is { } count && count.PropertyType == typeof(int))
            d.Method("__len__", (_, self) => Value.FromInt((int)count.GetValue(self.Reference)!));
    }

    private static Type Argument(Type type, Type definition, int index)
    {
        foreach (Type candidate in type.GetInterfaces())
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition) return candidate.GetGenericArguments()[index];
        return typeof(object);
    }

    private static object? Convert(PyContext context, Converter converter, Value value, string place) =>
        converter.BoxedFromPython(context, value, out object? result) is { } fault ? throw fault.At(place) : result;

    private static void DefineDictionary(Type type, TypeDefinition d)
    {
        Converter keys = Converter.Of(Argument(type, typeof(IDictionary<,>), 0));
        Converter items = Converter.Of(Argument(type, typeof(IDictionary<,>), 1));
        string key = $"{HostNames.Plain(type)} key";
        d.Method("__getitem__", (context, self, k) =>
        {
            var dictionary = (IDictionary)self.Reference!;
            if (keys.BoxedFromPython(context, k, out object? found) is not null || found is null || !dictionary.Contains(found)) throw Errors.KeyError(k);
            return Conversion.ToPython(context, dictionary[found]);
        });
        d.Method("__setitem__", (context, self, k, v) =>
        {
            object found = Convert(context, keys, k, key) ?? throw Errors.TypeError($"{key}: None cannot be a key in .NET");
            ((IDictionary)self.Reference!)[found] = Convert(context, items, v, $"{HostNames.Plain(type)} item");
            return Value.None;
        });
        d.Method("__delitem__", (context, self, k) =>
        {
            var dictionary = (IDictionary)self.Reference!;
            if (keys.BoxedFromPython(context, k, out object? found) is not null || found is null || !dictionary.Contains(found)) throw Errors.KeyError(k);
            dictionary.Remove(found);
            return Value.None;
        });
        d.Method("__contains__", (context, self, k) =>
            Value.FromBool(keys.BoxedFromPython(context, k, out object? found) is null && found is not null && ((IDictionary)self.Reference!).Contains(found)));
    }

    private static void DefineList(Type type, TypeDefinition d)
    {
        Converter items = Converter.Of(type.IsArray ? type.GetElementType()! : Argument(type, typeof(IList<>), 0));
        string name = HostNames.Plain(type);
        d.Method("__getitem__", (context, self, index) => Conversion.ToPython(context, ((IList)self.Reference!)[Place(context, self, index, name)]));
        d.Method("__setitem__", (context, self, index, item) =>
        {
            ((IList)self.Reference!)[Place(context, self, index, name)] = Convert(context, items, item, $"{name} item");
            return Value.None;
        });
        d.Method("__contains__", (context, self, item) =>
            Value.FromBool(items.BoxedFromPython(context, item, out object? found) is null && ((IList)self.Reference!).Contains(found)));
    }

    private static int Place(PyContext context, Value self, Value index, string name)
    {
        if (Converter.Of(typeof(long)).FitOf(index) == Fit.None && index.Type.Special(SpecialMethod.Index).IsNull)
            throw Errors.TypeError($"{name} indices must be integers, not {index.Type.Name}");
        long place = Indexing.ToInt64(context, index);
        int count = ((ICollection)self.Reference!).Count;
        if (place < 0) place += count;
        if (place < 0 || place >= count) throw Errors.IndexError($"{name} index out of range");
        return (int)place;
    }

    // What C# writes as value[index]; several indexes come as a tuple.
    private static void DefineIndexers(Type type, TypeDefinition d)
    {
        var getters = new List<HostOverload>();
        var setters = new List<HostOverload>();
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0) continue;
            if (property.GetGetMethod() is { } get && HostOverload.IsCallable(get)) getters.Add(HostOverload.Of(get));
            if (property.GetSetMethod() is { } set && HostOverload.IsCallable(set)) setters.Add(HostOverload.Of(set));
        }
        if (getters.Count > 0)
        {
            var method = new HostMethod(HostNames.Plain(type), "__getitem__", [.. getters]);
            d.Method("__getitem__", (context, self, key) => method.CallInstance(context, new Arguments((Value[])[self, .. Parts(key)])));
        }
        if (setters.Count > 0)
        {
            var method = new HostMethod(HostNames.Plain(type), "__setitem__", [.. setters]);
            d.Method("__setitem__", (context, self, key, item) => method.CallInstance(context, new Arguments((Value[])[self, .. Parts(key), item])));
        }
    }

    private static Value[] Parts(Value key) => key.Reference is PyTuple tuple ? tuple.Items : [key];
}

/// <summary>Walks a .NET enumerator and disposes it at its end.</summary>
internal sealed class HostIterator(IEnumerator enumerator) : PyIterator(HostIteratorType.Type)
{
    private IEnumerator? _enumerator = enumerator;

    public override bool MoveNext(PyContext context, out Value item)
    {
        if (_enumerator is not null && _enumerator.MoveNext())
        {
            item = Conversion.ToPython(context, _enumerator.Current);
            return true;
        }
        (_enumerator as IDisposable)?.Dispose();
        _enumerator = null;
        item = default;
        return false;
    }
}

internal static class HostIteratorType
{
    public static readonly PyType Type = PyType.Native("dotnet_iterator", Define);

    private static void Define(TypeDefinition d)
    {
        d.Method("__iter__", (_, self) => self);
        d.Method("__next__", (context, self) => ((PyIterator)self.Reference!).MoveNext(context, out Value item) ? item : throw Errors.StopIteration(default));
    }
}
