import sys


def simple(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got)
    return "done"


g = simple(3)
print(next(g), g.send("x"), g.send(None))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    simple(1).send(1)
except TypeError as e:
    print(e)


def delegate():
    result = yield from simple(2)
    print("result", result)
    r2 = yield from [10, 20]
    print(r2)
    r3 = yield from "ab"
    r4 = yield from inner_return()
    return r3, r4


def inner_return():
    return "empty"
    yield


g = delegate()
out = []
while True:
    try:
        out.append(g.send("s" if len(out) == 1 else None))
    except StopIteration as e:
        print(out, e.value)
        break


class Sendable:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("returned")
        return self.n

    def send(self, v):
        print("send", v)
        return "sent"

    def throw(self, *args):
        print("throw", args)
        return "thrown"

    def close(self):
        print("closed")


def over(it):
    r = yield from it
    print("r", r)


g = over(Sendable())
print(next(g), g.send(5), g.throw(ValueError("v")), next(g), list(g))
g = over(Sendable())
next(g)
g.close()
g = over(iter([1, 2]))
next(g)
try:
    g.send(3)
except AttributeError as e:
    print(e)
try:
    next(over(5))
except TypeError as e:
    print(e)


def with_finally():
    try:
        yield 1
        yield 2
    except KeyError as e:
        print("caught", e)
        yield "handled"
    except GeneratorExit:
        print("exit")
        raise
    else:
        print("else")
    finally:
        print("finally")


print(list(with_finally()))
g = with_finally()
next(g)
print(g.throw(KeyError("k")), list(g))
g = with_finally()
next(g)
g.close()
g.close()
print(list(g))
g = with_finally()
g.close()
print("not started:", list(g))


def yields_on_exit():
    try:
        yield 1
    finally:
        yield 2


g = yields_on_exit()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def returns_on_exit():
    try:
        yield 1
    except GeneratorExit:
        return 5


g = returns_on_exit()
next(g)
g.close()
print("closed")


def stop_inside():
    yield 1
    raise StopIteration("inner")


try:
    list(stop_inside())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)


def next_inside():
    yield next(iter([]))


try:
    list(next_inside())
except RuntimeError as e:
    print(e)


def not_reentrant():
    yield next(me)


me = not_reentrant()
try:
    next(me)
except ValueError as e:
    print(e)


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(list(tree(4)))


def chain_deep(n):
    if n == 0:
        yield "bottom"
    else:
        yield from chain_deep(n - 1)


print(list(chain_deep(200)))


def parameters(a, /, b=2, *args, c, d=4, **kw):
    yield a, b, args, c, d, sorted(kw.items())
    a += 1
    yield a


print(list(parameters(1, c=3)), list(parameters(1, 5, 6, 7, c=3, e=9)))


def closure_generator():
    n = 0

    def bump():
        nonlocal n
        n += 1
        yield n
        n += 1
        yield n
    a, b = bump(), bump()
    return next(a), next(b), next(a), next(b), n


print(closure_generator())


def exc_info_inside():
    try:
        raise ValueError("inside")
    except ValueError:
        yield repr(sys.exc_info()[1])
        yield repr(sys.exc_info()[1])
    yield repr(sys.exc_info()[1])


def exc_info_outside():
    g = exc_info_inside()
    print(next(g), sys.exc_info())
    try:
        raise KeyError("outside")
    except KeyError:
        print(next(g), repr(sys.exc_info()[1]))
        print(next(g), repr(sys.exc_info()[1]))
    print(sys.exc_info())


exc_info_outside()


def context_inside():
    try:
        yield 1
    finally:
        raise IndexError("from the generator")


g = context_inside()
next(g)
try:
    try:
        raise KeyError("handled while the generator runs")
    except KeyError:
        next(g)
except IndexError as e:
    print(repr(e), repr(e.__context__), e.__context__ and repr(e.__context__.__context__))


def reraise_after_resume():
    try:
        raise ValueError("kept over a yield")
    except ValueError:
        yield 1
        raise


g = reraise_after_resume()
next(g)
try:
    try:
        raise KeyError("other")
    except KeyError:
        next(g)
except ValueError as e:
    print(e, repr(e.__context__))


def stack_over_yield():
    x = [1, (yield "a"), *(yield "b"), {"k": (yield "c")}, 5 + (yield "d")]
    yield x
    print("values", (yield "e"), (yield "f"), sep="-")
    f"{(yield 'g')}{(yield 'h')!r}"
    a = (yield 1) if (yield 0) else (yield 2)
    yield a


g = stack_over_yield()
print(next(g), g.send(1), g.send([2, 3]), g.send(4), g.send(6), next(g), g.send("E"), g.send("F"), g.send("G"), g.send("H"), g.send(True), g.send("A"))


def attributes():
    yield 1


g = attributes()
print(g.__name__, g.__qualname__, g.gi_running, g.gi_frame is None, g.gi_yieldfrom, g.gi_code.co_name)
list(g)
print(g.gi_frame, getattr(g, "gi_suspended", "no gi_suspended"))


def yieldfrom_attribute():
    it = simple(2)
    yield from it


g = yieldfrom_attribute()
print(g.gi_yieldfrom)
next(g)
print(g.gi_yieldfrom.__name__)
print(type(g).__name__, iter(g) is g)


def primes():
    n = 2
    found = []
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print([p for _, p in zip(range(10), primes())])


def loop_with_state():
    total = 0
    for i in range(3):
        for j in (yield i) or ():
            try:
                total += j
                yield total
            except ValueError as e:
                yield "E" + str(e)
    return total


g = loop_with_state()
print(next(g), g.send([5, 6]), g.throw(ValueError("t")), next(g), next(g), list(g))


def lambda_generator():
    f = lambda: (yield 5)
    return list(f())


print(lambda_generator())


class Container:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for i in self.items:
            if isinstance(i, Container):
                yield from i
            else:
                yield i

    def pairs(self):
        yield from ((i, j) for i in self for j in self if i < j)


c = Container(1, Container(2, Container(3)), 4)
print(list(c), list(c.pairs()), sum(c), *c)
a, *b = c
print(a, b, 3 in c)
