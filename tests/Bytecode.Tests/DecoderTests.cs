using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode.Tests;

public sealed class DecoderTests
{
    private const byte Nop = 9, ExtendedArg = 144, LoadConst = 100, LoadGlobal = 116, JumpForward = 110, JumpBackward = 140, Swap = 99, BinaryOp = 122;

    private static CodeObject Code(params byte[] bytes) => TestData.Code("3.12", bytes);

    [Fact]
    public void PrefixesAreFoldedIntoTheArgument()
    {
        var instructions = InstructionDecoder.Decode(Code(Nop, 0, ExtendedArg, 1, ExtendedArg, 2, LoadConst, 3));
        Assert.Equal(2, instructions.Length);
        var load = instructions[1];
        Assert.Equal((0x010203, 6, 2, 8), (load.Argument, load.Offset, load.StartOffset, load.EndOffset));
    }

    [Fact]
    public void CachesAreSteppedOver()
    {
        var instructions = InstructionDecoder.Decode(Code(LoadGlobal, 1, 255, 255, 255, 255, 255, 255, 255, 255, Nop, 7));
        Assert.Equal(["LOAD_GLOBAL", "NOP"], instructions.Select(i => i.OpCode.Name));
        Assert.Equal(10, instructions[1].Offset);
        Assert.Equal(0, instructions[1].Argument);
    }

    [Fact]
    public void JumpsCountFromBehindTheCaches()
    {
        var code = TestData.Code("3.13", TestData.Number("3.13", "POP_JUMP_IF_TRUE"), 1, 0, 0, 30, 0, 30, 0);
        Assert.Equal(6, InstructionDecoder.Decode(code)[0].JumpTarget);
    }

    [Theory]
    [InlineData("3.8", "JUMP_ABSOLUTE", 2, 2)]
    [InlineData("3.9", "POP_JUMP_IF_TRUE", 4, 4)]
    [InlineData("3.10", "JUMP_ABSOLUTE", 2, 4)]
    [InlineData("3.8", "JUMP_FORWARD", 2, 6)]
    [InlineData("3.9", "FOR_ITER", 2, 6)]
    [InlineData("3.10", "JUMP_FORWARD", 1, 6)]
    [InlineData("3.10", "SETUP_FINALLY", 1, 6)]
    [InlineData("3.11", "JUMP_IF_TRUE_OR_POP", 1, 6)]
    [InlineData("3.11", "POP_JUMP_BACKWARD_IF_NONE", 2, 0)]
    public void JumpsCountInTheUnitOfTheVersion(string version, string name, byte argument, int target)
    {
        var nop = TestData.Number(version, "NOP");
        var code = TestData.Code(version, nop, 0, TestData.Number(version, name), argument, nop, 0, nop, 0);
        Assert.Equal(target, InstructionDecoder.Decode(code)[1].JumpTarget);
    }

    [Fact]
    public void AbsoluteJumpsTakePrefixesToo()
    {
        var bytes = new byte[600];
        for (var i = 0; i < bytes.Length; i += 2) bytes[i] = Nop;
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (ExtendedArg, 1, 113, 4);
        Assert.Equal(260, InstructionDecoder.Decode(TestData.Code("3.8", bytes))[0].JumpTarget);
        Assert.Equal(520, InstructionDecoder.Decode(TestData.Code("3.10", bytes))[0].JumpTarget);
    }

    [Fact]
    public void AnAbsoluteJumpBetweenCodeUnitsOrOutsideIsRefused()
    {
        var between = Assert.Throws<BadInputException>(() => CanonicalOps.Lower(TestData.Code("3.8", 113, 1, Nop, 0)));
        Assert.Contains("JUMP_ABSOLUTE 1: the jump goes to offset 1, where no instruction starts", between.Message, StringComparison.Ordinal);
        var outside = Assert.Throws<BadInputException>(() => InstructionDecoder.Decode(TestData.Code("3.10", 113, 2, Nop, 0)));
        Assert.Contains("JUMP_ABSOLUTE 2 jumps to offset 4, outside of the 4 bytes", outside.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AJumpToAPrefixGoesToTheInstructionItPrefixes()
    {
        var operations = CanonicalOps.Lower(Code(ExtendedArg, 0, LoadConst, 0, JumpBackward, 3)).Operations;
        Assert.Equal(new CanonicalOp(CanonicalOperation.LoadConstant, 0, null, -1, 2), operations[0]);
        Assert.Equal(new CanonicalOp(CanonicalOperation.Jump, 0, null, 0, 4), operations[1]);
    }

    [Fact]
    public void AJumpBetweenPrefixesGoesToTheInstructionToo()
    {
        var operations = CanonicalOps.Lower(Code(ExtendedArg, 0, ExtendedArg, 0, LoadConst, 0, JumpBackward, 3)).Operations;
        Assert.Equal(0, operations[1].Target);
    }

    [Fact]
    public void AJumpIntoCachesIsRefused() =>
        Refused("JUMP_FORWARD 1: the jump goes to offset 4, where no instruction starts", JumpForward, 1, BinaryOp, 0, 0, 0, Nop, 0);

    [Theory]
    [InlineData(new byte[] { JumpForward, 9 }, "jumps to offset 20, outside of the 2 bytes")]
    [InlineData(new byte[] { JumpForward, 0 }, "jumps to offset 2, outside of the 2 bytes")]
    [InlineData(new byte[] { JumpBackward, 9 }, "jumps to offset -16")]
    public void AJumpOutOfTheCodeIsRefused(byte[] code, string reason) => Refused(reason, code);

    [Fact]
    public void AnUnknownOpcodeIsNamedWithItsPlace()
    {
        var code = TestData.WithTables("3.12", [Nop, 0, 255, 0], [0x80 | (13 << 3) | 1, 0], []);
        var error = Assert.Throws<BadInputException>(() => InstructionDecoder.Decode(code));
        Assert.Equal($"test.pyc: code object 'f' at offset 2 (line 10): opcode 255 is not in the table of CPython 3.12. Recompile the source with CPython {VersionTable.SupportedList()}.", error.Message);
        Assert.Equal(new ErrorPlace("test.pyc", "f", 2, OffsetOrigin.Code, 10), error.Place);
    }

    [Theory]
    [InlineData("3.11", 3, "BINARY_OP_ADAPTIVE")]
    [InlineData("3.11", 150, "RESUME_QUICK")]
    [InlineData("3.12", 237, "INSTRUMENTED_LOAD_SUPER_ATTR")]
    [InlineData("3.12", 17, "RESERVED")]
    [InlineData("3.13", 150, "BINARY_OP_ADD_FLOAT")]
    [InlineData("3.13", 254, "INSTRUMENTED_LINE")]
    [InlineData("3.13", 70, "ENTER_EXECUTOR")]
    public void OpcodesOfARunningInterpreterAreRefusedByName(string version, int number, string name)
    {
        var error = Assert.Throws<BadInputException>(() => InstructionDecoder.Decode(TestData.Code(version, (byte)number, 0)));
        Assert.Contains($"opcode {number} ({name}) exists only within a running CPython", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CodeThatEndsWithinAnInstructionIsRefused()
    {
        Refused("the code ends within LOAD_GLOBAL", LoadGlobal, 0, 0, 0);
        Refused("the code ends with EXTENDED_ARG", Nop, 0, ExtendedArg, 0);
    }

    [Fact]
    public void AnArgumentOverTwoToTheThirtyOneIsRefused() =>
        Refused("argument over 2^31", ExtendedArg, 0x80, ExtendedArg, 0, ExtendedArg, 0, LoadConst, 0);

    [Fact]
    public void IndexesOutOfRangeAreRefused()
    {
        Refused("LOAD_CONST 65535: index 65535 is outside of the 5000 constants", ExtendedArg, 255, LoadConst, 255);
        Refused("index 32767 is outside of the 5000 names", ExtendedArg, 255, LoadGlobal, 255, 0, 0, 0, 0, 0, 0, 0, 0);
        Refused("index 65535 is outside of the 5000 locals", ExtendedArg, 255, 124, 255);
        Refused("there is no operator 26", BinaryOp, 26, 0, 0);
        Refused("outside of 2 to", Swap, 1);
        Refused("intrinsic1 has no number 99", 173, 99);
        Refused("INTRINSIC_1_INVALID is not for use", 173, 0);
    }

    [Fact]
    public void AnOperationOnACellNeedsACell()
    {
        var bytes = TestData.Sample("3.12");
        var code = PycFile.Read(bytes, "a.pyc").Code;
        var plain = TestData.WithInner(code).First(inner => inner.LocalsPlusKinds.Length > 0 && inner.LocalsPlusKinds[0] == LocalKind.Local);
        var damaged = new CodeObject
        {
            Version = plain.Version, PycPath = "a.pyc", Code = new byte[] { 137, 0 }, Constants = [], Names = [],
            LocalsPlusNames = plain.LocalsPlusNames, LocalsPlusKinds = plain.LocalsPlusKinds, FileName = "", Name = "f", QualifiedName = "f",
        };
        var error = Assert.Throws<BadInputException>(() => CanonicalOps.Lower(damaged));
        Assert.Contains($"LOAD_DEREF 0: '{plain.LocalsPlusNames[0]}' is neither a cell nor a free variable", error.Message, StringComparison.Ordinal);
        Refused("COPY_FREE_VARS 2: the code object has 0 free variables", 149, 2);
    }

    [Fact]
    public void InstructionsOfTheInterpreterItselfAreRefused()
    {
        Refused("an inline cache stands where an instruction belongs", 0, 0);
        Refused("entry frame", 3, 0);
    }

    private static void Refused(string reason, params byte[] code)
    {
        var error = Assert.Throws<BadInputException>(() => CanonicalOps.Lower(Code(code)));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
