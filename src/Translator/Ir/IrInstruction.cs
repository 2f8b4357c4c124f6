using System.Globalization;
using System.Text;

namespace PyToCil.Translator.Ir;

/// <summary>One step of a block.</summary>
public sealed class IrInstruction
{
    public required IrOperation Operation { get; init; }
    public required int Offset { get; init; }
    public IrValue[] Inputs { get; init; } = [];

    /// <summary>The result, or null.</summary>
    public IrTemporary? Result { get; init; }

    /// <summary>The second result, for the operations that have one (a method's receiver, a with statement's exit); or the items of an unpacking.</summary>
    public IrTemporary[] MoreResults { get; init; } = [];

    /// <summary>An immediate number: a slot, an operator, a conversion.</summary>
    public int Argument { get; init; }

    /// <summary>A second immediate number.</summary>
    public int Argument2 { get; init; }

    /// <summary>The name it works on, where the runtime wants it.</summary>
    public string? Name { get; init; }

    /// <summary>Index of its inline cache among those of its kind.</summary>
    public int Site { get; init; } = -1;

    /// <summary>Where an exception goes, or null: out of the function.</summary>
    public IrHandler? Handler { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder();
        if (Result is not null || MoreResults.Length > 0)
        {
            IEnumerable<IrTemporary> results = Result is null ? MoreResults : MoreResults.Prepend(Result);
            text.AppendJoin(", ", results).Append(" = ");
        }
        text.Append(IrOperationText.Of(Operation));
        if (Name is not null) text.Append(' ').Append(Name);
        if (Argument != 0) text.Append(CultureInfo.InvariantCulture, $" #{Argument}");
        if (Argument2 != 0) text.Append(CultureInfo.InvariantCulture, $" #{Argument2}");
        if (Inputs.Length > 0) text.Append(' ').AppendJoin(", ", (IEnumerable<IrValue>)Inputs);
        if (Handler is not null) text.Append(CultureInfo.InvariantCulture, $" ! {Handler}");
        return text.ToString();
    }
}

/// <summary>Where an exception goes, with the stack items that the handler keeps.</summary>
public sealed record IrHandler(IrBlock Target, IrValue[] Stack, bool PushesOffset)
{
    public override string ToString() => $"{Target.Name}({string.Join(", ", (IEnumerable<IrValue>)Stack)})";
}

/// <summary>A way to a block, with the values of its stack items.</summary>
public sealed record IrEdge(IrBlock Target, IrValue[] Arguments)
{
    public override string ToString() => $"{Target.Name}({string.Join(", ", (IEnumerable<IrValue>)Arguments)})";
}
