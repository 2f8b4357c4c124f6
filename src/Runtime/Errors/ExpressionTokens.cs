namespace PyToCil.Runtime;

internal enum ExpressionTokenKind
{
    /// <summary>A name, number or string.</summary>
    Operand,
    /// <summary>An arithmetic operator, binary or unary.</summary>
    Operator,
    Open,
    Close,
    /// <summary>The dot of an attribute.</summary>
    Dot,
    /// <summary>What no arithmetic, subscript or call has outside of brackets: keywords, comparisons, commas.</summary>
    Other,
}

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">After its last.</param>
/// <param name="Depth">How many brackets are open around it; a bracket lies outside of itself.</param>
/// <param name="BreaksGroup">A comma or <c>for</c>: brackets round it are a tuple or a generator, no group.</param>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, int Start, int End, int Depth, bool BreaksGroup = false)
{
    /// <summary>An operator after this is binary, a bracket a subscript or call.</summary>
    public bool EndsOperand => Kind is ExpressionTokenKind.Operand or ExpressionTokenKind.Close;
}

/// <summary>Divides the text of one Python expression into tokens. docs.python.org/3/reference/lexical_analysis.html</summary>
internal static class ExpressionTokens
{
    private static readonly HashSet<string> s_keywords = 
    [
        "lambda", "if", "else", "and", "or", "not", "in", "is", "for", "yield", "from", "async", "await", "raise", "return", "del", "assert", "import", "with", "while",
        "try", "except", "finally", "class", "def", "global", "nonlocal", "pass", "break", "continue", "as", "elif",
    ];

    /// <summary>Null where brackets or quotes do not match.</summary>
    public static List<ExpressionToken>? Read(string text)
    {
        var tokens = new List<ExpressionToken>();
        int depth = 0, i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || c == '\\') { i++; continue; }
            if (c == '#')
            {
                while (i < text.Length && text[i] != '\n') i++;
                continue;
            }
            int start = i;
            if (c is '(' or '[' or '{')
            {
                tokens.Add(new ExpressionToken(ExpressionTokenKind.Open, start, ++i, depth++));
                continue;
            }
            if (c is ')' or ']' or '}')
            {
                if (--depth < 0) return null;
                tokens.Add(new ExpressionToken(ExpressionTokenKind.Close, start, ++i, depth));
                continue;
            }
            if (!ReadOne(text, ref i, out ExpressionTokenKind kind)) return null;
            bool breaks = c == ',' || (i - start == 3 && string.CompareOrdinal(text, start, "for", 0, 3) == 0);
            tokens.Add(new ExpressionToken(kind, start, i, depth, breaks));
        }
        return depth == 0 ? tokens : null;
    }

    private static bool ReadOne(string text, ref int i, out ExpressionTokenKind kind)
    {
        char c = text[i];
        kind = ExpressionTokenKind.Operand;
        if (c is '"' or '\'') return SkipString(text, ref i, false);
        if (char.IsDigit(c) || (c == '.' && i + 1 < text.Length && char.IsDigit(text[i + 1])))
        {
            SkipNumber(text, ref i);
            return true;
        }
        if (c == '_' || char.IsLetter(c) || char.IsSurrogate(c))
        {
            int start = i;
            while (i < text.Length && (text[i] == '_' || char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))) i++;
            string word = text[start..i];
            if (i < text.Length && text[i] is '"' or '\'' && word.Length <= 2) return SkipString(text, ref i, word.Contains('f', StringComparison.OrdinalIgnoreCase));
            if (s_keywords.Contains(word)) kind = ExpressionTokenKind.Other;
            return true;
        }
        kind = ReadOperator(text, ref i);
        return true;
    }

    private static ExpressionTokenKind ReadOperator(string text, ref int i)
    {
        char c = text[i++];
        char next = i < text.Length ? text[i] : '\0';
        if (c == '.') return ExpressionTokenKind.Dot;
        if (next == '=' && c is '<' or '>' or '!' or '=' or ':')
        {
            i++;
            return ExpressionTokenKind.Other;
        }
        if ((c == '*' || c == '/' || c == '<' || c == '>') && next == c)
        {
            i++;
            return ExpressionTokenKind.Operator;
        }
        return c is '+' or '-' or '*' or '/' or '%' or '@' or '&' or '|' or '^' or '~' ? ExpressionTokenKind.Operator : ExpressionTokenKind.Other;
    }

    private static void SkipNumber(string text, ref int i)
    {
        while (i < text.Length)
        {
            char c = text[i];
            bool exponentSign = c is '+' or '-' && text[i - 1] is 'e' or 'E' && !(text.Length > 1 && text[i - 1] is 'x');
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_') && !exponentSign) return;
            i++;
        }
    }

    private static bool SkipString(string text, ref int i, bool formatted)
    {
        char quote = text[i];
        bool triple = i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote;
        i += triple ? 3 : 1;
        int braces = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '\\') { i += 2; continue; }
            if (formatted && c == '{')
            {
                if (braces == 0 && i + 1 < text.Length && text[i + 1] == '{') { i += 2; continue; }
                braces++;
            }
            else if (formatted && c == '}' && braces > 0) braces--;
            else if (braces > 0 && c is '"' or '\'' && c != quote)
            {
                if (!SkipString(text, ref i, false)) return false;
                continue;
            }
            else if (c == quote && braces == 0)
            {
                if (!triple) { i++; return true; }
                if (i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote) { i += 3; return true; }
            }
            i++;
        }
        return false;
    }
}
