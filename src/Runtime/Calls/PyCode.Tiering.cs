namespace PyToCil.Runtime;

/// <summary>What a code object counts until it is worth typed code, and what it saw.</summary>
public sealed partial class PyCode
{
    private Delegate? _genericEntry;
    private int _entryWantedAt = -1;

    private PyDict? _moduleGlobals;
    private bool _hasSeveralGlobals;

    /// <summary>The globals of every function that was made of this code; null where they are not the same.</summary>
    public PyDict? ModuleGlobals => _moduleGlobals;

    /// <summary>A function of this code has these globals. Code that was made for those of one module alone is given up where another comes.</summary>
    internal void NoteGlobals(PyDict globals)
    {
        if (_moduleGlobals == globals || _hasSeveralGlobals) return;
        if (_moduleGlobals is not { } other)
        {
            _moduleGlobals = globals;
            return;
        }
        _hasSeveralGlobals = true;
        _moduleGlobals = null;
        other.ForgetWatches();
    }

    /// <summary>Calls left until the function is hot.</summary>
    public int CallsLeft = int.MaxValue;

    /// <summary>Rounds of loops left until one is.</summary>
    public int RoundsLeft = int.MaxValue;

    /// <summary>The kinds that each step produced (<see cref="SeenKinds"/>). Threads may lose a note, never gain one.</summary>
    public int[] Profile = [];

    /// <summary>The functions that each call reached, by the call's place in the profile.</summary>
    public CallTarget?[] Targets = [];

    /// <summary>How often typed code was left at each step; the first count is that of entries and of leaving on purpose. Threads may lose counts.</summary>
    public int[] Leaves { get; private set; } = [];

    /// <summary>The classes that each step produced; null where no report wants them.</summary>
    public SeenClasses? Classes { get; set; }

    /// <summary>Why typed code could not be made, or null.</summary>
    public string? Refusal { get; set; }

    internal int Exits;
    /// <summary>How often typed code was given up; what was made of it before is stale.</summary>
    public int Remakes { get; internal set; }

    /// <summary>Null where the code is never typed, or not yet compiled.</summary>
    public ICodeOptimizer? Optimizer { get; private set; }

    /// <summary>Resumes a generator in code that counts, whatever its values are.</summary>
    internal EntryGenerator? GenericResume => (EntryGenerator?)_genericEntry;

    internal TieringMode Mode { get; private set; }

    internal int RoundsUntilHot => Mode == TieringMode.Normal ? 2_000 : 1;

    /// <summary>Calls through one delegate until it gets an entry of its own signature.</summary>
    internal int HostCallsUntilHot => Mode == TieringMode.Normal ? 100 : 0;

    internal bool MayBeTyped => Remakes < Tiering.MostRemakes;

    /// <summary>An entry was asked for since typed code was last given up: it is there, or being made, or cannot be had.</summary>
    internal bool HasWantedEntry => _entryWantedAt == Remakes;

    private int CallsUntilHot => Mode == TieringMode.Normal ? 200 : 1;

    /// <summary>Begins to count; the compiler calls this with the entry that counts.</summary>
    public void StartCounting(ICodeOptimizer optimizer, int places, Delegate entry, TieringMode mode)
    {
        Profile = new int[places];
        Targets = new CallTarget?[places];
        Leaves = new int[places + 1];
        _genericEntry = entry;
        Optimizer = optimizer;
        Mode = mode;
        CallsLeft = CallsUntilHot;
        RoundsLeft = RoundsUntilHot;
    }

    /// <summary>Calls became hot: whether an entry shall be made. It is asked for once: generic code runs on while it is made.</summary>
    internal bool WantsEntry()
    {
        CallsLeft = int.MaxValue;
        if (HasWantedEntry || Optimizer is null || !MayBeTyped) return false;
        _entryWantedAt = Remakes;
        return true;
    }

    /// <summary>Back to the entry that counts: typed code was left too often.</summary>
    internal void Retire()
    {
        if (_genericEntry is not { } entry) return;
        SetEntry(entry);
        Optimizer!.Forget();
        CallsLeft = CallsUntilHot;
    }
}
