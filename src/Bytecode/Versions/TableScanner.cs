namespace PyToCil.Bytecode;

/// <summary>Walks one line of a table. Faults name the table and the line.</summary>
internal ref struct TableScanner(string text, VersionTable table, int line)
{
    private readonly string text = text;
    private int at;

    public readonly bool AtEnd
    {
        get
        {
            var i = at;
            while (i < text.Length && text[i] == ' ') i++;
            return i == text.Length;
        }
    }

    public char Peek()
    {
        SkipSpaces();
        return at < text.Length ? text[at] : '\0';
    }

    public bool TryTake(string word)
    {
        SkipSpaces();
        if (at + word.Length > text.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (text[at + i] != word[i]) return false;
        at += word.Length;
        return true;
    }

    public void Take(string word)
    {
        if (!TryTake(word)) throw Fault($"'{word}' is missing before '{Rest()}'");
    }

    /// <summary>Everything up to the next space or the end.</summary>
    public string Token()
    {
        SkipSpaces();
        var start = at;
        while (at < text.Length && text[at] != ' ') at++;
        if (start == at) throw Fault("a column is missing");
        return text[start..at];
    }

    /// <summary>Letters, digits and underscores.</summary>
    public string Identifier()
    {
        SkipSpaces();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) at++;
        if (start == at) throw Fault($"a name is missing before '{Rest()}'");
        return text[start..at];
    }

    /// <summary>A whole number, decimal or with <c>0x</c>.</summary>
    public int Number()
    {
        var word = Identifier();
        var isHex = word.StartsWith("0x", StringComparison.Ordinal);
        var style = isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        return int.TryParse(isHex ? word.AsSpan(2) : word, style, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Fault($"'{word}' is no number");
    }

    /// <summary>Text in brackets that match, without them.</summary>
    public string Parenthesized()
    {
        Take("(");
        var start = at;
        for (var open = 1; at < text.Length; at++)
        {
            if (text[at] == '(') open++;
            else if (text[at] == ')' && --open == 0) return text[start..at++];
        }
        throw Fault("a bracket is not closed");
    }

    public string Rest()
    {
        SkipSpaces();
        return text[at..].TrimEnd();
    }

    public readonly InternalErrorException Fault(string reason) => table.Fault(line, reason);

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] == ' ') at++;
    }
}
