using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>How a built-in function is seen from Python, which decides its type's name, its repr and its binding.</summary>
public enum BuiltinKind
{
    /// <summary>A function of a module: builtin_function_or_method.</summary>
    Function,
    /// <summary>An ordinary method of a type: method_descriptor.</summary>
    Method,
    /// <summary>A special method of a type: wrapper_descriptor.</summary>
    Wrapper,
    /// <summary>A class method of a type: classmethod_descriptor.</summary>
    ClassMethod,
    /// <summary>A static method, <c>__new__</c> among them: builtin_function_or_method that does not bind.</summary>
    Static,
}

/// <summary>A function of the runtime. Exactly one of the delegates is set besides <see cref="Any"/>.</summary>
public sealed class PyBuiltinFunction : PyObject, IDescriptor
{
    internal PyBuiltinFunction(string name, BuiltinKind kind, PyType? owner) : base(Types.BuiltinFunctionTypes.Of(kind))
    {
        Name = name;
        Kind = kind;
        Owner = owner;
    }

    public string Name { get; }
    public BuiltinKind Kind { get; }

    /// <summary>The class whose method this is; null for functions of modules.</summary>
    public PyType? Owner { get; }

    /// <summary>The module's name, for functions of modules.</summary>
    public string? Module { get; internal set; }

    public string? Doc { get; internal init; }
    public string? TextSignature { get; internal init; }

    /// <summary>Which function typed code has a lane for it is.</summary>
    internal KnownCallable Known { get; init; }

    internal Native0? Zero { get; init; }
    internal Native1? One { get; init; }
    internal Native2? Two { get; init; }
    internal Native3? Three { get; init; }
    internal NativeSpan? Span { get; init; }
    internal NativeAny? Any { get; init; }

    /// <summary>Bounds of the argument count, self included; for <see cref="Span"/>.</summary>
    internal int Least { get; init; }
    internal int Most { get; init; } = int.MaxValue;

    /// <summary>A method, which binds to the instance it is read from.</summary>
    internal bool Binds => Kind is BuiltinKind.Method or BuiltinKind.Wrapper;

    bool IDescriptor.IsData => false;

    Value IDescriptor.Bind(PyContext context, Value instance, PyType owner) => Kind switch
    {
        BuiltinKind.ClassMethod => new PyBoundBuiltin(this, owner),
        BuiltinKind.Method or BuiltinKind.Wrapper => instance.IsNull ? this : new PyBoundBuiltin(this, instance),
        BuiltinKind.Function or BuiltinKind.Static => this,
    };

    void IDescriptor.Store(PyContext context, Value instance, Value value) => throw new NotSupportedException("a built-in function is no data descriptor");

    /// <summary>Builds a function of a module.</summary>
    public static PyBuiltinFunction Function(string name, Native0 code) => new(name, BuiltinKind.Function, null) { Zero = code };
    [OverloadResolutionPriority(1)]
    public static PyBuiltinFunction Function(string name, Native1 code) => new(name, BuiltinKind.Function, null) { One = code };
    internal static PyBuiltinFunction Function(string name, Native1 code, KnownCallable known) => new(name, BuiltinKind.Function, null) { One = code, Known = known };
    internal static PyBuiltinFunction Function(string name, Native2 code, KnownCallable known) => new(name, BuiltinKind.Function, null) { Two = code, Known = known };
    public static PyBuiltinFunction Function(string name, Native2 code) => new(name, BuiltinKind.Function, null) { Two = code };
    public static PyBuiltinFunction Function(string name, Native3 code) => new(name, BuiltinKind.Function, null) { Three = code };
    public static PyBuiltinFunction Function(string name, int least, int most, NativeSpan code, KnownCallable known = default) =>
        new(name, BuiltinKind.Function, null) { Span = code, Least = least, Most = most, Known = known };
    public static PyBuiltinFunction Function(string name, NativeAny code) => new(name, BuiltinKind.Function, null) { Any = code };

    /// <summary>A function that is mostly called with one argument, for which it needs no array.</summary>
    internal static PyBuiltinFunction Function(string name, Native1 one, NativeAny code, KnownCallable known = default) =>
        new(name, BuiltinKind.Function, null) { One = one, Any = code, Known = known };

    internal static PyBuiltinFunction Function(string name, NativeAny code, KnownCallable known) => new(name, BuiltinKind.Function, null) { Any = code, Known = known };

    /// <summary>Calls with checked arguments; throws or returns the marker.</summary>
    internal Value Invoke(PyContext context, Arguments arguments)
    {
        if (Owner is not null && Binds && arguments.Count > 0 && !arguments[0].Type.IsSubtypeOf(Owner)) throw BuiltinArgumentErrors.WrongSelf(this, arguments[0]);
        if (Any is not null) return Any(context, arguments);
        ReadOnlySpan<Value> a = arguments.Positional;
        if (!arguments.HasKeywords)
        {
            switch (a.Length)
            {
                case 0 when Zero is not null: return Zero(context);
                case 1 when One is not null: return One(context, a[0]);
                case 2 when Two is not null: return Two(context, a[0], a[1]);
                case 3 when Three is not null: return Three(context, a[0], a[1], a[2]);
                default:
                    if (Span is not null && a.Length >= Least && a.Length <= Most) return Span(context, a);
                    break;
            }
        }
        throw BuiltinArgumentErrors.For(this, arguments);
    }
}

/// <summary>A built-in method bound to its object: builtin_function_or_method, or method-wrapper for special methods.</summary>
public sealed class PyBoundBuiltin : PyObject
{
    internal PyBoundBuiltin(PyBuiltinFunction function, Value self) : base(Types.BuiltinFunctionTypes.Bound(function.Kind))
    {
        Function = function;
        Self = self;
    }

    public PyBuiltinFunction Function { get; }
    public Value Self { get; }
}
