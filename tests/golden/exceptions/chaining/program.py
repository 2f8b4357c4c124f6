import sys


def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e}) cause={type(e.__cause__).__name__} context={type(e.__context__).__name__} suppress={e.__suppress_context__}")
        e = e.__cause__ or e.__context__
    return out


def show(f):
    try:
        f()
    except BaseException as e:
        for line in chain(e):
            print("  ", line)


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second")


def explicit():
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("second") from z


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("second") from None


def cause_class():
    raise ValueError("v") from KeyError


def in_finally():
    try:
        1 / 0
    finally:
        raise KeyError("f")


def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise ValueError("v")
    except ValueError:
        raise KeyError("k")


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            raise ValueError("inner")
        except ValueError:
            pass
        raise


def same():
    e = ValueError("same")
    try:
        raise e
    except ValueError:
        raise e


def cycle():
    a = ValueError("a")
    b = KeyError("b")
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        raise a


for f in (implicit, explicit, suppressed, cause_class, in_finally, nested, reraise, same, cycle):
    print(f.__name__)
    show(f)

exception = getattr(sys, "exception", lambda: sys.exc_info()[1])
print(sys.exc_info(), exception())
try:
    raise ValueError("current")
except ValueError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], type(sys.exc_info()[2]).__name__, exception())

    def helper():
        return exception()
    print(helper())
print(exception())


def gen():
    try:
        yield exception()
    except KeyError as e:
        yield (str(e), str(e.__context__))


g = gen()
try:
    raise ValueError("outer")
except ValueError:
    print(next(g))
    print(g.throw(KeyError("thrown")))


def stop():
    yield 1
    raise StopIteration("inside")


try:
    list(stop())
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind and kind.__name__, value, type(tb).__name__)
        return self.swallow


with Manager(True):
    raise ValueError("swallowed")
try:
    with Manager(False):
        raise ValueError("passed")
except ValueError as e:
    print("caught", e)
with Manager(False) as m, Manager(True):
    raise KeyError("both")


class ExitRaises(Manager):
    def __exit__(self, *a):
        raise RuntimeError("from exit")


def exit_raises():
    with ExitRaises(False):
        raise ValueError("body")


show(exit_raises)
for bad in (3, object()):
    try:
        with bad:
            pass
    except (AttributeError, TypeError) as e:
        print(e)
