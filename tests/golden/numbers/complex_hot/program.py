"""Arithmetic of complex numbers in hot code: signs of zeros, infinities, NaN, mixed operands, errors."""
INF = float("inf")
NAN = float("nan")
PARTS = [0.0, -0.0, 1.0, -2.5, INF, -INF, NAN, 1e308]
NUMBERS = [complex(a, b) for a in PARTS for b in PARTS]
REALS = [0, 1, -3, 2 ** 53 + 1, 0.0, -0.0, 2.5, INF, -INF, NAN, True]


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def div(a, b):
    return a / b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def neg(a):
    return -a


def pos(a):
    return +a


def absolute(a):
    return abs(a)


def truth(a):
    return not a, bool(a), (1 if a else 2)


def parts(a):
    return a.real, a.imag


def inplace(a, b):
    c = a
    c += b
    c -= a
    c *= b
    return c


def show(x):
    return repr(x).replace("-nan", "nan")


def attempt(f, *args):
    try:
        return show(f(*args))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


def warm(f, *args):
    for _ in range(300):
        f(*args)


def digest(rows):
    h = 0
    for row in rows:
        for c in row:
            h = (h * 31 + ord(c)) % 1000000007
    return h


def table(f, left, right):
    rows = [attempt(f, a, b) for a in left for b in right]
    print(f.__name__, digest(rows), rows[:: max(1, len(rows) // 9)])


def iterate(z, c, n):
    for i in range(n):
        if abs(z) > 2.0:
            return i, z
        z = z * z + c
    return n, z


def accumulate(xs):
    t = 0
    for x in xs:
        t += x
    return t


def overflow(n):
    z = 1 + 1j
    for i in range(n):
        z = z * 1.5
        if abs(z) > 1e300:
            z = z * z
            return abs(z)


class C(complex):
    def __add__(self, other):
        return "C.add"

    def __abs__(self):
        return 99.0

    @property
    def real(self):
        return "real"


def same(z):
    w = z
    return w is z, z in [z], [z].index(z), id(w) == id(z)


def patched(z, n):
    t = 0.0
    for i in range(n):
        t += abs(z)
    return t


def main():
    for f in (add, sub, mul, div, eq, ne, inplace):
        warm(f, 1 + 2j, 3 - 1j)
        table(f, NUMBERS, NUMBERS)
        warm(f, 1 + 2j, 2.5)
        table(f, NUMBERS, REALS)
        warm(f, 2, 1 + 2j)
        table(f, REALS, NUMBERS)
    for f in (neg, pos, absolute, truth, parts):
        warm(f, 1 + 2j)
        rows = [attempt(f, a) for a in NUMBERS + [C(1, 2), 3, 2.5, True]]
        print(f.__name__, digest(rows), rows[::9])
    print(attempt(div, 1j, 0), attempt(div, 1j, 0j), attempt(div, 2, 0j), attempt(div, 1.5, 0j), attempt(absolute, complex(1e308, 1e308)), attempt(absolute, 1.5e308 + 1.5e308j))
    print(attempt(add, C(1, 2), 1j), attempt(add, 1j, C(1, 2)), attempt(add, 1j, "x"), attempt(sub, 1j, None), attempt(mul, 1j, 2 ** 2000))
    print([iterate(0j, complex(-0.7, k / 10), 200) for k in range(6)])
    print(accumulate([1j, 2, 3.5] * 1000), accumulate([1, 2, 1j] * 2000), accumulate([1j] * 5000))
    print(attempt(overflow, 3000))
    warm(same, 1 + 2j)
    print(same(1 + 2j), same(complex(NAN, 1)), same(C(3, 4)))
    print(patched(3 + 4j, 5000))
    global abs
    real_abs = abs
    abs = lambda z: 1.0
    print(patched(3 + 4j, 5000))
    del abs
    print(patched(3 + 4j, 5000))


main()
