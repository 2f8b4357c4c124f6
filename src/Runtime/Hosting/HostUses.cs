using System.Collections.Concurrent;

namespace PyToCil.Runtime.Hosting;

/// <summary>The members of .NET objects that typed code uses directly, by parameter.</summary>
/// <param name="types">The types of the parameters.</param>
/// <param name="names">For each parameter the Python names of what is used; empty where nothing is.</param>
public sealed class HostUses(Type[] types, string[][] names)
{
    private readonly ConcurrentDictionary<(int Parameter, Type Type), bool> _known = new();
    private readonly Type?[] _last = new Type?[types.Length];

    /// <summary>For emitted code: whether in an object's class, which may derive from the parameter's type, the names mean the very members of that type.</summary>
    public bool Accepts(int parameter, object value)
    {
        Type type = value.GetType();
        if (_last[parameter] == type) return true;
        if (!_known.GetOrAdd((parameter, type), Match)) return false;
        _last[parameter] = type;
        return true;
    }

    private bool Match((int Parameter, Type Type) key) =>
        HostBinding.PassesAsItself(key.Type) && Array.TrueForAll(names[key.Parameter], name => HostBinding.IsSame(types[key.Parameter], key.Type, name));
}
