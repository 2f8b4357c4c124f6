"""Calls with defaults and keyword arguments. n = calls."""
N = 200000; UNIT = "call"; CHECK_N = 100; CHECK = '4800'


def f(a, b=2, *, c=3):
    return a * b + c


def run(n):
    t = 0
    for i in range(n // 4):
        t += f(i) + f(i, c=5) + f(i, b=7) + f(i, 4, c=1)
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
