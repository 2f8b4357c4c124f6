using System.Numerics;
using System.Text;

namespace PyToCil.Runtime.Images;

/// <summary>Writes code objects into an image; <see cref="CodeImageReader"/> is its mirror.</summary>
public sealed class CodeImageWriter
{
    private readonly BinaryWriter _writer;
    private readonly Func<PyCode, (string Method, SiteNames Sites)> _bodyOf;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<object, int> _shared = new(ReferenceEqualityComparer.Instance);

    /// <param name="stream">Where to.</param>
    /// <param name="bodyOf">The name of the method of a code object, and its sites.</param>
    public CodeImageWriter(Stream stream, Func<PyCode, (string Method, SiteNames Sites)> bodyOf)
    {
        _writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        _bodyOf = bodyOf;
    }

    public void Write(PyCode code, Version version)
    {
        _writer.Write(CodeImage.Signature);
        _writer.Write(version.ToString());
        WriteCode(code);
        _writer.Flush();
    }

    private void WriteCode(PyCode code)
    {
        CodeDescription d = code.Description;
        (string method, SiteNames sites) = _bodyOf(code);
        _writer.Write(method);
        WriteString(d.Name);
        WriteString(d.QualifiedName);
        WriteString(d.FileName);
        _writer.Write(d.FirstLine);
        _writer.Write(d.ArgumentCount);
        _writer.Write(d.PositionalOnlyCount);
        _writer.Write(d.KeywordOnlyCount);
        _writer.Write((int)d.Flags);
        WriteStrings(d.VariableNames);
        WriteStrings(d.CellNames);
        WriteStrings(d.FreeNames);
        WriteStrings(d.Names);
        _writer.Write(d.GeneratorSlots);
        _writer.Write(d.StackSize);
        _writer.Write(d.StartsInCall);
        _writer.Write(d.Bytecode.Length);
        _writer.Write(d.Bytecode);
        WritePositions(d);
        WriteStrings(sites.Globals);
        WriteStrings(sites.Attributes);
        WriteStrings(sites.Methods);
        _writer.Write(sites.Keywords.Length);
        foreach (string[] names in sites.Keywords) WriteStrings(names);
        WriteValues(d.Constants);
    }

    private void WriteStrings(string[] strings)
    {
        _writer.Write(strings.Length);
        foreach (string text in strings) WriteString(text);
    }

    // Each text once, then by its number: many code objects have the same names.
    private void WriteString(string text)
    {
        if (_texts.TryGetValue(text, out int number))
        {
            _writer.Write7BitEncodedInt(number);
            return;
        }
        _writer.Write7BitEncodedInt(_texts.Count);
        _writer.Write(text);
        _texts.Add(text, _texts.Count);
    }

    private void WritePositions(CodeDescription d)
    {
        int units = d.Bytecode.Length / 2;
        _writer.Write(units);
        for (int i = 0; i < units; i++)
        {
            CodePosition p = d.Positions.At(i * 2);
            _writer.Write7BitEncodedInt(p.Line + 1);
            _writer.Write7BitEncodedInt(p.EndLine + 1);
            _writer.Write7BitEncodedInt(p.Column + 1);
            _writer.Write7BitEncodedInt(p.EndColumn + 1);
        }
    }

    private void WriteValues(ReadOnlySpan<Value> values)
    {
        _writer.Write(values.Length);
        foreach (Value value in values) WriteValue(value);
    }

    private void WriteValue(Value value)
    {
        if (value.IsInt) WriteTagged(ImageTag.Int, value.Bits);
        else if (value.IsFloat) WriteTagged(ImageTag.Float, value.Bits);
        else if (value.IsBool) _writer.Write((byte)(value.AsBool ? ImageTag.True : ImageTag.False));
        else WriteObject(value);
    }

    private void WriteTagged(ImageTag tag, long bits)
    {
        _writer.Write((byte)tag);
        _writer.Write(bits);
    }

    // What the file shares stays shared: a few bytes can name a tuple of tuples with 2^100 leaves.
    private void WriteObject(Value value)
    {
        if (value.Reference is not (PyTuple or PyFrozenSet or PySlice or PyCode or PyBytes or PyText or PyInt))
        {
            WriteContents(value);
            return;
        }
        if (_shared.TryGetValue(value.Reference, out int number))
        {
            _writer.Write((byte)ImageTag.Shared);
            _writer.Write7BitEncodedInt(number);
            return;
        }
        WriteContents(value);
        _shared.Add(value.Reference, _shared.Count);
    }

    private void WriteContents(Value value)
    {
        switch (value.Reference)
        {
            case null: _writer.Write((byte)ImageTag.Null); break;
            case PyNone: _writer.Write((byte)ImageTag.None); break;
            case PyEllipsis: _writer.Write((byte)ImageTag.Ellipsis); break;
            case PyType: _writer.Write((byte)ImageTag.StopIteration); break;
            case string text:
                _writer.Write((byte)ImageTag.String);
                WriteString(text);
                break;
            case PyText text: WriteText(text); break;
            case PyInt:
                PyInt.TryGetBig(value, out BigInteger big);
                WriteBytes(ImageTag.BigInt, big.ToByteArray());
                break;
            case PyComplex complex:
                _writer.Write((byte)ImageTag.Complex);
                _writer.Write(complex.Real);
                _writer.Write(complex.Imaginary);
                break;
            case PyBytes bytes: WriteBytes(ImageTag.Bytes, bytes.Data); break;
            case PyTuple tuple:
                _writer.Write((byte)ImageTag.Tuple);
                WriteValues(tuple.Items);
                break;
            case PyFrozenSet set:
                _writer.Write((byte)ImageTag.FrozenSet);
                WriteValues(set.ToArray());
                break;
            case PySlice slice:
                _writer.Write((byte)ImageTag.Slice);
                WriteValues([slice.Start, slice.Stop, slice.Step]);
                break;
            case PyCode code:
                _writer.Write((byte)ImageTag.Code);
                WriteCode(code);
                break;
            default: throw new NotSupportedException($"a constant of type {value.Type.Name} cannot be written into an assembly");
        }
    }

    private void WriteText(PyText text)
    {
        _writer.Write((byte)ImageTag.Text);
        ReadOnlySpan<int> points = text.CodePoints;
        _writer.Write(points.Length);
        foreach (int point in points) _writer.Write(point);
    }

    private void WriteBytes(ImageTag tag, ReadOnlySpan<byte> bytes)
    {
        _writer.Write((byte)tag);
        _writer.Write(bytes.Length);
        _writer.Write(bytes);
    }
}
