using PyToCil.Bytecode;
using PyToCil.Runtime;

namespace PyToCil.Translator.Loading;

/// <summary>The values of constants.</summary>
internal static class ConstantValues
{
    /// <param name="constant">Any constant but a code object.</param>
    /// <param name="code">The code object that has it.</param>
    /// <param name="item">Gives the value of a part.</param>
    /// <exception cref="UnsupportedException">No compiler writes it among the constants of code.</exception>
    public static Value Of(Constant constant, CodeObject code, Func<Constant, CodeObject, Value> item) => constant switch
    {
        NoneConstant => Value.None,
        BoolConstant b => b.Value,
        EllipsisConstant => Value.Ellipsis,
        StopIterationConstant => Runtime.Types.ExceptionTypes.StopIteration,
        IntConstant i => i.FitsInLong ? Value.FromInt(i.Small) : PyInt.From(i.Value),
        FloatConstant f => Value.FromFloat(f.Value),
        ComplexConstant c => new PyComplex(c.Real, c.Imaginary),
        StrConstant { Text: { } text } => Value.FromString(string.Intern(text)),
        StrConstant s => PyText.FromCodePoints(s.CodePoints.AsSpan()),
        BytesConstant b => new PyBytes(b.Value.ToArray()),
        TupleConstant t => t.Items.Length == 0 ? PyTuple.Empty : new PyTuple(All(t.Items, code, item)),
        FrozenSetConstant s => FrozenSet(All(s.Items, code, item)),
        SliceConstant s => new PySlice(item(s.Start, code), item(s.Stop, code), item(s.Step, code)),
        _ => throw new UnsupportedException(ErrorPlace.OfCode(code), $"{constant.Describe()} among the constants of code is not supported", "Recompile the source."),
    };

    private static PyFrozenSet FrozenSet(Value[] items) => Runtime.Images.ConstantSets.Frozen(items);

    private static Value[] All(System.Collections.Immutable.ImmutableArray<Constant> constants, CodeObject code, Func<Constant, CodeObject, Value> item)
    {
        var values = new Value[constants.Length];
        for (int i = 0; i < values.Length; i++) values[i] = item(constants[i], code);
        return values;
    }
}
