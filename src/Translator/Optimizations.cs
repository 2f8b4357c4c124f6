namespace PyToCil.Translator;

/// <summary>
/// What typed code does faster than generic code. Each can be left out, all by all: results are the same, which the golden tests
/// check with each one left out. For <see cref="TranslationOptions.Optimizations"/> and for <c>pytocil run --without</c>.
/// </summary>
[Flags]
public enum Optimizations
{
    /// <summary>None: generic code only.</summary>
    None = 0,

    /// <summary>Functions that are called often are entered in typed code.</summary>
    Calls = 1 << 0,

    /// <summary>A loop that runs long is entered in typed code while it runs (on-stack replacement).</summary>
    Loops = 1 << 1,

    /// <summary>Generators that are resumed often go on in typed code.</summary>
    Generators = 1 << 2,

    /// <summary>Calls through a .NET delegate have an entry of its signature, with unboxed arguments and result.</summary>
    Delegates = 1 << 3,

    /// <summary>Members of .NET objects, whose type the delegate's signature tells, are used directly. Needs <see cref="Delegates"/>, <see cref="Numbers"/> and <see cref="Complex"/>.</summary>
    HostMembers = 1 << 4,

    /// <summary>int, float and bool lie unboxed in CIL locals.</summary>
    Numbers = 1 << 5,

    /// <summary>complex lies unboxed in CIL locals.</summary>
    Complex = 1 << 6,

    /// <summary><c>abs(z) &gt; x</c> is decided by squares. Needs <see cref="Complex"/> and <see cref="Numbers"/>.</summary>
    ComplexModulus = 1 << 7,

    /// <summary>Operands of which only the profile says that they are numbers are computed unboxed where they are.</summary>
    MixedNumbers = 1 << 8,

    /// <summary>str lies as a .NET string in CIL locals, a single character as its number.</summary>
    Text = 1 << 9,

    /// <summary>Sums of several texts are put together once. Needs <see cref="Text"/>.</summary>
    TextSums = 1 << 10,

    /// <summary>A text that a loop appends to grows in place. Needs <see cref="Text"/>.</summary>
    TextAppends = 1 << 11,

    /// <summary>Callees that are always the same become part of their caller.</summary>
    Inlining = 1 << 12,

    /// <summary>Built-in functions and methods are called as methods of the runtime for arguments of their kinds.</summary>
    Builtins = 1 << 13,

    /// <summary>Values of a module's globals, and built-in functions that a name means, are constants of the code.</summary>
    Globals = 1 << 14,

    /// <summary>Attributes and methods of instances of known shapes are found without looking.</summary>
    Members = 1 << 15,

    /// <summary>Items of lists are read and written without a call of the runtime.</summary>
    ListItems = 1 << 16,

    /// <summary>The list of a comprehension has room for its items at once. Needs <see cref="Lists"/>.</summary>
    ListDisplays = 1 << 17,

    /// <summary>Loops over ranges, lists and tuples have a cursor in place of an iterator object; those over ranges need <see cref="Numbers"/>.</summary>
    LoopCursors = 1 << 18,

    /// <summary>What an innermost loop changes has CIL locals of its own within the loop.</summary>
    LoopLocals = 1 << 19,

    /// <summary>Loops that unpack the pairs of an iterator take them without a tuple.</summary>
    Pairs = 1 << 20,

    /// <summary>Who drives a generator takes its items while it runs.</summary>
    ItemSinks = 1 << 21,

    /// <summary>A missing item whose handler only takes note of it makes no exception.</summary>
    QuietHandlers = 1 << 22,

    /// <summary>A function that calls itself does so with unboxed arguments.</summary>
    SelfCalls = 1 << 23,

    /// <summary>Typed code is made by a thread of its own (<see cref="TranslationOptions.InBackground"/>).</summary>
    Background = 1 << 24,

    /// <summary>
    /// What was tested of an instance or a class holds until other code runs, and is not tested again; what was never seen leaves typed code, so that
    /// it holds on all ways. Of <see cref="Members"/> and <see cref="Inlining"/>.
    /// </summary>
    Facts = 1 << 25,

    /// <summary>What is exactly a list is known as one, and tested no more.</summary>
    Lists = 1 << 26,

    /// <summary>Everything.</summary>
    All = (1 << 27) - 1,
}
