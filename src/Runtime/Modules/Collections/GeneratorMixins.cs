using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Mixin methods of Iterator, Generator, Coroutine and AsyncIterator.</summary>
internal static class GeneratorMixins
{
    public static void Self(MixinTable t) => t.Method("__iter__", static (_, self) => self);

    public static void AsyncSelf(MixinTable t) => t.Method("__aiter__", static (_, self) => self);

    public static void Close(MixinTable t) => t.Method("close", CloseBody);

    public static void Generator(MixinTable t)
    {
        t.Method("__next__", static (context, self) => context.Call(Attributes.Get(context, self, "send"), Value.None));
        Close(t);
    }

    private static Value CloseBody(PyContext context, Value self)
    {
        try
        {
            context.Call(Attributes.Get(context, self, "throw"), ExceptionTypes.GeneratorExit);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(ExceptionTypes.GeneratorExit) || e.Value.Type.IsSubtypeOf(ExceptionTypes.StopIteration))
        {
            return Value.None;
        }
        throw Errors.RuntimeError("generator ignored GeneratorExit");
    }
}
