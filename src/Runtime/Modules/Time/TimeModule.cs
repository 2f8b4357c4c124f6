using System.Diagnostics;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>The module <c>time</c>. docs.python.org/3/library/time.html</summary>
internal static partial class TimeModule
{
    private const long NanosecondsPerTick = 100;
    private const double NanosecondsPerSecond = 1e9;
    private const string Doc = "This module provides various functions to manipulate time values.";

    internal static PyModule Create(PyInterpreter interpreter)
    {
        var module = new PyModule(interpreter, "time", Doc);
        AddClocks(module);
        AddCalendar(module);
        TimeZoneInfo zone = TimeZoneInfo.Local;
        int offset = (int)zone.BaseUtcOffset.TotalSeconds;
        module.Add("timezone", Value.FromInt(-offset));
        module.Add("altzone", Value.FromInt(-offset - (zone.SupportsDaylightSavingTime ? 3600 : 0)));
        module.Add("daylight", Value.FromInt(zone.SupportsDaylightSavingTime ? 1 : 0));
        module.Add("tzname", PyTuple.Of(ZoneNames.Of(zone, false), ZoneNames.Of(zone, true)));
        module.Add("struct_time", StructTime.Type);
        return module;
    }

    private static void AddClocks(PyModule module)
    {
        module.AddFunction(PyBuiltinFunction.Function("time", static _ => WallClock() / NanosecondsPerSecond));
        module.AddFunction(PyBuiltinFunction.Function("time_ns", static _ => Value.FromInt(WallClock())));
        module.AddFunction(PyBuiltinFunction.Function("perf_counter", static _ => Counter() / NanosecondsPerSecond));
        module.AddFunction(PyBuiltinFunction.Function("perf_counter_ns", static _ => Value.FromInt(Counter())));
        module.AddFunction(PyBuiltinFunction.Function("monotonic", static _ => Counter() / NanosecondsPerSecond));
        module.AddFunction(PyBuiltinFunction.Function("monotonic_ns", static _ => Value.FromInt(Counter())));
        module.AddFunction(PyBuiltinFunction.Function("process_time", static _ => ProcessClock() / NanosecondsPerSecond));
        module.AddFunction(PyBuiltinFunction.Function("process_time_ns", static _ => Value.FromInt(ProcessClock())));
        module.AddFunction(PyBuiltinFunction.Function("thread_time", static _ => ThreadClock.Nanoseconds() / NanosecondsPerSecond));
        module.AddFunction(PyBuiltinFunction.Function("thread_time_ns", static _ => Value.FromInt(ThreadClock.Nanoseconds())));
        module.AddFunction(PyBuiltinFunction.Function("sleep", Sleep));
    }

    private static long WallClock() => (DateTime.UtcNow - DateTime.UnixEpoch).Ticks * NanosecondsPerTick;

    private static long Counter()
    {
        long ticks = Stopwatch.GetTimestamp(), frequency = Stopwatch.Frequency;
        return frequency == 1_000_000_000 ? ticks : (long)((Int128)ticks * 1_000_000_000 / frequency);
    }

    private static long ProcessClock() => Environment.CpuUsage.TotalTime.Ticks * NanosecondsPerTick;

    private static Value Sleep(PyContext context, Value duration)
    {
        double seconds = FloatType.TryGet(duration, out double number) ? number : IsIndex(duration) ? OfInt(context, duration) : throw NotADuration(duration);
        if (double.IsNaN(seconds)) throw Errors.ValueError("Invalid value NaN (not a number)");
        if (seconds < 0) throw Errors.ValueError("sleep length must be non-negative");
        if (seconds > 9223372036.0) throw Errors.OverflowError("timestamp out of range for platform time_t");
        Thread.Sleep(TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue / 1000)));
        return Value.None;
    }

    private static PyException NotADuration(Value duration) => PyVersion.Since(15) ? Errors.TypeError($"must be real number, not {TypeNames.InMessage(duration.Type)}")
        : PyVersion.Since(14) ? Errors.TypeError($"'{duration.Type.Name}' object cannot be interpreted as an integer or float") : Indexing.NotAnInteger(duration);

    private static bool IsIndex(Value value) => PyInt.IsAny(value) || !value.Type.Special(SpecialMethod.Index).IsNull;

    private static double OfInt(PyContext context, Value duration)
    {
        if (!IsIndex(duration)) throw PyVersion.Since(15) ? NotADuration(duration) : Indexing.NotAnInteger(duration);
        return IntArithmetic.ToDouble(PyInt.Exact(Indexing.ToIndex(context, duration)));
    }
}
