using System.Runtime.CompilerServices;
using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Targets;

namespace PyToCil.Translator.Loading;

/// <summary>
/// Turns a file's code objects into the runtime's. Every code object is lowered and its stack proven here, so that a
/// damaged file is refused before any of it runs; CIL is made when a function is first called.
/// </summary>
public sealed class CodeConverter
{
    private readonly Dictionary<CodeObject, PyCode> _converted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Constant, SharedValue> _constants = new(ReferenceEqualityComparer.Instance);
    private readonly Func<ControlFlowGraph, ICodeCompiler> _compilerOf;

    /// <param name="compilerOf">Gives the compiler of a code object.</param>
    public CodeConverter(Func<ControlFlowGraph, ICodeCompiler> compilerOf) => _compilerOf = compilerOf;

    /// <exception cref="BadInputException">The bytecode is damaged.</exception>
    /// <exception cref="UnsupportedException">It holds what is documented as unsupported.</exception>
    public PyCode Convert(CodeObject code)
    {
        if (_converted.TryGetValue(code, out PyCode? made)) return made;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new BadInputException(ErrorPlace.OfCode(code), "its code objects are nested deeper than the thread's stack allows");
        SupportedCode.Check(code);
        ControlFlowGraph graph = ControlFlowGraphBuilder.Build(code);
        made = new PyCode(Describe(code, graph), _compilerOf(graph));
        _converted[code] = made;
        return made;
    }

    /// <summary>All code objects converted, in the order in which they were finished.</summary>
    public IReadOnlyDictionary<CodeObject, PyCode> Converted => _converted;

    private CodeDescription Describe(CodeObject code, ControlFlowGraph graph)
    {
        var layout = new CodeLayout(code);
        return new CodeDescription
        {
            Name = string.Intern(code.Name),
            QualifiedName = string.Intern(code.QualifiedName),
            FileName = code.FileName,
            FirstLine = code.FirstLine,
            ArgumentCount = code.ArgumentCount,
            PositionalOnlyCount = code.PositionalOnlyCount,
            KeywordOnlyCount = code.KeywordOnlyCount,
            Flags = (PyCodeFlags)(int)code.Flags,
            VariableNames = NamesOf(code, LocalKind.Local),
            CellNames = NamesOf(code, LocalKind.Cell),
            FreeNames = NamesOf(code, LocalKind.Free),
            Names = [.. code.Names],
            Constants = ConstantsOf(code),
            Positions = new CodePositions(code),
            GeneratorSlots = layout.IsGenerator ? layout.LocalCount + layout.StackSize + 1 : 0,
            StackSize = code.StackSize,
            StartsInCall = layout.IsGenerator && graph.StartsInCall,
            Bytecode = code.Code.ToArray(),
        };
    }

    private static string[] NamesOf(CodeObject code, LocalKind kind)
    {
        var names = new List<string>();
        for (int i = 0; i < code.LocalsPlusNames.Length; i++)
            if ((code.LocalsPlusKinds[i] & kind) != 0) names.Add(string.Intern(code.LocalsPlusNames[i]));
        return [.. names];
    }

    // A constant that the file shares stays one value: a few bytes can name a tree of enormous size.
    private Value ValueOf(Constant constant, CodeObject owner)
    {
        if (_constants.TryGetValue(constant, out SharedValue? shared)) return shared.Value;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new BadInputException(ErrorPlace.OfCode(owner), "its constants are nested deeper than the thread's stack allows");
        Value value = constant is CodeConstant code ? Convert(code.Code) : ConstantValues.Of(constant, owner, ValueOf);
        _constants[constant] = new SharedValue(value);
        return value;
    }

    private Value[] ConstantsOf(CodeObject code)
    {
        var values = new Value[code.Constants.Length];
        for (int i = 0; i < values.Length; i++) values[i] = ValueOf(code.Constants[i], code);
        return values;
    }

    // A class, because collections of our own structs are compiled anew at each start of the command.
    private sealed record SharedValue(Value Value);
}

/// <summary>The positions of a code object, decoded when a traceback asks.</summary>
internal sealed class CodePositions(CodeObject code) : PositionTable
{
    /// <summary>Whose positions they are.</summary>
    public CodeObject Code => code;

    public override CodePosition At(int offset)
    {
        if (offset < 0) return new CodePosition(code.FirstLine, code.FirstLine, -1, -1);
        Position position = code.PositionAt(offset);
        return new CodePosition(position.Line, position.EndLine, position.Column, position.EndColumn);
    }
}

/// <summary>What is refused as a whole, by its flags.</summary>
internal static class SupportedCode
{
    public static void Check(CodeObject code)
    {
        if ((code.Flags & (CodeFlags.Coroutine | CodeFlags.AsyncGenerator | CodeFlags.IterableCoroutine)) != 0)
            throw new UnsupportedException(ErrorPlace.OfCode(code), "coroutines and asynchronous generators are not supported",
                "Keep 'async def' out of the code that PyToCil runs; docs/STATUS.md lists what is supported.");
    }
}
