namespace PyToCil.Fuzz.Mutations;

/// <summary>Files made to cost far more than their size: what someone with time does.</summary>
internal static class MadeFiles
{
    public static readonly Mutation[] All =
    [
        new("made: shared tuples", 1, Made.Sharing.Tuples),
        new("made: shared code objects", 1, Made.Sharing.CodeTree),
        new("made: shared fields", 2, Made.Sharing.Fields),
        new("made: long constants named often", 1, Made.Sharing.LongConstants),
        new("made: nesting", 2, Made.Nesting.Any),
        new("made: high stacks", 3, Made.Stacks.High),
        new("made: wide unpacking", 1, Made.Stacks.Unpacking),
        new("made: many handlers", 2, Made.Stacks.Handlers),
        new("made: many variables", 2, Made.Variables.Any),
        new("made: long prefixes", 1, Made.Variables.Prefixes),
        new("made: names", 1, Made.Variables.Names),
        new("made: random instructions", 10, Made.RandomCode.Make),
        new("made: random block instructions", 6, Made.RandomCode.Blocks),
    ];
}
