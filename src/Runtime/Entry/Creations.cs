using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Entry;

/// <summary>
/// Calls of classes whose instances are made by object's <c>__new__</c> and initialised by a function in Python or not at all, which is
/// usual: the instance is all that is allocated. All other classes go on to the general call.
/// </summary>
internal static class Creations
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call0(PyContext context, PyType type)
    {
        Value initializer = InitializerOf(type);
        if (initializer.Reference is PyFunction)
        {
            Value made = Creating.Make(context, type);
            return made.IsNull ? default : Creating.Finish(context, Calls.Call1(context, initializer, made), made);
        }
        return !initializer.IsNull && Value.Is(initializer, ObjectType.InitMethod) ? Creating.Make(context, type) : Calls.CallSpan(context, type, []);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call1(PyContext context, PyType type, Value a)
    {
        Value initializer = InitializerOf(type);
        if (initializer.Reference is not PyFunction) return SpanCalls.Call1(context, type, a);
        Value made = Creating.Make(context, type);
        return made.IsNull ? default : Creating.Finish(context, Calls.Call2(context, initializer, made, a), made);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call2(PyContext context, PyType type, Value a, Value b)
    {
        Value initializer = InitializerOf(type);
        if (initializer.Reference is not PyFunction) return SpanCalls.Call2(context, type, a, b);
        Value made = Creating.Make(context, type);
        return made.IsNull ? default : Creating.Finish(context, Calls.Call3(context, initializer, made, a, b), made);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Call3(PyContext context, PyType type, Value a, Value b, Value c)
    {
        Value initializer = InitializerOf(type);
        if (initializer.Reference is not PyFunction) return SpanCalls.Call3(context, type, a, b, c);
        Value made = Creating.Make(context, type);
        return made.IsNull ? default : Creating.Finish(context, Calls.Call4(context, initializer, made, a, b, c), made);
    }

    /// <summary>Any number of arguments; the array is the callee's, and its first item is free for the instance.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value CallMany(PyContext context, PyType type, Value[] arguments)
    {
        Value initializer = InitializerOf(type);
        if (initializer.Reference is not PyFunction) return Calls.CallSpan(context, type, arguments.AsSpan(1));
        Value made = Creating.Make(context, type);
        if (made.IsNull) return default;
        arguments[0] = made;
        return Creating.Finish(context, Calls.CallArray(context, initializer, arguments), made);
    }

    /// <summary>The <c>__init__</c> of a class that object's <c>__new__</c> makes instances of; NULL for other classes.</summary>
    private static Value InitializerOf(PyType type) =>
        type.Type == TypeType.Type && type.Layout == ObjectType.Type && ObjectType.HasOwnNew(type) ? type.Special(SpecialMethod.Init) : default;
}
