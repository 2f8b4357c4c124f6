using System.Runtime.InteropServices;

namespace PyToCil.Runtime.Modules;

/// <summary>The processor time of the calling thread, which .NET does not tell; from the C library where there is one.</summary>
internal static class ThreadClock
{
    private const int LinuxThreadClock = 3;

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpecification
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out TimeSpecification time);

    public static long Nanoseconds()
    {
        if (OperatingSystem.IsLinux() && ClockGetTime(LinuxThreadClock, out TimeSpecification time) == 0)
            return time.Seconds * 1_000_000_000L + time.Nanoseconds;
        return Environment.CpuUsage.TotalTime.Ticks * 100;
    }
}
