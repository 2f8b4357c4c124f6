using System.Globalization;

namespace PyToCil.Runtime.Types;

/// <summary>UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError.</summary>
internal static class UnicodeErrorMethods
{
    private static readonly string[] s_fields = ["encoding", "object", "start", "end", "reason"];
    private static readonly string[] s_translateFields = ["object", "start", "end", "reason"];

    public static void DefineDecode(TypeDefinition d) => DefineAll(d, s_fields, InitDecode, DecodeText);

    public static void DefineEncode(TypeDefinition d) => DefineAll(d, s_fields, InitEncode, EncodeText);

    public static void DefineTranslate(TypeDefinition d) => DefineAll(d, s_translateFields, InitTranslate, TranslateText);

    private static void DefineAll(TypeDefinition d, string[] fields, NativeAny init, Native1 text)
    {
        d.Method("__init__", init);
        d.Method("__str__", text);
        for (int i = 0; i < fields.Length; i++)
        {
            string name = fields[i];
            int index = i, count = fields.Length;
            d.Property(name, (_, self) => Part(ExceptionMethods.Self(self), name, index, count) is { IsNull: false } value ? value : throw Errors.TypeError($"{name} attribute not set"),
                (_, self, value) => ExceptionMethods.Self(self).WithField(name, value));
        }
    }

    // Runtime code makes these exceptions from their arguments alone.
    private static Value Part(PyBaseException exception, string name, int index, int count)
    {
        Value field = exception.Field(name);
        return !field.IsNull ? field : exception.Args.Length == count ? exception.Args[index] : default;
    }

    private static Value InitDecode(PyContext context, Arguments arguments)
    {
        BaseExceptionMethods.Init(context, arguments);
        Value[] args = Five(arguments);
        RequireText(args, 0);
        RequireInt(args, 2);
        RequireInt(args, 3);
        RequireText(args, 4);
        if (!args[1].Type.IsSubtypeOf(BytesType.Type) && args[1].Type.Name is not ("bytearray" or "memoryview"))
            throw Errors.TypeError($"a bytes-like object is required, not '{args[1].Type.Name}'");
        return Store(arguments, s_fields, args);
    }

    private static Value InitEncode(PyContext context, Arguments arguments)
    {
        BaseExceptionMethods.Init(context, arguments);
        Value[] args = Five(arguments);
        RequireText(args, 0);
        RequireText(args, 1);
        RequireInt(args, 2);
        RequireInt(args, 3);
        RequireText(args, 4);
        return Store(arguments, s_fields, args);
    }

    private static Value InitTranslate(PyContext context, Arguments arguments)
    {
        BaseExceptionMethods.Init(context, arguments);
        Value[] args = arguments.Positional[1..].ToArray();
        if (args.Length != 4) throw Errors.TypeError($"function takes exactly 4 arguments ({args.Length} given)");
        RequireText(args, 0);
        RequireInt(args, 1);
        RequireInt(args, 2);
        RequireText(args, 3);
        return Store(arguments, s_translateFields, args);
    }

    private static Value[] Five(Arguments arguments)
    {
        Value[] args = arguments.Positional[1..].ToArray();
        return args.Length == 5 ? args : throw Errors.TypeError($"function takes exactly 5 arguments ({args.Length} given)");
    }

    private static void RequireText(Value[] args, int index)
    {
        if (!PyText.IsStr(args[index])) throw Errors.TypeError($"argument {index + 1} must be str, not {args[index].Type.Name}");
    }

    private static void RequireInt(Value[] args, int index)
    {
        if (!PyInt.TryGetLong(args[index], out _)) throw Errors.TypeError($"'{args[index].Type.Name}' object cannot be interpreted as an integer");
    }

    private static Value Store(Arguments arguments, string[] fields, Value[] args)
    {
        for (int i = 0; i < fields.Length; i++) ExceptionMethods.Self(arguments[0]).WithField(fields[i], args[i]);
        return Value.None;
    }

    private static long Number(PyBaseException e, string[] fields, string name)
    {
        PyInt.TryGetLong(Part(e, name, Array.IndexOf(fields, name), fields.Length), out long number);
        return number;
    }

    private static string Shown(PyContext context, PyBaseException e, string[] fields, string name) =>
        Representation.Str(context, Part(e, name, Array.IndexOf(fields, name), fields.Length));

    private static Value DecodeText(PyContext context, Value self)
    {
        PyBaseException e = ExceptionMethods.Self(self);
        if (Part(e, "object", 1, 5).IsNull) return Value.FromString("");
        long start = Number(e, s_fields, "start"), end = Number(e, s_fields, "end");
        string encoding = Shown(context, e, s_fields, "encoding"), reason = Shown(context, e, s_fields, "reason");
        byte[]? data = (Part(e, "object", 1, 5).Reference as PyBytes)?.Data;
        if (data is not null && start < data.Length && end == start + 1)
            return PyText.ToValue($"'{encoding}' codec can't decode byte 0x{data[start]:x2} in position {start}: {reason}");
        return PyText.ToValue($"'{encoding}' codec can't decode bytes in position {start}-{end - 1}: {reason}");
    }

    private static Value EncodeText(PyContext context, Value self)
    {
        PyBaseException e = ExceptionMethods.Self(self);
        if (Part(e, "object", 1, 5).IsNull) return Value.FromString("");
        long start = Number(e, s_fields, "start"), end = Number(e, s_fields, "end");
        string encoding = Shown(context, e, s_fields, "encoding"), reason = Shown(context, e, s_fields, "reason");
        return PyText.ToValue(end == start + 1 && TryEscape(context, Part(e, "object", 1, 5), start, out string escape)
            ? $"'{encoding}' codec can't encode character '{escape}' in position {start}: {reason}"
            : $"'{encoding}' codec can't encode characters in position {start}-{end - 1}: {reason}");
    }

    private static Value TranslateText(PyContext context, Value self)
    {
        PyBaseException e = ExceptionMethods.Self(self);
        if (Part(e, "object", 0, 4).IsNull) return Value.FromString("");
        long start = Number(e, s_translateFields, "start"), end = Number(e, s_translateFields, "end");
        string reason = Shown(context, e, s_translateFields, "reason");
        return PyText.ToValue(end == start + 1 && TryEscape(context, Part(e, "object", 0, 4), start, out string escape)
            ? $"can't translate character '{escape}' in position {start}: {reason}"
            : $"can't translate characters in position {start}-{end - 1}: {reason}");
    }

    private static bool TryEscape(PyContext context, Value text, long index, out string escape)
    {
        escape = "";
        if (index < 0 || index >= PyText.LengthOf(text)) return false;
        Value character = Items.Get(context, text, index);
        int point = character.Reference is PyText heap ? heap.CodePoints[0] : ((string)character.Reference!)[0];
        escape = point <= 0xff ? "\\x" + point.ToString("x2", CultureInfo.InvariantCulture)
            : point <= 0xffff ? "\\u" + point.ToString("x4", CultureInfo.InvariantCulture)
            : "\\U" + point.ToString("x8", CultureInfo.InvariantCulture);
        return true;
    }
}
