import sys


class M:
    def __init__(self, name, suppress=False, enter=None, leave=None):
        self.name, self.suppress, self.enter, self.leave = name, suppress, enter, leave

    def __enter__(self):
        print("enter", self.name)
        if self.enter:
            raise self.enter
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value, tb is not None)
        if self.leave:
            raise self.leave
        return self.suppress


def plain():
    with M("a") as a, M("b") as b:
        print(a, b)
    with M("c"):
        return "returned"


def suppressing():
    with M("a", True):
        raise ValueError("lost")
    for i in range(3):
        with M("loop", True) as name:
            if i == 0:
                continue
            if i == 1:
                raise KeyError(i)
            break
    return i


def show(f):
    try:
        print(f())
    except BaseException as e:
        print("raised", repr(e), "context", repr(e.__context__))


def several():
    with M("a") as a, M("b", True) as b, M("c") as c:
        raise ValueError("x")
    print("after")


def enter_fails():
    with M("a"), M("b", enter=KeyError("enter")):
        print("not here")


def exit_fails():
    with M("a", leave=KeyError("exit")):
        raise ValueError("body")


def exit_fails_quietly():
    with M("a", True), M("b", leave=KeyError("exit")):
        pass
    return "suppressed"


def return_in_with():
    for i in [1, 2]:
        with M(i):
            with M(i * 10):
                return i


def not_managers():
    class OnlyEnter:
        def __enter__(self):
            return 1

    class OnlyExit:
        def __exit__(self, *args):
            return 1

    class Async:
        def __aenter__(self): pass
        def __aexit__(self, *a): pass

    for thing in (5, OnlyEnter(), OnlyExit(), Async()):
        try:
            with thing:
                pass
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)


class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *a: None


def target_fails():
    with M("a") as (x, y, z):
        pass


def target_attribute():
    class T:
        pass
    t = T()
    d = {}
    with M("ab") as t.name, M("cd") as d["k"], M("ef") as (p, *q):
        print(t.name, d, p, q)


def exc_info_inside():
    class E:
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            print(exc[1] is sys.exc_info()[1], exc[0])
            return True
    with E():
        raise ValueError("seen")
    print(sys.exc_info())
    try:
        raise KeyError("outer")
    except KeyError:
        with E():
            raise ValueError("inner")
        print(repr(sys.exc_info()[1]))


def generator():
    with M("g"):
        yield 1
        yield 2


class BoolFails:
    def __bool__(self):
        raise IndexError("bool")


def truth_fails():
    with M("a", BoolFails()):
        raise ValueError("body")


def traceback_lines():
    try:
        with M("x"):
            a = 1
            raise ValueError
    except ValueError as e:
        tb = e.__traceback__
        print(tb.tb_lineno - traceback_lines.__code__.co_firstlineno)
    try:
        with M(
            "x", enter=KeyError(1)
        ):
            pass
    except KeyError as e:
        tb = e.__traceback__
        print(tb.tb_lineno - traceback_lines.__code__.co_firstlineno)


for f in (plain, suppressing, several, enter_fails, exit_fails, exit_fails_quietly, return_in_with, not_managers,
          target_fails, target_attribute, exc_info_inside, truth_fails, traceback_lines):
    print("--", f.__name__)
    show(f)
try:
    with OnInstance():
        pass
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
g = generator()
print(next(g))
g.close()
g = generator()
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    print(e)
print(list(generator()))
with M("module") as m:
    with M("inner", True) as m2:
        raise Exception
    print(m, m2)
