using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>A generator: an instance of <c>random.Random</c> or of a class derived from it.</summary>
internal sealed class PyRandom : PyObject, IAttributed
{
    private AttributeStore _attributes;

    public PyRandom(PyType type) : base(type) => _attributes.Begin(type);

    ref AttributeStore IAttributed.Attributes => ref _attributes;

    public MersenneTwister Generator { get; } = new();

    /// <summary><c>gauss_next</c>, the second of a pair of normal numbers; None where there is none.</summary>
    public Value GaussNext { get; set; } = Value.None;

    private bool Overrides(string method) => Type != RandomTypes.Random && Type.Lookup(method).Reference is not PyBuiltinFunction;

    /// <summary>The next float in [0, 1), from <c>self.random()</c> where a subclass defines it.</summary>
    public double Next(PyContext context) => Type == RandomTypes.Random || !Overrides("random")
        ? Generator.NextDouble()
        : FloatType.ToDouble(context, context.Call(Attributes.Get(context, this, "random")));

    /// <summary><c>_randbelow</c>: an int in [0, n), by the methods that the most derived class overrides.</summary>
    public Value Below(PyContext context, Value n)
    {
        if (Type == RandomTypes.Random) return BelowByBits(n);
        foreach (PyType type in Type.Mro)
        {
            if (type == RandomTypes.Random) break;
            if (!type.Attributes.GetString("_randbelow").IsNull) return context.Call(Attributes.Get(context, this, "_randbelow"), n);
            if (!type.Attributes.GetString("getrandbits").IsNull) return BelowByMethod(context, n);
            if (!type.Attributes.GetString("random").IsNull) return BelowByFloats(context, n);
        }
        return BelowByBits(n);
    }

    private Value BelowByBits(Value n)
    {
        long bits = IntArithmetic.BitLength(n);
        if (bits == 0) return Value.FromInt(0);
        Value result = Generator.NextBits(bits);
        while (IntArithmetic.Compare(result, n) >= 0) result = Generator.NextBits(bits);
        return result;
    }

    private Value BelowByMethod(PyContext context, Value n)
    {
        Value method = Attributes.Get(context, this, "getrandbits"), bits = Value.FromInt(IntArithmetic.BitLength(n));
        Value result = context.Call(method, bits);
        while (!Comparison.IsLess(context, result, n)) result = context.Call(method, bits);
        return result;
    }

    private Value BelowByFloats(PyContext context, Value n)
    {
        const long Most = 1L << 53;
        if (n.Reference is PyInt || n.Bits >= Most)
            return FloatArithmetic.Truncate(Math.Floor(Next(context) * IntArithmetic.ToDouble(n)));
        long rest = Most % n.Bits;
        double limit = (double)(Most - rest) / Most;
        double random = Next(context);
        while (random >= limit) random = Next(context);
        return Value.FromInt((long)Math.Floor(random * Most) % n.Bits);
    }

    /// <summary>An index below a count.</summary>
    public long Below(PyContext context, long count) => Below(context, Value.FromInt(count)).Bits;
}
