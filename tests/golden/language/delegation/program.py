# Chains of generators that delegate: who runs, who ended, what is thrown in, and what others do with the inner ones.
import sys


def leaf(n):
    for i in range(n):
        got = yield i
        if got is not None:
            yield ("got", got)
    return n * 10


def middle(n):
    result = yield from leaf(n)
    yield "middle"
    return result + 1


def outer(n):
    result = yield from middle(n)
    again = yield from middle(2)
    return result + again


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def build(low, high):
    if low > high:
        return None
    m = (low + high) // 2
    return Tree(build(low, m - 1), m, build(m + 1, high))


def drain(g):
    found = []
    while True:
        try:
            found.append(next(g))
        except StopIteration as e:
            return found, e.value


def chain(depth):
    if depth == 0:
        yield 1
        yield 2
        return "end"
    return (yield from chain(depth - 1))


def catching(g):
    while True:
        try:
            yield from g
            return "done"
        except ValueError as e:
            yield ("caught", str(e))


def final(log, g):
    try:
        yield from g
    finally:
        log.append("final")


def asks(get):
    yield "first"
    try:
        next(get()[0])
    except ValueError as e:
        yield str(e)
    try:
        next(get()[1])
    except ValueError as e:
        yield str(e)
    yield (get()[0].gi_running, get()[1].gi_running, get()[2].gi_running)
    try:
        get()[1].throw(KeyError("no"))
    except (ValueError, KeyError) as e:
        yield repr(e)
    try:
        get()[1].close()
    except ValueError as e:
        yield str(e)
    yield "last"


def passes(g):
    return (yield from g)


def stubborn():
    while True:
        try:
            yield "stay"
        except GeneratorExit:
            yield "ignored"


def parted(inner):
    try:
        yield from inner
    except RuntimeError as e:
        yield ("parted", str(e))
    yield from leaf(3)


def deep_error(n):
    if n == 0:
        yield 1
        raise KeyError("deep")
    yield from deep_error(n - 1)


def main():
    for _ in range(60):
        drain(outer(3)), list(build(1, 30)), drain(chain(6))
    print(drain(outer(3)))
    print(list(build(1, 15)), sum(build(1, 100)), drain(chain(20)))
    print([x for x in build(1, 9)], sorted(build(1, 9), reverse=True), max(build(1, 9)), tuple(build(1, 4)))

    g = outer(3)
    print(next(g), g.send("hello"), next(g), g.send(None))
    print(drain(g))

    # An inner generator that others resume too.
    inner = leaf(6)
    a = passes(passes(inner))
    b = passes(inner)
    print(next(a), next(a), next(inner), next(b), next(a), next(b))
    print(drain(a), drain(b), drain(inner))

    inner = leaf(4)
    between = passes(inner)
    a = passes(between)
    print(next(a), next(a), next(between))
    inner.close()
    print(drain(a), drain(between))

    # Exceptions thrown in at each level.
    for level in range(3):
        gs = [leaf(5)]
        for _ in range(3):
            gs.append(catching(gs[-1]))
        top = gs[-1]
        print(next(top), next(top))
        print(gs[level].throw(ValueError("in %d" % level)) if level else "-")
        try:
            print(top.throw(ValueError("top")))
            print(drain(top))
        except StopIteration as e:
            print("stop", e.value)

    log = []
    g = final(log, final(log, passes(leaf(3))))
    print(next(g), next(g))
    g.close()
    print(log, drain(g))

    # Who is running.
    gs = []
    innermost = asks(lambda: gs)
    gs.append(innermost)
    gs.append(passes(innermost))
    gs.append(passes(gs[-1]))
    top = passes(gs[-1])
    gs[0], gs[2] = gs[1], top
    gs[1] = top
    for item in top:
        print(item)

    gs = []
    innermost = asks(lambda: gs)
    middle_one = passes(innermost)
    gs.extend([innermost, middle_one, passes(middle_one)])
    for item in gs[2]:
        print(item)

    # A receiver that does not let itself be closed is left.
    s = stubborn()
    p = passes(parted(passes(s)))
    print(next(p), next(p))
    try:
        print(p.throw(GeneratorExit()))
    except (RuntimeError, GeneratorExit) as e:
        print(repr(e))
    print(drain(p))
    print(next(s))

    p = parted(passes(s))
    q = passes(p)
    print(next(q), next(q))
    try:
        p.throw(GeneratorExit())
    except (RuntimeError, GeneratorExit) as e:
        print(repr(e))
    print(drain(q))

    # Errors from the depth.
    for _ in range(3):
        g = deep_error(10)
        print(next(g))
        try:
            next(g)
        except KeyError as e:
            depth, t = 0, e.__traceback__
            while t:
                depth, t = depth + 1, t.tb_next
            print(repr(e), depth)

    # Resuming from within a sum, a list, an unpacking.
    print(sum(chain(9)), [*chain(9)], dict(enumerate(chain(5))))
    first, second = chain(7)
    print(first, second)

    # The recursion limit.
    def endless(n):
        yield n
        yield from endless(n + 1)
    counts = set()
    for _ in range(3):
        n = 0
        try:
            for n in endless(0):
                pass
        except RecursionError as e:
            counts.add(n > 300)
            print(type(e).__name__)
    print(counts)


main()
