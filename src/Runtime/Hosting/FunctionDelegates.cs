using System.Linq.Expressions;
using System.Reflection;

namespace PyToCil.Runtime.Hosting;

/// <summary>Makes delegates of any type from Python callables.</summary>
internal static class FunctionDelegates
{
    private static readonly Type[] s_lanes =
    [
        typeof(FunctionLane<>), typeof(FunctionLane<,>), typeof(FunctionLane<,,>), typeof(FunctionLane<,,,>), typeof(FunctionLane<,,,,>),
        typeof(FunctionLane<,,,,,>), typeof(FunctionLane<,,,,,,>), typeof(FunctionLane<,,,,,,,>), typeof(FunctionLane<,,,,,,,,>),
    ];

    /// <exception cref="ArgumentException">The delegate type has reference parameters, or returns a span or a reference; or something is required that cannot be checked.</exception>
    public static Delegate Make(Type type, PyInterpreter interpreter, Value callable, string name, CodeRequirements requirements = CodeRequirements.None)
    {
        MethodInfo invoke = type.GetMethod("Invoke") ?? throw new ArgumentException($"{HostNames.Of(type)} is no delegate type with a signature.", nameof(type));
        Type[] parameters = Array.ConvertAll(invoke.GetParameters(), p => p.ParameterType);
        bool isVoid = invoke.ReturnType == typeof(void);
        if (!Array.TrueForAll(parameters, HostMember.IsOrdinary) || !(isVoid || HostMember.IsOrdinary(invoke.ReturnType)))
            throw new ArgumentException($"{HostNames.Of(type)} cannot be made from a Python function: it passes or returns a reference, span or pointer.", nameof(type));
        Type result = isVoid ? typeof(Value) : invoke.ReturnType;
        bool isMany = parameters.Length >= s_lanes.Length;
        Require(interpreter, callable, name, parameters, isMany ? null : s_lanes[parameters.Length].MakeGenericType([.. parameters, result]), requirements);
        if (isMany) return MakeMany(type, interpreter, callable, name, parameters, result, isVoid);
        Type laneType = s_lanes[parameters.Length].MakeGenericType([.. parameters, result]);
        object lane = Construct(laneType, interpreter, callable, name);
        return Delegate.CreateDelegate(type, lane, laneType.GetMethod(isVoid ? "Run" : "Invoke", BindingFlags.Instance | BindingFlags.NonPublic)!);
    }

    private static void Require(PyInterpreter interpreter, Value callable, string name, Type[] parameters, Type? lane, CodeRequirements requirements)
    {
        requirements |= interpreter.Loader?.Requirements ?? CodeRequirements.None;
        if (requirements == CodeRequirements.None) return;
        if (interpreter.Loader is not { } loader || callable.Reference is not PyFunction function)
            throw new ArgumentException($"{requirements} is required of {name}, which cannot be checked: it is no Python function that was translated in this process.", nameof(callable));
        loader.Require(function, parameters, lane, requirements);
    }

    private static Delegate MakeMany(Type type, PyInterpreter interpreter, Value callable, string name, Type[] parameters, Type result, bool isVoid)
    {
        Type laneType = typeof(ManyLane<>).MakeGenericType(result);
        ConstantExpression lane = Expression.Constant(Construct(laneType, interpreter, callable, name), laneType);
        ParameterExpression context = Expression.Variable(typeof(PyContext));
        ParameterExpression[] inputs = Array.ConvertAll(parameters, p => Expression.Parameter(p));
        Expression[] values = Array.ConvertAll(inputs, p => (Expression)Expression.Call(typeof(Lane<>).MakeGenericType(p.Type), "ToPython", null, context, p));
        Expression body = Expression.Block([context],
            Expression.Assign(context, Expression.Call(lane, "Context", null)),
            Expression.Call(lane, isVoid ? "Run" : "Invoke", null, context, Expression.NewArrayInit(typeof(Value), values)));
        Delegate made = Expression.Lambda(type, body, inputs).Compile();
        return made;
    }

    private static object Construct(Type type, params object[] arguments) =>
        Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;

    /// <summary>The Python callable behind a delegate that <see cref="Make"/> made; NULL for others.</summary>
    public static Value PythonOf(Delegate value) => value.Target is FunctionLane lane ? lane.Callable : default;

    public static bool IsCallable(Value value) => value.Reference is not (string or null) && !value.Type.Special(SpecialMethod.Call).IsNull;

    /// <summary>The name for messages.</summary>
    public static string NameOf(Value callable) => callable.Reference switch
    {
        PyFunction function => PyText.TryGet(function.Name, out string name) ? name : "function",
        PyBuiltinFunction builtin => builtin.Name,
        PyBoundMethod method => NameOf(method.Function),
        PyType type => type.Name,
        _ => callable.Type.Name,
    };
}
