using System.Diagnostics;
using System.Globalization;
using PyToCil.Bytecode;
using PyToCil.Translator.Cil;
using PyToCil.Translator.ControlFlow;
using PyToCil.Translator.Ir;
using PyToCil.Translator.IrBuilding;
using PyToCil.Translator.Lowering;

namespace PyToCil.TranslateLibrary;

/// <summary>Counts what becomes of code objects.</summary>
internal sealed class LibraryTranslation
{
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private readonly Dictionary<string, int> _failureKinds = new(StringComparer.Ordinal);
    private readonly Stopwatch _time = new();
    private int _files, _translated;
    private long _bytecode, _cil;

    public int Failed => _failures.Count;

    public void Add(string path)
    {
        _files++;
        PycFile file;
        try
        {
            file = PycFile.Read(path);
        }
        catch (PytocilException e)
        {
            _failures.Add($"{path}: {e.Message}");
            return;
        }
        foreach (CodeObject code in WithNested(file.Code)) Translate(code);
    }

    private void Translate(CodeObject code)
    {
        _time.Start();
        try
        {
            ControlFlowGraph graph = ControlFlowGraphBuilder.Build(code);
            IrFunction function = IrBuilder.Build(graph);
            CilMethod method = CilLowering.Lower(function, "Body");
            _translated++;
            _bytecode += code.Code.Length;
            _cil += method.Instructions.Count;
        }
        catch (UnsupportedException e)
        {
            _refused[e.Reason] = _refused.GetValueOrDefault(e.Reason) + 1;
        }
        catch (Exception e)
        {
            _failures.Add($"{code.FileName}: {code.QualifiedName}: {e.GetType().Name}: {e.Message}");
            string kind = $"{e.GetType().Name} {(e as PytocilException)?.Reason ?? e.Message}";
            _failureKinds[kind] = _failureKinds.GetValueOrDefault(kind) + 1;
        }
        finally
        {
            _time.Stop();
        }
    }

    private static IEnumerable<CodeObject> WithNested(CodeObject code)
    {
        yield return code;
        foreach (Constant constant in code.Constants)
        {
            if (constant is not CodeConstant inner) continue;
            foreach (CodeObject nested in WithNested(inner.Code)) yield return nested;
        }
    }

    public void Print(TextWriter output, string version)
    {
        int all = _translated + Failed + _refused.Values.Sum();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"CPython {version}: {_files} files, {all} code objects: {_translated} translated, {_refused.Values.Sum()} refused, {Failed} failed"));
        foreach ((string reason, int count) in _refused) output.WriteLine($"  refused {count}: {reason}");
        foreach ((string kind, int count) in _failureKinds.OrderByDescending(pair => pair.Value).Take(20)) output.WriteLine($"  failed {count}: {kind}");
        foreach (string failure in _failures.Take(40)) output.WriteLine("  FAILED " + failure);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {_time.Elapsed.TotalSeconds:0.0} s, {all / Math.Max(_time.Elapsed.TotalSeconds, 0.001):0} code objects a second; {_bytecode} bytes of bytecode, {_cil} CIL instructions; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }
}
