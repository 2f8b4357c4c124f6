namespace PyToCil.Runtime.Hosting;

/// <summary>The methods of one name, the constructors, or the operators of one kind of a .NET type.</summary>
internal sealed class HostMethod(string owner, string name, HostOverload[] overloads)
{
    private string DisplayName => name.Length == 0 ? owner : $"{owner}.{name}";

    /// <summary>The first positional argument is the object.</summary>
    public Value CallInstance(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 0) throw Errors.TypeError($"unbound method {DisplayName}() needs an argument");
        return Invoke(context, arguments[0], arguments.Tail());
    }

    public Value CallStatic(PyContext context, Arguments arguments) => Invoke(context, default, arguments);

    /// <summary>The first positional argument is the class.</summary>
    public Value CallConstructor(PyContext context, Arguments arguments)
    {
        if (arguments.Count == 0 || arguments[0].Reference is not PyType type) throw Errors.TypeError($"{owner}.__new__(X): X is not a type object");
        if (!type.IsBuiltin) throw Errors.TypeError($"type '{owner}' is not an acceptable base type");
        return Invoke(context, default, arguments.Tail());
    }

    /// <summary>Calls the best overload of an operator; NotImplemented where none takes these operands.</summary>
    public Value CallOperator(PyContext context, Value left, Value right)
    {
        Value[] operands = [left, right];
        HostOverload? best = Best(new Arguments(operands), out Value[]? bound);
        return best is null ? Value.NotImplemented : best.Invoke(context, DisplayName, default, bound!);
    }

    private Value Invoke(PyContext context, Value self, Arguments arguments)
    {
        if (overloads.Length == 1)
        {
            HostOverload only = overloads[0];
            if (!arguments.HasKeywords && only.IsPlain && arguments.Count == only.Count) return only.Invoke(context, DisplayName, self, arguments.Positional);
            Value[] bound = only.Bind(arguments) ?? throw WrongCount(only, arguments);
            return only.Invoke(context, DisplayName, self, bound);
        }
        HostOverload? best = Best(arguments, out Value[]? values);
        if (best is null) throw NoOverload(arguments);
        return best.Invoke(context, DisplayName, self, values!);
    }

    /// <summary>The overload whose parameters fit best; the first declared one of equals.</summary>
    private HostOverload? Best(Arguments arguments, out Value[]? bound)
    {
        HostOverload? best = null;
        bound = null;
        long bestFit = long.MaxValue;
        foreach (HostOverload overload in overloads)
        {
            if (overload.Bind(arguments) is not { } values) continue;
            long fit = overload.FitOf(values);
            if (fit >= bestFit) continue;
            (best, bound, bestFit) = (overload, values, fit);
        }
        return best;
    }

    /// <summary>The overload that a call with so many positional arguments reaches whatever they are, without defaults; null where there are several or none.</summary>
    public HostOverload? Only(int count)
    {
        HostOverload[] able = Array.FindAll(overloads, overload => overload.Least <= count && count <= overload.Most);
        return able is [{ IsPlain: true } only] && only.Count == count ? only : null;
    }

    private PyException WrongCount(HostOverload only, Arguments arguments)
    {
        foreach (string keyword in arguments.Names)
            if (!only.HasParameter(keyword)) return Errors.TypeError($"{DisplayName}() got an unexpected keyword argument '{keyword}'");
        string expected = only.Least == only.Most ? $"{only.Least}" : only.Most == int.MaxValue ? $"at least {only.Least}" : $"{only.Least} to {only.Most}";
        int given = arguments.Count + arguments.Names.Length;
        return Errors.TypeError($"{DisplayName}() takes {expected} argument{(expected == "1" ? "" : "s")} ({given} given)");
    }

    private PyException NoOverload(Arguments arguments)
    {
        var types = new List<string>();
        foreach (Value value in arguments.Positional) types.Add(value.Type.Name);
        for (int i = 0; i < arguments.Names.Length; i++) types.Add($"{arguments.Names[i]}={arguments.Keywords[i].Type.Name}");
        return Errors.TypeError($"no overload of {DisplayName}() takes the arguments ({string.Join(", ", types)})");
    }
}
