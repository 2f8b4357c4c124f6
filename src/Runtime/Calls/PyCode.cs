namespace PyToCil.Runtime;

/// <summary><c>co_flags</c>, docs.python.org/3/library/inspect.html#inspect-module-co-flags</summary>
[Flags]
public enum PyCodeFlags
{
    None = 0,
    Optimized = 0x1,
    NewLocals = 0x2,
    VariableArguments = 0x4,
    VariableKeywords = 0x8,
    Nested = 0x10,
    Generator = 0x20,
    Coroutine = 0x80,
    IterableCoroutine = 0x100,
    AsynchronousGenerator = 0x200,
    HasDocstring = 0x4000000,
    Method = 0x8000000,
}

/// <summary>A place in a source file; lines and columns count from 1 and 0, -1 is unknown.</summary>
public readonly record struct CodePosition(int Line, int EndLine, int Column, int EndColumn)
{
    public static readonly CodePosition Unknown = new(-1, -1, -1, -1);
}

/// <summary>Which source position each instruction has.</summary>
public abstract class PositionTable
{
    /// <summary>The position of the instruction at a byte offset.</summary>
    public abstract CodePosition At(int offset);
}

/// <summary>What a code object is made of; everything that does not change.</summary>
public sealed record CodeDescription
{
    public required string Name { get; init; }
    public required string QualifiedName { get; init; }
    public required string FileName { get; init; }
    public required int FirstLine { get; init; }
    public required int ArgumentCount { get; init; }
    public required int PositionalOnlyCount { get; init; }
    public required int KeywordOnlyCount { get; init; }
    public required PyCodeFlags Flags { get; init; }

    /// <summary>Names of parameters and locals, parameters first.</summary>
    public required string[] VariableNames { get; init; }
    public required string[] CellNames { get; init; }
    public required string[] FreeNames { get; init; }
    public required string[] Names { get; init; }
    public required Value[] Constants { get; init; }
    public required PositionTable Positions { get; init; }

    /// <summary>Most values that a generator keeps while suspended.</summary>
    public int GeneratorSlots { get; init; }

    public int StackSize { get; init; }

    /// <summary>A generator whose call runs the body up to a first suspension.</summary>
    public bool StartsInCall { get; init; }
    public byte[] Bytecode { get; init; } = [];
}

/// <summary>The names of a code object's sites: each index is one place in the code.</summary>
public sealed record SiteNames(string[] Globals, string[] Attributes, string[] Methods, string[][] Keywords)
{
    public static readonly SiteNames None = new([], [], [], []);
}

/// <summary>A code object: what Python sees as <c>__code__</c>, and what the runtime calls.</summary>
public sealed partial class PyCode : PyObject
{
    private readonly Lock _compileLock = new();
    private ICodeCompiler? _compiler;

    /// <param name="description">What it is made of.</param>
    /// <param name="compiler">Makes the entries at the first call.</param>
    public PyCode(CodeDescription description, ICodeCompiler compiler) : base(Types.SingletonTypes.Code)
    {
        Description = description;
        _compiler = compiler;
        Constants = description.Constants;
        bool plain = description.KeywordOnlyCount == 0 && (description.Flags & (PyCodeFlags.VariableArguments | PyCodeFlags.VariableKeywords)) == 0;
        SimpleCount = plain ? description.ArgumentCount : -1;
        ParameterCount = description.ArgumentCount + description.KeywordOnlyCount
            + (description.Flags.HasFlag(PyCodeFlags.VariableArguments) ? 1 : 0) + (description.Flags.HasFlag(PyCodeFlags.VariableKeywords) ? 1 : 0);
        SavedValues = Math.Max(description.GeneratorSlots, ParameterCount);
        IsNamespace = (description.Flags & PyCodeFlags.NewLocals) == 0;
        if (IsNamespace) SetUncompiledNamespace(); else SetUncompiledEntries();
    }

    public CodeDescription Description { get; }
    public string Name => Description.Name;
    public string QualifiedName => Description.QualifiedName;

    /// <summary>The constants; emitted code indexes them.</summary>
    public readonly Value[] Constants;

    // The places that keep an inline cache, by kind; emitted code indexes them.

    public GlobalSite[] Globals = [];
    public AttributeSite[] Attributes = [];
    public MethodSite[] Methods = [];
    public KeywordSite[] Keywords = [];

    /// <summary>Makes the sites that compiled code indexes; its compiler calls this before it sets an entry.</summary>
    public void InstallSites(SiteNames names)
    {
        Globals = Array.ConvertAll(names.Globals, n => new GlobalSite(n));
        Attributes = Array.ConvertAll(names.Attributes, n => new AttributeSite(n));
        Methods = Array.ConvertAll(names.Methods, n => new MethodSite(n));
        Keywords = Array.ConvertAll(names.Keywords, n => new KeywordSite(n));
    }

    /// <summary>The delegate type of the entry that its compiler sets.</summary>
    public Type EntryType
    {
        get
        {
            if (IsGenerator) return typeof(EntryGenerator);
            if (IsNamespace) return typeof(Entry1);
            return ParameterCount switch
            {
                0 => typeof(Entry0),
                1 => typeof(Entry1),
                2 => typeof(Entry2),
                3 => typeof(Entry3),
                4 => typeof(Entry4),
                _ => typeof(EntryMany),
            };
        }
    }

    /// <summary>Sets the entry that takes the code's parameters; the delegate is one of the Entry types.</summary>
    public void SetEntry(Delegate entry)
    {
        switch (entry)
        {
            case Entry0 e: Zero = e; break;
            case Entry1 e: One = e; break;
            case Entry2 e: Two = e; break;
            case Entry3 e: Three = e; break;
            case Entry4 e: Four = e; break;
            case EntryMany e: Many = e; break;
            case EntryGenerator e: Resume = e; break;
            default: throw new ArgumentException($"{entry.GetType().Name} is no entry", nameof(entry));
        }
    }

    /// <summary>The number of arguments where all are positional and none is collected; else -1.</summary>
    public int SimpleCount { get; }

    /// <summary>It has neither <c>*args</c> nor <c>**kwargs</c>.</summary>
    public bool CollectsNothing => (Description.Flags & (PyCodeFlags.VariableArguments | PyCodeFlags.VariableKeywords)) == 0;

    /// <summary>All parameters: positional, keyword-only, <c>*args</c>, <c>**kwargs</c>.</summary>
    public int ParameterCount { get; }

    /// <summary>Most values that a generator of this code keeps.</summary>
    public int SavedValues { get; set; }

    /// <summary>It may handle exceptions; false where it is known to have no handler that a program could see.</summary>
    public bool HandlesExceptions { get; set; } = true;

    /// <summary>A module or class body, which runs with a namespace as its only parameter.</summary>
    public bool IsNamespace { get; }

    public bool IsGenerator => (Description.Flags & PyCodeFlags.Generator) != 0;

    public CodePosition PositionOf(int offset) => Description.Positions.At(offset);

    // ---- Entries; the ones for calls hold a stub until the code is compiled ----

    public Entry0? Zero;
    public Entry1? One;
    public Entry2? Two;
    public Entry3? Three;
    public Entry4? Four;
    public EntryMany? Many;
    public EntryGenerator? Resume;

    internal bool IsCompiled => _compiler is null;

    /// <summary>Compiles, if not yet done. Thread-safe.</summary>
    public void EnsureCompiled()
    {
        lock (_compileLock)
        {
            if (_compiler is not { } compiler) return;
            compiler.Compile(this);
            if (IsGenerator) SetGeneratorEntries();
            _compiler = null;
        }
    }

    private void SetUncompiledNamespace() => One = (context, function, a) => { EnsureCompiled(); return One!(context, function, a); };

    private void SetUncompiledEntries()
    {
        switch (ParameterCount)
        {
            case 0: Zero = (context, function) => { EnsureCompiled(); return Zero!(context, function); }; break;
            case 1: One = (context, function, a) => { EnsureCompiled(); return One!(context, function, a); }; break;
            case 2: Two = (context, function, a, b) => { EnsureCompiled(); return Two!(context, function, a, b); }; break;
            case 3: Three = (context, function, a, b, c) => { EnsureCompiled(); return Three!(context, function, a, b, c); }; break;
            case 4: Four = (context, function, a, b, c, d) => { EnsureCompiled(); return Four!(context, function, a, b, c, d); }; break;
            default: Many = (context, function, parameters) => { EnsureCompiled(); return Many!(context, function, parameters); }; break;
        }
    }

    private void SetGeneratorEntries()
    {
        if (Description.StartsInCall)
        {
            SetStartedGeneratorEntries();
            return;
        }
        switch (ParameterCount)
        {
            case 0: Zero = (_, function) => new PyGenerator(function); break;
            case 1: One = (_, function, a) => { var g = new PyGenerator(function); g.Slots[0] = a; return g; }; break;
            case 2: Two = (_, function, a, b) => { var g = new PyGenerator(function); g.Slots[0] = a; g.Slots[1] = b; return g; }; break;
            case 3: Three = (_, function, a, b, c) => { var g = new PyGenerator(function); g.Slots[0] = a; g.Slots[1] = b; g.Slots[2] = c; return g; }; break;
            case 4: Four = (_, function, a, b, c, d) => { var g = new PyGenerator(function); g.Slots[0] = a; g.Slots[1] = b; g.Slots[2] = c; g.Slots[3] = d; return g; }; break;
            default: Many = (_, function, parameters) => { var g = new PyGenerator(function); parameters.CopyTo(g.Slots.AsSpan()); return g; }; break;
        }
    }

    // Generator expressions alone are such, and their only parameter is what they iterate.
    private void SetStartedGeneratorEntries()
    {
        One = (context, function, a) => { var g = new PyGenerator(function); g.Slots[0] = a; return g.Start(context); };
    }

    /// <summary>Calls with one value for each parameter.</summary>
    internal Value Invoke(PyContext context, PyFunction function, Value[] p) => ParameterCount switch
    {
        0 => Zero!(context, function),
        1 => One!(context, function, p[0]),
        2 => Two!(context, function, p[0], p[1]),
        3 => Three!(context, function, p[0], p[1], p[2]),
        4 => Four!(context, function, p[0], p[1], p[2], p[3]),
        _ => Many!(context, function, p),
    };

    /// <summary>Runs a module or class body. Returns the marker.</summary>
    internal Value InvokeNamespace(PyContext context, PyFunction function, Value names) => One!(context, function, names);
}
