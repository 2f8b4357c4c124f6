namespace PyToCil.Bytecode;

/// <summary>A number computed from an instruction's argument, in C's operators and their precedence: <c>(oparg &amp; 0x04) == 0x04</c>.</summary>
internal abstract class Expression
{
    // Loosest first, as in C.
    private static readonly string[][] Levels = [["|"], ["&"], ["=="], [">>"], ["+", "-"], ["*"]];

    /// <summary>The value; 64 bits hold every product of an argument and a table's constant.</summary>
    public abstract long Evaluate(int argument);

    public static Expression Constant(int value) => new Number(value);

    /// <summary>Reads <c>oparg</c>, numbers, operators and brackets.</summary>
    public static Expression Parse(ref TableScanner scanner) => ParseLevel(ref scanner, 0);

    /// <summary>Reads a condition of a stack effect, in brackets: the <c>--</c> or <c>|</c> that follows is no operator.</summary>
    public static Expression ParseCondition(ref TableScanner scanner)
    {
        scanner.Take("(");
        var inner = Parse(ref scanner);
        scanner.Take(")");
        return inner;
    }

    private static Expression ParseLevel(ref TableScanner scanner, int level)
    {
        if (level == Levels.Length) return ParsePrimary(ref scanner);
        var left = ParseLevel(ref scanner, level + 1);
        while (TakeOperator(ref scanner, Levels[level]) is string symbol)
            left = new Operation(symbol, left, ParseLevel(ref scanner, level + 1));
        return left;
    }

    private static string? TakeOperator(ref TableScanner scanner, string[] symbols)
    {
        if (scanner.Peek() is '\0' or ']' or ')' or ',' or ';') return null;
        foreach (var symbol in symbols)
            if (scanner.TryTake(symbol)) return symbol;
        return null;
    }

    private static Expression ParsePrimary(ref TableScanner scanner)
    {
        if (scanner.TryTake("("))
        {
            var inner = Parse(ref scanner);
            scanner.Take(")");
            return inner;
        }
        if (scanner.TryTake("oparg")) return Argument.Instance;
        return new Number(scanner.Number());
    }

    private sealed class Argument : Expression
    {
        public static readonly Argument Instance = new();

        public override long Evaluate(int argument) => argument;
    }

    private sealed class Number(int value) : Expression
    {
        public override long Evaluate(int argument) => value;
    }

    private sealed class Operation(string symbol, Expression left, Expression right) : Expression
    {
        public override long Evaluate(int argument)
        {
            var a = left.Evaluate(argument);
            var b = right.Evaluate(argument);
            return symbol switch
            {
                "|" => a | b,
                "&" => a & b,
                "==" => a == b ? 1 : 0,
                ">>" => a >> (int)b,
                "+" => a + b,
                "-" => a - b,
                _ => a * b,
            };
        }
    }
}
