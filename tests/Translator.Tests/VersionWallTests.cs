using Mono.Cecil;
using PyToCil.Bytecode;

namespace PyToCil.Translator.Tests;

/// <summary>
/// Nothing behind the decoder asks which version wrote the code. The translator and the command may name a file's version
/// (to make an interpreter of it, to print it), but neither tables, rows nor instructions.
/// </summary>
public sealed class VersionWallTests
{
    private static readonly string[] s_forbidden =
    [
        typeof(OpCode).FullName!, typeof(Instruction).FullName!, typeof(InstructionDecoder).FullName!, typeof(ArgumentKind).FullName!,
        typeof(HandlerFormat).FullName!, typeof(GeneratorFormat).FullName!, typeof(NamedStackEffect).FullName!, typeof(ExceptionTableEntry).FullName!,
    ];

    private static readonly string[] s_allowedOfTable = ["get_Version", "get_SupportedVersions", "SupportedList"];

    [Fact]
    public void TheTranslatorDoesNotAskForTheVersion()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(StageText).Assembly.Location);
        var breaches = new List<string>();
        foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            foreach (Mono.Cecil.Cil.Instruction instruction in method.Body.Instructions)
                if (Breach(instruction.Operand) is string breach) breaches.Add($"{method.FullName}: {breach}");
        Assert.Empty(breaches);
    }

    // Comparing the version's text would be the way round the wall.
    [Fact]
    public void OnlyLoadersReadAFilesVersion()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(StageText).Assembly.Location);
        string[] readers =
        [
            .. assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
                .Where(method => method.Body.Instructions.Any(i => i.Operand is MethodReference { Name: "get_Version" } called && called.DeclaringType.FullName == typeof(VersionTable).FullName))
                .Select(method => $"{method.DeclaringType.Name}.{method.Name}").Distinct().Order(StringComparer.Ordinal),
        ];
        Assert.Equal(["FileTarget.Build", "ModuleLoader.NewInterpreter", "PyModuleLoading.Run"], readers);
    }

    [Fact]
    public void TheRuntimeKnowsNothingOfBytecode()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Runtime.Value).Assembly.Location);
        Assert.DoesNotContain(assembly.MainModule.AssemblyReferences, reference => reference.Name.StartsWith("PyToCil", StringComparison.Ordinal));
    }

    private static string? Breach(object? operand)
    {
        if (operand is not MemberReference member) return null;
        string owner = (member as TypeReference ?? member.DeclaringType)?.FullName ?? "";
        if (s_forbidden.Contains(owner)) return member.FullName;
        return owner == typeof(VersionTable).FullName && operand is MethodReference && !s_allowedOfTable.Contains(member.Name) ? member.FullName : null;
    }
}
