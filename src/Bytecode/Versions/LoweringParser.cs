using PyToCil.Bytecode.Canonical;

namespace PyToCil.Bytecode;

/// <summary>
/// Reads the last column of a row. Steps stand one after the other with <c>;</c> between them. A step is
/// <c>Operation</c> with its operand as an expression (constants and locals by index, names by index in <c>co_names</c>,
/// jump targets by the row's own argument kind), <c>if (condition) { steps } else { steps }</c>,
/// <c>intrinsic1[expression]</c>, or <c>refused reason</c>.
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
        if (scanner.TryTake("intrinsic1[")) return ReadIntrinsic(ref scanner, table.Intrinsics1);
        if (scanner.TryTake("intrinsic2[")) return ReadIntrinsic(ref scanner, table.Intrinsics2);
        return scanner.TryTake("if") ? ReadChoice(ref scanner, table) : ReadOperation(ref scanner, table);
    }

    private static RefusedLowering ReadRefused(ref TableScanner scanner)
    {
        var reason = scanner.Rest();
        scanner.Take(reason);
        return new RefusedLowering(reason);
    }

    private static ChoiceLowering ReadChoice(ref TableScanner scanner, VersionTable table)
    {
        var condition = Expression.ParseCondition(ref scanner);
        scanner.Take("{");
        var whenTrue = ReadSteps(ref scanner, table);
        scanner.Take("}");
        scanner.Take("else");
        scanner.Take("{");
        var whenFalse = ReadSteps(ref scanner, table);
        scanner.Take("}");
        return new ChoiceLowering(condition, whenTrue, whenFalse);
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

    private static OperationLowering ReadOperation(ref TableScanner scanner, VersionTable table)
    {
        var operation = Member<CanonicalOperation>(scanner.Identifier(), ref scanner);
        switch (CanonicalOperands.Of(operation))
        {
            case OperandKind.None or OperandKind.Target:
                return new OperationLowering(operation, null, null, null);
            case OperandKind.BinaryOperator:
                return ReadLookup(operation, ref scanner, table.BinaryOperators, Numbers<BinaryOperator>(table.BinaryOperators, ref scanner));
            case OperandKind.Comparison:
                return ReadLookup(operation, ref scanner, table.Comparisons, Numbers<ComparisonOperator>(table.Comparisons, ref scanner));
            case OperandKind.NameAndNumber:
                var name = Expression.Parse(ref scanner);
                scanner.Take(",");
                return new OperationLowering(operation, name, Expression.Parse(ref scanner), null);
            default:
                return new OperationLowering(operation, Expression.Parse(ref scanner), null, null);
        }
    }

    private static OperationLowering ReadLookup(CanonicalOperation operation, ref TableScanner scanner, Vocabulary vocabulary, int[] numbers)
    {
        scanner.Take(vocabulary.Name);
        scanner.Take("[");
        var number = Expression.Parse(ref scanner);
        scanner.Take("]");
        return new OperationLowering(operation, number, null, numbers);
    }

    private static int[] Numbers<T>(Vocabulary vocabulary, ref TableScanner scanner) where T : struct, Enum
    {
        var numbers = new int[vocabulary.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Convert.ToInt32(Member<T>(vocabulary[i]!.Meaning, ref scanner), null);
        return numbers;
    }

    // The generic form of TryParse is compiled by the JIT at each start.
    private static T Member<T>(string name, ref TableScanner scanner) where T : struct, Enum =>
        Enum.TryParse(typeof(T), name, out var member) ? (T)member! : throw scanner.Fault($"'{name}' is no {typeof(T).Name}");
}
