using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode;

/// <summary>
/// Reads the last column of a row. Steps stand one after the other with <c>;</c> between them. A step is
/// <c>Operation</c> with its operand as an expression (constants and locals by index, names by index in <c>co_names</c>,
/// jump targets by the row's own argument kind), <c>Operation -> { steps }</c> where its jump runs steps first,
/// <c>again</c> for a jump to the instruction's own first step, <c>if (condition) { steps } else { steps }</c>,
/// <c>if-after NAME NAME { steps } else { steps }</c> by the instructions before, <c>if-flag Flag { steps } else { steps }</c> by the
/// code object's flags (<see cref="CodeFlags"/>), <c>intrinsic1[expression]</c>, <c>block Name</c> for what works on the block stack
/// (<see cref="BlockOperation"/>), or <c>refused reason</c>.
/// </summary>
internal static class LoweringParser
{
    public static Lowering Parse(string text, VersionTable table, int line)
    {
        var scanner = new TableScanner(text, table, line);
        var lowering = ReadSteps(ref scanner, table);
        if (!scanner.AtEnd) throw scanner.Fault($"'{scanner.Rest()}' is no part of a lowering");
        return lowering;
    }

    private static Lowering ReadSteps(ref TableScanner scanner, VersionTable table)
    {
        var steps = new List<Lowering>();
        do steps.Add(ReadStep(ref scanner, table));
        while (scanner.TryTake(";"));
        return steps.Count == 1 ? steps[0] : new SequenceLowering([.. steps]);
    }

    private static Lowering ReadStep(ref TableScanner scanner, VersionTable table)
    {
        if (scanner.TryTake("refused")) return ReadRefused(ref scanner);
        if (scanner.TryTake("again")) return new RepeatLowering();
        if (scanner.TryTake("block ")) return new BlockLowering(Member<BlockOperation>(scanner.Identifier(), ref scanner));
        if (scanner.TryTake("if-after ")) return ReadAfter(ref scanner, table);
        if (scanner.TryTake("if-flag ")) return ReadFlag(ref scanner, table);
        if (scanner.TryTake("intrinsic1[")) return ReadIntrinsic(ref scanner, table.Intrinsics1);
        if (scanner.TryTake("intrinsic2[")) return ReadIntrinsic(ref scanner, table.Intrinsics2);
        return scanner.TryTake("if") ? ReadChoice(ref scanner, table) : ReadOperation(ref scanner, table);
    }

    private static RefusedLowering ReadRefused(ref TableScanner scanner)
    {
        var reason = scanner.Rest();
        var end = reason.IndexOf('}', StringComparison.Ordinal);
        if (end >= 0) reason = reason[..end].TrimEnd();
        scanner.Take(reason);
        return new RefusedLowering(reason);
    }

    private static ChoiceLowering ReadChoice(ref TableScanner scanner, VersionTable table)
    {
        var condition = Expression.ParseCondition(ref scanner);
        var whenTrue = ReadBraces(ref scanner, table);
        scanner.Take("else");
        return new ChoiceLowering(condition, whenTrue, ReadBraces(ref scanner, table));
    }

    private static AfterLowering ReadAfter(ref TableScanner scanner, VersionTable table)
    {
        var names = new List<string>();
        do names.Add(scanner.Identifier());
        while (scanner.Peek() != '{');
        var whenAfter = ReadBraces(ref scanner, table);
        scanner.Take("else");
        return new AfterLowering([.. names], whenAfter, ReadBraces(ref scanner, table));
    }

    private static FlagLowering ReadFlag(ref TableScanner scanner, VersionTable table)
    {
        var flag = Member<CodeFlags>(scanner.Identifier(), ref scanner);
        var whenSet = ReadBraces(ref scanner, table);
        scanner.Take("else");
        return new FlagLowering(flag, whenSet, ReadBraces(ref scanner, table));
    }

    private static Lowering ReadBraces(ref TableScanner scanner, VersionTable table)
    {
        scanner.Take("{");
        var steps = ReadSteps(ref scanner, table);
        scanner.Take("}");
        return steps;
    }

    private static IntrinsicLowering ReadIntrinsic(ref TableScanner scanner, Vocabulary vocabulary)
    {
        var number = Expression.Parse(ref scanner);
        scanner.Take("]");
        var operations = new CanonicalOperation?[vocabulary.Count];
        for (var i = 0; i < operations.Length; i++)
        {
            var meaning = vocabulary[i]!.Meaning;
            if (meaning != "refused") operations[i] = Member<CanonicalOperation>(meaning, ref scanner);
        }
        return new IntrinsicLowering(vocabulary, operations, number);
    }

    private static Lowering ReadOperation(ref TableScanner scanner, VersionTable table)
    {
        var operation = Member<CanonicalOperation>(scanner.Identifier(), ref scanner);
        switch (CanonicalOperands.Of(operation))
        {
            case OperandKind.None:
                return new OperationLowering(operation, null, null, null);
            case OperandKind.Target:
                return scanner.TryTake("->") ? new EdgeLowering(operation, ReadBraces(ref scanner, table)) : new OperationLowering(operation, null, null, null);
            case OperandKind.BinaryOperator:
                return ReadLookup<BinaryOperator>(operation, ref scanner, table.BinaryOperators);
            case OperandKind.Comparison:
                return ReadLookup<ComparisonOperator>(operation, ref scanner, table.Comparisons);
            case OperandKind.CommonConstant:
                return ReadLookup<CommonConstant>(operation, ref scanner, table.CommonConstants);
            case OperandKind.NameAndNumber:
                var name = Expression.Parse(ref scanner);
                scanner.Take(",");
                return new OperationLowering(operation, name, Expression.Parse(ref scanner), null);
            default:
                return new OperationLowering(operation, Expression.Parse(ref scanner), null, null);
        }
    }

    // A member by name, or a number that the version's vocabulary translates.
    private static OperationLowering ReadLookup<T>(CanonicalOperation operation, ref TableScanner scanner, Vocabulary vocabulary) where T : struct, Enum
    {
        if (!scanner.TryTake(vocabulary.Name + "["))
            return new OperationLowering(operation, Expression.Constant(Convert.ToInt32(Member<T>(scanner.Identifier(), ref scanner), null)), null, null);
        var number = Expression.Parse(ref scanner);
        scanner.Take("]");
        return new OperationLowering(operation, number, null, Numbers<T>(vocabulary, ref scanner));
    }

    // Minus one where another lowering than the operator's is meant.
    private static int[] Numbers<T>(Vocabulary vocabulary, ref TableScanner scanner) where T : struct, Enum
    {
        var numbers = new int[vocabulary.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            var meaning = vocabulary[i]!.Meaning;
            numbers[i] = meaning == "refused" ? -1 : Convert.ToInt32(Member<T>(meaning, ref scanner), null);
        }
        return numbers;
    }

    // The generic form of TryParse is compiled by the JIT at each start.
    private static T Member<T>(string name, ref TableScanner scanner) where T : struct, Enum =>
        Enum.TryParse(typeof(T), name, out var member) ? (T)member! : throw scanner.Fault($"'{name}' is no {typeof(T).Name}");
}
