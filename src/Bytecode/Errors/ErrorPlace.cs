namespace PyToCil.Bytecode;

/// <summary>What <see cref="ErrorPlace.Offset"/> counts from.</summary>
public enum OffsetOrigin
{
    /// <summary>There is no offset.</summary>
    None,
    /// <summary>The first byte of the file.</summary>
    File,
    /// <summary>The first byte of the code object's bytecode.</summary>
    Code,
}

/// <summary>Where in the input an error was found. Unknown parts are null, or 0 with <see cref="OffsetOrigin.None"/>.</summary>
/// <param name="File">Path of the .pyc, as the caller gave it.</param>
/// <param name="CodeObjectName">Qualified name of the code object.</param>
/// <param name="Offset">Byte offset, counted from <paramref name="Origin"/>.</param>
/// <param name="Origin">What the offset counts from.</param>
/// <param name="Line">Line of the Python source.</param>
public readonly record struct ErrorPlace(string? File, string? CodeObjectName, int Offset, OffsetOrigin Origin, int? Line)
{
    /// <summary>A place in the file as a whole, before any code object is known.</summary>
    public static ErrorPlace InFile(string? file, int offset) => new(file, null, offset, OffsetOrigin.File, null);

    /// <summary>A place at an instruction; the line is looked up when the line table can be read.</summary>
    public static ErrorPlace InCode(CodeObject code, int offset) =>
        new(code.PycPath, code.QualifiedName, offset, OffsetOrigin.Code, code.TryGetLine(offset));

    /// <summary>The code object as a whole.</summary>
    public static ErrorPlace OfCode(CodeObject code) =>
        new(code.PycPath, code.QualifiedName, 0, OffsetOrigin.None, code.FirstLine > 0 ? code.FirstLine : null);

    /// <summary>As it stands before the reason: <c>app.pyc: code object 'f' at offset 12 (line 3): </c>.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        if (File is not null) text.Append(File).Append(": ");
        if (CodeObjectName is not null) text.Append("code object '").Append(CodeObjectName).Append('\'');
        if (Origin != OffsetOrigin.None)
        {
            if (CodeObjectName is not null) text.Append(' ');
            text.Append(Origin == OffsetOrigin.File ? "at byte " : "at offset ").Append(Offset);
            if (Origin == OffsetOrigin.File) text.Append(" of the file");
        }
        var hasPlace = CodeObjectName is not null || Origin != OffsetOrigin.None;
        if (Line is int line) text.Append(hasPlace ? " (line " : "line ").Append(line).Append(hasPlace ? ")" : "");
        if (hasPlace || Line is not null) text.Append(": ");
        return text.ToString();
    }
}
