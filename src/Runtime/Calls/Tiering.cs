using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime;

/// <summary>Makes typed code of a code object that is called often or loops long; the translator implements it.</summary>
public interface ICodeOptimizer
{
    /// <summary>Sets an entry for calls with arguments like these; keeps the present one where nothing is gained.</summary>
    void OptimizeCalls(PyCode code, Value[] arguments);

    /// <summary>An entry into a loop with variables and stack items like these, or null where nothing is gained.</summary>
    EntryResume? OptimizeLoop(PyCode code, int loop, Value[] state);

    /// <summary>Sets an entry for resumptions of the generators that the code makes.</summary>
    void OptimizeGenerator(PyCode code);

    /// <summary>As <see cref="OptimizeLoop"/>, within a generator's body.</summary>
    EntryGeneratorLoop? OptimizeGeneratorLoop(PyCode code, int loop, Value[] state);

    /// <summary>Makes a static method for calls through a delegate, with a lane as its first argument; not where nothing is gained.</summary>
    /// <param name="code">What is called.</param>
    /// <param name="lane">A closed <c>FunctionLane</c>: its type arguments are those of the delegate.</param>
    /// <param name="isOpen">Objects of derived classes come too.</param>
    /// <param name="enter">Gets the method, at once or later and from another thread.</param>
    void OptimizeHostCalls(PyCode code, Type lane, bool isOpen, Action<MethodInfo> enter);

    /// <summary>What was made of loops and delegates is made anew when it is wanted again.</summary>
    void Forget();

    /// <summary>Typed code was left at an exit for no step's sake; where that is its entry, the arguments in the state were not of the kinds it takes.</summary>
    void NoteEntry(int exit, Value[] state);

    /// <summary>The code that goes on where typed code is left.</summary>
    EntryResume Continuation(PyCode code, int exit);

    /// <summary>As <see cref="Continuation"/>, within a generator's body.</summary>
    EntryGeneratorLoop GeneratorContinuation(PyCode code, int exit);
}

/// <summary>When typed code is made, and how long it is stayed in.</summary>
public enum TieringMode
{
    /// <summary>After some hundred calls or some thousand rounds of a loop.</summary>
    Normal,
    /// <summary>Never.</summary>
    Off,
    /// <summary>At the second call and the second round; for tests.</summary>
    Hot,
    /// <summary>As <see cref="Hot"/>, and it is left at every seventh step; for tests.</summary>
    Leaving,
    /// <summary>As <see cref="Hot"/>, and each guard fails the first time and every seventh time (<see cref="GuardSite"/>); for tests.</summary>
    Failing,
}

/// <summary>Goes on within a function: <paramref name="state"/> holds its variables, then its stack items, then its temporaries.</summary>
public delegate Value EntryResume(PyContext context, PyFunction function, Value[] state);

/// <summary>As <see cref="EntryResume"/>, within a generator's body: to its next yield or its end.</summary>
public delegate Value EntryGeneratorLoop(PyContext context, PyGenerator generator, Value[] state);

/// <summary>What emitted code calls to count, to enter typed code, and to leave it.</summary>
public static class Tiering
{
    private static int s_places;

    /// <summary>For <see cref="TieringMode.Leaving"/>: true at every seventh call.</summary>
    public static bool LeavesHere() => Interlocked.Increment(ref s_places) % 7 == 0;

    /// <summary>Exits after which a function's typed code is made anew, with what is known now.</summary>
    private const int MostExits = 8;

    /// <summary>Loops entered within each other on one thread.</summary>
    private const int MostOpenLoops = 100;

    /// <summary>Remakes after which it stays generic.</summary>
    internal const int MostRemakes = 12;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CountCall(PyCode code) => --code.CallsLeft < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CountRound(PyCode code) => --code.RoundsLeft < 0;

    /// <summary>Notes what a place produced.</summary>
    public static void Note(PyCode code, int place, Value value)
    {
        code.Profile[place] |= (int)KindOf(value);
        code.Classes?.Note(place, value);
    }

    /// <summary>Notes what an item belongs to.</summary>
    public static void NoteContainer(PyCode code, int place, Value container) =>
        code.Profile[place] |= (int)(Entry.TypedLanes.IsList(container) ? StorageOf((PyList)container.Reference!) : SeenKinds.OfOther);

    private static SeenKinds StorageOf(PyList list) => list.Numbers switch
    {
        long[] => SeenKinds.OfInts,
        double[] => SeenKinds.OfFloats,
        byte[] => SeenKinds.OfBools,
        _ => SeenKinds.OfList,
    };

    /// <summary>Notes which function a call is about to reach.</summary>
    public static void NoteTarget(PyContext context, PyCode code, int place, Value first, Value second)
    {
        CallForm form = first.IsNull ? CallForm.Second : second.IsNull ? CallForm.First : CallForm.Method;
        object? callable = (first.IsNull ? second : first).Reference;
        if (callable is PyFunction function) AddTarget(context, code, place, function, form, null);
        else if (callable is PyType type && form != CallForm.Method && TypeCalls.PlainInitializer(type) is { } initializer) AddTarget(context, code, place, initializer, form, type);
        else if (callable is PyInstance instance && form != CallForm.Method && instance.Type.Special(SpecialMethod.Call).Reference is PyFunction call) AddTarget(context, code, place, call, form, instance.Type, isInstanceCall: true);
    }

    /// <summary>Notes which method an operator is about to reach; of an in-place form, where the class has none of its own.</summary>
    public static void NoteOperator(PyContext context, PyCode code, int place, Value left, int method, int inPlace)
    {
        if (left.Reference is not PyInstance instance) return;
        PyType type = instance.Type;
        if (inPlace >= 0 && !type.Special((SpecialMethod)inPlace).IsNull) return;
        if (type.Special((SpecialMethod)method).Reference is PyFunction function) AddTarget(context, code, place, function, CallForm.Operator, type);
    }

    private static void AddTarget(PyContext context, PyCode code, int place, PyFunction function, CallForm form, PyType? type, bool isInstanceCall = false)
    {
        if (function.Interpreter != context.Interpreter) return;
        CallTarget? known = code.Targets[place];
        if (known is not null && (known.Has(function, form, type) || known.Count > CallTarget.Most)) return;
        code.Targets[place] = type is null ? CallTarget.OfFunction(function, form, known) : CallTarget.OfMethod(type, function, form, isInstanceCall, known);
    }

    /// <summary>Takes it that a place will produce such a value, where nothing is known of it.</summary>
    public static void Foresee(PyCode code, int place, Value value)
    {
        if (code.Profile[place] == 0) Note(code, place, value);
    }

    /// <summary>The class <c>range</c>.</summary>
    public static bool IsRange(Value callable) => callable.Reference is PyType type && type == RangeType.Type;

    /// <summary>Takes it that a place will make an iterator over a range, where nothing is known of it.</summary>
    public static void ForeseeRange(PyCode code, int place)
    {
        if (code.Profile[place] == 0) code.Profile[place] = (byte)SeenKinds.RangeIterator;
    }

    /// <summary>Takes it that a call will reach a function, where nothing is known of it.</summary>
    /// <param name="caller">The function that calls.</param>
    /// <param name="place">The call's place in its profile.</param>
    /// <param name="first">The first head.</param>
    /// <param name="second">The second head.</param>
    public static void ForeseeTarget(PyFunction caller, int place, Value first, Value second)
    {
        if (caller.Code.Targets[place] is null) NoteTarget(PyContext.For(caller.Interpreter), caller.Code, place, first, second);
    }

    private static SeenKinds KindOf(Value value) => value.IsInt ? SeenKinds.Int : value.IsFloat ? SeenKinds.Float : value.IsBool ? SeenKinds.Bool : KindOf(value.Reference);

    private static SeenKinds KindOf(object? reference) => reference switch
    {
        string => SeenKinds.Str,
        PyComplex { Type: var type } when type == ComplexType.Type => SeenKinds.Complex,
        PyRange { IsSmall: true } => SeenKinds.Range,
        PyRangeIterator { IsOwned: true } => SeenKinds.RangeIterator,
        PyListIterator { IsOwned: true } => SeenKinds.ListIterator,
        PyTupleIterator { IsOwned: true } => SeenKinds.TupleIterator,
        PyList list when list.GetType() == typeof(PyList) => SeenKinds.List,
        _ => SeenKinds.Other,
    };

    /// <summary>A function has become hot.</summary>
    public static void HeatCalls(PyCode code, Value[] arguments)
    {
        if (code.WantsEntry()) code.Optimizer!.OptimizeCalls(code, arguments);
    }

    /// <summary>A generator's body is resumed often.</summary>
    public static void HeatGenerator(PyCode code)
    {
        if (code.WantsEntry()) code.Optimizer!.OptimizeGenerator(code);
    }

    /// <summary>A loop has become hot: runs it to the function's end in typed code. False where there is none; then the caller goes on itself.</summary>
    public static bool EnterLoop(PyContext context, PyCode code, PyFunction function, int loop, Value[] state, out Value result)
    {
        result = default;
        if (!MayEnterLoop(context, code) || code.Optimizer!.OptimizeLoop(code, loop, state) is not { } entry) return false;
        // Its next call is worth an entry of its own: until its loop is entered again it would count rounds in generic code.
        if (code.Mode == TieringMode.Normal && !code.HasWantedEntry && code.CallsLeft > 1) code.CallsLeft = 1;
        context.OpenLoops++;
        result = entry(context, function, state);
        context.OpenLoops--;
        return true;
    }

    /// <summary>As <see cref="EnterLoop"/>, within a generator's body: to its next yield or its end.</summary>
    public static bool EnterGeneratorLoop(PyContext context, PyCode code, PyGenerator generator, int loop, Value[] state, out Value result)
    {
        result = default;
        if (!MayEnterLoop(context, code) || code.Optimizer!.OptimizeGeneratorLoop(code, loop, state) is not { } entry) return false;
        context.OpenLoops++;
        result = entry(context, generator, state);
        context.OpenLoops--;
        return true;
    }

    private static bool MayEnterLoop(PyContext context, PyCode code)
    {
        code.RoundsLeft = code.RoundsUntilHot;
        if (code.Optimizer is null || !code.MayBeTyped)
        {
            code.RoundsLeft = int.MaxValue;
            return false;
        }
        // Typed code that is left goes on in generic code, whose loops may enter typed code again: one within the other.
        return context.OpenLoops < MostOpenLoops;
    }

    /// <summary>A generator is resumed that typed code does not go on with: an exception is thrown in.</summary>
    public static Value ResumeGeneric(PyContext context, PyCode code, PyGenerator generator, Value sent) => code.GenericResume!(context, generator, sent);

    /// <summary>As <see cref="ResumeGeneric"/>, because a value is not of the kind that was expected.</summary>
    public static Value ResumeUnexpected(PyContext context, PyCode code, PyGenerator generator, Value sent, int place)
    {
        CountExit(code, code, place, place >= 0 ? (int)KindOf(sent) : 0);
        return code.GenericResume!(context, generator, sent);
    }

    /// <summary>Typed code is left: generic code goes on at the same instruction with the same values.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Leave(PyContext context, PyCode code, PyFunction function, int exit, int place, int seen, Value[] state)
    {
        // Before it is given up: what is made next must take these arguments too.
        if (place < 0) code.Optimizer!.NoteEntry(exit, state);
        CountExit(code, code, place, seen);
        return code.Optimizer!.Continuation(code, exit)(context, function, state);
    }

    /// <summary>As <see cref="Leave"/>, within a generator's body.</summary>
    public static Value LeaveGenerator(PyContext context, PyCode code, PyGenerator generator, int exit, int place, int seen, Value[] state)
    {
        CountExit(code, code, place, seen);
        return code.Optimizer!.GeneratorContinuation(code, exit)(context, generator, state);
    }

    /// <summary>As <see cref="Leave"/>, for a callee whose body is part of another function's typed code.</summary>
    /// <param name="context">The thread's state.</param>
    /// <param name="code">The callee.</param>
    /// <param name="function">The callee.</param>
    /// <param name="exit">Where generic code goes on in it.</param>
    /// <param name="place">The step's place in its profile, or -1.</param>
    /// <param name="seen">What the profile learns.</param>
    /// <param name="state">All it knows.</param>
    /// <param name="outer">Whose typed code it is.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value LeaveInlined(PyContext context, PyCode code, PyFunction function, int exit, int place, int seen, Value[] state, PyCode outer)
    {
        CountExit(code, outer, place, seen);
        return code.Optimizer!.Continuation(code, exit)(context, function, state);
    }

    /// <summary>Typed code is left that has changed nothing: generic code begins anew.</summary>
    internal static void LeaveUnchanged(PyCode code, int place, int seen) => CountExit(code, code, place, seen);

    /// <summary>An array of all values of typed code, with the numbers that are parked in the context.</summary>
    /// <param name="context">The thread's state.</param>
    /// <param name="length">How many values there are.</param>
    /// <param name="ints">A bit for each item that is a parked int, in their order.</param>
    /// <param name="floats">The same for floats.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value[] TakeParked(PyContext context, int length, long ints, long floats)
    {
        var state = new Value[length];
        ReadOnlySpan<long> parkedInts = UnboxedNumbers.Ints(ref context.Parked);
        for (int i = 0; ints != 0; i++, ints &= ints - 1) state[BitOperations.TrailingZeroCount(ints)] = parkedInts[i];
        ReadOnlySpan<double> parkedFloats = UnboxedNumbers.Floats(ref context.Parked);
        for (int i = 0; floats != 0; i++, floats &= floats - 1) state[BitOperations.TrailingZeroCount(floats)] = parkedFloats[i];
        return state;
    }

    // What generic code goes on with. Not inlined: there are many exits, and few are taken.

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Put(Value[] state, int index, Value value) => state[index] = value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutInt(Value[] state, int index, long value) => state[index] = value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutFloat(Value[] state, int index, double value) => state[index] = value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void PutBool(Value[] state, int index, int value) => state[index] = value != 0;

    private static void CountExit(PyCode code, PyCode typed, int place, int seen)
    {
        code.Leaves[place + 1]++;
        // A guard that fails on purpose teaches nothing.
        if (place >= 0 && typed.Mode != TieringMode.Failing) code.Profile[place] |= seen;
        if (typed.Mode is TieringMode.Leaving or TieringMode.Failing || ++typed.Exits < MostExits) return;
        typed.Exits = 0;
        typed.Remakes++;
        typed.Retire();
    }

    /// <summary>Whether typed code of a function was left so often that it stays generic.</summary>
    public static bool IsGivenUp(PyCode code) => code.Remakes >= MostRemakes;

    /// <summary>Whether typed code made when there had been so many remakes is still the present one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsCurrent(PyCode code, int remakes) => code.Remakes == remakes;

    // ---- What typed code refers to ----

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, object[]> s_objects = new();
    private static int s_objectLists;

    /// <summary>Keeps objects for the static fields of a type that is about to be initialized.</summary>
    public static int KeepObjects(object[] objects)
    {
        int key = Interlocked.Increment(ref s_objectLists);
        s_objects[key] = objects;
        return key;
    }

    /// <summary>The objects of <see cref="KeepObjects"/>, once.</summary>
    public static object[] TakeObjects(int key) => s_objects.TryRemove(key, out object[]? objects) ? objects : throw new InvalidOperationException("taken twice");}
