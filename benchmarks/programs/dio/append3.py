"""Three appends to a list in a function. n = calls."""
N = 100000; UNIT = "call"; CHECK_N = 100; CHECK = '300'


def append3(xs, x):
    xs.append(x)
    xs.append(x)
    xs.append(x)


def run(n):
    total = 0
    for _ in range(n // 100):
        xs = []
        for i in range(100):
            append3(xs, i)
        total += len(xs)
    return total
