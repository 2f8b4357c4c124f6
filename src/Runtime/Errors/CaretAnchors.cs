namespace PyToCil.Runtime;

/// <summary>
/// The part of an expression that a traceback points at: the operator of a binary operation, the brackets of a subscript
/// or call; Lib/traceback.py <c>_extract_caret_anchors_from_line_segment</c>. Offsets count from the segment's start.
/// </summary>
internal readonly record struct CaretAnchors(int Left, int Right, bool IsCall)
{
    /// <summary>Null where the segment is no such expression.</summary>
    /// <param name="segment">The text of one expression.</param>
    /// <param name="calls">Look at calls too, as 3.13 does.</param>
    public static CaretAnchors? Find(string segment, bool calls)
    {
        List<ExpressionToken>? tokens = ExpressionTokens.Read(segment);
        if (tokens is null || tokens.Count < 2) return null;
        int operation = -1, lowest = int.MaxValue;
        for (int i = 0; i < tokens.Count; i++)
        {
            ExpressionToken token = tokens[i];
            if (token.Depth > 0 || token.Kind is ExpressionTokenKind.Open or ExpressionTokenKind.Close) continue;
            if (token.Kind == ExpressionTokenKind.Other) return null;
            if (token.Kind != ExpressionTokenKind.Operator || i == 0 || !tokens[i - 1].EndsOperand) continue;
            int precedence = Precedence(segment.AsSpan(token.Start, token.End - token.Start));
            // All but ** group from the left, so the last of the weakest is the root.
            if (precedence < lowest || (precedence == lowest && precedence != PowerPrecedence)) (operation, lowest) = (i, precedence);
        }
        bool unary = tokens[0].Kind == ExpressionTokenKind.Operator;
        if (operation >= 0) return unary && lowest == PowerPrecedence ? null : OfOperation(segment, tokens, operation);
        return unary ? null : OfBrackets(segment, tokens, calls);
    }

    private const int PowerPrecedence = 7;

    private static int Precedence(ReadOnlySpan<char> text) => text switch
    {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" or ">>" => 4,
        "+" or "-" => 5,
        "**" => PowerPrecedence,
        _ => 6,
    };

    private static CaretAnchors OfOperation(string segment, List<ExpressionToken> tokens, int operation)
    {
        ExpressionToken token = tokens[operation];
        int right = token.End;
        // Syntax trees do not count the parentheses round an operand, so CPython takes one for a part of the operator.
        if (token.End - token.Start == 1 && right < segment.Length && segment[right] == '(' && IsGroup(tokens, operation + 1)) right++;
        return new CaretAnchors(token.Start, right, false);
    }

    private static bool IsGroup(List<ExpressionToken> tokens, int open)
    {
        if (tokens[^1].Kind != ExpressionTokenKind.Close || open + 1 >= tokens.Count - 1) return false;
        for (int i = open + 1; i < tokens.Count - 1; i++)
        {
            if (tokens[i].Depth == 0) return false;
            if (tokens[i].Depth == 1 && tokens[i].BreaksGroup) return false;
        }
        return true;
    }

    private static CaretAnchors? OfBrackets(string segment, List<ExpressionToken> tokens, bool calls)
    {
        ExpressionToken last = tokens[^1];
        if (last.Kind != ExpressionTokenKind.Close || segment[last.Start] == '}') return null;
        bool isCall = segment[last.Start] == ')';
        if (isCall && !calls) return null;
        for (int i = tokens.Count - 2; i > 0; i--)
        {
            if (tokens[i].Kind != ExpressionTokenKind.Open || tokens[i].Depth != 0) continue;
            return tokens[i - 1].EndsOperand ? new CaretAnchors(tokens[i].Start, last.End, isCall) : null;
        }
        return null;
    }
}
