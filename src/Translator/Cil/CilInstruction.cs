using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace PyToCil.Translator.Cil;

/// <summary>A place that branches go to.</summary>
/// <param name="index">Its number within the method.</param>
/// <param name="guard">What is guarded by the branches that go there, where they are made to fail; null elsewhere.</param>
public sealed class CilLabel(int index, string? guard = null)
{
    public int Index { get; } = index;

    public string? Guard { get; } = guard;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"L{Index}");
}

/// <summary>A local variable of a method.</summary>
public sealed record CilLocal(int Index, Type Type, string Name)
{
    public override string ToString() => Name;
}

/// <summary>An object of this process that a method refers to; it becomes a static field that never changes.</summary>
public sealed record CilObject(int Index, Type Type, object Value)
{
    public override string ToString() => $"object{Index} ({Type.Name})";
}

/// <summary>Stands for the method itself, where it is called by its own code.</summary>
public sealed class CilSelf
{
    public static readonly CilSelf Instance = new();

    private CilSelf()
    {
    }

    public override string ToString() => "itself";
}

/// <summary>The bounds of a region whose exceptions are caught.</summary>
public enum CilRegion
{
    Try, Catch, End,
}

/// <summary>One instruction, or the place of a label (then the opcode is nop and the operand the label).</summary>
/// <param name="Code">The opcode, as System.Reflection.Emit names it.</param>
/// <param name="Operand">Null, a number, a string, a member, a type, a <see cref="CilLocal"/>, a <see cref="CilLabel"/> or an array of labels.</param>
/// <param name="IsLabel">It only marks a place.</param>
public sealed record CilInstruction(OpCode Code, object? Operand, bool IsLabel = false)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    internal void AppendTo(StringBuilder text)
    {
        if (IsLabel)
        {
            AppendLabel(text, (CilLabel)Operand!).Append(':');
            return;
        }
        text.Append("    ").Append(Code.Name);
        if (Operand is null) return;
        text.Append(' ');
        switch (Operand)
        {
            case MethodBase method: text.Append(method.DeclaringType!.Name).Append("::").Append(method.Name); break;
            case FieldInfo field: text.Append(field.DeclaringType!.Name).Append("::").Append(field.Name); break;
            case Type type: text.Append(type.Name); break;
            case string quoted: text.Append('"').Append(quoted).Append('"'); break;
            case CilLabel label: AppendLabel(text, label); break;
            case CilLabel[] labels: text.Append('(').AppendJoin(", ", (IEnumerable<CilLabel>)labels).Append(')'); break;
            case CilLocal local: text.Append(local.Name); break;
            default: text.Append(CultureInfo.InvariantCulture, $"{Operand}"); break;
        }
    }

    private static StringBuilder AppendLabel(StringBuilder text, CilLabel label) => text.Append('L').Append(label.Index);
}

/// <summary>A method's body, verified when it was written.</summary>
/// <param name="Name">For texts and for files.</param>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Parameters">Its parameters; all methods are static.</param>
/// <param name="Locals">Its local variables.</param>
/// <param name="Instructions">Its code.</param>
/// <param name="MaximumStack">Most items on its stack.</param>
/// <param name="Objects">What it refers to; such a method is for memory only.</param>
public sealed record CilMethod(string Name, Type ReturnType, Type[] Parameters, IReadOnlyList<CilLocal> Locals, IReadOnlyList<CilInstruction> Instructions, int MaximumStack, IReadOnlyList<CilObject> Objects)
{
    /// <summary>What each instruction was written for; empty where that was not kept.</summary>
    public IReadOnlyList<object?> Sources { get; init; } = [];

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{ReturnType.Name} {Name}({string.Join(", ", Parameters.Select(p => p.Name))})\n");
        foreach (CilLocal local in Locals) text.Append(CultureInfo.InvariantCulture, $"  .local {local.Type.Name} {local.Name}\n");
        foreach (CilInstruction instruction in Instructions)
        {
            instruction.AppendTo(text);
            text.Append('\n');
        }
        return text.ToString();
    }
}
