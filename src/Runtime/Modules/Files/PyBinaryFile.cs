using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>A binary file: <c>_io.BufferedReader</c> and its like.</summary>
public sealed class PyBinaryFile : PyObject
{
    internal PyBinaryFile(string name, string mode, Stream stream) : base(BinaryFileTypes.For(stream))
    {
        Name = name;
        Mode = mode;
        Stream = stream;
    }

    public string Name { get; }
    public string Mode { get; }
    internal Stream Stream { get; }
    public bool IsClosed { get; private set; }

    internal Stream Opened() => IsClosed ? throw Errors.ValueError(Type == BinaryFileTypes.Reader ? "read of closed file" : "write to closed file") : Stream;

    internal void Close()
    {
        IsClosed = true;
        Stream.Dispose();
    }
}

/// <summary>The methods of binary files: docs.python.org/3/library/io.html#io.BufferedIOBase</summary>
internal static class BinaryFileTypes
{
    public static readonly PyType Reader = NativeTypes.Make("BufferedReader", "_io", Define);
    public static readonly PyType Writer = NativeTypes.Make("BufferedWriter", "_io", Define);
    public static readonly PyType Both = NativeTypes.Make("BufferedRandom", "_io", Define);

    public static PyType For(Stream stream) => stream is { CanRead: true, CanWrite: true } ? Both : stream.CanRead ? Reader : Writer;

    private static void Define(TypeDefinition d)
    {
        d.Method("read", 0, 1, Read);
        d.Method("readline", 0, 1, static (context, a) => new PyBytes(Line(context, a)));
        d.Method("readlines", 0, 1, ReadLines);
        d.Method("write", Write);
        d.Method("flush", static (_, self) => { Of(self).Opened().Flush(); return Value.None; });
        d.Method("close", static (_, self) => { Of(self).Close(); return Value.None; });
        d.Method("seek", 1, 2, Seek);
        d.Method("tell", static (_, self) => Of(self).Opened().Position);
        d.Method("readable", static (_, self) => Of(self).Opened().CanRead);
        d.Method("writable", static (_, self) => Of(self).Opened().CanWrite);
        d.Method("seekable", static (_, self) => Of(self).Opened().CanSeek);
        d.Method("__enter__", static (_, self) => { Of(self).Opened(); return self; });
        d.Method("__exit__", 0, int.MaxValue, static (_, a) => { Of(a[0]).Close(); return Value.None; });
        d.Method("__iter__", static (_, self) => { Of(self).Opened(); return self; });
        d.Method("__next__", Next);
        d.Method("__repr__", static (context, self) => PyText.ToValue($"<_io.{self.Type.Name} name={Representation.Repr(context, PyText.ToValue(Of(self).Name))}>"));
        d.Property("closed", static (_, self) => Of(self).IsClosed);
        d.Property("name", static (_, self) => PyText.ToValue(Of(self).Name));
        d.Property("mode", static (_, self) => PyText.ToValue(Of(self).Mode));
    }

    private static PyBinaryFile Of(Value self) => NativeTypes.Self<PyBinaryFile>(self, Reader);

    private static Stream Readable(Value self)
    {
        Stream stream = Of(self).Opened();
        return stream.CanRead ? stream : throw FileErrors.Unsupported("read");
    }

    private static long Limit(PyContext context, ReadOnlySpan<Value> a) => a.Length < 2 || a[1].IsNone ? -1 : Indexing.ToInt64(context, a[1]);

    private static Value Read(PyContext context, ReadOnlySpan<Value> a)
    {
        Stream stream = Readable(a[0]);
        long limit = Limit(context, a);
        using var memory = new MemoryStream();
        if (limit < 0) stream.CopyTo(memory);
        else
        {
            var buffer = new byte[(int)Math.Min(limit, 1 << 20)];
            while (memory.Length < limit && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - memory.Length)) is > 0 and var count) memory.Write(buffer, 0, count);
        }
        return new PyBytes(memory.ToArray());
    }

    private static byte[] Line(PyContext context, ReadOnlySpan<Value> a)
    {
        Stream stream = Readable(a[0]);
        long limit = Limit(context, a);
        var line = new List<byte>();
        while ((limit < 0 || line.Count < limit) && stream.ReadByte() is >= 0 and var b)
        {
            line.Add((byte)b);
            if (b == '\n') break;
        }
        return [.. line];
    }

    private static Value ReadLines(PyContext context, ReadOnlySpan<Value> a)
    {
        var list = new PyList();
        while (Line(context, [a[0]]) is { Length: > 0 } line) list.Add(new PyBytes(line));
        return list;
    }

    private static Value Write(PyContext context, Value self, Value data)
    {
        Stream stream = Of(self).Opened();
        if (!stream.CanWrite) throw FileErrors.Unsupported("write");
        if (!BytesLike.TryGet(data, out ReadOnlySpan<byte> bytes)) throw Errors.TypeError($"a bytes-like object is required, not '{data.Type.Name}'");
        stream.Write(bytes);
        return bytes.Length;
    }

    private static Value Seek(PyContext context, ReadOnlySpan<Value> a)
    {
        long origin = a.Length > 2 ? Indexing.ToInt64(context, a[2]) : 0;
        if (origin is < 0 or > 2) throw Errors.ValueError($"invalid whence ({origin}, should be 0, 1 or 2)");
        return Of(a[0]).Opened().Seek(Indexing.ToInt64(context, a[1]), (SeekOrigin)origin);
    }

    private static Value Next(PyContext context, Value self)
    {
        byte[] line = Line(context, [self]);
        return line.Length == 0 ? NativeTypes.Stop(context) : new PyBytes(line);
    }
}
