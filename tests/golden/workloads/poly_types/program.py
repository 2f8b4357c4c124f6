"""Type-unstable add call site: int, float, str operands in turn. n = calls."""
N = 150000; UNIT = "call"; CHECK_N = 99; CHECK = '(99, 123.75, 132)'


def add(a, b):
    return a + b


PAIRS = [(1, 2), (1.5, 2.25), ("ab", "cd")]


def run(n):
    ti = 0
    tl = 0
    tf = 0.0
    for _ in range(n // 3):
        for a, b in PAIRS:
            r = add(a, b)
            if isinstance(r, int):
                ti += r
            elif isinstance(r, float):
                tf += r
            else:
                tl += len(r)
    return ti, tf, tl


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
