# Exceptions thrown into generators, and out of them.
def lines(e):
    out = []
    tb = e.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


def inner():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield "inner handled"
    return "inner result"


def outer():
    try:
        r = yield from inner()
        print("result", r)
        yield 3
    except KeyError as e:
        print("outer caught", e)
        yield "outer handled"


g = outer()
print(next(g), g.throw(ValueError("v")), next(g), list(g))
g = outer()
print(next(g), g.throw(KeyError("k")), list(g))
g = outer()
next(g)
try:
    g.throw(IndexError("i"))
except IndexError as e:
    print("out", e, lines(e))
print(list(g))
g = outer()
try:
    g.throw(IndexError("before the start"))
except IndexError as e:
    print(e, lines(e))
print(list(g))
try:
    g.throw(IndexError("after the end"))
except IndexError as e:
    print(e, lines(e))
for args in ((1,), ("text",), (int,), ()):
    try:
        outer().throw(*args)
    except TypeError as e:
        print(e)
g = inner()
next(g)
print(g.throw(ValueError))
g = inner()
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as e:
    print(e, repr(e.__cause__))


def swallow():
    while True:
        try:
            yield "again"
        except Exception as e:
            print("swallowed", repr(e))


g = swallow()
next(g)
print(g.throw(ValueError("a")), g.throw(StopIteration), g.throw(RuntimeError("b")))


def stop_from_delegate():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def throw(self, e):
            raise StopIteration("from throw")
    r = yield from It()
    yield "got", r


g = stop_from_delegate()
next(g)
print(g.throw(ValueError("x")))


def no_throw():
    r = yield from iter([1, 2, 3])


g = no_throw()
next(g)
try:
    g.throw(ValueError("no throw"))
except ValueError as e:
    print(e, lines(e))


def close_chain():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def close(self):
            raise KeyError("in close")
    try:
        yield from It()
    except KeyError as e:
        print("close raised", e)
        raise


g = close_chain()
next(g)
try:
    g.close()
except KeyError as e:
    print("close", e, repr(e.__context__))
g = close_chain()
next(g)
try:
    g.throw(GeneratorExit)
except (KeyError, GeneratorExit) as e:
    print("throw", repr(e))


def raising(n):
    if n == 0:
        raise ValueError("bottom")
    yield from raising(n - 1)


try:
    list(raising(3))
except ValueError as e:
    print(lines(e))


def in_expression():
    return sum(1 // x for x in (1, 0))


try:
    in_expression()
except ZeroDivisionError as e:
    print(lines(e))


def finally_order():
    log = []

    def a():
        try:
            yield 1
        finally:
            log.append("a")

    def b():
        try:
            yield from a()
        finally:
            log.append("b")
    g = b()
    next(g)
    g.close()
    for x in b():
        break
    return log[:2]


print(finally_order())


def context_chain():
    try:
        yield
    except ValueError:
        raise KeyError("new")


g = context_chain()
next(g)
try:
    g.throw(ValueError("old"))
except KeyError as e:
    print(repr(e), repr(e.__context__))


def nested_try():
    try:
        try:
            yield 1
        finally:
            print("inner finally")
            yield 2
    finally:
        print("outer finally")


g = nested_try()
next(g)
print(g.throw(ValueError("late")))
try:
    next(g)
except ValueError as e:
    print(e)


def loop():
    for i in range(3):
        try:
            x = yield i
            print("x", x)
        except ValueError:
            print("continue", i)
            continue
        finally:
            print("f", i)
    else:
        print("else")


g = loop()
next(g)
print(g.throw(ValueError()), g.send(9))
try:
    next(g)
except StopIteration:
    print("end")


def returning_in_finally():
    try:
        yield 1
    finally:
        return "swallowed"


g = returning_in_finally()
next(g)
try:
    g.throw(ValueError("lost"))
except StopIteration as e:
    print(e.value)


def recursion():
    yield from recursion()


try:
    next(recursion())
except RecursionError as e:
    print(type(e).__name__)


def running():
    try:
        g2.close()
    except ValueError as e:
        print(e)
    try:
        g2.throw(KeyError)
    except ValueError as e:
        print(e)
    yield


g2 = running()
next(g2)
