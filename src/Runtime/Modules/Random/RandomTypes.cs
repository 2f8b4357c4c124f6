using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The class <c>random.Random</c>. docs.python.org/3/library/random.html</summary>
internal static partial class RandomTypes
{
    /// <summary><c>_random.Random</c>, the base that only generates bits.</summary>
    public static readonly PyType Base = NativeTypes.Make("Random", "_random", DefineBase);

    /// <summary><c>random.Random</c>.</summary>
    public static readonly PyType Random = NativeTypes.Make("Random", "random", Define, parent: Base, withAttributes: true).WrittenInPython();

    private static readonly string[] s_seedNames = ["self", "a", "version"];
    private static readonly string[] s_initNames = ["self", "x"];

    private static void DefineBase(TypeDefinition d)
    {
        d.New(New);
        d.Method("seed", 0, 1, SeedBase).Method("random", NextRandom).Method("getrandbits", GetRandomBits);
        d.Method("getstate", GetStateBase).Method("setstate", SetStateBase);
    }

    private static void Define(TypeDefinition d)
    {
        d.Method("__init__", Initialize).Method("seed", Seed).Method("getstate", GetState).Method("setstate", SetState);
        d.Method("__getstate__", GetState).Method("__setstate__", SetState).Method("__reduce__", Reduce);
        d.Method("random", NextRandom).Method("getrandbits", GetRandomBits).Method("_randbelow", BelowMethod);
        d.Property("gauss_next", static (_, self) => Self(self).GaussNext, static (_, self, value) => Self(self).GaussNext = value);
        d.Constant("VERSION", Value.FromInt(3));
        DefineIntegers(d);
        DefineSequences(d);
        DefineDistributions(d);
    }

    private static PyRandom Self(Value self) => NativeTypes.Self<PyRandom>(self, Random);

    private static Value New(PyContext context, Arguments arguments)
    {
        PyType cls = NumberSelf.ClassOf(arguments, Base);
        // random_new of 3.10 counts the arguments of subclasses too.
        if (arguments.Count > 2 && PyVersion.Minor == 10) throw Errors.TypeError("Random() requires 0 or 1 argument");
        var made = new PyRandom(cls);
        if (cls == Base) SeedWith(context, made, arguments.Count > 1 ? arguments[1] : Value.None);
        return made;
    }

    private static Value Initialize(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default];
        PythonArguments.Bind("Random.__init__", s_initNames, 1, 2, arguments, bound);
        context.Call(Attributes.Get(context, bound[0], "seed"), bound[1].IsNull ? Value.None : bound[1]);
        Self(bound[0]).GaussNext = Value.None;
        return Value.None;
    }

    private static Value NextRandom(PyContext context, Value self) => Self(self).Generator.NextDouble();

    private static Value GetRandomBits(PyContext context, Value self, Value count)
    {
        long bits = Indexing.ToInt64(context, count);
        if (bits > int.MaxValue) throw Errors.OverflowError("Python int too large to convert to C int");
        if (bits <= 0 && !PyVersion.Since(9)) throw Errors.ValueError("number of bits must be greater than zero");
        if (bits < 0) throw Errors.ValueError(PyVersion.Text("number of bits must be non-negative", 14, "Cannot convert negative int"));
        return bits == 0 ? Value.FromInt(0) : Self(self).Generator.NextBits(bits);
    }

    private static Value BelowMethod(PyContext context, Value self, Value n) => Self(self).Below(context, PyInt.Exact(Indexing.ToIndex(context, n)));

    private static Value SeedBase(PyContext context, ReadOnlySpan<Value> arguments)
    {
        SeedWith(context, Self(arguments[0]), arguments.Length > 1 ? arguments[1] : Value.None);
        return Value.None;
    }

    // _random.Random.seed: the int itself, bits of the system for None, the hash of anything else.
    private static void SeedWith(PyContext context, PyRandom self, Value seed)
    {
        if (PyInt.TryGetBig(seed, out BigInteger number)) self.Generator.Seed(number);
        else if (seed.IsNone) self.Generator.Seed(new BigInteger(RandomNumberGenerator.GetBytes(2496), isUnsigned: true));
        else self.Generator.Seed(unchecked((ulong)Hashing.Hash(context, seed)));
    }

    private static Value Seed(PyContext context, Arguments arguments)
    {
        Span<Value> bound = [default, default, default];
        PythonArguments.Bind("Random.seed", s_seedNames, 1, 3, arguments, bound);
        PyRandom self = Self(bound[0]);
        Value seed = bound[1].IsNull ? Value.None : bound[1];
        long version = bound[2].IsNull ? 2 : bound[2].IsInt ? bound[2].Bits : 0;
        if (version == 1 && (PyText.IsStr(seed) || seed.Reference is PyBytes)) seed = FirstVersion(seed);
        else if (version == 2 && TryBytes(seed, out byte[]? bytes)) seed = PyInt.From(new BigInteger([.. bytes, .. SHA512.HashData(bytes)], isUnsigned: true, isBigEndian: true));
        else if (!seed.IsNone && !PyInt.IsAny(seed) && !FloatType.TryGet(seed, out _) && !TryBytes(seed, out _))
            throw Errors.TypeError(NumberSelf.IsFrom313(context)
                ? "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."
                : "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
        SeedWith(context, self, seed);
        self.GaussNext = Value.None;
        return Value.None;
    }

    private static bool TryBytes(Value seed, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (PyText.TryGet(seed, out string text)) bytes = Encoding.UTF8.GetBytes(text);
        else if (BytesLike.TryGet(seed, out ReadOnlySpan<byte> content)) bytes = content.ToArray();
        return bytes is not null;
    }

    // The hash of Python 2's str, kept for its sequences.
    private static Value FirstVersion(Value seed)
    {
        var points = new List<uint>();
        if (PyText.TryGet(seed, out string text))
            foreach (Rune rune in text.EnumerateRunes()) points.Add((uint)rune.Value);
        else if (BytesLike.TryGet(seed, out ReadOnlySpan<byte> bytes))
            foreach (byte b in bytes) points.Add(b);
        ulong hash = points.Count == 0 ? 0 : (ulong)points[0] << 7;
        foreach (uint point in points) hash = unchecked(1000003 * hash) ^ point;
        return PyInt.From((UInt128)(hash ^ (ulong)points.Count));
    }

    private static Value GetStateBase(PyContext context, Value self) => new PyTuple(Self(self).Generator.GetState());

    private static Value SetStateBase(PyContext context, Value self, Value state)
    {
        if (state.Reference is not PyTuple tuple) throw Errors.TypeError("state vector must be a tuple");
        Self(self).Generator.SetState(context, tuple.Items);
        return Value.None;
    }

    private static Value GetState(PyContext context, Value self) =>
        PyTuple.Of(Value.FromInt(3), new PyTuple(Self(self).Generator.GetState()), Self(self).GaussNext);

    private static Value SetState(PyContext context, Value self, Value state)
    {
        Value version = Items.Get(context, state, Value.FromInt(0));
        if (!version.IsInt || version.Bits is not (2 or 3))
            throw Errors.ValueError($"state with version {Representation.Str(context, version)} passed to Random.setstate() of version 3");
        Value[] parts = Iteration.ToArray(context, state);
        if (parts.Length != 3) throw Errors.ValueError(parts.Length > 3 ? "too many values to unpack (expected 3)" : $"not enough values to unpack (expected 3, got {parts.Length})");
        Value words = parts[1];
        if (version.Bits == 2)
        {
            Value[] signed = Iteration.ToArray(context, words);
            for (int i = 0; i < signed.Length; i++) signed[i] = Arithmetic.Binary(context, BinaryKind.Remainder, signed[i], Value.FromInt(1L << 32));
            words = new PyTuple(signed);
        }
        SetStateBase(context, self, words);
        Self(self).GaussNext = parts[2];
        return Value.None;
    }

    private static Value Reduce(PyContext context, Value self) => PyTuple.Of(self.Type, PyTuple.Empty, GetState(context, self));
}
