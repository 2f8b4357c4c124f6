using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using PyToCil.Translator.Cil;

namespace PyToCil.Translator.Targets;

/// <summary>Writes a verified method with Mono.Cecil.</summary>
internal sealed class CecilEmitter
{
    private static readonly Dictionary<string, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(OpCode)).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Name, StringComparer.Ordinal);

    private const int MostOptimized = 10_000;

    private readonly MethodDefinition _method;
    private readonly CecilReferences _references;
    private readonly Dictionary<CilLabel, Instruction> _labels = [];
    private VariableDefinition[] _locals = [];

    public CecilEmitter(MethodDefinition method, CecilReferences references)
    {
        _method = method;
        _references = references;
    }

    public void Emit(CilMethod method)
    {
        Mono.Cecil.Cil.MethodBody body = _method.Body;
        body.InitLocals = true;
        _locals = [.. method.Locals.Select(l => new VariableDefinition(_references.Of(l.Type)))];
        foreach (VariableDefinition local in _locals) body.Variables.Add(local);
        foreach (CilInstruction instruction in method.Instructions)
            body.Instructions.Add(instruction.IsLabel ? LabelOf((CilLabel)instruction.Operand!) : Make(instruction));
        // It computes all offsets anew for each branch that it shortens.
        if (body.Instructions.Count <= MostOptimized) Mono.Cecil.Rocks.MethodBodyRocks.Optimize(body);
    }

    // A label is a nop of its own, so that forward branches have their target from the start.
    private Instruction LabelOf(CilLabel label)
    {
        if (!_labels.TryGetValue(label, out Instruction? made)) _labels[label] = made = Instruction.Create(OpCodes.Nop);
        return made;
    }

    private Instruction Make(CilInstruction i)
    {
        OpCode code = s_codes[Spelling(i.Code.Name!)];
        return i.Operand switch
        {
            null => Instruction.Create(code),
            int argument when code.OperandType is OperandType.InlineArg => Instruction.Create(code, _method.Parameters[argument]),
            int number => Instruction.Create(code, number),
            long number => Instruction.Create(code, number),
            string text => Instruction.Create(code, text),
            MethodInfo method => Instruction.Create(code, _references.Of(method)),
            FieldInfo field => Instruction.Create(code, _references.Of(field)),
            Type type => Instruction.Create(code, _references.Of(type)),
            CilLocal local => Instruction.Create(code, _locals[local.Index]),
            CilLabel label => Instruction.Create(code, LabelOf(label)),
            CilLabel[] labels => Instruction.Create(code, [.. labels.Select(LabelOf)]),
            _ => throw new InvalidOperationException($"no operand: {i.Operand.GetType().Name}"),
        };
    }

    // Cecil names two opcodes otherwise than System.Reflection.Emit.
    private static string Spelling(string name) => name switch
    {
        "ldelem" => "ldelem.any",
        "stelem" => "stelem.any",
        _ => name,
    };
}
