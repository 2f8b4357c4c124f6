using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyToCil.Bytecode;

/// <summary>Reads marshalled objects (Python/marshal.c, <c>r_object</c>), versions 0 to 6 of the format.</summary>
public sealed class MarshalReader
{
    /// <summary><c>MAX_MARSHAL_STACK_DEPTH</c> of CPython.</summary>
    public const int MaximumDepth = 2000;

    private const int ReferenceFlag = 0x80;

    // Compilers share the bytecode of equal functions. All code objects together may be this many times as long as the file, and so much more.
    private const int MostSharing = 8;
    private const int LeastParts = 128 * 1024;

    private readonly string path;
    private readonly VersionTable version;
    private readonly List<Constant?> references = [];
    private readonly long mostParts;
    private ByteCursor cursor;
    private int depth;
    private long parts;

    /// <summary>Starts at <paramref name="offset"/> of <paramref name="data"/>; the path is for messages.</summary>
    public MarshalReader(ReadOnlyMemory<byte> data, int offset, string path, VersionTable version)
    {
        this.path = path;
        this.version = version;
        cursor = new ByteCursor(data, offset, path);
        mostParts = LeastParts + MostSharing * (long)data.Length;
    }

    /// <summary>Reads one object with all it refers to. What follows it is not looked at, as CPython does not either.</summary>
    /// <exception cref="BadInputException">The data is damaged or cut off.</exception>
    /// <exception cref="UnsupportedException">A type that this version cannot hold, or a container that contains itself.</exception>
    public Constant ReadRoot() => ReadObject("object");

    internal int ReadInt32() => cursor.ReadInt32();

    /// <summary>Reads an object where marshal's NULL may not stand; the role is for messages.</summary>
    internal Constant ReadObject(string role)
    {
        var at = cursor.Offset;
        return ReadObjectOrNull() ?? throw Bad(at, $"there is no {role} where one is needed (marshal's NULL)");
    }

    /// <summary>Null is marshal's NULL, which ends a dict.</summary>
    private Constant? ReadObjectOrNull()
    {
        var at = cursor.Offset;
        if (++depth > MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Bad(at, $"objects are nested more than {MaximumDepth} deep");
        var first = cursor.ReadByte();
        var code = (char)(first & ~ReferenceFlag);
        var keep = (first & ReferenceFlag) != 0;
        Constant? value = null;
        if (code != '0') value = Singleton(code) ?? (IsContainer(code) ? ReadContainer(code, keep, at) : ReadSimple(code, keep, at));
        depth--;
        return value;
    }

    private static bool IsContainer(char code) => code is '(' or ')' or '[' or '{' or '}' or '<' or '>' or 'c' or ':';

    // Singletons take no place among the references, whatever their flag says (r_object has no R_REF there).
    private static Constant? Singleton(char code) => code switch
    {
        'N' => NoneConstant.Instance,
        'F' => BoolConstant.False,
        'T' => BoolConstant.True,
        '.' => EllipsisConstant.Instance,
        'S' => StopIterationConstant.Instance,
        _ => null,
    };

    private Constant ReadSimple(char code, bool keep, int at)
    {
        var value = ReadSimple(code, at);
        if (keep && code != 'r') references.Add(value);
        return value;
    }

    private Constant ReadSimple(char code, int at) => code switch
    {
        'i' => new IntConstant(cursor.ReadInt32()),
        'I' => new IntConstant(cursor.ReadInt64()),
        'l' => MarshalNumbers.ReadLong(ref cursor, path),
        'f' => new FloatConstant(MarshalNumbers.ReadFloatText(ref cursor, path)),
        'g' => new FloatConstant(cursor.ReadInt64()),
        'x' => new ComplexConstant(MarshalNumbers.ReadFloatText(ref cursor, path), MarshalNumbers.ReadFloatText(ref cursor, path)),
        'y' => new ComplexConstant(cursor.ReadInt64(), cursor.ReadInt64()),
        's' => new BytesConstant(cursor.ReadMemory(cursor.ReadCount(1))),
        't' or 'u' => MarshalStrings.ReadUtf8(ref cursor, path),
        'a' or 'A' => MarshalStrings.ReadLatin1(ref cursor, cursor.ReadCount(1)),
        'z' or 'Z' => MarshalStrings.ReadLatin1(ref cursor, cursor.ReadByte()),
        'r' => ReadReference(),
        _ => throw Bad(at, $"byte 0x{(int)code:x2} is no type code of marshal"),
    };

    private Constant ReadReference()
    {
        var at = cursor.Offset;
        var index = cursor.ReadInt32();
        if ((uint)index >= (uint)references.Count) throw Bad(at, $"reference {index} is to none of the {references.Count} objects before it");
        return references[index] ?? throw new UnsupportedException(ErrorPlace.InFile(path, at),
            $"reference {index} is to the object that contains it", "No compiler writes such constants: recompile the file from its source.");
    }

    // The place is taken before the contents are read, so inner objects get later numbers (r_ref_reserve).
    private Constant ReadContainer(char code, bool keep, int at)
    {
        var place = references.Count;
        if (keep) references.Add(null);
        Constant value = code switch
        {
            '(' => new TupleConstant(ReadItems(cursor.ReadCount(1))),
            ')' => new TupleConstant(ReadItems(cursor.ReadByte())),
            '[' => new ListConstant(ReadItems(cursor.ReadCount(1))),
            '<' => new SetConstant(ReadItems(cursor.ReadCount(1))),
            '>' => new FrozenSetConstant(ReadItems(cursor.ReadCount(1))),
            '{' => new DictConstant(ReadPairs()),
            ':' when version.MarshalVersion >= 5 => new SliceConstant(ReadObject("slice start"), ReadObject("slice stop"), ReadObject("slice step")),
            ':' => throw NotInVersion(at, "a slice constant", "5 (CPython 3.14)"),
            // 3.15.0rc1 reserves the place and leaves it empty, so that its own reader refuses a second use of the object.
            '}' when version.MarshalVersion >= 6 => new FrozenDictConstant(ReadPairs()),
            '}' => throw NotInVersion(at, "a frozendict constant", "6 (CPython 3.15)"),
            _ => new CodeConstant(ReadCode(at)),
        };
        if (value.Height > MaximumDepth) throw Bad(at, $"objects are nested more than {MaximumDepth} deep");
        if (keep) references[place] = value;
        return value;
    }

    private ImmutableArray<Constant> ReadItems(int count)
    {
        // The array grows with what is read: nested tuples that each claim the rest of the file cost nothing in advance.
        var items = ImmutableArray.CreateBuilder<Constant>(Math.Min(count, 64));
        for (var i = 0; i < count; i++) items.Add(ReadObject("item"));
        return items.DrainToImmutable();
    }

    private ImmutableArray<Constant> ReadPairs()
    {
        var items = ImmutableArray.CreateBuilder<Constant>();
        while (ReadObjectOrNull() is Constant key)
        {
            items.Add(key);
            items.Add(ReadObject("value in a dict"));
        }
        return items.DrainToImmutable();
    }

    private CodeObject ReadCode(int at)
    {
        var fields = new CodeFields(path, version, at);
        version.CodeLayout.Read(this, fields);
        var code = fields.Build();
        Count(code, at);
        return code;
    }

    // Each code object is translated, so a few bytes that refer to long code again and again would cost without bound.
    private void Count(CodeObject code, int at)
    {
        parts += code.Code.Length + code.LineTable.Length + code.ExceptionTableBytes.Length + code.Constants.Length + code.Names.Length + code.LocalsPlusNames.Length;
        if (parts > mostParts)
            throw new UnsupportedException(ErrorPlace.InFile(path, at), $"its code objects share their contents so often that together they are more than {MostSharing} times as long as the file",
                "Divide the module into several.");
    }

    private UnsupportedException NotInVersion(int at, string what, string marshal) => new(ErrorPlace.InFile(path, at),
        $"{what} needs marshal version {marshal}, but CPython {version.Version} writes version {version.MarshalVersion}",
        BadInputException.RecompileAdvice);

    private BadInputException Bad(int at, string reason) => new(ErrorPlace.InFile(path, at), reason);
}
