using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>input, open, print.</summary>
internal static class InputOutputFunctions
{
    public static void AddTo(PyModule module) => module
        .AddFunction(PyBuiltinFunction.Function("print", Print))
        .AddFunction(PyBuiltinFunction.Function("input", 0, 1, Input))
        .AddFunction(PyBuiltinFunction.Function("open", FileOpening.Open));

    private static Value Print(PyContext context, Arguments arguments)
    {
        Value separator = default, end = default, file = default, flush = default;
        for (int i = 0; i < arguments.Names.Length; i++)
        {
            Value value = arguments.Keywords[i];
            switch (arguments.Names[i])
            {
                case "sep": separator = value; break;
                case "end": end = value; break;
                case "file": file = value; break;
                case "flush": flush = value; break;
                default: throw Unexpected(context, arguments.Names[i]);
            }
        }
        string between = Text(separator, "sep", " "), last = Text(end, "end", "\n");
        if (file.IsNull || file.IsNone)
        {
            file = StandardStreams.Current(context.Interpreter, "stdout");
            if (file.IsNull) throw Errors.RuntimeError("lost sys.stdout");
            if (file.IsNone) return Value.None;
        }
        Write(context, file, arguments.Positional, between, last);
        if (!flush.IsNull && Truth.Of(context, flush)) Flush(context, file);
        return Value.None;
    }

    private static PyException Unexpected(PyContext context, string name) => Errors.TypeError(context.Interpreter.Since(13)
        ? $"print() got an unexpected keyword argument '{name}'" : $"'{name}' is an invalid keyword argument for print()");

    private static string Text(Value given, string name, string fallback)
    {
        if (given.IsNull || given.IsNone) return fallback;
        return PyText.TryGet(given, out string text) ? text : throw Errors.TypeError($"{name} must be None or a string, not {given.Type.Name}");
    }

    private static void Write(PyContext context, Value file, ReadOnlySpan<Value> values, string between, string last)
    {
        if (file.Reference is PyTextFile stream)
        {
            for (int i = 0; i < values.Length; i++)
            {
                if (i > 0) stream.WriteText(between);
                stream.WriteText(stream.Encodable(context, Representation.StrValue(context, values[i])));
            }
            stream.WriteText(last);
            return;
        }
        Value write = Attributes.Get(context, file, "write");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) context.Call(write, PyText.ToValue(between));
            context.Call(write, Representation.StrValue(context, values[i]));
        }
        context.Call(write, PyText.ToValue(last));
    }

    private static void Flush(PyContext context, Value file) => context.Call(Attributes.Get(context, file, "flush"));

    private static Value Input(PyContext context, ReadOnlySpan<Value> a)
    {
        Value output = StandardStreams.Current(context.Interpreter, "stdout");
        if (output.IsNull || output.IsNone) throw Errors.RuntimeError("input(): lost sys.stdout");
        Value source = StandardStreams.Current(context.Interpreter, "stdin");
        if (source.IsNull || source.IsNone) throw Errors.RuntimeError("input(): lost sys.stdin");
        if (a.Length > 0) Write(context, output, a, "", "");
        Flush(context, output);
        Value line = context.Call(Attributes.Get(context, source, "readline"));
        if (!PyText.TryGet(line, out string text)) throw Errors.TypeError("object.readline() returned non-string");
        if (text.Length == 0) throw Errors.Make(ExceptionTypes.EOFError, "EOF when reading a line");
        return PyText.ToValue(text.EndsWith('\n') ? text[..^1] : text);
    }
}
