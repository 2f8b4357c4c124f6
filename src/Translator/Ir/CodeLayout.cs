using PyToCil.Bytecode;

namespace PyToCil.Translator.Ir;

/// <summary>How a code object is entered and where its variables lie.</summary>
public sealed class CodeLayout
{
    public CodeLayout(CodeObject code)
    {
        LocalCount = code.LocalsPlusNames.Length;
        Names = [.. code.LocalsPlusNames];
        for (int i = 0; i < LocalCount; i++)
            if ((code.LocalsPlusKinds[i] & LocalKind.Free) != 0) FreeCount++;
        IsNamespace = (code.Flags & CodeFlags.NewLocals) == 0;
        IsGenerator = (code.Flags & CodeFlags.Generator) != 0;
        ParameterCount = code.ArgumentCount + code.KeywordOnlyCount
            + ((code.Flags & CodeFlags.VariableArguments) != 0 ? 1 : 0) + ((code.Flags & CodeFlags.VariableKeywords) != 0 ? 1 : 0);
        StackSize = code.StackSize;
    }

    /// <summary>Variables, cells and free variables.</summary>
    public int LocalCount { get; }
    public string[] Names { get; }
    public int FreeCount { get; }

    /// <summary>The first free variable's slot.</summary>
    public int FirstFree => LocalCount - FreeCount;

    /// <summary>A module or class body: entered with a namespace.</summary>
    public bool IsNamespace { get; }
    public bool IsGenerator { get; }
    public int ParameterCount { get; }
    public int StackSize { get; }
    public IEnumerable<string> ParameterNames => Names.Take(ParameterCount);

    public bool IsFree(int slot) => slot >= FirstFree;
}
