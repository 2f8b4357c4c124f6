"""Functions of math and powers in hot loops: results to the bit, what raises, ints among the floats, names that change."""
import math
from math import cos, exp, floor, log, pow, sqrt


def lengths(points):
    total = 0.0
    for x, y in points:
        total += sqrt(x * x + y * y) + math.atan2(y, x) + cos(x) * math.sin(y)
    return total


def rounded(values):
    found = []
    for v in values:
        found.append((floor(v), math.ceil(v), math.trunc(v), round(v), int(v), round(v, 1)))
    return found


def powers(values, exponent):
    total = 0.0
    for v in values:
        total += v ** exponent
    return total


def int_powers(values, exponent):
    return [v ** exponent for v in values]


def attempt(name, function, *arguments):
    try:
        print(name, repr(function(*arguments)))
    except (ArithmeticError, ValueError, TypeError, NameError) as e:
        # The text of an overflow is the C library's.
        print(name, type(e).__name__, "" if isinstance(e, OverflowError) else e)


def logs(values):
    total = 0.0
    for v in values:
        total += log(v) + exp(-v) + math.log10(v) + math.fabs(-v)
    return total


def exps(values):
    total = 0.0
    for v in values:
        total += exp(v)
    return total


def roots(values):
    total = 0.0
    for v in values:
        total += math.sqrt(v)
    return total


class Ruler:
    def __init__(self, unit):
        self.unit = unit

    def sqrt(self, x):
        return x * self.unit

    def __float__(self):
        return 16.0


def by_object(owner, values):
    total = 0.0
    for v in values:
        total += owner.sqrt(v)
    return total


floats = [i * 0.37 - 20.0 for i in range(120)]
positive = [i * 0.37 + 0.5 for i in range(120)]
for _ in range(60):
    a = lengths([(v, v + 1.5) for v in floats])
    b = rounded(floats)
    c = powers(floats, 2), powers(floats, 3), powers(positive, 0.5), powers(positive, -1.5), powers(positive, -2)
    d = int_powers(range(-9, 10), 3), int_powers([2, -2, 3], 40), int_powers([2, 7, -1], 62)
    e = logs(positive), roots(positive), exps(positive)
    f = by_object(math, positive), by_object(Ruler(2.0), positive)
print(repr(a))
print(b[:3], b[-3:])
print([repr(x) for x in c])
print(d)
print([repr(x) for x in e], [repr(x) for x in f])

attempt("ints", roots, list(range(50)))
attempt("mixed", lengths, [(3, 4.0), (3.0, 4), (True, 0)])
attempt("object", roots, [4.0, Ruler(1), 9.0])
attempt("negative root", roots, [1.0, 4.0, -1.0])
attempt("NaN", roots, [1.0, float("nan")])
attempt("infinite", roots, [1.0, float("inf")])
attempt("log of zero", logs, [1.0, 0.0])
attempt("log of int", logs, [1, 10 ** 6])
attempt("log of huge", logs, [10 ** 25])
attempt("exp overflows", exps, [1.0, 1000.0])
attempt("cos of infinity", lengths, [(float("inf"), 1.0)])
attempt("floor of NaN", rounded, [1.0, float("nan")])
attempt("floor of infinity", rounded, [1.0, float("-inf")])
attempt("floor of huge", rounded, [1e18, 9.3e18, -1e300])
attempt("ties", rounded, [0.5, 1.5, 2.5, -0.5, -1.5, 0.05, 0.15, 2.675, -0.0, 1e15 + 0.5])
attempt("ints rounded", rounded, [5, -7, 10 ** 20])
attempt("negative base", powers, [-8.0, -0.5], 3)
attempt("complex power", powers, [1.0, -8.0], 0.5)
attempt("zero power", powers, [0.0, -0.0, 5.0], 0)
attempt("odd zero", powers, [-0.0], 3)
attempt("zero to negative", powers, [1.0, 0.0], -1)
attempt("power overflows", powers, [2.0, 1e300], 2)
attempt("infinite power", powers, [float("inf"), float("-inf")], 3)
attempt("NaN power", powers, [float("nan"), 1.0], 2)
attempt("int overflows", int_powers, [10, 3, -10], 30)
attempt("int to minus one", int_powers, [2, 4, -5], -1)
attempt("zero to minus one", int_powers, [1, 0], -1)
attempt("bools", int_powers, [True, False], 2)
attempt("least int", int_powers, [-2], 63)
attempt("pow of floats", lambda: [pow(2, 10), pow(-2.0, 3), pow(4, 0.5)])
attempt("pow of negative", lambda: pow(-4.0, 0.5))


def by_global(values):
    total = 0
    for v in values:
        total += sqrt(v)
    return total


for _ in range(60):
    g = by_global(positive)
print(repr(g))
math.sqrt = lambda x: 1000.0
print(repr(by_global(positive)), repr(roots(positive)), repr(by_object(math, positive)))
sqrt = math.sqrt
print(repr(by_global(positive)))
sqrt = lambda x: 1
print(by_global(positive))
del sqrt
attempt("no name", by_global, positive)
math = Ruler(3.0)
print(repr(roots(positive)))
