"""Float formula with math.sqrt. n = calls."""
from math import sqrt
N = 200000; UNIT = "call"; CHECK_N = 1000; CHECK = '965.2556390625895'


def score(x, y, z):
    return (x * 0.3 + y * 0.5) / (1.0 + z) + sqrt(x * x + y * y) - 0.25 * z


def run(n):
    acc = 0.0
    x = 0.5
    y = 1.5
    z = 2.5
    for i in range(n):
        acc += score(x, y, z)
        x += 0.001
        y -= 0.0005
        z += 0.002
    return acc


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
