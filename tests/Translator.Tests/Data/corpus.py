import math
import collections.abc as abc
from math import pi
from math import *
x: int = 1
del x
try:
    import none_such
except ImportError:
    pass


class C(Exception, metaclass=type):
    y: int = 2
    loc = locals()

    def m(self, *a, k=1, **kw) -> "r":
        super().__init__()
        return super().args, self.m, self.m(), __class__

    def n(self):
        del self.x
        self.x = 1
        self.x += 1
        return super().__class__


def outer(a, b):
    free = a

    class Inner:
        seen = free
        other = free_global if "free_global" in globals() else None

        def f(self):
            return free

    def inner():
        nonlocal free
        free = 2
        del free
    if a:
        del b
    return inner, Inner, b


def operators(a, b):
    global g
    g = a
    del g
    a += b
    a -= b
    a *= b
    a /= b
    a //= b
    a %= b
    a **= b
    a <<= b
    a >>= b
    a &= b
    a |= b
    a ^= b
    a @= b
    return a + b - a * b / a // b % a ** b << a >> b & a | b ^ a @ b, -a, +a, ~a, not a, a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in b, a is None, (1 if a is None else 2), (1 if a is not None else 2), (1 if a else 2), a or b, a and b, a < b < 3


def items(a, b, c):
    a[b] = c
    del a[b]
    a[b:c] = c
    x = a[b], a[b:c], a[b:c:a], a[:]
    p, q = a
    p, *q = b
    [p, *q, c] = a
    s = {1, a}, {*a, b}, {a: b}, {"k": a, "l": b}, {**a, "m": 1}, [*a, b], (*a, b), [1, 2, 3], {1, 2, 3}
    s[0].x[b] += 1
    return f"{a}{b!r}{c:>5}{a!s:{b}}" f"{b!a}", x, s


def calls(f, a, b):
    f()
    f(a, b, a, b, a)
    f(a, k=b)
    f(*a)
    f(*a, **b)
    f(a, *b, k=1, **b)
    f.m(a)
    f.m(*a, **b)
    return lambda q=a, *, r=b: (q, r, a)


def comprehensions(a):
    return [i for i in a if i], {i for i in a}, {i: j for i, j in a}, (i for i in a), [lambda: k for k in a]


def flow(a):
    while a:
        for i in a:
            if i:
                break
            elif i is None:
                continue
            try:
                f(i)
            except ValueError as e:
                raise KeyError from e
            except TypeError:
                raise
            finally:
                g(i)
        else:
            with a as b, b:
                pass
    assert a, "message"


def generator(a):
    x = yield
    y = yield from a
    return x, y


def locals_in_class(q):
    class K:
        q = q
        def f(self): return q
    return K
