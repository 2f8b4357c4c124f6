namespace PyToCil.Bytecode;

/// <summary>
/// A stack effect in the notation of CPython's Tools/cases_generator/interpreter_definition.md:
/// <c>(inputs -- outputs)</c>, top of stack to the right, <c>name[count]</c> for a row of items,
/// <c>name if (condition)</c> for an item that is there or not. After <c>|</c> stands the effect of a taken jump, where it differs.
/// </summary>
public sealed class NamedStackEffect
{
    // Larger effects than this cannot fit a stack; the bound keeps sums within int.
    private const int Most = 1 << 28;

    private readonly Item[] inputs;
    private readonly Item[] outputs;
    private readonly Item[] jumpInputs;
    private readonly Item[] jumpOutputs;

    private NamedStackEffect(string text, Item[] inputs, Item[] outputs, Item[] jumpInputs, Item[] jumpOutputs)
    {
        Text = text;
        this.inputs = inputs;
        this.outputs = outputs;
        this.jumpInputs = jumpInputs;
        this.jumpOutputs = jumpOutputs;
    }

    /// <summary>As the table writes it, without the outer brackets.</summary>
    public string Text { get; }

    /// <summary>The number of items for an argument.</summary>
    /// <param name="argument">The instruction's argument, prefixes folded in.</param>
    /// <param name="jump">Whether the instruction's jump is taken.</param>
    public StackEffect Of(int argument, bool jump = false) => jump
        ? new StackEffect(Count(jumpInputs, argument), Count(jumpOutputs, argument))
        : new StackEffect(Count(inputs, argument), Count(outputs, argument));

    internal static NamedStackEffect Parse(string text, VersionTable table, int line)
    {
        var scanner = new TableScanner(text, table, line);
        var (inputs, outputs) = ReadSides(ref scanner);
        var (jumpInputs, jumpOutputs) = scanner.TryTake("|") ? ReadSides(ref scanner) : (inputs, outputs);
        if (!scanner.AtEnd) throw scanner.Fault($"'{scanner.Rest()}' is no part of a stack effect");
        return new NamedStackEffect(text, inputs, outputs, jumpInputs, jumpOutputs);
    }

    private static (Item[] Inputs, Item[] Outputs) ReadSides(ref TableScanner scanner)
    {
        var inputs = ReadItems(ref scanner);
        scanner.Take("--");
        return (inputs, ReadItems(ref scanner));
    }

    private static Item[] ReadItems(ref TableScanner scanner)
    {
        var items = new List<Item>();
        while (char.IsAsciiLetter(scanner.Peek()))
        {
            var name = scanner.Identifier();
            Expression? count = null, condition = null;
            if (scanner.TryTake("["))
            {
                count = Expression.Parse(ref scanner);
                scanner.Take("]");
            }
            if (scanner.TryTake("if")) condition = Expression.ParseCondition(ref scanner);
            items.Add(new Item(name, count, condition));
            if (!scanner.TryTake(",")) break;
        }
        return [.. items];
    }

    private static int Count(Item[] items, int argument)
    {
        long count = 0;
        foreach (var item in items)
        {
            if (item.Condition is not null && item.Condition.Evaluate(argument) == 0) continue;
            count += item.Count is null ? 1 : Math.Clamp(item.Count.Evaluate(argument), 0, Most);
        }
        return (int)Math.Min(count, Most);
    }

    private sealed record Item(string Name, Expression? Count, Expression? Condition);
}
