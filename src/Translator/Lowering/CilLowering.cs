using PyToCil.Bytecode;
using PyToCil.Runtime;
using PyToCil.Translator.Cil;
using PyToCil.Translator.Ir;
using PyToCil.Translator.Typing;

namespace PyToCil.Translator.Lowering;

/// <summary>
/// Writes an IR function as CIL: a static method of the code object, the context, the function or generator, and the
/// parameters. Each instruction that can fail tests its result and branches to a cold block at the method's end, which
/// notes the place in the traceback and goes to the handler or out.
/// </summary>
public sealed class CilLowering
{
    private readonly IrFunction _function;
    private readonly CilWriter _writer;
    private readonly ValuePlaces _places;
    private readonly OperandWriter _operands;
    private readonly VariablePlaces _variables;
    private readonly InstructionLowering _instructions;
    private readonly TerminatorLowering _terminators;
    private readonly ColdBlocks _cold;
    private readonly Dictionary<int, CilLabel> _labels = [];
    private readonly LoweringOptions _options;

    private CilLowering(IrFunction function, string name, LoweringOptions options)
    {
        _function = function;
        _options = options;
        Type[] parameters = options.Resume is null ? MethodShape.ParametersOf(function.Layout) : MethodShape.ResumptionOf(function.Layout);
        _writer = new CilWriter(function.Code, name, typeof(Value), parameters) { KeepsSources = options.KeepsSources };
        _places = new ValuePlaces(_writer, Math.Max(function.HomeCount, 1));
        _variables = new VariablePlaces(_writer, function.Layout, inArguments: options.Resume is null);
        OperandWriter operands = _operands = new OperandWriter(function, _writer, _places, _variables);
        _cold = new ColdBlocks(function, _writer, operands, LabelOf);
        _instructions = new InstructionLowering(_writer, operands, _variables, _cold) { IsGenerator = function.Layout.IsGenerator };
        _terminators = new TerminatorLowering(function, _writer, operands, _variables, _cold, LabelOf, options);
        foreach (IrBlock block in function.Blocks) _labels[block.Index] = _writer.NewLabel();
    }

    /// <summary>The verified CIL.</summary>
    public static CilMethod Lower(IrFunction function, string name) => Lower(function, name, LoweringOptions.Plain);

    internal static CilMethod Lower(IrFunction function, string name, LoweringOptions options) => new CilLowering(function, name, options).Run();

    private CilLabel LabelOf(IrBlock block) => _labels[block.Index];

    private CilMethod Run()
    {
        _terminators.WritePrologue();
        for (int i = 0; i < _function.Blocks.Count; i++)
        {
            IrBlock block = _function.Blocks[i];
            _writer.Place(LabelOf(block));
            _places.EnterBlock(block);
            for (int k = 0; k < block.Instructions.Count; k++)
            {
                if (_options.Resume is { } at && at.Block == block && at.Index == k) _terminators.PlaceResumption(at);
                if (_options.Counting is { } places && CallShape.MayBeInlined(block.Instructions[k])) NoteTarget(block.Instructions[k], places);
                _writer.Source = block.Instructions[k];
                _instructions.Write(block.Instructions[k]);
                if (_options.Counting is { } profile) Note(block.Instructions[k], profile);
                if (_options.Counting is { } items && KindProfile.CountsItems(block.Instructions[k])) NoteItems(block.Instructions[k], items);
                _places.Release(block.Instructions[k], k);
            }
            if (_options.Resume is { } end && end.Block == block && end.Index == block.Instructions.Count) _terminators.PlaceResumption(end);
            _writer.Source = block.Terminator;
            _terminators.Write(block);
            _cold.Write();
        }
        _writer.Source = null;
        _terminators.WriteExit();
        return _writer.Finish();
    }

    private void NoteTarget(IrInstruction call, KindProfile profile)
    {
        _writer.LoadArgument(MethodShape.Context);
        _writer.LoadArgument(MethodShape.Code);
        _writer.PushInt(profile.PlaceOf(call));
        if (!CallShape.IsCall(call))
        {
            _operands.Load(call.Inputs[0]);
            _writer.PushInt((int)OperatorCalls.MethodOf(call));
            _writer.PushInt((int?)OperatorCalls.InPlaceMethodOf(call) ?? -1);
            _writer.Call(RuntimeMethods.NoteOperator);
            return;
        }
        CallShape shape = CallShape.Of(_function, call);
        _operands.Load(shape.First);
        _operands.Load(shape.Second);
        _writer.Call(RuntimeMethods.NoteTarget);
    }

    private void Note(IrInstruction instruction, KindProfile profile)
    {
        if (KindProfile.ContainerOf(instruction) is { } container)
        {
            _writer.LoadArgument(MethodShape.Code);
            _writer.PushInt(profile.PlaceOf(instruction));
            _operands.Load(container);
            _writer.Call(RuntimeMethods.NoteContainer);
        }
        if (KindProfile.IsCounted(instruction)) Note(profile.PlaceOf(instruction), instruction.Result!);
    }

    private void NoteItems(IrInstruction unpack, KindProfile profile)
    {
        for (int i = 0; i < unpack.MoreResults.Length; i++) Note(profile.PlaceOfItem(unpack, i), unpack.MoreResults[i]);
    }

    private void Note(int place, IrTemporary value)
    {
        _writer.LoadArgument(MethodShape.Code);
        _writer.PushInt(place);
        _writer.Load(_places.Of(value));
        _writer.Call(RuntimeMethods.Note);
    }
}

/// <summary>The parameters of the method that a code object becomes.</summary>
public static class MethodShape
{
    /// <summary>Parameters that get an argument of their own; a function of more gets an array.</summary>
    public const int MostParameters = 4;

    public const int Code = 0;
    public const int Context = 1;

    /// <summary>The function; the generator in a generator's body.</summary>
    public const int Function = 2;

    /// <summary>The first parameter, the array of all, the namespace, or the sent value.</summary>
    public const int First = 3;

    /// <summary>Of code that goes on within the function (<see cref="EntryResume"/>, <see cref="EntryGeneratorLoop"/>).</summary>
    internal static Type[] ResumptionOf(CodeLayout layout) => [typeof(PyCode), typeof(PyContext), layout.IsGenerator ? typeof(PyGenerator) : typeof(PyFunction), typeof(Value[])];

    public static Type[] ParametersOf(CodeLayout layout)
    {
        if (layout.IsGenerator) return [typeof(PyCode), typeof(PyContext), typeof(PyGenerator), typeof(Value)];
        if (layout.IsNamespace) return [typeof(PyCode), typeof(PyContext), typeof(PyFunction), typeof(Value)];
        if (layout.ParameterCount > MostParameters) return [typeof(PyCode), typeof(PyContext), typeof(PyFunction), typeof(Value[])];
        return [typeof(PyCode), typeof(PyContext), typeof(PyFunction), .. Enumerable.Repeat(typeof(Value), layout.ParameterCount)];
    }
}
