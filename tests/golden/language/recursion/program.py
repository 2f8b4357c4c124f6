import sys


def simple(n):
    return simple(n + 1)


def tail(n):
    return tail(n + 1)


def even(n):
    return odd(n + 1)


def odd(n):
    return even(n + 1)


class R:
    def __repr__(self):
        return f"<{self!r}>"

    def __eq__(self, o):
        return self == o

    def __lt__(self, o):
        return self < o

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __call__(self):
        return self()

    def __len__(self):
        return len(self)

    def __iter__(self):
        return iter(self)

    def __hash__(self):
        return hash(self)

    def __add__(self, o):
        return self + o

    def __getitem__(self, k):
        return self[k]

    def __contains__(self, k):
        return k in self

    def __bool__(self):
        return bool(self)

    def __format__(self, spec):
        return format(self, spec)

    def __str__(self):
        return str(self)

    def __index__(self):
        return [0][self]

    @property
    def prop(self):
        return self.prop


def attempt(name, f):
    try:
        f()
        print(name, "no error")
    except RecursionError as e:
        print(name, "RecursionError", str(e).startswith("maximum recursion depth exceeded"))


r = R()
attempt("simple", lambda: simple(0))
attempt("tail", lambda: tail(0))
attempt("mutual", lambda: even(0))
attempt("repr", lambda: repr(r))
attempt("eq", lambda: r == R())
attempt("lt", lambda: r < R())
attempt("getattr", lambda: r.missing)
attempt("call", lambda: r())
attempt("len", lambda: len(r))
attempt("iter", lambda: iter(r))
attempt("hash", lambda: hash(r))
attempt("add", lambda: r + 1)
attempt("getitem", lambda: r[0])
attempt("contains", lambda: 1 in r)
attempt("bool", lambda: not r)
attempt("format", lambda: f"{r}")
attempt("str", lambda: str(r))
attempt("index", lambda: [0][r])
attempt("property", lambda: r.prop)


def key(x):
    return sorted([x, x], key=key)


def by_map(x):
    return list(map(by_map, [x]))


def generator(n):
    yield from generator(n + 1)


def generator_next(n):
    for x in generator_next(n):
        yield x


def comprehension(n):
    return [comprehension(n) for _ in [0]]


def gen_expr(n):
    return sum(gen_expr(n) for _ in [0])


class Init:
    def __init__(self):
        Init()


class New:
    def __new__(cls):
        return cls()


def with_finally(n):
    try:
        return with_finally(n + 1)
    finally:
        n += 1


def default(n, *args, **kw):
    return default(n, *args, x=1)


def lambda_():
    f = lambda: f()
    f()


def decorated():
    def wrap(f):
        return lambda *a: f(*a)

    @wrap
    def inner():
        return inner()
    return inner()


attempt("sort key", lambda: key(1))
attempt("map", lambda: by_map(1))
attempt("yield from", lambda: next(generator(0)))
attempt("generator next", lambda: next(generator_next(0)))
attempt("comprehension", lambda: comprehension(0))
attempt("generator expression", lambda: gen_expr(0))
attempt("init", Init)
attempt("new", New)
attempt("finally", lambda: with_finally(0))
attempt("keywords", lambda: default(0))
attempt("lambda", lambda_)
attempt("decorated", decorated)
attempt("max", lambda: (lambda f: f(f))(lambda f: max([1], key=lambda _: f(f))))
depth = 0


def count():
    global depth
    depth += 1
    count()


try:
    count()
except RecursionError:
    pass
print(900 < depth <= 1000)


def ok(n):
    return 0 if n == 0 else 1 + ok(n - 1)


print(ok(900))
sys.setrecursionlimit(5000)
print(ok(4500), sys.getrecursionlimit())
sys.setrecursionlimit(1000)
l = []
l.append(l)
d = {}
d["d"] = d
print(l, d)
nested = []
for _ in range(100):
    nested = [nested]
print(len(repr(nested)))
for _ in range(3):
    attempt("again", lambda: simple(0))


def catches(n):
    try:
        return catches(n + 1)
    except RecursionError:
        return n


print(catches(0) > 900)


def handler_recursion(n):
    try:
        raise ValueError
    except ValueError:
        return handler_recursion(n + 1)


attempt("in handler", lambda: handler_recursion(0))
