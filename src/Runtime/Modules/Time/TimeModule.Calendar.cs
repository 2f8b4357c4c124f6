using System.Globalization;
using System.Text;
using PyToCil.Runtime.Types;

namespace PyToCil.Runtime.Modules;

/// <summary>Calendar time and its text.</summary>
internal static partial class TimeModule
{
    private static readonly string[] s_days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_longDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] s_longMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static void AddCalendar(PyModule module)
    {
        module.AddFunction(PyBuiltinFunction.Function("gmtime", 0, 1, UniversalTime));
        module.AddFunction(PyBuiltinFunction.Function("localtime", 0, 1, LocalTime));
        module.AddFunction(PyBuiltinFunction.Function("mktime", MakeTime));
        module.AddFunction(PyBuiltinFunction.Function("asctime", 0, 1, TextOfTime));
        module.AddFunction(PyBuiltinFunction.Function("ctime", 0, 1, TextOfSeconds));
        module.AddFunction(PyBuiltinFunction.Function("strftime", 1, 2, FormatTime));
    }

    private static DateTime MomentOf(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments.Length == 0 || arguments[0].IsNone) return DateTime.UtcNow;
        double seconds = FloatType.TryGet(arguments[0], out double number) ? number : OfInt(context, arguments[0]);
        if (double.IsNaN(seconds)) throw Errors.ValueError("Invalid value NaN (not a number)");
        seconds = Math.Floor(seconds);
        if (seconds is < -62135596800.0 or > 253402300799.0)
            throw Math.Abs(seconds) > 9.2e18 ? Errors.OverflowError("timestamp out of range for platform time_t") : Errors.ValueError("year is out of range");
        return DateTime.UnixEpoch.AddTicks((long)seconds * TimeSpan.TicksPerSecond);
    }

    private static Value UniversalTime(PyContext context, ReadOnlySpan<Value> arguments) =>
        Make(MomentOf(context, arguments), 0, PyText.ToValue("GMT"), Value.FromInt(0));

    private static Value LocalTime(PyContext context, ReadOnlySpan<Value> arguments) => Local(MomentOf(context, arguments));

    private static PyStructTime Local(DateTime moment)
    {
        TimeZoneInfo zone = TimeZoneInfo.Local;
        TimeSpan offset = zone.GetUtcOffset(moment);
        bool isDaylight = zone.IsDaylightSavingTime(moment);
        return Make(moment + offset, isDaylight ? 1 : 0, ZoneNames.Of(zone, isDaylight), Value.FromInt((long)offset.TotalSeconds));
    }

    private static PyStructTime Make(DateTime t, int isDaylight, Value zone, Value offset) => new(
        [t.Year, t.Month, t.Day, t.Hour, t.Minute, t.Second, ((int)t.DayOfWeek + 6) % 7, t.DayOfYear, isDaylight], zone, offset);

    /// <summary>The nine numbers of a time tuple, as <c>gettmarg</c> reads them.</summary>
    private static int[] Parts(PyContext context, Value value, string function)
    {
        if (value.Reference is not PyTuple tuple) throw Errors.TypeError("Tuple or struct_time argument required");
        if (tuple.Items.Length != StructTime.Count) throw Errors.TypeError($"{function}(): illegal time tuple argument");
        var parts = new int[StructTime.Count];
        for (int i = 0; i < parts.Length; i++) parts[i] = Indexing.ToInt32(context, tuple.Items[i]);
        return parts;
    }

    /// <summary>The ranges of <c>checktm</c>; zeros for month, day and day of the year become the first.</summary>
    private static void Check(int[] parts)
    {
        if (parts[1] == 0) parts[1] = 1;
        if (parts[2] == 0) parts[2] = 1;
        if (parts[7] == 0) parts[7] = 1;
        Require(parts[1] is >= 1 and <= 12, "month");
        Require(parts[2] is >= 1 and <= 31, "day of month");
        Require(parts[3] is >= 0 and <= 23, "hour");
        Require(parts[4] is >= 0 and <= 59, "minute");
        Require(parts[5] is >= 0 and <= 61, "seconds");
        Require(parts[6] >= -1, "day of week");
        Require(parts[7] is >= 1 and <= 366, "day of year");
        parts[6] = (parts[6] % 7 + 7) % 7;
    }

    private static void Require(bool isInRange, string name)
    {
        if (!isInRange) throw Errors.ValueError(name + " out of range");
    }

    private static Value MakeTime(PyContext context, Value argument)
    {
        int[] parts = Parts(context, argument, "mktime");
        try
        {
            // As C's mktime, months and days beyond their range carry over.
            int months = parts[0] * 12 + parts[1] - 1;
            var local = new DateTime(months / 12, months % 12 + 1, 1);
            local = local.AddDays(parts[2] - 1).AddSeconds(parts[3] * 3600L + parts[4] * 60L + parts[5]);
            return (local - DateTime.UnixEpoch - TimeZoneInfo.Local.GetUtcOffset(local)).TotalSeconds;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Errors.OverflowError("mktime argument out of range");
        }
    }

    private static Value TextOfTime(PyContext context, ReadOnlySpan<Value> arguments)
    {
        int[] parts = arguments.Length == 0 ? Numbers(Local(DateTime.UtcNow)) : Parts(context, arguments[0], "asctime");
        Check(parts);
        return PyText.ToValue(Text(parts));
    }

    private static int[] Numbers(PyStructTime time) => Array.ConvertAll(time.Items, static item => (int)item.Bits);

    private static string Text(int[] p) =>
        string.Create(CultureInfo.InvariantCulture, $"{s_days[p[6]]} {s_months[p[1] - 1]} {p[2],2} {p[3]:00}:{p[4]:00}:{p[5]:00} {p[0]}");

    private static Value TextOfSeconds(PyContext context, ReadOnlySpan<Value> arguments) => PyText.ToValue(Text(Numbers(Local(MomentOf(context, arguments)))));

    private static Value FormatTime(PyContext context, ReadOnlySpan<Value> arguments)
    {
        if (!PyText.TryGet(arguments[0], out string format)) throw Errors.TypeError($"strftime() argument 1 must be str, not {arguments[0].Type.Name}");
        PyStructTime? time = arguments.Length < 2 ? Local(DateTime.UtcNow) : arguments[1].Reference as PyStructTime;
        int[] parts = time is not null && arguments.Length < 2 ? Numbers(time) : Parts(context, arguments[1], "strftime");
        Check(parts);
        if (parts[8] < -1) parts[8] = -1;
        if (parts[8] > 1) parts[8] = 1;
        var text = new StringBuilder();
        AppendFormat(text, format, parts, time);
        return PyText.ToValue(text.ToString());
    }

    private static void AppendFormat(StringBuilder text, string format, int[] p, PyStructTime? time)
    {
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length) { text.Append(format[i]); continue; }
            AppendField(text, format[++i], p, time);
        }
    }

    // The C locale's fields, docs.python.org/3/library/time.html#time.strftime
    private static void AppendField(StringBuilder text, char field, int[] p, PyStructTime? time)
    {
        switch (field)
        {
            case 'a': text.Append(s_days[p[6]]); break;
            case 'A': text.Append(s_longDays[p[6]]); break;
            case 'b' or 'h': text.Append(s_months[p[1] - 1]); break;
            case 'B': text.Append(s_longMonths[p[1] - 1]); break;
            case 'c': AppendFormat(text, "%a %b %e %H:%M:%S %Y", p, time); break;
            case 'C': Pad(text, p[0] / 100, 2); break;
            case 'd': Pad(text, p[2], 2); break;
            case 'D' or 'x': AppendFormat(text, "%m/%d/%y", p, time); break;
            case 'e': Pad(text, p[2], 2, ' '); break;
            case 'F': AppendFormat(text, "%Y-%m-%d", p, time); break;
            case 'H': Pad(text, p[3], 2); break;
            case 'I': Pad(text, (p[3] + 11) % 12 + 1, 2); break;
            case 'j': Pad(text, p[7], 3); break;
            case 'm': Pad(text, p[1], 2); break;
            case 'M': Pad(text, p[4], 2); break;
            case 'n': text.Append('\n'); break;
            case 'p': text.Append(p[3] < 12 ? "AM" : "PM"); break;
            case 'r': AppendFormat(text, "%I:%M:%S %p", p, time); break;
            case 'R': AppendFormat(text, "%H:%M", p, time); break;
            case 'S': Pad(text, p[5], 2); break;
            case 't': text.Append('\t'); break;
            case 'T' or 'X': AppendFormat(text, "%H:%M:%S", p, time); break;
            case 'u': text.Append(p[6] + 1); break;
            case 'w': text.Append((p[6] + 1) % 7); break;
            case 'U': Pad(text, (p[7] + 6 - (p[6] + 1) % 7) / 7, 2); break;
            case 'W': Pad(text, (p[7] + 6 - p[6]) / 7, 2); break;
            case 'G': text.Append(IsoWeek(p).Year); break;
            case 'g': Pad(text, IsoWeek(p).Year % 100, 2); break;
            case 'V': Pad(text, IsoWeek(p).Week, 2); break;
            case 'y': Pad(text, (p[0] % 100 + 100) % 100, 2); break;
            case 'Y': text.Append(p[0]); break;
            case 'z': AppendOffset(text, p, time); break;
            case 'Z': text.Append(ZoneOf(p, time)); break;
            case 's': text.Append((long)(new DateTime(p[0], p[1], p[2], p[3], p[4], Math.Min(p[5], 59)) - DateTime.UnixEpoch - TimeZoneInfo.Local.BaseUtcOffset).TotalSeconds); break;
            case '%': text.Append('%'); break;
            default: text.Append('%').Append(field); break;
        }
    }

    private static void Pad(StringBuilder text, int number, int width, char fill = '0') =>
        text.Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(width, fill));

    private static (int Year, int Week) IsoWeek(int[] p)
    {
        var date = new DateTime(Math.Clamp(p[0], 1, 9999), 1, 1).AddDays(p[7] - 1);
        return (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    private static void AppendOffset(StringBuilder text, int[] p, PyStructTime? time)
    {
        long seconds = time is not null && time.Offset.IsInt ? time.Offset.Bits : (long)TimeZoneInfo.Local.BaseUtcOffset.TotalSeconds + (p[8] > 0 ? 3600 : 0);
        text.Append(seconds < 0 ? '-' : '+');
        long minutes = Math.Abs(seconds) / 60;
        Pad(text, (int)(minutes / 60), 2);
        Pad(text, (int)(minutes % 60), 2);
    }

    private static string ZoneOf(int[] p, PyStructTime? time)
    {
        Value zone = time is not null && PyText.IsStr(time.Zone) ? time.Zone : ZoneNames.Of(TimeZoneInfo.Local, p[8] > 0);
        return PyText.TryGet(zone, out string name) ? name : "";
    }
}
