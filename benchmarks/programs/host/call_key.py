"""A key built of a string and a number, called from C# through Func<string, long, string>. n = calls."""
N = 50000; UNIT = "call"; CHECK_N = 1000; CHECK = '9640'


def key(kind, number):
    return kind + ":" + str(number)
