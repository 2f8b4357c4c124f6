namespace PyToCil.Bytecode;

/// <summary>
/// The most items that a code object's stack holds, by the compilers' rule (<c>stackdepth</c> in Python/compile.c, from 3.12 on
/// <c>_PyCfg_Stackdepth</c> in Python/flowgraph.c): the height is followed along all ways that code can take, by the effects in
/// the version's table; of two heights at one place the greater counts; a handler starts with what its block or table entry says.
/// </summary>
public static class StackDepth
{
    /// <summary>The depth of the code as it is in the file. A walk that passes the declared size ends there: the first height above is given.</summary>
    /// <exception cref="BadInputException">The code is damaged: it cannot be decoded, or takes more items than there are.</exception>
    public static int Of(CodeObject code) => new Walk(code, unfolded: false).Run();

    /// <summary>
    /// The depth with each tuple of constants loaded item by item: the code as it stood before the peephole optimiser of 3.8 and
    /// 3.9 (Python/peephole.c, <c>fold_tuple_on_constants</c>), which runs after the compiler has measured the depth.
    /// </summary>
    /// <exception cref="BadInputException">As for <see cref="Of"/>.</exception>
    public static int OfUnfolded(CodeObject code) => new Walk(code, unfolded: true).Run();

    private ref struct Walk
    {
        private const int NotReached = -1;
        private const int MostVisits = 32;
        private const int LeastSteps = 1000;

        private readonly CodeObject code;
        private readonly bool unfolded;
        private readonly Instruction[] instructions;
        private readonly InstructionStarts starts;
        private readonly ExceptionTableEntry[] handlers;
        private readonly int[] handlerOf;
        private readonly int[] heights;
        private long steps;
        private readonly Stack<int> work = new();
        private int deepest;

        public Walk(CodeObject code, bool unfolded)
        {
            this.code = code;
            this.unfolded = unfolded;
            instructions = InstructionDecoder.Decode(code);
            starts = InstructionStarts.Of(code, instructions);
            handlers = code.DecodedExceptionTable();
            handlerOf = HandlerOfEach();
            heights = new int[instructions.Length];
            Array.Fill(heights, NotReached);
        }

        public int Run()
        {
            // What the first instruction takes is there when the frame starts: GEN_START of 3.10 finds the value sent.
            if (instructions.Length > 0) Reach(0, instructions[0].OpCode.Effect.Of(instructions[0].Argument).Pops);
            deepest = code.Version.LeastStackSize;
            FollowAll();
            foreach (var entry in handlers) EnterUnreached(entry);
            for (var i = 0; i < heights.Length; i++)
                if (heights[i] == NotReached) i = EnterDead(i);
            return deepest;
        }

        // The first entry whose range holds an instruction counts. Instructions that have theirs are stepped over, so that many
        // overlapping entries cost no more than few.
        private readonly int[] HandlerOfEach()
        {
            var found = new int[instructions.Length];
            var next = new int[instructions.Length + 1];
            for (var i = 0; i < next.Length; i++) next[i] = i;
            for (var entry = 0; entry < handlers.Length; entry++)
            {
                for (var i = Find(next, FirstAtOrAfter(handlers[entry].Start)); i < instructions.Length && instructions[i].Offset < handlers[entry].End; i = Find(next, i))
                {
                    found[i] = entry + 1;
                    next[i] = i + 1;
                }
            }
            return found;
        }

        private static int Find(int[] next, int index)
        {
            while (next[index] != index) index = next[index] = next[next[index]];
            return index;
        }

        private readonly int FirstAtOrAfter(int offset)
        {
            int low = 0, high = instructions.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (instructions[middle].Offset < offset) low = middle + 1; else high = middle;
            }
            return low;
        }

        private void FollowAll()
        {
            while (work.TryPop(out var index) && deepest <= code.StackSize) FollowBlock(index);
        }

        private void FollowBlock(int index)
        {
            for (; index < instructions.Length; index++)
            {
                var instruction = instructions[index];
                var height = heights[index];
                CountStep();
                if (handlerOf[index] > 0) EnterTarget(handlers[handlerOf[index] - 1]);
                if (unfolded) deepest = Math.Max(deepest, height + ItemsOfConstant(instruction));
                var next = After(instruction, height, jump: false);
                if (instruction.OpCode.IsJump) Reach(IndexOf(instruction.JumpTarget, instruction.Offset), After(instruction, height, jump: true));
                if (deepest > code.StackSize || Ends(instruction.OpCode.Name)) return;
                if (index + 1 == instructions.Length || heights[index + 1] >= next) return;
                heights[index + 1] = next;
            }
        }

        private int After(in Instruction instruction, int height, bool jump)
        {
            var after = height + instruction.OpCode.Effect.Of(instruction.Argument, jump).Net;
            if (after < 0) throw new BadInputException(ErrorPlace.InCode(code, instruction.Offset), $"{instruction.OpCode.Name} {instruction.Argument} takes more from the stack than the {height} items there");
            deepest = Math.Max(deepest, after);
            return after;
        }

        // Compilers' code comes to few places with two heights. Where a loop pushes, every round comes with another one.
        private void CountStep()
        {
            if (++steps > LeastSteps + (long)MostVisits * instructions.Length)
                throw new BadInputException(ErrorPlace.OfCode(code), "its stack does not balance: the height of the stack rises in a loop");
        }

        private void EnterTarget(in ExceptionTableEntry entry)
        {
            var height = entry.Depth + (entry.LastInstruction ? 2 : 1);
            deepest = Math.Max(deepest, height);
            Reach(IndexOf(entry.Target, entry.Start), height);
        }

        // The compiler's walk came to every range by a block instruction that the file no longer has: an empty try body leaves a
        // handler that nothing else reaches. Such a handler starts with the depth of the range that guards it.
        private void EnterUnreached(in ExceptionTableEntry entry)
        {
            if (entry.Start >= entry.End || heights[IndexOf(entry.Start, entry.Start)] != NotReached) return;
            Reach(IndexOf(entry.Start, entry.Start), entry.Depth);
            FollowAll();
        }

        // What is left guards nothing and no entry names it (the handler of an empty except* body). Where it goes on at a place
        // whose height is known, its own start follows. Gives the last instruction looked at: a start before it has the same end.
        private int EnterDead(int index)
        {
            var change = 0;
            for (var i = index; i < heights.Length; i++)
            {
                var instruction = instructions[i];
                var effect = instruction.OpCode.Effect;
                if (instruction.OpCode.IsJump && heights[IndexOf(instruction.JumpTarget, instruction.Offset)] is var known and not NotReached)
                    change += effect.Of(instruction.Argument, jump: true).Net;
                else if (Ends(instruction.OpCode.Name) || i + 1 == heights.Length)
                    return i;
                else
                {
                    change += effect.Of(instruction.Argument).Net;
                    known = heights[i + 1];
                    if (known == NotReached) continue;
                }
                if (known < change) return i;
                Reach(index, known - change);
                FollowAll();
                return i;
            }
            return heights.Length;
        }

        private readonly void Reach(int index, int height)
        {
            if (heights[index] >= height) return;
            heights[index] = height;
            work.Push(index);
        }

        private readonly int IndexOf(int target, int from) => starts.Resolve(target)
            ?? throw new BadInputException(ErrorPlace.InCode(code, from), $"control goes to offset {target}, where no instruction starts");

        private readonly int ItemsOfConstant(in Instruction instruction) =>
            instruction.OpCode.ArgumentKind == ArgumentKind.Constant && instruction.Argument < code.Constants.Length
            && code.Constants[instruction.Argument] is TupleConstant tuple ? tuple.Items.Length : 0;

        // The instructions behind which the compilers' walk does not go on, in all versions.
        private static bool Ends(string name) => name is "RETURN_VALUE" or "RETURN_CONST" or "RAISE_VARARGS" or "RERAISE"
            or "JUMP_FORWARD" or "JUMP_ABSOLUTE" or "JUMP_BACKWARD" or "JUMP_BACKWARD_NO_INTERRUPT";
    }
}
