namespace PyToCil.Bytecode;

/// <summary>The meanings of one kind of argument, by number.</summary>
internal sealed class Vocabulary(string name)
{
    private readonly List<Word> words = [];

    /// <summary>The word that introduces its lines in the table.</summary>
    public string Name { get; } = name;

    public int Count => words.Count;

    /// <summary>The word of a number, or null where there is none.</summary>
    public Word? this[long number] => number >= 0 && number < words.Count ? words[(int)number] : null;

    public void Add(Word word) => words.Add(word);

    /// <param name="PythonName">What CPython's listing calls it.</param>
    /// <param name="Meaning">Its canonical name, or <c>refused</c>.</param>
    public sealed record Word(string PythonName, string Meaning);
}
