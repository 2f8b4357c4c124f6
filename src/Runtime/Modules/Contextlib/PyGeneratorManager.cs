using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>A context manager made of a generator; Lib/contextlib.py <c>_GeneratorContextManager</c>.</summary>
internal sealed class PyGeneratorManager : PyObject, IAttributed
{
    private static readonly PyType s_type = NativeTypes.Make("_GeneratorContextManager", "contextlib", Define, parent: ContextDecorator.Type, withAttributes: true);

    private readonly Value _function;
    private readonly Value[] _positional;
    private readonly string[] _names;
    private readonly Value[] _keywords;
    private readonly Value _generator;
    private AttributeStore _attributes;

    public PyGeneratorManager(PyContext context, Value function, in Arguments arguments) : base(s_type)
    {
        _function = function;
        _positional = arguments.Positional.ToArray();
        _names = arguments.Names;
        _keywords = arguments.Keywords.ToArray();
        _generator = context.Call(function, arguments);
        _attributes.Begin(s_type);
        if (Attributes.TryGet(context, function, "__doc__", out Value doc) && !doc.IsNone) _attributes.Set("__doc__", doc);
    }

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    private static void Define(TypeDefinition d)
    {
        d.Method("__enter__", Enter);
        d.Method("__exit__", 0, int.MaxValue, Exit);
        d.Method("_recreate_cm", static (PyContext context, Value self) =>
        {
            PyGeneratorManager manager = Of(self);
            return new PyGeneratorManager(context, manager._function, new Arguments(manager._positional, manager._names, manager._keywords));
        });
        d.Property("gen", static (_, self) => Of(self)._generator);
        d.Property("__dict__", InstanceDictionary.Get, InstanceDictionary.Set);
    }

    private static PyGeneratorManager Of(Value self) => (PyGeneratorManager)self.Reference!;

    private static Value Enter(PyContext context, Value self) =>
        Iteration.Next(context, Of(self)._generator, out Value value) ? value : throw Errors.RuntimeError("generator didn't yield");

    private static Value Exit(PyContext context, ReadOnlySpan<Value> a)
    {
        Value generator = Of(a[0])._generator;
        PyBaseException? raised = ExitArguments.Exception(context, a);
        if (raised is null)
        {
            if (!Iteration.Next(context, generator, out _)) return Value.False;
            throw NotStopped(context, generator, "generator didn't stop");
        }
        try
        {
            context.Call(Attributes.Get(context, generator, "throw"), raised);
        }
        catch (PyException e)
        {
            return Judge(e, raised, a[3]);
        }
        throw NotStopped(context, generator, "generator didn't stop after throw()");
    }

    /// <summary>Whether what came out of the generator means that the exception is handled.</summary>
    private static Value Judge(PyException thrown, PyBaseException raised, Value traceback)
    {
        PyBaseException error = thrown.Value;
        if (error.Type.IsSubtypeOf(ExceptionTypes.StopIteration)) return error != raised;
        if (error == raised)
        {
            error.Traceback = traceback.Reference as PyTraceback;
            return Value.False;
        }
        // PEP 479 wraps a StopIteration that the with block raised.
        if (error.Type.IsSubtypeOf(ExceptionTypes.RuntimeError) && raised.Type.IsSubtypeOf(ExceptionTypes.StopIteration) && error.Cause == raised)
        {
            raised.Traceback = traceback.Reference as PyTraceback;
            return Value.False;
        }
        throw ExitArguments.Again(error);
    }

    private static PyException NotStopped(PyContext context, Value generator, string message)
    {
        context.Call(Attributes.Get(context, generator, "close"));
        return Errors.RuntimeError(message);
    }
}
