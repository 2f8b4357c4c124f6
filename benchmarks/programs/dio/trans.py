"""A chain of seven additions to an int (DIO-JIT's program of this name). n = calls."""
N = 100000; UNIT = "call"; CHECK_N = 100; CHECK = '5650'


def f(x):
    x = 1 + x
    y = 1 + x
    z = 1 + y
    x = 1 + z
    y = 1 + x
    z = 1 + y
    x = 1 + z
    return x


def run(n):
    total = 0
    for i in range(n):
        total += f(i)
    return total
