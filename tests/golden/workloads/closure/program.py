"""Closure counter with nonlocal. n = calls."""
N = 300000; UNIT = "call"; CHECK_N = 10; CHECK = "15"


def make_counter():
    c = 0

    def inc(d):
        nonlocal c
        c += d
        return c
    return inc


def run(n):
    inc = make_counter()
    r = 0
    for i in range(n):
        r = inc(1 + (i & 1))
    return r


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
