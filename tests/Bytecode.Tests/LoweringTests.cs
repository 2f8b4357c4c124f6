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
    [InlineData("3.14", "LOAD_FAST_BORROW_LOAD_FAST_BORROW", 0x53, "LoadLocal 5 ; LoadLocal 3")]
    [InlineData("3.14", "BINARY_OP", 26, "BinarySubscript")]
    [InlineData("3.14", "LOAD_SMALL_INT", 7, "LoadSmallInt 7")]
    [InlineData("3.14", "LOAD_COMMON_CONSTANT", 4, "LoadCommonConstant 9")]
    [InlineData("3.14", "LOAD_SPECIAL", 3, "LoadSpecial 3")]
    [InlineData("3.14", "WITH_EXCEPT_START", 0, "WithExceptStartOfMethod")]
    [InlineData("3.14", "CALL_FUNCTION_EX", 0, "CallExpanded 1")]
    [InlineData("3.14", "BUILD_INTERPOLATION", 11, "BuildInterpolation 11")]
    [InlineData("3.14", "SET_FUNCTION_ATTRIBUTE", 16, "SetFunctionAttribute 16")]
    [InlineData("3.14", "RESUME", 5, "Resume 1")]
    [InlineData("3.15", "LOAD_COMMON_CONSTANT", 7, "LoadCommonConstant")]
    [InlineData("3.15", "IMPORT_NAME", 4 * 3 + 2, "ImportName n3")]
    [InlineData("3.15", "IMPORT_NAME", 4 * 3 + 1, "ImportNameLazily n3")]
    [InlineData("3.15", "GET_ITER", 0, "GetIterator ; PushNull")]
    [InlineData("3.15", "GET_ITER", 3, "GetYieldFromIterator ; PushNull")]
    [InlineData("3.15", "FOR_ITER", 1, "ForIteratePair")]
    [InlineData("3.15", "SEND", 1, "Swap 2 ; Pop ; Send ; PushNull ; Swap 2 | PushNull ; Swap 2 ; Jump")]
    [InlineData("3.15", "YIELD_VALUE", 1, "YieldOfPair")]
    [InlineData("3.15", "POP_ITER", 0, "Pop ; Pop")]
    [InlineData("3.15", "CLEANUP_THROW", 0, "Swap 3 ; Pop ; Swap 2 ; CleanupThrow ; PushNull ; Swap 2")]
    [InlineData("3.11", "LOAD_GLOBAL", 5, "PushNull ; LoadGlobal n2")]
    [InlineData("3.11", "LOAD_ATTR", 5, "LoadAttribute n5")]
    [InlineData("3.11", "LOAD_METHOD", 5, "LoadMethod n5")]
    [InlineData("3.11", "COMPARE_OP", 4, "CompareOperation 4")]
    [InlineData("3.11", "LOAD_FAST", 4, "LoadLocalChecked 4")]
    [InlineData("3.11", "LOAD_CLASSDEREF", 4, "LoadLocals ; LoadFromDictOrDeref 4")]
    [InlineData("3.11", "FOR_ITER", 1, "ForIterate | Pop ; Pop ; Jump")]
    [InlineData("3.11", "SEND", 1, "Send ; YieldDelegated | EndSend ; Jump ; EndSend ; Jump")]
    [InlineData("3.11", "JUMP_IF_TRUE_OR_POP", 1, "Copy 1 ; PopJumpIfTrue ; Pop")]
    [InlineData("3.10", "MATCH_KEYS", 0, "MatchKeys ; Copy 1 ; LoadCommonConstant ; IsOperation 1")]
    [InlineData("3.10", "ROT_N", 5, "Rotate 5")]
    [InlineData("3.10", "GEN_START", 1, "Pop")]
    [InlineData("3.9", "LOAD_ASSERTION_ERROR", 0, "LoadCommonConstant 5")]
    [InlineData("3.9", "DICT_MERGE", 1, "PushNull ; Rotate 4 ; DictMerge 1 ; Rotate 3 ; Rotate 3 ; Pop")]
    [InlineData("3.9", "JUMP_IF_NOT_EXC_MATCH", 0, "CheckExceptionMatch ; Swap 2 ; Pop ; PopJumpIfFalse")]
    [InlineData("3.9", "CALL_FUNCTION", 0, "PushNull ; Rotate 1 ; Call")]
    [InlineData("3.9", "CALL_FUNCTION_KW", 3, "PushNull ; Rotate 5 ; CallKeywords 3")]
    [InlineData("3.9", "CALL_FUNCTION_EX", 1, "PushNull ; Rotate 3 ; CallExpanded 1")]
    [InlineData("3.8", "COMPARE_OP", 2, "CompareOperation 2")]
    [InlineData("3.8", "COMPARE_OP", 7, "ContainsOperation 1")]
    [InlineData("3.8", "COMPARE_OP", 8, "IsOperation")]
    [InlineData("3.8", "COMPARE_OP", 10, "CheckExceptionMatch ; Swap 2 ; Pop")]
    [InlineData("3.8", "INPLACE_XOR", 0, "BinaryOperation 25")]
    [InlineData("3.8", "BINARY_MODULO", 0, "BinaryOperation 6")]
    [InlineData("3.8", "YIELD_FROM", 0, "Send ; YieldDelegated ; Resume 2 ; Jump | EndSend ; Jump ; EndSend ; Jump")]
    [InlineData("3.8", "BUILD_TUPLE_UNPACK", 2, "ConcatenateToList 2 ; ListToTuple")]
    [InlineData("3.8", "MAKE_FUNCTION", 9, "MakeNamedFunction 9")]
    public void AnInstructionLowersAsTheTableSays(string version, string name, int argument, string expected)
    {
        var row = TestData.Table(version).Rows.First(row => row.Name == name);
        Assert.Equal(expected, Text(RowLowering.TryOf(version, row, argument)!));
    }

    [Theory]
    [MemberData(nameof(TestData.Versions), MemberType = typeof(TestData))]
    public void EveryOperationOfTheSampleHasAnOffsetOfAnInstruction(string version)
    {
        foreach (var code in TestData.WithInner(TestData.ReadSample(version).Code))
        {
            var offsets = InstructionDecoder.Decode(code).Select(i => i.Offset).ToHashSet();
            var (operations, handlers) = CanonicalOps.Lower(code);
            foreach (var operation in operations)
            {
                // -1: what the version leaves to the interpreter.
                if (operation.Offset >= 0) Assert.Contains(operation.Offset, offsets);
                else Assert.NotEqual(GeneratorFormat.Guarded, code.Version.GeneratorFormat);
                if (operation.Target >= 0) Assert.InRange(operation.Target, 0, operations.Length - 1);
                Assert.Equal(CanonicalOperands.Of(operation.Operation) == OperandKind.Target, operation.Target >= 0);
            }
            foreach (var handler in handlers) Assert.InRange(handler.Target, 0, operations.Length - 1);
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Versions), MemberType = typeof(TestData))]
    public void TheStackBalancesOnEveryWayThroughTheSample(string version)
    {
        foreach (var code in TestData.WithInner(TestData.ReadSample(version).Code))
            Assert.True(StackWalk.Fault(code) is null, $"{code}: {StackWalk.Fault(code)}");
    }

    [Fact]
    public void TheInstructionsBeforeAndTheFlagsCanDecide()
    {
        Assert.Equal("GetAwaitable 1", Text(Lowered("3.8", "GET_AWAITABLE", CodeFlags.None, "BEFORE_ASYNC_WITH")));
        Assert.Equal("GetAwaitable 2", Text(Lowered("3.9", "GET_AWAITABLE", CodeFlags.None, "WITH_EXCEPT_START")));
        Assert.Equal("GetAwaitable 2", Text(Lowered("3.9", "GET_AWAITABLE", CodeFlags.None, "DUP_TOP", "CALL_FUNCTION")));
        Assert.Equal("GetAwaitable", Text(Lowered("3.9", "GET_AWAITABLE", CodeFlags.None, "LOAD_FAST", "CALL_FUNCTION")));
        Assert.Equal("Nop", Text(Lowered("3.11", "YIELD_VALUE", CodeFlags.None, "SEND")));
        Assert.Equal("YieldValue", Text(Lowered("3.11", "YIELD_VALUE", CodeFlags.None, "ASYNC_GEN_WRAP")));
        Assert.Equal("YieldValue", Text(Lowered("3.8", "YIELD_VALUE", CodeFlags.Generator)));
        Assert.Equal("WrapAsyncGeneratorValue ; YieldValue", Text(Lowered("3.8", "YIELD_VALUE", CodeFlags.AsyncGenerator)));
    }

    [Theory]
    [InlineData("3.8", "COMPARE_OP", 11)]
    [InlineData("3.9", "COMPARE_OP", 6)]
    [InlineData("3.9", "DICT_MERGE", 2)]
    [InlineData("3.10", "ROT_N", 0)]
    [InlineData("3.11", "COMPARE_OP", 6)]
    public void ArgumentsThatNoCompilerWritesAreRefused(string version, string name, int argument) =>
        Assert.Null(RowLowering.TryOf(version, TestData.Table(version).Rows.First(row => row.Name == name), argument));

    private static RowLowering.Result Lowered(string version, string name, CodeFlags flags, params string[] before) =>
        RowLowering.TryOf(version, TestData.Table(version).Rows.First(row => row.Name == name), 0, flags, before)!;

    private static string Text(RowLowering.Result lowered)
    {
        var text = string.Join(" ; ", lowered.Operations.Take(lowered.PadStart).Select(Text));
        return lowered.PadStart == lowered.Operations.Length ? text : text + " | " + string.Join(" ; ", lowered.Operations.Skip(lowered.PadStart).Select(Text));
    }

    private static string Text(CanonicalOp operation)
    {
        var text = operation.Operation.ToString();
        if (operation.Name is not null) text += " " + operation.Name;
        if (operation.Argument != 0) text += " " + operation.Argument.ToString(CultureInfo.InvariantCulture);
        return text;
    }
}
