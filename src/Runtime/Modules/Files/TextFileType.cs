using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The methods of text files: docs.python.org/3/library/io.html#io.TextIOBase</summary>
internal static class TextFileType
{
    public static readonly PyType Type = Make();

    private static PyType Make()
    {
        PyType type = PyType.Native("TextIOWrapper", Define);
        type.Module = "_io";
        return type;
    }

    private static void Define(TypeDefinition d)
    {
        d.Method("read", 0, 1, Read);
        d.Method("readline", 0, 1, ReadLine);
        d.Method("readlines", 0, 1, ReadLines);
        d.Method("write", Write);
        d.Method("writelines", WriteLines);
        d.Method("flush", Flush);
        d.Method("close", Close);
        d.Method("readable", static (_, self) => Of(self).Source is not null);
        d.Method("writable", static (_, self) => Of(self).Target is not null);
        d.Method("seekable", IsNot);
        d.Method("isatty", IsNot);
        d.Method("fileno", FileNumber);
        d.Method("__enter__", Enter);
        d.Method("__exit__", 0, int.MaxValue, Exit);
        d.Method("__iter__", Enter);
        d.Method("__next__", Next);
        d.Method("__repr__", Repr);
        d.Property("closed", static (_, self) => Of(self).IsClosed);
        d.Property("name", static (_, self) => PyText.ToValue(Of(self).Name));
        d.Property("mode", static (_, self) => PyText.ToValue(Of(self).Mode));
        d.Property("encoding", static (_, self) => PyText.ToValue(Of(self).Encoding));
        d.Property("errors", static (_, self) => PyText.ToValue(Of(self).ErrorHandling));
        d.Property("newlines", static (_, _) => Value.None);
        d.Property("line_buffering", static (_, _) => Value.False);
    }

    private static PyTextFile Of(Value self) => NativeTypes.Self<PyTextFile>(self, Type);

    private static Value IsNot(PyContext context, Value self)
    {
        Of(self).CheckOpen();
        return Value.False;
    }

    private static long Limit(PyContext context, ReadOnlySpan<Value> a) => a.Length < 2 || a[1].IsNone ? -1 : Indexing.ToInt64(context, a[1]);

    private static Value Read(PyContext context, ReadOnlySpan<Value> a)
    {
        TextReader reader = Of(a[0]).Reader();
        long limit = Limit(context, a);
        if (limit < 0) return PyText.ToValue(reader.ReadToEnd());
        var text = new StringBuilder();
        for (long i = 0; i < limit && reader.Read() is >= 0 and var c; i++)
        {
            text.Append((char)c);
            // A surrogate pair is one character of Python's.
            if (char.IsHighSurrogate((char)c) && reader.Peek() is >= 0 and var low && char.IsLowSurrogate((char)low)) text.Append((char)reader.Read());
        }
        return PyText.ToValue(text.ToString());
    }

    private static string Line(TextReader reader, long limit)
    {
        var text = new StringBuilder();
        for (long i = 0; (limit < 0 || i < limit) && reader.Read() is >= 0 and var c; i++)
        {
            text.Append((char)c);
            if (c == '\n') break;
        }
        return text.ToString();
    }

    private static Value ReadLine(PyContext context, ReadOnlySpan<Value> a) => PyText.ToValue(Line(Of(a[0]).Reader(), Limit(context, a)));

    private static Value ReadLines(PyContext context, ReadOnlySpan<Value> a)
    {
        TextReader reader = Of(a[0]).Reader();
        long hint = Limit(context, a), total = 0;
        var list = new PyList();
        while (Line(reader, -1) is { Length: > 0 } line)
        {
            list.Add(PyText.ToValue(line));
            total += line.Length;
            if (hint > 0 && total >= hint) break;
        }
        return list;
    }

    private static Value Write(PyContext context, Value self, Value text)
    {
        if (!PyText.IsStr(text)) throw Errors.TypeError($"write() argument must be str, not {(text.IsNone ? "None" : text.Type.Name)}");
        PyTextFile file = Of(self);
        file.WriteText(file.Encodable(context, text));
        return PyText.LengthOf(text);
    }

    private static Value WriteLines(PyContext context, Value self, Value lines)
    {
        Value iterator = Iteration.Iterate(context, lines);
        while (Iteration.Next(context, iterator, out Value line)) Write(context, self, line);
        return Value.None;
    }

    private static Value Flush(PyContext context, Value self)
    {
        if (Of(self).Target is not null) Of(self).Writer().Flush(); else Of(self).CheckOpen();
        return Value.None;
    }

    private static Value Close(PyContext context, Value self)
    {
        Of(self).Close();
        return Value.None;
    }

    private static Value FileNumber(PyContext context, Value self) => Of(self).Name switch
    {
        "<stdin>" => 0L,
        "<stdout>" => 1L,
        "<stderr>" => 2L,
        _ => throw FileErrors.Unsupported("fileno"),
    };

    private static Value Enter(PyContext context, Value self)
    {
        Of(self).CheckOpen();
        return self;
    }

    private static Value Exit(PyContext context, ReadOnlySpan<Value> a)
    {
        Of(a[0]).Close();
        return Value.None;
    }

    private static Value Next(PyContext context, Value self)
    {
        string line = Line(Of(self).Reader(), -1);
        return line.Length == 0 ? NativeTypes.Stop(context) : PyText.ToValue(line);
    }

    private static Value Repr(PyContext context, Value self)
    {
        PyTextFile file = Of(self);
        return PyText.ToValue($"<_io.TextIOWrapper name={Representation.Repr(context, PyText.ToValue(file.Name))} mode='{file.Mode}' encoding='{(file.Encoding == "utf-8" && file.OwnsStream ? "UTF-8" : file.Encoding)}'>");
    }
}
