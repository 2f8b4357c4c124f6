using System.Numerics;
using System.Text;

namespace PyToCil.Bytecode.Tests;

public sealed class MarshalTests
{
    private static byte[] Bytes(params object[] parts)
    {
        var all = new List<byte>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case char code: all.Add((byte)code); break;
                case byte unit: all.Add(unit); break;
                case int number: all.AddRange(BitConverter.GetBytes(number)); break;
                case long number: all.AddRange(BitConverter.GetBytes(number)); break;
                case short number: all.AddRange(BitConverter.GetBytes(number)); break;
                case double number: all.AddRange(BitConverter.GetBytes(number)); break;
                case string text: all.AddRange(Encoding.Latin1.GetBytes(text)); break;
                case byte[] more: all.AddRange(more); break;
                default: throw new ArgumentException(part.GetType().Name);
            }
        }
        return [.. all];
    }

    private static char Kept(char code) => (char)(code | 0x80);

    private static string Repr(params object[] parts) => ConstantText.Repr(TestData.ReadMarshal(Bytes(parts)));

    [Fact]
    public void EachTypeCodeGivesItsValue()
    {
        Assert.Equal("None", Repr('N'));
        Assert.Equal("True", Repr('T'));
        Assert.Equal("False", Repr('F'));
        Assert.Equal("Ellipsis", Repr('.'));
        Assert.Equal("<class 'StopIteration'>", Repr('S'));
        Assert.Equal("-2", Repr('i', -2));
        Assert.Equal("-5000000000", Repr('I', -5000000000L));
        Assert.Equal("1.5", Repr('f', (byte)3, "1.5"));
        Assert.Equal("inf", Repr('f', (byte)3, "inf"));
        Assert.Equal("-0.0", Repr('g', -0.0));
        Assert.Equal("(1+2j)", Repr('x', (byte)1, "1", (byte)1, "2"));
        Assert.Equal("(-0-1j)", Repr('y', -0.0, -1.0));
        Assert.Equal("b'ab'", Repr('s', 2, "ab"));
        Assert.Equal("'ab'", Repr('a', 2, "ab"));
        Assert.Equal("'ab'", Repr('A', 2, "ab"));
        Assert.Equal("'ab'", Repr('z', (byte)2, "ab"));
        Assert.Equal("'ab'", Repr('Z', (byte)2, "ab"));
        Assert.Equal("'\u00e9'", Repr('u', 2, (byte)0xC3, (byte)0xA9));
        Assert.Equal("'\u00e9'", Repr('t', 2, (byte)0xC3, (byte)0xA9));
        Assert.Equal("(1,)", Repr('(', 1, 'i', 1));
        Assert.Equal("(None, True)", Repr(')', (byte)2, 'N', 'T'));
        Assert.Equal("[None]", Repr('[', 1, 'N'));
        Assert.Equal("{1, 2}", Repr('<', 2, 'i', 1, 'i', 2));
        Assert.Equal("frozenset({1})", Repr('>', 1, 'i', 1));
        Assert.Equal("frozenset()", Repr('>', 0));
        Assert.Equal("{1: None}", Repr('{', 'i', 1, 'N', '0'));
    }

    [Fact]
    public void BigIntsAreDigitsOfFifteenBits()
    {
        Assert.Equal("0", Repr('l', 0));
        Assert.Equal("32767", Repr('l', 1, (short)32767));
        Assert.Equal((BigInteger.One << 75).ToString(null, null), Repr('l', 6, (short)0, (short)0, (short)0, (short)0, (short)0, (short)1));
        Assert.Equal((-((BigInteger.One << 45) + 3)).ToString(null, null), Repr('l', -4, (short)3, (short)0, (short)0, (short)1));
        Assert.Equal(long.MinValue.ToString(null, null), Repr('l', -5, (short)0, (short)0, (short)0, (short)0, (short)8));
    }

    [Fact]
    public void IntsOfTheLongRangeFitInLong()
    {
        var least = (IntConstant)TestData.ReadMarshal(Bytes('l', -5, (short)0, (short)0, (short)0, (short)0, (short)8));
        Assert.True(least.FitsInLong);
        Assert.Equal(long.MinValue, least.Small);
        var beyond = (IntConstant)TestData.ReadMarshal(Bytes('l', 5, (short)0, (short)0, (short)0, (short)0, (short)8));
        Assert.False(beyond.FitsInLong);
        Assert.Equal(BigInteger.One << 63, beyond.Value);
    }

    [Fact]
    public void BadDigitsOfBigIntsAreRefused()
    {
        Refused("out of range", 'l', 1, (short)-1);
        Refused("starts with a zero digit", 'l', 2, (short)1, (short)0);
        Refused("digits is more than", 'l', int.MinValue);
    }

    [Fact]
    public void AReferenceIsTheSameObject()
    {
        var tuple = (TupleConstant)TestData.ReadMarshal(Bytes('(', 2, Kept('i'), 70000, 'r', 0));
        Assert.Same(tuple.Items[0], tuple.Items[1]);
    }

    [Fact]
    public void AContainerTakesItsPlaceBeforeItsItems()
    {
        // (outer: 0, inner: 1, 5: 2); r 2 is the int.
        var outer = (TupleConstant)TestData.ReadMarshal(Bytes(Kept('('), 2, Kept('('), 1, Kept('i'), 5, 'r', 2));
        Assert.Equal("((5,), 5)", ConstantText.Repr(outer));
    }

    [Fact]
    public void SingletonsTakeNoPlaceAmongReferences()
    {
        Assert.Equal("(None, 5, 5)", Repr('(', 3, Kept('N'), Kept('i'), 5, 'r', 0));
    }

    [Fact]
    public void AReferenceBackwardOnlyIsGood()
    {
        Refused("reference 0 is to none of the 0 objects", 'r', 0);
        Refused("reference -1 is to none", 'r', -1);
        var error = Assert.Throws<UnsupportedException>(() => TestData.ReadMarshal(Bytes(Kept('['), 1, 'r', 0)));
        Assert.Contains("the object that contains it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LengthsAreCheckedBeforeAnythingIsAllocated()
    {
        Refused("a length of 2147483647 is more than", '(', int.MaxValue);
        Refused("a length of 4294967295 is more than", 's', -1);
        Refused("a length of 100 is more than", 'u', 100, "abc");
        Refused("3 more bytes are needed, 2 are left", 'z', (byte)3, "ab");
    }

    [Fact]
    public void NestingIsLimitedAsInCPython()
    {
        var good = Enumerable.Repeat(new[] { (byte)')', (byte)1 }, 1999).SelectMany(pair => pair).Append((byte)'N').ToArray();
        Assert.Equal(1999, TestData.ReadMarshal(good).Height);
        byte[] bad = [(byte)')', 1, .. good];
        bad = [(byte)')', 1, .. bad];
        Assert.Contains("more than 2000 deep", Assert.Throws<BadInputException>(() => TestData.ReadMarshal(bad)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NestingThroughReferencesIsLimitedToo()
    {
        var parts = new List<object> { '(', 2500, Kept(')'), (byte)0 };
        for (var i = 0; i < 2499; i++) parts.AddRange([Kept(')'), (byte)1, 'r', i]);
        Refused("more than 2000 deep", [.. parts]);
    }

    [Fact]
    public void ASmallFileThatNamesAHugeTreeIsReadOnce()
    {
        // Each pair holds the one before it twice: 2^500 leaves.
        var parts = new List<object> { '(', 501, Kept(')'), (byte)0 };
        for (var i = 0; i < 500; i++) parts.AddRange([Kept(')'), (byte)2, 'r', i, 'r', i]);
        var root = (TupleConstant)TestData.ReadMarshal(Bytes([.. parts]));
        Assert.Equal(502, root.Height);
        Assert.EndsWith("...)", ConstantText.Repr(root).TrimEnd(')') + ")", StringComparison.Ordinal);
        Assert.NotEqual(0, root.GetHashCode() | 1);
    }

    [Fact]
    public void TypesOfLaterVersionsAreRefusedByName()
    {
        var slice = Assert.Throws<UnsupportedException>(() => TestData.ReadMarshal(Bytes(':', 'N', 'N', 'N')));
        Assert.Contains("a slice constant needs marshal version 5 (CPython 3.14), but CPython 3.12 writes version 4", slice.Message, StringComparison.Ordinal);
        var dict = Assert.Throws<UnsupportedException>(() => TestData.ReadMarshal(Bytes('}', '0')));
        Assert.Contains("a frozendict constant needs marshal version 6", dict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownTypeCodesAndNullAreRefused()
    {
        Refused("byte 0x3f is no type code", '?');
        Refused("byte 0x52 is no type code", 'R', 0);
        Refused("marshal's NULL", '0');
        Refused("marshal's NULL", '(', 1, '0');
        Refused("marshal's NULL", '{', 'N', '0');
    }

    private static void Refused(string reason, params object[] parts)
    {
        var error = Assert.Throws<BadInputException>(() => TestData.ReadMarshal(Bytes(parts)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
