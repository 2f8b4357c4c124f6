def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, " ".join(str(e).split()))


class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(A, B): pass
class E(B, C): pass
class F(D, E): pass


print([c.__name__ for c in F.__mro__], [c.__name__ for c in F.mro()])


def bad_order():
    class G(O, A): pass


def duplicate():
    class G(A, A): pass


def no_bool():
    class G(bool): pass


def no_none():
    class G(type(None)): pass


def no_function():
    class G(type(lambda: 1)): pass


def no_range():
    class G(range): pass


def two_layouts():
    class G(int, str): pass


def two_layouts2():
    class G(list, dict): pass


def instance_base():
    class G(A()): pass


for f in (bad_order, duplicate, no_bool, no_none, no_function, no_range, two_layouts, two_layouts2, instance_base):
    attempt(f.__name__, f)


class Mixed(ValueError, KeyError): pass


print(Mixed.__mro__, repr(Mixed("x")), str(Mixed("x")))


def exc_layouts():
    class G(OSError, SyntaxError): pass


attempt("exc layouts", exc_layouts)


class Mro:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (A, B)


class H(Mro()):
    pass


print(H.__bases__, type(H.__orig_bases__[0]).__name__)


class Fake:
    def __mro_entries__(self, bases):
        return 3


def bad_entries():
    class I(Fake()): pass


attempt("entries", bad_entries)
print(issubclass(F, O), issubclass(O, F), issubclass(F, (int, C)), isinstance(F(), (int, (str, E))))
attempt("issubclass 1", lambda: issubclass(1, int))
attempt("issubclass 2", lambda: issubclass(int, 1))
attempt("isinstance 2", lambda: isinstance(1, 1))
attempt("isinstance tuple", lambda: isinstance(1, (str, 1)))
attempt("union isinstance", lambda: (isinstance(1, int | str), isinstance("a", int | None), isinstance(None, int | None), issubclass(bool, int | str)))
attempt("union", lambda: (int | str, int | None, (int | str) == (str | int), hash(int | str) == hash(str | int), (int | int) is int))
attempt("union args", lambda: ((int | str).__args__, type(int | str).__name__))
attempt("or", lambda: int | 3)


class Proxy:
    def __init__(self, cls):
        self.cls = cls

    @property
    def __class__(self):
        return self.cls


print(isinstance(Proxy(int), int), isinstance(Proxy(int), Proxy), type(Proxy(int)).__name__)


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v


attempt("hash", lambda: hash(Eq(1)))
print(Eq(1) == Eq(1), Eq(1) != Eq(1), Eq.__hash__)


class Bool:
    def __bool__(self):
        return 3


class Len:
    def __len__(self):
        return -1


attempt("bool", lambda: bool(Bool()))
attempt("len", lambda: bool(Len()))


class Str:
    def __str__(self):
        return 3

    def __repr__(self):
        return None


attempt("str", lambda: str(Str()))
attempt("repr", lambda: repr(Str()))
attempt("format", lambda: format(object(), "x"))
print(format(A, "") == str(A), f"{3!r:>4}|")
