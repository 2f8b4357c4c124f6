"""time: calendar arithmetic and text in UTC, clocks by their order only."""
import time


def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



for seconds in [0, 1, 86399, 86400, 951782400, 1078012800, 1700000000, 1735689599, 2147483648, -1, -86401, 1e9 + 0.9, -0.5]:
    t = time.gmtime(seconds)
    print(tuple(t), t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_zone, t.tm_gmtoff)
    print(t, time.asctime(t), len(t), t[0], t[-1], t[:3])
    for fmt in ["%Y-%m-%d %H:%M:%S", "%a %A %b %B %c", "%d/%m/%y %I:%M %p", "%j %U %W %w %u %V %G", "%x %X %D %F %T %R %e %h %n %t %% %C", "", "plain", "100%%"]:
        print(repr(time.strftime(fmt, t)))
t = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(t, t == (2024, 2, 29, 12, 30, 45, 3, 60, 0), t.tm_zone, t.n_fields, t.n_sequence_fields, hash(t) == hash(tuple(t)), isinstance(t, tuple))
show("short", lambda: time.struct_time((1, 2)))
show("not a sequence", lambda: time.struct_time(5))
show("month", lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 1, 0)))
show("day", lambda: time.asctime((2024, 1, 32, 0, 0, 0, 0, 1, 0)))
show("hour", lambda: time.strftime("%H", (2024, 1, 1, 24, 0, 0, 0, 1, 0)))
show("tuple", lambda: time.asctime([2024]))
show("length", lambda: time.asctime((2024, 1)))
show("sleep", lambda: time.sleep(-1))
show("sleep str", lambda: time.sleep("a"))
show("gmtime str", lambda: time.gmtime("a"))
a = time.perf_counter()
b = time.monotonic_ns()
c = time.process_time()
time.sleep(0.002)
print(time.perf_counter() - a >= 0.002, time.monotonic_ns() - b >= 2_000_000, time.process_time() >= c, time.time() > 1.6e9, type(time.time_ns()).__name__)
local = time.localtime(1700000000)
print(time.mktime(local) == 1700000000.0, time.mktime(time.localtime(0)) == 0.0, len(time.tzname), isinstance(time.timezone, int), time.localtime().tm_year >= 2024, len(time.ctime()))
