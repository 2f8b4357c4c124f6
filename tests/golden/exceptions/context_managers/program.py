from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def managed(name, swallow=False):
    """doc"""
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("saw", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


with managed("a") as v:
    print(v)
with managed("b", swallow=True):
    raise ValueError("inside")
try:
    with managed("c"):
        raise ValueError("passes")
except ValueError as e:
    print("caught", e)
try:
    with managed("d"):
        raise KeyError("other")
except KeyError as e:
    print("caught", e)
print(managed.__name__, managed.__doc__)


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    return
    yield


@contextmanager
def replaces():
    try:
        yield
    except ValueError as e:
        raise KeyError("replaced") from e


for f in (twice, never):
    try:
        with f():
            pass
    except RuntimeError as e:
        print(e)
try:
    with twice():
        raise ValueError("x")
except ValueError as e:
    print(e)
try:
    with replaces():
        raise ValueError("x")
except KeyError as e:
    print(repr(e), repr(e.__cause__))


class Uses:
    @contextmanager
    def method(self, x):
        yield (self.__class__.__name__, x)


with Uses().method(3) as got:
    print(got)


@managed("deco")
def decorated(a):
    return a * 2


print(decorated(4))
with suppress(ValueError, KeyError):
    raise KeyError("gone")
    print("not here")
with suppress():
    pass
try:
    with suppress(ValueError):
        raise TypeError("not suppressed")
except TypeError as e:
    print(e)
with nullcontext(5) as n:
    print(n)


class Closable:
    def close(self):
        print("closed")


with closing(Closable()) as c:
    print(type(c).__name__)


class Res:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("shut", self.name, kind and kind.__name__)
        return self.name == "swallower"


with ExitStack() as stack:
    for n in ("x", "y"):
        stack.enter_context(Res(n))
    stack.callback(print, "callback", sep="-")
    stack.push(lambda *a: print("pushed", a[0]))
    print("body")
with ExitStack() as stack:
    stack.enter_context(Res("outer"))
    stack.enter_context(Res("swallower"))
    raise ValueError("in stack")
with ExitStack() as stack:
    stack.enter_context(Res("kept"))
    later = stack.pop_all()
print("after")
later.close()
try:
    with ExitStack() as stack:
        stack.enter_context(3)
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise ValueError("first")
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
with redirect_stdout(w):
    print("captured", 1)
print(w.parts)
