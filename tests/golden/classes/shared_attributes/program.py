# Attributes that instances find on their class, that are read from classes and modules, and calls of instances: read in
# loops, so that caches are warm, and changed between.
import math


class Base:
    LIMIT = 3
    table = [1, 2]

    def __init__(self, x):
        self.x = x

    @property
    def double(self):
        return self.x * 2

    @staticmethod
    def plus(a, b):
        return a + b

    @classmethod
    def name(cls):
        return cls.__name__

    def __call__(self, *args):
        return (self.x,) + args


class Derived(Base):
    pass


def read(o):
    return o.LIMIT, o.double, o.plus(1, 2), o.name(), o(1), o.table


def read_class(c):
    return c.LIMIT, c.plus(3, 4), c.name(), c.table


def init(o, x):
    Base.__init__(o, x)
    return o.x


def repeat(f, *args):
    results = [f(*args) for _ in range(300)]
    assert all([r == results[0] for r in results])
    return results[0]


b, d = Base(5), Derived(7)
print(repeat(read, b), repeat(read, d), repeat(read_class, Base), repeat(read_class, Derived))

# The class changes, then the base of a class.
Base.LIMIT = 4
print(read(b), read(d), read_class(Base), read_class(Derived))
Derived.LIMIT = 5
print(read(b), read(d), read_class(Base), read_class(Derived))
del Derived.LIMIT
print(read(d), read_class(Derived))

# An instance hides the class's attribute, and stops to.
d.LIMIT = 6
print(read(d), read(Derived(8)))
del d.LIMIT
print(read(d))

# A property, a static method and a constant take one another's place.
Base.double = property(lambda self: -self.x)
print(read(b), read(d))
Base.double = 12
print(read(b), read(d))
d.double = 13
print(read(b), read(d))
Base.double = property(lambda self: self.x + 0.5)
print(read(b), read(d))
Base.plus = lambda self, a, b: (a, b)
print(read(b))
Base.plus = staticmethod(max)
print(read(b), read_class(Base))


class Changing:
    value = property(lambda self: 1)
    make = staticmethod(lambda: 1)


c = Changing()


def value_of(o):
    return o.value, o.make()


print(repeat(value_of, c))
Changing.__dict__["value"].__init__(lambda self: 2)
Changing.__dict__["make"].__init__(lambda: 2)
print(value_of(c))


# What a getter raises; with __getattr__ an AttributeError asks that.
class Raising:
    @property
    def broken(self):
        raise ValueError("broken")

    @property
    def missing(self):
        return self.nothing


class Asking(Raising):
    def __getattr__(self, name):
        return "asked " + name


def broken(o):
    try:
        return o.broken
    except ValueError as e:
        return repr(e)


def missing(o):
    try:
        return o.missing
    except AttributeError as e:
        return str(e)


print(repeat(broken, Raising()), repeat(missing, Raising()), repeat(missing, Asking()), broken(Asking()))


# A descriptor written in Python, and a class that becomes one.
class Late:
    def __repr__(self):
        return "Late()"


class Holder:
    late = Late()


holder = Holder()


def late(o):
    return repr(o.late)


print(repeat(late, holder), repeat(late, Holder))
Late.__get__ = lambda self, instance, owner: (instance is None, owner.__name__)
print(late(holder), late(Holder))


# The metaclass has data descriptors, plain attributes and methods.
class Meta(type):
    @property
    def K(cls):
        return "meta " + cls.__name__

    plain = "of the metaclass"


class Plain:
    K = "own"
    plain = "own plain"


class WithMeta(metaclass=Meta):
    K = "hidden"
    plain = "own plain"


def k(c):
    return c.K, c.plain, c.__name__, c.mro()[0].__name__


print(repeat(k, Plain), repeat(k, WithMeta))
Plain.K = "changed"
print(k(Plain), k(WithMeta))


# Modules.
def root(m):
    return m.sqrt(16.0), m.pi > 3, m.__name__


print(repeat(root, math))
sqrt = math.sqrt
math.sqrt = lambda x: "patched"
print(root(math))
math.sqrt = sqrt
print(root(math))
del math.sqrt
try:
    root(math)
except AttributeError as e:
    print(e)
math.sqrt = sqrt
print(root(math))


# Calls of instances.
class Counter:
    def __init__(self):
        self.count = 0

    def __call__(self, a=1, *rest):
        self.count += a
        return len(rest)


def call_all(f):
    return f(), f(1), f(1, 2), f(1, 2, 3), f(1, 2, 3, 4)


counter = Counter()
print(repeat(call_all, counter), counter.count)
Counter.__call__ = lambda self, *a: a
print(call_all(counter))
Counter.__call__ = staticmethod(lambda *a: len(a))
print(call_all(counter))
del Counter.__call__
try:
    call_all(counter)
except TypeError as e:
    print(e)


class Endless:
    def __call__(self, n):
        return self(n + 1)


try:
    Endless()(0)
except RecursionError as e:
    print("RecursionError")


# type of one argument and of three; partial and bisect with changing callees.
def kinds(*values):
    return [type(v).__name__ for v in values] + [type("T", (), {}).__module__, type(type(1)).__name__]


print(repeat(kinds, 1, True, 2.5, "s", None, [], b, type, int))

from functools import partial
from bisect import bisect, bisect_left


def sub(a, b, c=0):
    return a - b - c


def partials():
    return partial(sub)(5, 3), partial(sub, 5)(3), partial(sub, 5, 3)(), partial(sub, 5, 3)(1), partial(sub, 5, 3, 1)(), partial(sub, 5, c=2)(1)


print(repeat(partials))
try:
    partial(sub, 1)()
except TypeError as e:
    print(e)
print([bisect([1, 2, 2, 3], v) for v in range(5)], [bisect_left([1, 2, 2, 3], v) for v in range(5)], bisect([], 1))


class Shrinking:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        del self.items[:]
        return False


items = list(range(8))
try:
    print(bisect(items, Shrinking(items)))
except (IndexError, TypeError) as e:
    print(type(e).__name__, e)

print([(n, n.to_bytes(w, o, signed=s)) for n in (0, 1, 255, 65535, 2 ** 62) for w in (8, 9) for o in ("big", "little") for s in (False, True)][:12])
for n, w, s in ((256, 1, False), (128, 1, True), (-1, 2, False), (1, 0, False), (2 ** 63 - 1, 7, False)):
    try:
        print(n.to_bytes(w, "big", signed=s))
    except OverflowError as e:
        print(e)
print((-2).to_bytes(2, "big", signed=True), (127).to_bytes(1, "big", signed=True), (0).to_bytes(0, "big"))
print(b"banana".translate(bytes(range(256))), b"banana".translate(None, b"an"), b"banana".translate(bytes(255 - i for i in range(256))), b"".translate(bytes(256)))
