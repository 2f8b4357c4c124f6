"""Loops that take their items apart at once: enumerate, zip, dict items and others, often enough to be hot."""


def enumerated(xs, start=0):
    total = 0
    for i, x in enumerate(xs, start):
        total += i * x
    return total


def zipped(xs, ys):
    out = []
    for a, b in zip(xs, ys):
        out.append(a + b)
    return out


def items(d):
    out = []
    for k, v in d.items():
        out.append((k, v))
    return out


def pairs(source):
    first = second = None
    for first, second in source:
        pass
    return first, second


for _ in range(300):
    results = [
        enumerated([1, 2, 3]), zipped([1, 2], [3, 4, 5]), zipped((1.5, 2), range(9)), items({1: "a", 2: "b"}), pairs([(1, 2), [3, 4], "ab"]),
        pairs(enumerate("xyz")), pairs(zip("ab", {1, 2})), pairs({"k": None}.items()), pairs(enumerate(iter([7, 8]))), pairs(zip(enumerate("ab"), [1, 2])),
    ]
print(*results, sep="\n")

# Other kinds than before, and what does not fit in 64 bits.
print(enumerated([1.5, 2, True]), enumerated([2 ** 62, 2 ** 62]), enumerated([1, 2, 3], 2 ** 63 - 2), enumerated([1, 2], -1))
print(pairs(enumerate("abc", 2 ** 63 - 1)), pairs(enumerate("abc", 2 ** 70)))
print(zipped("ab", "cd"), zipped([[1]], [[2]]), zipped([10 ** 20], [1]))


# ---- Wrong numbers of items ----

for source in (zip([1]), zip([1], [2], [3]), [(1,)], [(1, 2, 3)], enumerate([1]), [5]):
    try:
        print(pairs(source))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


# ---- Iterators that fail, and what is taken before ----

def failing(n):
    for i in range(n):
        yield i
    raise KeyError("failing")


for make in (lambda: enumerate(failing(2)), lambda: zip(failing(2), "abc"), lambda: zip("abc", failing(2)), lambda: zip("ab", failing(2)), lambda: zip(failing(2), "ab")):
    try:
        print(pairs(make()))
    except KeyError as e:
        print("KeyError", e)

left, right = iter([1, 2, 3]), iter([4])
print(pairs(zip(left, right)), next(left))
left, right = iter([1]), iter([4, 5, 6])
print(pairs(zip(left, right)), next(right))
z = zip([1, 2, 3], "abc")
for a, b in z:
    if a == 2:
        break
print(a, b, list(z))
e = enumerate("abcd")
for i, c in e:
    print(i, c, next(e))

# A consumer within its own source.
class Nested:
    def __init__(self): self.count = 0
    def __iter__(self): return self
    def __next__(self):
        self.count += 1
        if self.count == 2:
            print("inner", next(outer))
        if self.count > 5:
            raise StopIteration
        return self.count


outer = enumerate(Nested())
for i, x in outer:
    print(i, x)


# ---- Dicts that change ----

def changing(d, change):
    try:
        for k, v in d.items():
            change(d, k)
            print(k, v)
        print("end")
    except RuntimeError as e:
        print(e)


def add(d, k): d[k + "x"] = 1
def replace(d, k): d[k] = 9
def swap(d, k):
    del d[k]
    d[k + "y"] = 2


changing({"a": 1, "b": 2}, add)
changing({"a": 1, "b": 2}, replace)
changing({"a": 1, "b": 2}, swap)
changing({}, add)
shared = iter({1: 2, 3: 4, 5: 6}.items())
for k, v in shared:
    print(k, v, next(shared, None))


# ---- Classes that derive from iterators, and Python's own ----

class Doubling(zip):
    def __next__(self):
        a, b = super().__next__()
        return a * 2, b * 2


class Counting(enumerate):
    pass


class Own:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n, -self.n


print(pairs(Doubling([1, 2], [3, 4])), pairs(Counting("ab")), pairs(Own()))


# ---- The pair is taken apart into other places ----

class Target:
    pass


t, l, d = Target(), [0, 0], {}
for t.index, l[0] in enumerate("ab"):
    d[t.index] = l[0]
print(t.index, l, d)
for i, (a, b) in enumerate(zip("ab", "cd")):
    print(i, a, b)
for (a, b), c in zip(enumerate("xy"), [1.5, 2.5]):
    print(a, b, c)
for a, *b in zip([1, 2], [3, 4]):
    print(a, b)


def closure():
    out = []
    for i, x in enumerate("abc"):
        out.append(lambda: (i, x))
    return [f() for f in out]


print(closure())
for _ in range(300):
    comprehended = {k: v for k, v in zip("abc", range(3))}, [i * x for i, x in enumerate([1.5, 2.5])], {v: k for k, v in {"a": 1}.items()}, sum(a * b for a, b in zip([1, 2], [3, 4]))
print(comprehended)


def first_error(xs):
    try:
        for i, x in enumerate(xs):
            y = 10 // x
    except ZeroDivisionError:
        return i, x
    else:
        return "none"


for _ in range(300):
    found = first_error([1, 2, 0]), first_error([1, 2])
print(found)
