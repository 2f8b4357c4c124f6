using System.Globalization;
using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode.Tests;

public sealed class LoweringTests
{
    [Theory]
    [InlineData("3.12", "LOAD_GLOBAL", 5, "PushNull ; LoadGlobal n2")]
    [InlineData("3.13", "LOAD_GLOBAL", 5, "LoadGlobal n2 ; PushNull")]
    [InlineData("3.13", "LOAD_GLOBAL", 4, "LoadGlobal n2")]
    [InlineData("3.12", "LOAD_ATTR", 7, "LoadMethod n3")]
    [InlineData("3.13", "LOAD_ATTR", 6, "LoadAttribute n3")]
    [InlineData("3.12", "LOAD_SUPER_ATTR", 4 * 6 + 3, "LoadSuperMethod n6 1")]
    [InlineData("3.13", "LOAD_SUPER_ATTR", 4 * 6 + 2, "LoadSuperAttribute n6 1")]
    [InlineData("3.13", "LOAD_SUPER_ATTR", 4 * 6, "LoadSuperAttribute n6")]
    [InlineData("3.12", "COMPARE_OP", 0x20, "CompareOperation 2")]
    [InlineData("3.13", "COMPARE_OP", 0x40 | 8, "CompareOperation 2")]
    [InlineData("3.13", "COMPARE_OP", 0x40 | 16, "CompareToBool 2")]
    [InlineData("3.12", "BINARY_OP", 13, "BinaryOperation 13")]
    [InlineData("3.12", "RETURN_CONST", 3, "LoadConstant 3 ; Return")]
    [InlineData("3.12", "END_FOR", 0, "Pop ; Pop")]
    [InlineData("3.13", "END_FOR", 0, "Pop")]
    [InlineData("3.12", "KW_NAMES", 3, "SetKeywordNames 3")]
    [InlineData("3.13", "CALL_KW", 3, "CallKeywords 3")]
    [InlineData("3.12", "LOAD_CLOSURE", 3, "LoadCell 3")]
    [InlineData("3.12", "MAKE_FUNCTION", 9, "MakeFunction 9")]
    [InlineData("3.13", "MAKE_FUNCTION", 0, "MakeFunction")]
    [InlineData("3.13", "LOAD_FAST_LOAD_FAST", 0x53, "LoadLocal 5 ; LoadLocal 3")]
    [InlineData("3.13", "STORE_FAST_LOAD_FAST", 0x53, "StoreLocal 5 ; LoadLocal 3")]
    [InlineData("3.13", "STORE_FAST_STORE_FAST", 0x53, "StoreLocal 5 ; StoreLocal 3")]
    [InlineData("3.12", "CALL_INTRINSIC_1", 6, "ListToTuple")]
    [InlineData("3.13", "CALL_INTRINSIC_2", 5, "SetTypeParameterDefault")]
    [InlineData("3.12", "BEFORE_ASYNC_WITH", 0, "AsyncWithEnter")]
    [InlineData("3.12", "UNPACK_EX", 2, "UnpackExtended 2")]
    public void AnInstructionLowersAsTheTableSays(string version, string name, int argument, string expected)
    {
        var row = TestData.Table(version).Rows.First(row => row.Name == name);
        var code = TestData.Code(version, [(byte)row.Number, (byte)argument, .. new byte[2 * row.Caches]]);
        Assert.Equal(expected, string.Join(" ; ", CanonicalOps.Lower(code).Operations.Select(Text)));
    }

    [Theory]
    [InlineData("3.12")]
    [InlineData("3.13")]
    public void EveryOperationOfTheSampleHasAnOffsetOfAnInstruction(string version)
    {
        foreach (var code in TestData.WithInner(TestData.ReadSample(version).Code))
        {
            var offsets = InstructionDecoder.Decode(code).Select(i => i.Offset).ToHashSet();
            var (operations, handlers) = CanonicalOps.Lower(code);
            foreach (var operation in operations)
            {
                Assert.Contains(operation.Offset, offsets);
                if (operation.Target >= 0) Assert.InRange(operation.Target, 0, operations.Length - 1);
                Assert.Equal(CanonicalOperands.Of(operation.Operation) == OperandKind.Target, operation.Target >= 0);
            }
            foreach (var handler in handlers) Assert.InRange(handler.Target, 0, operations.Length - 1);
        }
    }

    [Theory]
    [InlineData("3.12")]
    [InlineData("3.13")]
    public void TheStackBalancesOnEveryWayThroughTheSample(string version)
    {
        foreach (var code in TestData.WithInner(TestData.ReadSample(version).Code))
            Assert.True(StackWalk.Fault(code) is null, $"{code}: {StackWalk.Fault(code)}");
    }

    private static string Text(CanonicalOp operation)
    {
        var text = operation.Operation.ToString();
        if (operation.Name is not null) text += " " + operation.Name;
        if (operation.Argument != 0) text += " " + operation.Argument.ToString(CultureInfo.InvariantCulture);
        return text;
    }
}
