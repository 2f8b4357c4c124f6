using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace PyToCil.Translator.Cil;

/// <summary>A place that branches go to.</summary>
public sealed class CilLabel(int index)
{
    public int Index { get; } = index;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"L{Index}");
}

/// <summary>A local variable of a method.</summary>
public sealed record CilLocal(int Index, Type Type, string Name)
{
    public override string ToString() => Name;
}

/// <summary>One instruction, or the place of a label (then the opcode is nop and the operand the label).</summary>
/// <param name="Code">The opcode, as System.Reflection.Emit names it.</param>
/// <param name="Operand">Null, a number, a string, a member, a type, a <see cref="CilLocal"/>, a <see cref="CilLabel"/> or an array of labels.</param>
/// <param name="IsLabel">It only marks a place.</param>
public sealed record CilInstruction(OpCode Code, object? Operand, bool IsLabel = false)
{
    public override string ToString()
    {
        if (IsLabel) return $"{Operand}:";
        string operand = Operand switch
        {
            null => "",
            MethodBase method => $" {method.DeclaringType!.Name}::{method.Name}",
            FieldInfo field => $" {field.DeclaringType!.Name}::{field.Name}",
            Type type => $" {type.Name}",
            string text => $" \"{text}\"",
            CilLabel[] labels => $" ({string.Join(", ", (IEnumerable<CilLabel>)labels)})",
            IFormattable number => " " + number.ToString(null, CultureInfo.InvariantCulture),
            _ => $" {Operand}",
        };
        return $"    {Code.Name}{operand}";
    }
}

/// <summary>A method's body, verified when it was written.</summary>
/// <param name="Name">For texts and for files.</param>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Parameters">Its parameters; all methods are static.</param>
public sealed record CilMethod(string Name, Type ReturnType, Type[] Parameters, IReadOnlyList<CilLocal> Locals, IReadOnlyList<CilInstruction> Instructions, int MaximumStack)
{
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ReturnType.Name} {Name}({string.Join(", ", Parameters.Select(p => p.Name))})\n");
        foreach (CilLocal local in Locals) text.Append(CultureInfo.InvariantCulture, $"  .local {local.Type.Name} {local.Name}\n");
        foreach (CilInstruction instruction in Instructions) text.Append(instruction).Append('\n');
        return text.ToString();
    }
}
