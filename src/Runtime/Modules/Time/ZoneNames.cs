namespace PyToCil.Runtime.Modules;

/// <summary>The abbreviated names of time zones, as the C library has them: read from the zone's file, else from the zone's own name.</summary>
internal static class ZoneNames
{
    public static Value Of(TimeZoneInfo zone, bool isDaylight)
    {
        string name = isDaylight && zone.SupportsDaylightSavingTime ? zone.DaylightName : zone.StandardName;
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime) name = "UTC";
        return PyText.ToValue(Environment.GetEnvironmentVariable("TZ") is { } text && TryOfVariable(text, isDaylight, out string given) ? given : name);
    }

    // POSIX's form of TZ, "EST5EDT": the names stand in it.
    private static bool TryOfVariable(string text, bool isDaylight, out string name)
    {
        int at = 0;
        name = TakeName(text, ref at);
        if (name.Length < 3 || at >= text.Length || !(char.IsAsciiDigit(text[at]) || text[at] is '+' or '-')) return false;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '+' or '-' or ':')) at++;
        string second = TakeName(text, ref at);
        if (isDaylight && second.Length >= 3) name = second;
        return true;
    }

    private static string TakeName(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
        return text[start..at];
    }
}
