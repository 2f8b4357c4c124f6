using System.Runtime.CompilerServices;

namespace PyToCil.Runtime;

/// <summary>Makes typed code of a code object that is called often or loops long; the translator implements it.</summary>
public interface ICodeOptimizer
{
    /// <summary>Sets an entry for calls with arguments like these; keeps the present one where nothing is gained.</summary>
    void OptimizeCalls(PyCode code, Value[] arguments);

    /// <summary>An entry into a loop with variables and stack items like these, or null where nothing is gained.</summary>
    EntryResume? OptimizeLoop(PyCode code, int loop, Value[] state);

    /// <summary>What was made of loops is made anew when it is wanted again.</summary>
    void Forget();

    /// <summary>The code that goes on where typed code is left.</summary>
    EntryResume Continuation(PyCode code, int exit);
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
}

/// <summary>Goes on within a function: <paramref name="state"/> holds its variables, then its stack items, then its temporaries.</summary>
public delegate Value EntryResume(PyContext context, PyFunction function, Value[] state);

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
    private const int MostRemakes = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CountCall(PyCode code) => --code.CallsLeft < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CountRound(PyCode code) => --code.RoundsLeft < 0;

    /// <summary>Notes what a place produced.</summary>
    public static void Note(PyCode code, int place, Value value) => code.Profile[place] |= (byte)KindOf(value);

    private static SeenKinds KindOf(Value value) =>
        value.IsInt ? SeenKinds.Int : value.IsFloat ? SeenKinds.Float : value.IsBool ? SeenKinds.Bool : SeenKinds.Other;

    /// <summary>A function has become hot.</summary>
    public static void HeatCalls(PyCode code, Value[] arguments)
    {
        code.CallsLeft = int.MaxValue;
        if (code.Optimizer is { } optimizer && code.Remakes < MostRemakes) optimizer.OptimizeCalls(code, arguments);
    }

    /// <summary>A loop has become hot: runs it to the function's end in typed code. False where there is none; then the caller goes on itself.</summary>
    public static bool EnterLoop(PyContext context, PyCode code, PyFunction function, int loop, Value[] state, out Value result)
    {
        code.RoundsLeft = code.RoundsUntilHot;
        result = default;
        if (code.Optimizer is not { } optimizer || code.Remakes >= MostRemakes)
        {
            code.RoundsLeft = int.MaxValue;
            return false;
        }
        // Typed code that is left goes on in generic code, whose loops may enter typed code again: one within the other.
        if (context.OpenLoops >= MostOpenLoops) return false;
        EntryResume? entry = optimizer.OptimizeLoop(code, loop, state);
        if (entry is null) return false;
        context.OpenLoops++;
        result = entry(context, function, state);
        context.OpenLoops--;
        return true;
    }

    /// <summary>Typed code is left: generic code goes on at the same instruction with the same values.</summary>
    public static Value Leave(PyContext context, PyCode code, PyFunction function, int exit, int place, int seen, Value[] state)
    {
        if (place >= 0) code.Profile[place] |= (byte)seen;
        if (code.Mode != TieringMode.Leaving && ++code.Exits >= MostExits)
        {
            code.Exits = 0;
            code.Remakes++;
            code.Retire();
        }
        return code.Optimizer!.Continuation(code, exit)(context, function, state);
    }
}
