"""Generators that are resumed often and driven by built-in functions: what can be seen of them is what it is without."""
import sys


def frames(error):
    places = []
    traceback = error.__traceback__
    while traceback:
        places.append("%s:%d" % (traceback.tb_frame.f_code.co_name, traceback.tb_lineno))
        traceback = traceback.tb_next
    return places


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


# ---- Every consumer, often enough to be hot ----

for round in range(300):
    results = [
        sum(numbers(20)), sum(x * x for x in range(20)), sum(x * 0.5 for x in range(20)),
        any(x > 18 for x in numbers(20)), any(x > 100 for x in numbers(20)), all(x >= 0 for x in numbers(20)), all(x < 5 for x in numbers(20)),
        min(x * 7 % 11 for x in numbers(20)), max(x * 7 % 11 for x in numbers(20)), max(x / 3 for x in numbers(20)), min(-x / 3 for x in numbers(20)),
        list(numbers(5)), tuple(x for x in numbers(5)), sorted(-x for x in numbers(5)), set(x % 3 for x in numbers(9)), frozenset(str(x % 3) for x in numbers(9)) == {"0", "1", "2"},
        dict((x, x * x) for x in numbers(4)), ",".join(str(x) for x in numbers(5)), [*numbers(3), *numbers(2)], {**dict((str(x), x) for x in numbers(2))},
        max((x for x in numbers(9)), key=lambda x: -x), min((x for x in ()), default="none"), bytes(x for x in numbers(4)),
    ]
print(*results, sep="\n")

# ---- Sums of all sorts ----

print(sum(x for x in [1, True, 2, False]), sum(x for x in [1, 2.5, 3, True]), sum((x for x in [2.5, 10 ** 30]), 1))
print(sum(2 ** 62 for x in range(5)), sum(-2 ** 62 for x in range(7)), sum((2 ** 70 for x in range(2)), 0.5))
print(sum(x for x in [0.1] * 10), sum(x for x in [1e100, 1.0, -1e100]), sum((x for x in [-0.0, -0.0]), -0.0), sum(x for x in [float("inf"), 1.0]))
print(sum((x for x in [[1], [2]]), []), sum(x for x in [1j, 2, 3.5]))
nan = float("nan")
print(min(x for x in [nan, 1.0, 2.0]), min(x for x in [1.0, nan, 0.5]), max(x for x in [1, 2.5, 2, 10 ** 20, 3]), min(x for x in ["b", "a"]), max(x for x in [True, 2, False]))
try:
    sum(x for x in ["a"])
except TypeError as e:
    print(e)
try:
    max(x for x in [1, "a"])
except TypeError as e:
    print(e)


# ---- What is refused is yielded: Python code runs while the generator is suspended ----

class Noisy:
    def __init__(self, value): self.value = value
    def __add__(self, other): print("add", g.gi_running); return self
    def __radd__(self, other): print("radd", g.gi_running); return self.value + other
    def __bool__(self): print("bool", g.gi_running); return bool(self.value)
    def __hash__(self): print("hash", g.gi_running); return 1
    def __eq__(self, other): print("eq", g.gi_running); return self is other
    def __lt__(self, other): print("lt", g.gi_running); return self.value < (other.value if isinstance(other, Noisy) else other)
    def __gt__(self, other): print("gt", g.gi_running); return self.value > other


def noisy(values):
    for v in values:
        yield v


g = noisy([1, 2, Noisy(3), 4, 5])
print(sum(g))
g = noisy([0, None, "", Noisy(0), Noisy(7), 8])
print(any(g), next(g))
g = noisy([5, Noisy(3), 4])
print(type(min(g)).__name__)
g = noisy([1, Noisy(1), 1, Noisy(2)])
print(len(set(g)))


# ---- The body sees what its consumer does ----

def appending(target):
    yield 1
    yield len(target)
    target.append("own")
    yield len(target)


target = []
target.extend(appending(target))
print(target)
seen = set()


def growing(s):
    for i in range(4):
        yield i
        yield len(s) + 100


seen.update(growing(seen))
print(sorted(seen))


# ---- Re-entrancy ----

def reentrant():
    for i in range(5):
        yield i
        if i == 2:
            for consume in (list, sum, any, max, set, next):
                try:
                    consume(me)
                except ValueError as e:
                    print(consume.__name__, e)


for _ in range(3):
    me = reentrant()
    print(list(me))
me = reentrant()
print(sum(me))


# ---- Stopping early leaves the generator where it stands ----

log = []


def watched(n):
    try:
        for i in range(n):
            log.append(i)
            yield i
        log.append("end")
        return "returned"
    finally:
        log.append("finally")


for _ in range(60):
    log.clear()
    w = watched(10)
    first = any(x > 3 for x in w)
    rest = next(w), next(w)
    w.close()
print(first, rest, log)
log.clear()
w = watched(3)
print(2 in w, next(w, "ended"), log)


def delegating(n):
    got = yield from watched(n)
    yield got


for _ in range(60):
    log.clear()
    result = list(delegating(3))
print(result, log)


# ---- Exceptions and their tracebacks ----

def failing(n):
    for i in range(n):
        yield 10 // (3 - i)


def outer(n):
    yield from failing(n)


for consume in (list, sum, tuple, set, sorted, min, max, all):
    try:
        for _ in range(30):
            consume(outer(3))
        consume(outer(5))
    except ZeroDivisionError as e:
        print(consume.__name__, frames(e))

try:
    sum(1 // (2 - x) for x in range(5))
except ZeroDivisionError as e:
    print(frames(e))


def stopping():
    yield 1
    raise StopIteration("inside")


for _ in range(3):
    try:
        list(stopping())
    except RuntimeError as e:
        print(e, repr(e.__cause__))


# ---- Values change their kind while the generator is hot ----

def powers(n):
    x = 1
    for _ in range(n):
        yield x
        x *= 3


print(sum(powers(30)), sum(powers(60)), list(powers(45))[-3:])


def mixed(values):
    total = 0
    for v in values:
        total += v
        yield total


for _ in range(40):
    last = list(mixed([1, 2, 3]))
print(last, list(mixed([1.5, 2, 3])), list(mixed([2 ** 62, 2 ** 62, 2 ** 62])), list(mixed([True, 1j])))


def accumulate():
    total = 0
    while True:
        got = yield total
        if got is None:
            continue
        total += got


a = accumulate()
next(a)
for i in range(500):
    a.send(i)
print(a.send(1), a.send(0.5), a.send(2 ** 70), next(a))
try:
    a.send("x")
except TypeError as e:
    print(e)
try:
    next(a)
except StopIteration as e:
    print(repr(e.value))


# ---- Text that lives across suspensions ----

def letters(text):
    last = ""
    for c in text:
        pair = last + c
        yield pair
        last = c
        yield c
        if c == "c":
            yield last * 2


def words(texts):
    for text in texts:
        for c in letters(text):
            got = yield c
            if got is not None:
                yield got + c


for _ in range(80):
    spelled = list(letters("abcd")), "".join(c for c in letters("xyc")), sorted(set(c for c in words(["ab", "cd"]))), max(c for c in words(["ab", "cd"]))
print(spelled, list(letters("a\U0001f600\ud800c"))[2] == "a\U0001f600")
w = words(["hello"] * 50)
print(next(w), [w.send("%d" % i) if i % 2 else next(w) for i in range(100)][-4:])


# ---- throw, close and return values, hot and suspended ----

def resilient():
    caught = 0
    while True:
        try:
            got = yield caught
            if got == "stop":
                return "stopped after %d" % caught
        except KeyError as e:
            caught += 1
        except ValueError:
            yield "value"


r = resilient()
next(r)
for i in range(300):
    r.throw(KeyError("x"))
print(next(r), r.throw(ValueError("y")), next(r), r.gi_yieldfrom, r.gi_running)
try:
    r.send("stop")
except StopIteration as e:
    print(e.value)


def handles():
    while True:
        try:
            raise KeyError("inner")
        except KeyError as e:
            yield repr(e.__context__)


h = handles()
for _ in range(300):
    next(h)
try:
    raise ValueError("outer")
except ValueError:
    print(next(h))
    print(repr(sys.exc_info()[1]))
print(next(h), sys.exc_info())


# ---- Deep delegation ----

class Tree:
    def __init__(self, left, value, right): self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left: yield from self.left
        yield self.value
        if self.right: yield from self.right


def build(low, high):
    if low >= high: return None
    middle = (low + high) // 2
    return Tree(build(low, middle), middle, build(middle + 1, high))


tree = build(0, 50)
for _ in range(20):
    walked = list(tree)
    added = sum(x for x in tree)
    total = 0
    for x in tree:
        total += x
print(walked == list(range(50)), added, total, sum(iter(tree)))


def countdown(n):
    if n:
        yield n
        yield from countdown(n - 1)


print(sum(countdown(100)), len(list(countdown(200))))
try:
    print(sum(countdown(5000)))
except RecursionError as e:
    print("RecursionError")


# ---- A patched builtin, a renamed function, another code object ----

real_sum = sum
sum = lambda items: ["patched", *items]
print(sum(x for x in range(3)))
del sum
print(sum(x for x in range(3)))


def named():
    yield 1


before = named()
named.__name__ = "renamed"
after = named()
print(before.__name__, after.__name__, before.__qualname__)
before.__name__ = "mine"
print(before.__name__, before.__qualname__)


def one():
    yield 1
    yield 2


def other():
    yield "other"


running = one()
next(running)
one.__code__ = other.__code__
print(next(running), list(one()), running.gi_code.co_name)
