using System.Diagnostics;
using System.Globalization;
using PyToCil.Bytecode;
using PyToCil.Bytecode.Canonical;
using PyToCil.Translator;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.Fuzz.Running;

/// <summary>How far an input goes.</summary>
internal enum Reach
{
    /// <summary>Reading, decoding, tables, listing.</summary>
    Read,
    /// <summary>Canonical operations too.</summary>
    Lower,
    /// <summary>The control flow graph too.</summary>
    Graph,
    /// <summary>IR and verified CIL too.</summary>
    Cil,
    /// <summary>For a part of the inputs also the texts of all stages, the loader with every function compiled, and the assembly.</summary>
    Load,
}

/// <summary>What became of an input.</summary>
internal enum Verdict
{
    Loaded,
    BadInput,
    Unsupported,
    /// <summary>An error that says that PyToCil is at fault.</summary>
    InternalError,
    /// <summary>An exception that is none of ours.</summary>
    OtherException,
    /// <summary>An error that does not say which file it is about.</summary>
    ErrorWithoutFile,
    /// <summary>Over a second.</summary>
    Slow,
    /// <summary>Memory out of proportion to the file.</summary>
    Memory,
    /// <summary>The process died or had to be killed.</summary>
    Death,
}

/// <param name="Verdict">What became of it.</param>
/// <param name="Text">The first failure; empty for what is right.</param>
/// <param name="Milliseconds">Of all stages together.</param>
/// <param name="Allocated">Bytes that the stage allocated that allocated most.</param>
/// <param name="SlowestStage">The stage that took longest.</param>
internal sealed record TrialResult(Verdict Verdict, string Text, double Milliseconds, long Allocated, string SlowestStage)
{
    public bool IsFailure => Verdict > Verdict.Unsupported;
}

/// <summary>Takes one file through all stages and judges how each ends: by a result, by bad input, by something unsupported.</summary>
internal sealed class Trial
{
    public const string FileName = "input.pyc";
    private const double OneSecond = 1000;

    private const long LeastMemory = 64L << 20;
    private const int MemoryPerByte = 1024;

    private readonly byte[] data;
    private readonly Reach reach;
    private readonly double mostMilliseconds;
    private Verdict verdict = Verdict.Loaded;
    private string text = "";
    private double milliseconds;
    private long mostAllocated;
    private double slowest;
    private string slowestStage = "";

    private Trial(byte[] data, Reach reach, double mostMilliseconds)
    {
        this.data = data;
        this.reach = reach;
        this.mostMilliseconds = mostMilliseconds;
    }

    /// <summary>Runs a file that has no path; a slow run is repeated, because other processes may have taken the processor.</summary>
    /// <param name="data">The file.</param>
    /// <param name="reach">How far it goes.</param>
    /// <param name="number">Which of the costly stages it takes: all of them for 0.</param>
    /// <param name="mostMilliseconds">What is slow.</param>
    public static TrialResult Run(byte[] data, Reach reach, long number = 0, double mostMilliseconds = OneSecond)
    {
        var result = RunOnce(data, reach, number, mostMilliseconds);
        for (var again = 0; again < 2 && result.Verdict == Verdict.Slow; again++) result = RunOnce(data, reach, number, mostMilliseconds);
        return result;
    }

    private static TrialResult RunOnce(byte[] data, Reach reach, long number, double mostMilliseconds)
    {
        var trial = new Trial(data, reach, mostMilliseconds);
        trial.RunStages(number);
        return new TrialResult(trial.verdict, trial.text, trial.milliseconds, trial.mostAllocated, string.Create(CultureInfo.InvariantCulture, $"{trial.slowestStage} {trial.slowest:0} ms"));
    }

    private void RunStages(long number)
    {
        PycFile? file = null;
        Attempt("reading", () => file = PycFile.Read(data, FileName));
        if (file is null) return;
        var codes = CodeObjects.In(file.Code);
        Attempt("tables", () => codes.ForEach(ReadTables));
        Attempt("listing", () => Disassembler.Write(file.Code, TextWriter.Null));
        if (reach == Reach.Lower) Attempt("lowering", () => codes.ForEach(code => CanonicalOps.Lower(code)));
        if (reach == Reach.Graph) Attempt("graph", () => codes.ForEach(code => ControlFlowGraphBuilder.Build(code)));
        if (reach >= Reach.Cil) Attempt("translation", () => codes.ForEach(Translate));
        if (reach < Reach.Load) return;
        if (number % 8 == 0)
            foreach (var stage in Enum.GetValues<Stage>()) Attempt($"text of {stage}", () => StageText.OfAll(file.Code, stage));
        if (number % 16 == 0) Attempt("loading", () => Loading.LoadAndCompile(file));
        if (number % 64 == 0) Attempt("building an assembly", () => Loading.Build(file));
        if (milliseconds > mostMilliseconds) Note(Verdict.Slow, string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms; {text}"));
    }

    private void ReadTables(CodeObject code)
    {
        Each(() => InstructionDecoder.Decode(code));
        Each(() => _ = code.Positions);
        Each(() => _ = code.ExceptionTable);
        Each(() => StackDepth.Of(code));
    }

    private void Translate(CodeObject code) => Each(() =>
    {
        IrFunction function = IrBuilder.Build(ControlFlowGraphBuilder.Build(code));
        CilMethod method = CilLowering.Lower(function, "Body");
        if (method.Instructions.Count == 0) throw new InvalidOperationException("a method without instructions");
    });

    // The other parts of a stage go on: they may fail in another way.
    private void Each(Action action)
    {
        try
        {
            action();
        }
        catch (PytocilException e)
        {
            Judge(e);
        }
    }

    private void Attempt(string stage, Action action)
    {
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            action();
        }
        catch (Exception e)
        {
            if (e is PytocilException known) Judge(known);
            else Note(Verdict.OtherException, $"{stage}: {e}");
        }
        // Beside other processes the clock alone says little.
        var time = Math.Min(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        milliseconds += time;
        if (time > slowest) (slowest, slowestStage) = (time, stage);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        mostAllocated = Math.Max(mostAllocated, allocated);
        if (allocated > LeastMemory + (long)MemoryPerByte * data.Length) Note(Verdict.Memory, $"{stage}: {allocated >> 20} MB for a file of {data.Length} bytes");
        if (time > mostMilliseconds) Note(Verdict.Slow, string.Create(CultureInfo.InvariantCulture, $"{stage}: {time:0} ms for a file of {data.Length} bytes"));
    }

    private void Judge(PytocilException e)
    {
        if (e is InternalErrorException) Note(Verdict.InternalError, e.ToString());
        else if (!e.Message.Contains(FileName, StringComparison.Ordinal)) Note(Verdict.ErrorWithoutFile, e.Message + e.StackTrace);
        else Note(e is UnsupportedException ? Verdict.Unsupported : Verdict.BadInput, "");
    }

    private void Note(Verdict found, string about)
    {
        if (found <= verdict) return;
        verdict = found;
        text = about;
    }
}
