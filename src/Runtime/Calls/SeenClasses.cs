using System.Collections.Concurrent;

namespace PyToCil.Runtime;

/// <summary>The classes of the values that places in a code object produced, for reports; counting code notes them where a report is wanted.</summary>
public sealed class SeenClasses
{
    /// <summary>Classes that are told of one place.</summary>
    private const int Most = 4;

    private readonly ConcurrentDictionary<int, string[]> _names = new();

    /// <summary>The names of the classes, in the order in which they were first seen.</summary>
    public string[] At(int place) => _names.GetValueOrDefault(place, []);

    internal void Note(int place, Value value)
    {
        string name = value.IsNull ? "NULL" : value.Type.Name;
        string[] known = At(place);
        if (known.Length < Most && Array.IndexOf(known, name) < 0) _names[place] = [.. known, name];
    }
}
