namespace PyToCil.Runtime.Types;

/// <summary>Attributes of functions written in C#: Objects/methodobject.c, Objects/descrobject.c.</summary>
internal static class BuiltinFunctionMethods
{
    /// <summary>builtin_function_or_method: functions of modules, static methods, and bound methods.</summary>
    public static void DefineFunction(TypeDefinition d)
    {
        DefineNames(d);
        DefineIdentity(d);
        d.Property("__self__", GetSelf);
        d.Property("__module__", GetModule);
    }

    /// <summary>method_descriptor and wrapper_descriptor.</summary>
    public static void DefineDescriptor(TypeDefinition d)
    {
        DefineNames(d);
        d.Method("__get__", 1, 2, Get);
        d.Property("__objclass__", static (_, self) => Function(self).Owner!);
    }

    public static void DefineClassMethod(TypeDefinition d)
    {
        DefineNames(d);
        d.Method("__get__", 1, 2, GetOfClass);
        d.Property("__objclass__", static (_, self) => Function(self).Owner!);
    }

    /// <summary>method-wrapper.</summary>
    public static void DefineBound(TypeDefinition d)
    {
        DefineNames(d);
        DefineIdentity(d);
        d.Property("__self__", GetSelf);
        d.Property("__objclass__", static (_, self) => Function(self).Owner!);
    }

    private static void DefineNames(TypeDefinition d)
    {
        d.Method("__call__", static (context, arguments) => context.Call(arguments[0], arguments.Tail()));
        d.Method("__repr__", static (_, self) => PyText.ToValue(Repr(self)));
        d.Property("__name__", static (_, self) => PyText.ToValue(Function(self).Name));
        d.Property("__qualname__", static (_, self) => PyText.ToValue(QualifiedName(self)));
        d.Property("__doc__", static (_, self) => Function(self).Doc is { } doc ? PyText.ToValue(doc) : Value.None);
        d.Property("__text_signature__", static (_, self) => Function(self).TextSignature is { } text ? PyText.ToValue(text) : Value.None);
    }

    private static void DefineIdentity(TypeDefinition d)
    {
        d.Method("__eq__", Equal);
        d.Method("__hash__", Hash);
    }

    private static PyBuiltinFunction Function(Value self) => self.Reference switch
    {
        PyBoundBuiltin bound => bound.Function,
        _ => (PyBuiltinFunction)self.Reference!,
    };

    private static Value GetSelf(PyContext context, Value self)
    {
        if (self.Reference is PyBoundBuiltin bound) return bound.Self;
        PyBuiltinFunction function = Function(self);
        if (function.Owner is { } owner) return function.Kind == BuiltinKind.Static ? owner : Value.None;
        if (function.Module is null) return Value.None;
        Value module = context.Interpreter.Modules.GetString(function.Module);
        return module.IsNull ? Value.None : module;
    }

    private static Value GetModule(PyContext context, Value self)
    {
        PyBuiltinFunction function = Function(self);
        return function.Owner is null && function.Module is { } module ? PyText.ToValue(module) : Value.None;
    }

    private static string QualifiedName(Value self)
    {
        PyBuiltinFunction function = Function(self);
        if (self.Reference is PyBoundBuiltin { Self.Reference: PyType type }) return $"{type.QualifiedName}.{function.Name}";
        return function.Owner is { } owner ? $"{owner.QualifiedName}.{function.Name}" : function.Name;
    }

    private static string Repr(Value self)
    {
        PyBuiltinFunction function = Function(self);
        if (self.Reference is PyBoundBuiltin bound)
            return function.Kind == BuiltinKind.Wrapper
                ? $"<method-wrapper '{function.Name}' of {bound.Self.Type.Name} object at {Address.Of(bound.Self)}>"
                : $"<built-in method {function.Name} of {bound.Self.Type.Name} object at {Address.Of(bound.Self)}>";
        string owner = function.Owner is { } type ? GetSetMethods.OwnerText(type) : " of '' objects";
        return function.Kind switch
        {
            BuiltinKind.Function => $"<built-in function {function.Name}>",
            BuiltinKind.Static => $"<built-in method {function.Name} of type object at {Address.Of(function.Owner!)}>",
            BuiltinKind.Method => $"<method '{function.Name}'{owner}>",
            BuiltinKind.Wrapper => $"<slot wrapper '{function.Name}'{owner}>",
            BuiltinKind.ClassMethod => $"<method '{function.Name}'{owner}>",
        };
    }

    private static Value Get(PyContext context, ReadOnlySpan<Value> a)
    {
        PyBuiltinFunction function = Function(a[0]);
        if (a[1].IsNone && a.Length > 2 && !a[2].IsNone && a[2].Reference != (object)SingletonTypes.None) return function;
        if (a[1].IsNone && a.Length < 3) throw Errors.TypeError("__get__(None, None) is invalid");
        if (!a[1].Type.IsSubtypeOf(function.Owner!))
            throw Errors.TypeError($"descriptor '{function.Name}' for '{function.Owner!.Name}' objects doesn't apply to a '{a[1].Type.Name}' object");
        return new PyBoundBuiltin(function, a[1]);
    }

    private static Value GetOfClass(PyContext context, ReadOnlySpan<Value> a)
    {
        Value owner = a.Length > 2 && !a[2].IsNone ? a[2] : a[1].Type;
        return new PyBoundBuiltin(Function(a[0]), owner);
    }

    private static Value Equal(PyContext context, Value self, Value other)
    {
        if (self.Reference is not PyBoundBuiltin left || other.Reference is not PyBoundBuiltin right)
            return self.Type == other.Type ? Value.Is(self, other) : Value.NotImplemented;
        return left.Function == right.Function && Value.Is(left.Self, right.Self);
    }

    private static Value Hash(PyContext context, Value self) =>
        self.Reference is PyBoundBuiltin bound ? Address.HashOf(bound.Self) ^ Address.HashOf(bound.Function) : Address.HashOf(self);
}
