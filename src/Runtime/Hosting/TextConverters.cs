namespace PyToCil.Runtime.Hosting;

/// <summary>str and string. Surrogate pairs are one character in Python; None is null.</summary>
internal sealed class StringConverter : Converter<string?>
{
    public override Value ToPython(PyContext context, string? value) => value is null ? Value.None : PyText.ToValue(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out string? result)
    {
        if (value.Reference is string plain) { result = plain; return null; }
        result = null;
        if (value.IsNone) return null;
        if (PyText.TryGet(value, out string text)) { result = text; return null; }
        return ConversionFault.WrongType(value, typeof(string));
    }

    public override int FitOf(Value value) => value.Reference is string || PyText.TryGet(value, out _) ? Fit.Exact : value.IsNone ? Fit.Near : Fit.None;
}

/// <summary>A str of one UTF-16 unit.</summary>
internal sealed class CharConverter : Converter<char>
{
    public override Value ToPython(PyContext context, char value) => PyText.ToValue(value.ToString());

    public override ConversionFault? FromPython(PyContext context, Value value, out char result)
    {
        result = default;
        if (!PyText.TryGet(value, out string text)) return ConversionFault.WrongType(value, typeof(char));
        if (text.Length != 1) return new ConversionFault(Types.ExceptionTypes.TypeError, "a str of one character is needed for char");
        result = text[0];
        return null;
    }

    public override int FitOf(Value value) => PyText.TryGet(value, out string text) && text.Length == 1 ? Fit.Exact + 1 : Fit.None;
}

/// <summary>bytes and byte[], copied; bytearray too comes out as byte[].</summary>
internal sealed class BytesConverter : Converter<byte[]?>
{
    public override Value ToPython(PyContext context, byte[]? value) => value is null ? Value.None : PyBytes.From(value);

    public override ConversionFault? FromPython(PyContext context, Value value, out byte[]? result)
    {
        result = null;
        if (value.IsNone) return null;
        switch (value.Reference)
        {
            case PyBytes bytes: result = (byte[])bytes.Data.Clone(); return null;
            case PyByteArray array: result = array.Span.ToArray(); return null;
            default: return ConversionFault.WrongType(value, typeof(byte[]));
        }
    }

    public override int FitOf(Value value) => value.Reference is PyBytes or PyByteArray ? Fit.Exact : value.IsNone ? Fit.Near : Fit.None;
}
