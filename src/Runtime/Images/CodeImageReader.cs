using System.Numerics;
using System.Reflection;
using System.Text;

namespace PyToCil.Runtime.Images;

/// <summary>Reads code objects from an image and binds them to the methods of its assembly.</summary>
internal sealed class CodeImageReader : ICodeCompiler
{
    private readonly BinaryReader _reader;
    private readonly Type _bodies;
    private readonly List<string> _texts = [];
    private readonly List<object> _shared = [];
    private readonly Dictionary<PyCode, (string Method, SiteNames Sites)> _bodyOf = new(ReferenceEqualityComparer.Instance);

    public CodeImageReader(Stream stream, Type bodies)
    {
        _reader = new BinaryReader(stream, Encoding.UTF8);
        _bodies = bodies;
    }

    public PyCode Read(out Version version)
    {
        if (_reader.ReadUInt32() != CodeImage.Signature)
            throw new BadImageFormatException($"{_bodies.Assembly.GetName().Name} was built by another version of PyToCil: build it again");
        version = Version.Parse(_reader.ReadString());
        return ReadCode();
    }

    /// <summary>Binds the code to its method when it is first called.</summary>
    public void Compile(PyCode code)
    {
        (string name, SiteNames sites) = _bodyOf[code];
        MethodInfo method = _bodies.GetMethod(name) ?? throw new BadImageFormatException($"{_bodies.Assembly.GetName().Name} has no method {name}");
        code.InstallSites(sites);
        code.SetEntry(method.CreateDelegate(code.EntryType, code));
    }

    private PyCode ReadCode()
    {
        string method = _reader.ReadString();
        CodeDescription description = new()
        {
            Name = ReadString(),
            QualifiedName = ReadString(),
            FileName = ReadString(),
            FirstLine = _reader.ReadInt32(),
            ArgumentCount = _reader.ReadInt32(),
            PositionalOnlyCount = _reader.ReadInt32(),
            KeywordOnlyCount = _reader.ReadInt32(),
            Flags = (PyCodeFlags)_reader.ReadInt32(),
            VariableNames = ReadStrings(),
            CellNames = ReadStrings(),
            FreeNames = ReadStrings(),
            Names = ReadStrings(),
            GeneratorSlots = _reader.ReadInt32(),
            StackSize = _reader.ReadInt32(),
            StartsInCall = _reader.ReadBoolean(),
            Bytecode = _reader.ReadBytes(_reader.ReadInt32()),
            Positions = ReadPositions(),
            Constants = [],
        };
        ((ImagePositions)description.Positions).FirstLine = description.FirstLine;
        var sites = new SiteNames(ReadStrings(), ReadStrings(), ReadStrings(), ReadMany(ReadStrings));
        var code = new PyCode(description with { Constants = ReadMany(ReadValue) }, this);
        _bodyOf[code] = (method, sites);
        return code;
    }

    private T[] ReadMany<T>(Func<T> read)
    {
        var items = new T[_reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++) items[i] = read();
        return items;
    }

    private string[] ReadStrings() => ReadMany(ReadString);

    private string ReadString()
    {
        int number = _reader.Read7BitEncodedInt();
        if (number == _texts.Count) _texts.Add(string.Intern(_reader.ReadString()));
        return _texts[number];
    }

    private ImagePositions ReadPositions() => new(ReadMany(() => new CodePosition(ReadNumber(), ReadNumber(), ReadNumber(), ReadNumber())));

    private int ReadNumber() => _reader.Read7BitEncodedInt() - 1;

    private Value ReadValue()
    {
        var tag = (ImageTag)_reader.ReadByte();
        if (tag == ImageTag.Shared) return new Value(_shared[_reader.Read7BitEncodedInt()]);
        Value value = ReadContents(tag);
        if (tag is ImageTag.BigInt or ImageTag.Text or ImageTag.Bytes or ImageTag.Tuple or ImageTag.FrozenSet or ImageTag.Slice or ImageTag.Code) _shared.Add(value.Reference!);
        return value;
    }

    private Value ReadContents(ImageTag tag) => tag switch
    {
        ImageTag.Null => default,
        ImageTag.None => Value.None,
        ImageTag.True => Value.True,
        ImageTag.False => Value.False,
        ImageTag.Ellipsis => Value.Ellipsis,
        ImageTag.StopIteration => Types.ExceptionTypes.StopIteration,
        ImageTag.Int => Value.FromInt(_reader.ReadInt64()),
        ImageTag.BigInt => PyInt.From(new BigInteger(_reader.ReadBytes(_reader.ReadInt32()))),
        ImageTag.Float => Value.FromFloat(BitConverter.Int64BitsToDouble(_reader.ReadInt64())),
        ImageTag.Complex => new PyComplex(_reader.ReadDouble(), _reader.ReadDouble()),
        ImageTag.String => Value.FromString(ReadString()),
        ImageTag.Text => PyText.FromCodePoints(ReadMany(_reader.ReadInt32)),
        ImageTag.Bytes => new PyBytes(_reader.ReadBytes(_reader.ReadInt32())),
        ImageTag.Tuple => ReadMany(ReadValue) is { Length: > 0 } items ? new PyTuple(items) : PyTuple.Empty,
        ImageTag.FrozenSet => ConstantSets.Frozen(ReadMany(ReadValue)),
        ImageTag.Slice => ReadMany(ReadValue) is var parts ? new PySlice(parts[0], parts[1], parts[2]) : default(Value),
        ImageTag.Code => ReadCode(),
        _ => throw new BadImageFormatException($"{_bodies.Assembly.GetName().Name} holds a value of the unknown kind {(int)tag}"),
    };

    private sealed class ImagePositions(CodePosition[] positions) : PositionTable
    {
        /// <summary>The line of what the interpreter does by itself, which has no offset.</summary>
        public int FirstLine { get; set; }

        public override CodePosition At(int offset)
        {
            if (offset < 0) return new CodePosition(FirstLine, FirstLine, -1, -1);
            return offset >> 1 < positions.Length ? positions[offset >> 1] : CodePosition.Unknown;
        }
    }
}
