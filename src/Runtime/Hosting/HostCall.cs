using System.Reflection;

namespace PyToCil.Runtime.Hosting;

/// <summary>A method of a class with at most two parameters, called through a typed delegate: nothing is boxed.</summary>
internal abstract class HostCall
{
    public abstract Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments);

    protected abstract HostCall Create(MethodInfo method);

    /// <summary>Null where the method has another form.</summary>
    public static HostCall? TryMake(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (method.IsStatic || parameters.Length > 2 || method.DeclaringType is not { IsValueType: false } owner) return null;
        bool isVoid = method.ReturnType == typeof(void);
        Type definition = parameters.Length switch
        {
            0 => isVoid ? typeof(HostAction<>) : typeof(HostFunction<,>),
            1 => isVoid ? typeof(HostAction<,>) : typeof(HostFunction<,,>),
            _ => isVoid ? typeof(HostAction<,,>) : typeof(HostFunction<,,,>),
        };
        var types = new List<Type> { owner };
        foreach (ParameterInfo parameter in parameters) types.Add(parameter.ParameterType);
        if (!isVoid) types.Add(method.ReturnType);
        return ((HostCall)Activator.CreateInstance(definition.MakeGenericType([.. types]))!).Create(method);
    }

    protected static T Read<T>(PyContext context, HostOverload overload, string name, ReadOnlySpan<Value> arguments, int index)
    {
        if (Lane<T>.FromPython(context, arguments[index], out T result) is { } fault) throw overload.ArgumentFault(fault, name, index);
        return result;
    }
}

internal sealed class HostFunction<TOwner, TResult> : HostCall where TOwner : class
{
    private Func<TOwner, TResult>? _method;

    protected override HostCall Create(MethodInfo method) => new HostFunction<TOwner, TResult> { _method = method.CreateDelegate<Func<TOwner, TResult>>() };

    public override Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments) =>
        Lane<TResult>.ToPython(context, _method!((TOwner)self));
}

internal sealed class HostFunction<TOwner, T0, TResult> : HostCall where TOwner : class
{
    private Func<TOwner, T0, TResult>? _method;

    protected override HostCall Create(MethodInfo method) => new HostFunction<TOwner, T0, TResult> { _method = method.CreateDelegate<Func<TOwner, T0, TResult>>() };

    public override Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments) =>
        Lane<TResult>.ToPython(context, _method!((TOwner)self, Read<T0>(context, overload, name, arguments, 0)));
}

internal sealed class HostFunction<TOwner, T0, T1, TResult> : HostCall where TOwner : class
{
    private Func<TOwner, T0, T1, TResult>? _method;

    protected override HostCall Create(MethodInfo method) => new HostFunction<TOwner, T0, T1, TResult> { _method = method.CreateDelegate<Func<TOwner, T0, T1, TResult>>() };

    public override Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments) =>
        Lane<TResult>.ToPython(context, _method!((TOwner)self, Read<T0>(context, overload, name, arguments, 0), Read<T1>(context, overload, name, arguments, 1)));
}

internal sealed class HostAction<TOwner> : HostCall where TOwner : class
{
    private Action<TOwner>? _method;

    protected override HostCall Create(MethodInfo method) => new HostAction<TOwner> { _method = method.CreateDelegate<Action<TOwner>>() };

    public override Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments)
    {
        _method!((TOwner)self);
        return Value.None;
    }
}

internal sealed class HostAction<TOwner, T0> : HostCall where TOwner : class
{
    private Action<TOwner, T0>? _method;

    protected override HostCall Create(MethodInfo method) => new HostAction<TOwner, T0> { _method = method.CreateDelegate<Action<TOwner, T0>>() };

    public override Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments)
    {
        _method!((TOwner)self, Read<T0>(context, overload, name, arguments, 0));
        return Value.None;
    }
}

internal sealed class HostAction<TOwner, T0, T1> : HostCall where TOwner : class
{
    private Action<TOwner, T0, T1>? _method;

    protected override HostCall Create(MethodInfo method) => new HostAction<TOwner, T0, T1> { _method = method.CreateDelegate<Action<TOwner, T0, T1>>() };

    public override Value Invoke(PyContext context, HostOverload overload, string name, object self, ReadOnlySpan<Value> arguments)
    {
        _method!((TOwner)self, Read<T0>(context, overload, name, arguments, 0), Read<T1>(context, overload, name, arguments, 1));
        return Value.None;
    }
}
