using System.Reflection;

namespace PyToCil.Runtime.Hosting;

/// <summary>One method or constructor that Python code may call, with the conversions of its parameters.</summary>
internal sealed class HostOverload
{
    private readonly ParameterInfo[] _parameters;
    private readonly Converter[] _converters;
    private readonly Converter? _rest;
    private readonly Converter? _result;
    private readonly Func<object?, object?[], object?> _invoke;
    private readonly HostCall? _fast;
    private readonly Type? _owner;

    private HostOverload(ParameterInfo[] parameters, Type? owner, Type result, Func<object?, object?[], object?> invoke, HostCall? fast)
    {
        _parameters = parameters;
        _owner = owner;
        _invoke = invoke;
        _fast = fast;
        _converters = Array.ConvertAll(parameters, p => Converter.Of(p.ParameterType));
        _result = result == typeof(void) ? null : Converter.Of(result);
        if (parameters.Length > 0 && parameters[^1].IsDefined(typeof(ParamArrayAttribute))) _rest = Converter.Of(parameters[^1].ParameterType.GetElementType()!);
        Most = _rest is null ? parameters.Length : int.MaxValue;
        Least = Array.FindAll(parameters, p => !p.HasDefaultValue).Length - (_rest is null ? 0 : 1);
        IsPlain = _rest is null;
    }

    /// <summary>The method; null for constructors.</summary>
    public MethodInfo? Method { get; private init; }

    /// <summary>Number of parameters.</summary>
    public int Count => _parameters.Length;

    /// <summary>Bounds of the count of arguments.</summary>
    public int Least { get; }
    public int Most { get; }

    /// <summary>No <c>params</c> array.</summary>
    public bool IsPlain { get; }

    public bool HasParameter(string name) => Array.Exists(_parameters, p => p.Name == name);

    /// <summary>Generic methods, and such as take or return spans, pointers or references, cannot be called from Python.</summary>
    public static bool IsCallable(MethodBase method) =>
        !method.ContainsGenericParameters && Array.TrueForAll(method.GetParameters(), p => HostMember.IsOrdinary(p.ParameterType))
        && (method is not MethodInfo { ReturnType: var result } || result == typeof(void) || HostMember.IsOrdinary(result));

    public static HostOverload Of(MethodInfo method)
    {
        MethodInvoker? invoker = null;
        return new HostOverload(method.GetParameters(), method.IsStatic ? null : method.DeclaringType, method.ReturnType,
            (self, arguments) => (invoker ??= MethodInvoker.Create(method)).Invoke(self, arguments.AsSpan()), HostCall.TryMake(method)) { Method = method };
    }

    public static HostOverload Of(ConstructorInfo constructor)
    {
        ConstructorInvoker? invoker = null;
        return new HostOverload(constructor.GetParameters(), null, constructor.DeclaringType!,
            (_, arguments) => (invoker ??= ConstructorInvoker.Create(constructor)).Invoke(arguments.AsSpan()), null);
    }

    /// <summary>The constructor without parameters that every struct has.</summary>
    public static HostOverload DefaultOf(Type type) => new([], null, type, (_, _) => Activator.CreateInstance(type), null);

    /// <summary>One value for each parameter, NULL where its default applies; null where the arguments do not go with the parameters.</summary>
    public Value[]? Bind(Arguments arguments)
    {
        int given = arguments.Count;
        if (given > Most) return null;
        int ordinary = IsPlain ? Count : Count - 1;
        var bound = new Value[Count];
        arguments.Positional[..Math.Min(given, ordinary)].CopyTo(bound);
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            string keyword = arguments.Names[i];
            int index = Array.FindIndex(_parameters, p => p.Name == keyword);
            if (index < 0 || index < given) return null;
            bound[index] = arguments.Keywords[i];
        }
        for (int i = 0; i < ordinary; i++)
            if (bound[i].IsNull && !_parameters[i].HasDefaultValue) return null;
        if (_rest is not null && bound[^1].IsNull) BindRest(arguments, ordinary, bound);
        return bound;
    }

    // An array given alone in the place of the params array is that array, as in C#.
    private void BindRest(Arguments arguments, int ordinary, Value[] bound)
    {
        ReadOnlySpan<Value> rest = arguments.Count > ordinary ? arguments.Positional[ordinary..] : default;
        bool isWhole = rest.Length == 1 && _rest!.FitOf(rest[0]) is Fit.None or Fit.Anything && _converters[^1].FitOf(rest[0]) != Fit.None;
        bound[^1] = isWhole ? rest[0] : PyTuple.From(rest);
    }

    /// <summary>The sum of the fits, or <see cref="long.MaxValue"/> where a value does not fit.</summary>
    public long FitOf(ReadOnlySpan<Value> bound)
    {
        long sum = IsPlain ? 0 : 1;
        for (int i = 0; i < bound.Length; i++)
        {
            if (bound[i].IsNull) { sum++; continue; }
            int fit = _converters[i].FitOf(bound[i]);
            if (fit == Fit.None) return long.MaxValue;
            sum += fit;
        }
        return sum;
    }

    /// <summary>Converts, calls and converts the result.</summary>
    public Value Invoke(PyContext context, string name, Value self, ReadOnlySpan<Value> bound)
    {
        if (_owner is not null && (self.Reference is PyObject || !_owner.IsInstanceOfType(self.Reference)))
            throw Errors.TypeError($"descriptor '{name}' requires a '{HostNames.Plain(_owner)}' object but received a '{self.Type.Name}'");
        int switches = HostBinding.Switches;
        Value made = _fast is not null && !HasDefaults(bound) ? _fast.Invoke(context, this, name, self.Reference!, bound) : InvokeBoxed(context, name, self, bound);
        HostBinding.Returned(context, switches);
        return made;
    }

    private Value InvokeBoxed(PyContext context, string name, Value self, ReadOnlySpan<Value> bound)
    {
        var arguments = new object?[bound.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (bound[i].IsNull) arguments[i] = DefaultOf(_parameters[i]);
            else if (_converters[i].BoxedFromPython(context, bound[i], out arguments[i]) is { } fault) throw ArgumentFault(fault, name, i);
        }
        object? result = _invoke(self.Reference, arguments);
        return _result is null ? Value.None : _result.BoxedToPython(context, result);
    }

    /// <summary>The error that names the argument.</summary>
    public PyException ArgumentFault(ConversionFault fault, string name, int index) =>
        fault.At($"{name}() argument {index + 1} ('{_parameters[index].Name}')");

    private static bool HasDefaults(ReadOnlySpan<Value> bound)
    {
        foreach (Value value in bound)
            if (value.IsNull) return true;
        return false;
    }

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.DefaultValue is { } value && value != DBNull.Value ? value
        : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? Activator.CreateInstance(parameter.ParameterType) : null;
}
