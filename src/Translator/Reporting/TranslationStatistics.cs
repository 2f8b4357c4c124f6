using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PyToCil.Runtime;

namespace PyToCil.Translator.Reporting;

/// <summary>What making the methods of an interpreter's modules cost, by code object. Threads may read it while code runs.</summary>
public sealed class TranslationStatistics
{
    private static readonly ConditionalWeakTable<PyInterpreter, TranslationStatistics> s_all = [];
    private readonly ConcurrentDictionary<PyCode, CodeStatistics> _codes = new();
    private long _loading;
    private int _loaded;

    private TranslationStatistics() { }

    /// <summary>Those of all modules that the interpreter loaded.</summary>
    public static TranslationStatistics Of(PyInterpreter interpreter) => s_all.GetValue(interpreter, _ => new TranslationStatistics());

    /// <summary>The code objects of which methods were made, the dearest first.</summary>
    public IReadOnlyList<CodeStatistics> Codes =>
        [.. _codes.Values.OrderByDescending(code => code.Total).ThenBy(code => code.Name, StringComparer.Ordinal)];

    /// <summary>Modules that were loaded.</summary>
    public int Modules => Volatile.Read(ref _loaded);

    /// <summary>Time of loading: bytecode decoded and lowered, stacks proven, constants made.</summary>
    public TimeSpan Loading => TimeSpan.FromTicks(Interlocked.Read(ref _loading));

    /// <summary>Those of one code object; null where no method of it was made.</summary>
    public CodeStatistics? OfCode(PyCode code) => _codes.GetValueOrDefault(code);

    internal void AddModule(TimeSpan time)
    {
        Interlocked.Increment(ref _loaded);
        Interlocked.Add(ref _loading, time.Ticks);
    }

    internal CodeStatistics For(PyCode code) => _codes.GetOrAdd(code, static code => new CodeStatistics(code));
}

/// <summary>The forms in which a code object becomes methods.</summary>
public enum MethodForm
{
    /// <summary>Works on any values, and counts.</summary>
    Generic,
    /// <summary>Entered by calls with arguments of certain kinds.</summary>
    Typed,
    /// <summary>Entered by a loop while it runs.</summary>
    TypedLoop,
    /// <summary>Generic code that goes on where typed code was left.</summary>
    Continuation,
}

/// <summary>What one code object's methods cost.</summary>
public sealed class CodeStatistics
{
    private readonly PyCode _code;
    private readonly Lock _lock = new();
    private readonly int[] _methods = new int[Enum.GetValues<MethodForm>().Length];

    internal CodeStatistics(PyCode code) => _code = code;

    public string Name => _code.QualifiedName;
    public string FileName => _code.Description.FileName;
    public int FirstLine => _code.Description.FirstLine;

    /// <summary>From bytecode to verified CIL.</summary>
    public TimeSpan Translating { get; private set; }

    /// <summary>From CIL to a method that .NET can run.</summary>
    public TimeSpan Emitting { get; private set; }

    /// <summary>
    /// The JIT's time, of typed code always, of the other methods where <see cref="TranslationOptions.MeasuresJit"/> is set:
    /// .NET compiles those at their first call and again when they are hot, unseen by the translator.
    /// </summary>
    public TimeSpan Jitting { get; private set; }

    /// <summary>The longest time for which a thread that runs Python code had to wait for a method to be made.</summary>
    public TimeSpan LongestWait { get; private set; }

    public TimeSpan Total => Translating + Emitting + Jitting;

    /// <summary>CIL instructions of all its methods.</summary>
    public int CilInstructions { get; private set; }

    /// <summary>Bytes of CIL that the JIT has compiled, as far as <see cref="Jitting"/> covers them.</summary>
    public long CilBytes { get; private set; }

    /// <summary>Managed memory allocated while the methods were made; most of it is given back.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Why typed code could not be made, or null.</summary>
    public string? Refusal => _code.Refusal;

    /// <summary>How often typed code was left for generic code.</summary>
    public long Exits => _code.Leaves.Sum(count => (long)count);

    /// <summary>How often it was given up and made anew with what had been learned.</summary>
    public int Remakes => _code.Remakes;

    /// <summary>Methods made in a form.</summary>
    public int Methods(MethodForm form)
    {
        lock (_lock) return _methods[(int)form];
    }

    internal void Add(MethodForm form, in MethodCost cost)
    {
        lock (_lock)
        {
            _methods[(int)form]++;
            Translating += cost.Translating;
            Emitting += cost.Emitting;
            Jitting += cost.Jitting;
            CilInstructions += cost.CilInstructions;
            CilBytes += cost.CilBytes;
            AllocatedBytes += cost.AllocatedBytes;
            if (!cost.InBackground && cost.Total > LongestWait) LongestWait = cost.Total;
        }
    }
}
