# Calls whose callee becomes part of the caller's typed code: what changes while the caller runs is seen at once.
import sys


def add(a, b):
    return a + b


def replaced(n):
    global add
    total = 0
    for i in range(n):
        if i == 3000:
            def add(a, b):
                return a - b
        total = add(total, i)
    return total


print(replaced(6000))


def plus(a, b=10, *, c=1):
    return a * b + c


def defaults(n):
    total = 0
    for i in range(n):
        if i == 2500:
            plus.__defaults__ = (3,)
        if i == 4000:
            plus.__defaults__ = (0.5,)
        if i == 5000:
            plus.__defaults__ = None
            plus.__kwdefaults__ = {'c': 7}
        total += plus(i, b=2) if i >= 5000 else plus(i)
    return total


print(defaults(6000))


def code_changed(n):
    def f(x):
        return x + 1

    def g(x):
        return x * 2
    total = 0
    for i in range(n):
        if i == 3500:
            f.__code__ = g.__code__
        total += f(i)
    return total


print(code_changed(5000))


def overflowing(x, y):
    z = x * y
    return z + 1


def overflow(n):
    seen = 1
    for i in range(n):
        seen = overflowing(seen, 3) if i % 60 else overflowing(1, i)
    return seen


print(overflow(5003))


def divide(a, b):
    if b == 0:
        a = a + 1
    return a // b


def raising(n):
    caught = 0
    for i in range(n):
        try:
            divide(i, i % 5 - 2)
        except ZeroDivisionError as e:
            caught += 1
            line = e.__traceback__.tb_next.tb_lineno - e.__traceback__.tb_lineno
            frames = 0
            tb = e.__traceback__
            while tb:
                frames += 1
                tb = tb.tb_next
    return caught, line, frames, tb is None


print(raising(5000))


class Base:
    def __init__(self, v):
        self.v = v

    def value(self):
        return self.v

    def twice(self):
        return self.value() + self.value()


class Other(Base):
    def value(self):
        return -self.v


class Float(Base):
    def value(self):
        return self.v * 0.5


def polymorphic(n):
    items = [Base(1), Other(2), Float(3), Base(2.5), Other(True)]
    total = 0
    for i in range(n):
        total += items[i % 5].twice()
        if i == 3000:
            Base.value = lambda self: 100
        if i == 4000:
            items[0].value = lambda: 7
        if i == 4500:
            Base.twice = lambda self: 1
    return total


print(polymorphic(5000))


def make(k):
    count = 0

    def step(x):
        nonlocal count
        count += 1
        return x * k + count
    return step


def closures(n):
    fs = [make(2), make(3), make(0.5)]
    total = 0
    for i in range(n):
        total += fs[i % 3](i)
    return total


print(closures(4000))


def unbound(flag):
    if flag:
        value = 1
    return value


def stale(n):
    errors = 0
    for i in range(n):
        try:
            unbound(i % 7 != 0)
        except UnboundLocalError as e:
            errors += 1
            message = str(e)
    return errors, message


print(stale(4000))


def depth(n):
    return leaf(n) if n <= 0 else depth(n - 1)


def leaf(n):
    return n + 1


def nested_once(n):
    return through(n) + 1


def through(n):
    if n == 0:
        return 0
    return nested_once(n - 1)


def recursion():
    for _ in range(300):
        depth(20)
        nested_once(20)
    for f in (depth, nested_once):
        low, high = 1, 100000
        while low < high:
            middle = (low + high) // 2
            try:
                f(middle)
                low = middle + 1
            except RecursionError:
                high = middle
        print(f.__name__, 300 < low < sys.getrecursionlimit())


recursion()


def swap(a, b):
    a, b = b, a
    return a - b


def kinds(n):
    total = 0
    for i in range(n):
        total += swap(i, 1)
        if i > 3000:
            total += swap(i * 0.5, 2)
        if i > 3500:
            total += swap(True, i)
        if i > 3900:
            total += swap(1 << 70, i) % 7
    return total


print(kinds(4000))


def words(s, *rest, sep='-', **more):
    return sep.join((s,) + rest) + str(sorted(more))


def collecting(n):
    for i in range(n):
        text = words('a', 'b', sep='+', x=i)
    return text


print(collecting(3000))


def inner_loop(k):
    total = 0
    for j in range(k):
        total += j
        if total > 50:
            break
    else:
        return -total
    return total


def loops(n):
    total = 0
    for i in range(n):
        total += inner_loop(i % 20)
    return total


print(loops(4000))


def finally_inside(x):
    try:
        if x % 3 == 0:
            raise ValueError(x)
        return x
    except ValueError:
        return -x
    finally:
        log.append(x) if x % 1000 == 0 else None


log = []


def handlers(n):
    total = 0
    for i in range(n):
        total += finally_inside(i)
    return total


print(handlers(5000), log)
