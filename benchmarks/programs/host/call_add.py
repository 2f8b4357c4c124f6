"""add, called from C# through Func<long, long, long>. n = calls."""
N = 200000; UNIT = "call"; CHECK_N = 1000; CHECK = '499500'


def add(a, b):
    return a + b
