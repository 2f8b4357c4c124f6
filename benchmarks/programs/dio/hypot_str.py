"""hypot of two arguments that may be strings, here both are. n = calls."""
from math import sqrt
N = 50000; UNIT = "call"; CHECK_N = 100; CHECK = '6999.155606'
TEXTS = [str(i * 13 % 97) for i in range(64)]


def hypot(x, y):
    if isinstance(x, str):
        x = int(x)

    if isinstance(y, str):
        y = int(y)

    return sqrt(x ** 2 + y ** 2)


def run(n):
    total = 0.0
    texts = TEXTS
    for i in range(n):
        total += hypot(texts[i & 63], texts[i * 7 & 63])
    return round(total, 6)
