namespace PyToCil.Bytecode;

/// <summary>Divides a code object's bytes into instructions: EXTENDED_ARG folded into what it prefixes, inline caches stepped over.</summary>
public static class InstructionDecoder
{
    private const int UnitBytes = 2;

    /// <summary>The instructions in the order of the code.</summary>
    /// <exception cref="BadInputException">An unknown, specialised or instrumented opcode, an argument over 2^31, or code that ends within an instruction.</exception>
    public static Instruction[] Decode(CodeObject code)
    {
        var bytes = code.Code.Span;
        var instructions = new Instruction[Count(code, bytes)];
        var at = 0;
        for (var i = 0; i < instructions.Length; i++)
        {
            instructions[i] = DecodeOne(code, bytes, at);
            at = instructions[i].EndOffset;
        }
        return instructions;
    }

    // Counted first: an array of the exact size costs less than a list of structs, which the JIT must compile at each start.
    private static int Count(CodeObject code, ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        var endsInPrefix = false;
        for (var at = 0; at < bytes.Length;)
        {
            var row = code.Version.Row(bytes[at]) ?? throw Unknown(code, bytes[at], at);
            endsInPrefix = row.IsPrefix;
            if (!endsInPrefix) count++;
            at += UnitBytes * (1 + row.Caches);
        }
        return endsInPrefix ? count + 1 : count;
    }

    private static Instruction DecodeOne(CodeObject code, ReadOnlySpan<byte> bytes, int start)
    {
        long argument = 0;
        for (var at = start; at < bytes.Length; at += UnitBytes)
        {
            var row = code.Version.Row(bytes[at]) ?? throw Unknown(code, bytes[at], at);
            argument = (argument << 8) | bytes[at + 1];
            if (argument > int.MaxValue) throw new BadInputException(ErrorPlace.InCode(code, at), "EXTENDED_ARG makes an argument over 2^31");
            if (row.IsPrefix) continue;
            if (at + UnitBytes * (1 + row.Caches) > bytes.Length)
                throw new BadInputException(ErrorPlace.InCode(code, at), $"the code ends within {row.Name}");
            var value = row.HasArgument ? (int)argument : 0;
            return new Instruction(row, value, at, start, Target(code, row, value, at));
        }
        throw new BadInputException(ErrorPlace.InCode(code, start), "the code ends with EXTENDED_ARG");
    }

    // Distances count from behind the caches.
    private static int Target(CodeObject code, OpCode row, int argument, int at)
    {
        if (!row.IsJump && row.ArgumentKind != ArgumentKind.JumpOrigin) return -1;
        var distance = (long)argument * code.Version.JumpUnit;
        long behind = at + UnitBytes * (1 + row.Caches);
        var target = row.ArgumentKind switch
        {
            ArgumentKind.JumpAbsolute => distance,
            ArgumentKind.JumpBackward or ArgumentKind.JumpOrigin => behind - distance,
            _ => behind + distance,
        };
        if (target < 0 || target >= code.Code.Length)
            throw new BadInputException(ErrorPlace.InCode(code, at), $"{row.Name} {argument} jumps to offset {target}, outside of the {code.Code.Length} bytes of code");
        return (int)target;
    }

    private static BadInputException Unknown(CodeObject code, byte number, int at)
    {
        var version = code.Version;
        var reason = version.RefusedName(number) is string name
            ? $"opcode {number} ({name}) exists only within a running CPython {version.Version}, never in a file"
            : $"opcode {number} is not in the table of CPython {version.Version}";
        return new BadInputException(ErrorPlace.InCode(code, at), reason,
            $"Recompile the source with CPython {VersionTable.SupportedList()}.");
    }
}
