namespace PyToCil.Runtime.Types;

/// <summary>generator: docs.python.org/3/reference/expressions.html#generator-iterator-methods</summary>
public static class GeneratorType
{
    public static readonly PyType Type = PyType.Native("generator", Define);

    private static void Define(TypeDefinition d)
    {
        d.Method("__iter__", static (PyContext _, Value self) => self);
        d.Method("__next__", Next);
        d.Method("__repr__", Repr);
        d.Method("send", Send);
        d.Method("throw", 1, 3, Throw);
        d.Method("close", Close);
        d.Property("gi_running", static (_, self) => Self(self).IsRunning);
        d.Since(11).Property("gi_suspended", static (_, self) => Self(self) is { IsRunning: false, IsFinished: false } g && !g.IsUnstarted);
        d.Property("gi_code", static (_, self) => Self(self).Code);
        d.Property("gi_yieldfrom", static (_, self) => Self(self).Delegate is { IsNull: false } receiver ? receiver : Value.None);
        d.Property("gi_frame", static (_, self) => Self(self).IsFinished ? Value.None : FrameOf(Self(self)));
        d.Property("__name__", static (_, self) => Self(self).Name, SetName);
        d.Property("__qualname__", static (_, self) => Self(self).QualifiedName, SetQualifiedName);
    }

    private static PyGenerator Self(Value self) => self.Reference as PyGenerator
        ?? throw Errors.TypeError($"descriptor requires a 'generator' object but received a '{self.Type.ShownName}'");

    private static Value FrameOf(PyGenerator generator) => new PyFrame(generator.Code, generator.Function, generator.Code.PositionOf(generator.Offset).Line, generator.Offset);

    private static void SetName(PyContext context, Value self, Value value) => Self(self).Name = RequireString(value, "__name__");

    private static void SetQualifiedName(PyContext context, Value self, Value value) => Self(self).QualifiedName = RequireString(value, "__qualname__");

    private static Value RequireString(Value value, string name) =>
        !value.IsNull && PyText.IsStr(value) ? value : throw Errors.TypeError($"{name} must be set to a string object");

    private static Value Repr(PyContext context, Value self) =>
        PyText.ToValue($"<generator object {Representation.Str(context, Self(self).QualifiedName)} at {Address.Of(self)}>");

    private static Value Next(PyContext context, Value self) => Give(context, Self(self), Self(self).Resume(context, Value.None));

    private static Value Send(PyContext context, Value self, Value value)
    {
        PyGenerator generator = Self(self);
        if (generator.IsUnstarted && !generator.IsRunning && !value.IsNone)
            throw Errors.TypeError("can't send non-None value to a just-started generator");
        return Give(context, generator, generator.Resume(context, value));
    }

    // A resumption's end, as __next__ and send show it.
    private static Value Give(PyContext context, PyGenerator generator, Value result)
    {
        if (result.IsNull && context.Error is null) context.SetError(Errors.StopIteration(generator.Returned));
        return result;
    }

    private static Value Throw(PyContext context, ReadOnlySpan<Value> arguments)
    {
        PyGenerator generator = Self(arguments[0]);
        PyBaseException raised = ThrownException.Make(context, arguments[1..]);
        return Give(context, generator, GeneratorThrow.Throw(context, generator, raised));
    }

    private static Value Close(PyContext context, Value self) => GeneratorThrow.Close(context, Self(self));
}
