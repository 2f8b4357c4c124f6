"""Lists of one kind of number, which may be kept unboxed: every operation, and every way in which that ends."""
import copy

BIG = 1 << 80


class Int(int):
    def __repr__(self):
        return "Int(%d)" % self


OTHERS = [None, "s", 2.5, 7, True, BIG, Int(3), -0.0, float("nan"), 1j, [1]]


def makers():
    yield "ints", lambda: [3, 1, 2] + [i * 7 % 5 for i in range(5)]
    yield "comprehension", lambda: [i * i for i in range(6)]
    yield "floats", lambda: [i / 4 for i in range(6)]
    yield "bools", lambda: [i % 3 == 0 for i in range(6)]
    yield "repeated int", lambda: [4] * 5
    yield "repeated float", lambda: [-0.0] * 4
    yield "repeated bool", lambda: [True] * 4
    yield "repeated none", lambda: [None] * 4
    yield "range", lambda: list(range(-2, 9, 3))
    yield "range backwards", lambda: list(range(9, -2, -3))
    yield "empty range", lambda: list(range(3, 3))
    yield "appended", appended
    yield "literal", lambda: [1, 2, 3, 4, 5]
    yield "sorted", lambda: sorted([i * 7 % 5 for i in range(5)])


def appended():
    result = []
    for i in range(7):
        result.append(i - 3)
    return result


def shows(name, make):
    a = make()
    print(name, a, len(a), bool(a), a == make(), a != make(), a < make(), a <= make())
    print(" slices", a[1:3], a[:], a[::-1], a[::2], a[-2:], a[5:1], a[3::-2])
    print(" sums", a + a, a * 2, 2 * a, a * 0, a * -1, a + [None], [None] + a, a + [1.5])
    try:
        print(" aggregates", sum(a), min(a), max(a), any(a), all(a), sorted(a), sorted(a, reverse=True), sorted(a, key=lambda x: -x))
    except (TypeError, ValueError) as e:
        print(" aggregates", type(e).__name__, e)
    print(" iterators", [x for x in a], list(reversed(a)), list(enumerate(a)), tuple(a), list(zip(a, a[1:])), list(map(str, a)), {*a} == set(a), dict.fromkeys(a))
    print(" search", 2 in a, 2.0 in a, None in a, a.count(True), a.count(0), [x is y for x, y in zip(a, a[:])])
    for wanted in (1, 0.25, True, "x"):
        try:
            print(" index", wanted, a.index(wanted))
        except ValueError as e:
            print(" index", wanted, "ValueError")
    b = a.copy()
    b.reverse()
    c = copy.copy(a)
    d = copy.deepcopy(a)
    b.append(99)
    print(" copies", a, b, c, d, c is a, c == a)
    first, *rest = a or [None]
    print(" unpacked", first, rest, [*a, *a], (lambda *x: x)(*a))


def changes(make):
    for other in OTHERS:
        results = []
        for change in (
            lambda a: a.append(other), lambda a: a.insert(0, other), lambda a: a.insert(2, other), lambda a: a.insert(-1, other), lambda a: a.insert(99, other),
            lambda a: a.extend([other, other]), lambda a: a.extend((other,)), lambda a: a.extend(x for x in [other]), lambda a: a.__setitem__(0, other),
            lambda a: a.__setitem__(-1, other), lambda a: a.__setitem__(slice(1, 2), [other, other]), lambda a: a.__setitem__(slice(0, 2), [other, other]),
            lambda a: a.__setitem__(slice(None, None, 2), [other] * len(a[::2])), lambda a: a.__iadd__([other]), lambda a: a.sort(key=str), lambda a: a.clear() or a.append(other),
            lambda a: a.__imul__(2),
        ):
            a = make()
            try:
                change(a)
            except (IndexError, TypeError, ValueError) as e:
                results.append(type(e).__name__)
            results.append(repr(a))
        print("  ", " ".join(results))


def removals(make):
    results = []
    for change in (
        lambda a: a.pop(), lambda a: a.pop(0), lambda a: a.pop(-2), lambda a: a.pop(99), lambda a: a.remove(a[1]), lambda a: a.remove("no"), lambda a: a.__delitem__(0),
        lambda a: a.__delitem__(slice(1, 3)), lambda a: a.__delitem__(slice(None, None, 2)), lambda a: a.__delitem__(slice(None)), lambda a: a.clear(), lambda a: a.sort(),
        lambda a: a.sort(reverse=True), lambda a: a.reverse(), lambda a: a.__setitem__(slice(1, 3), []), lambda a: a.__setitem__(slice(1, 1), a), lambda a: a.extend(a),
        lambda a: a.__iadd__(a), lambda a: a.__imul__(3), lambda a: a.__setitem__(slice(None), reversed(a)), lambda a: [a.append(x) for x in a[:3]],
    ):
        a = make()
        try:
            change(a)
        except (IndexError, TypeError, ValueError) as e:
            results.append(type(e).__name__)
        results.append(repr(a))
    print("  ", " ".join(results))


# ---- In loops that run long ----

def fill(n, start, values):
    a = [start] * n
    for turn in range(60):
        for i in range(n):
            a[i] = values[(turn * n + i) % len(values)]
        a[-1] = start
    return a


def total(a):
    t = 0
    for turn in range(40):
        for i in range(len(a)):
            t += a[i]
        for i in range(-len(a), 0):
            t += a[i]
        for x in a:
            t += x
    return t


def grow(n, kinds):
    result = []
    for i in range(n):
        result.append(kinds[i * len(kinds) // n](i))
    return result


def flips(a, n):
    for i in range(n):
        k = i % (len(a) - 1) + 1
        a[:k] = a[k - 1::-1]
        a[k:] = a[k:][::-1]
    return a


def sieve(limit, yes, no):
    flags = [yes] * (limit + 1)
    flags[0] = flags[1] = no
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = no
        i += 1
    count = 0
    for f in flags:
        if f:
            count += 1
    return count


def out_of_range(a):
    caught = 0
    for i in range(-20, 20):
        try:
            a[i] = a[i]
        except IndexError as e:
            caught += 1
            last = str(e)
    return caught, last


def changing(n):
    # The list changes while a loop runs over it.
    a = [0] * 3
    seen = []
    for x in a:
        seen.append(x)
        if len(a) < n:
            a.append(len(a) if len(a) % 5 else "five")
        elif len(a) == n:
            a[n - 1] = 0.5
            a.append(None)
    return seen


def stack(n):
    a = []
    t = 0
    for i in range(n):
        a.append(i)
        if i % 3 == 2:
            t += a.pop() - a.pop()
    while a:
        t += a.pop()
    return t, a


def rows(n, one, zero):
    m = [[one if i == j else zero for j in range(n)] for i in range(n)]
    for turn in range(5):
        r = [[zero] * n for _ in range(n)]
        for i in range(n):
            ri, mi = r[i], m[i]
            for j in range(n):
                s = zero
                for k in range(n):
                    s += mi[k] * m[k][j]
                ri[j] = s + one
        m = r
    return m[0][:3], m[n - 1][n - 1]


class Stack(list):
    def __getitem__(self, index):
        return ("item", list.__getitem__(self, index))


def subclass():
    s = Stack([1, 2, 3])
    s.append(4)
    return [s[i] for i in range(4)], list(s), sum(s), s[1:3], type(s[:]), s + [1], s * 2


for name, make in makers():
    shows(name, make)
    removals(make)
    if name in ("ints", "floats", "bools", "repeated float", "range", "literal"):
        changes(make)
for start, values in ((0, [1, 2]), (0, [1.5, 2]), (0.0, [1.5, -2.5]), (0, [BIG, 3]), (True, [False, True]), (None, [1, 2]), (0, [True, 2]), (0, ["a", 1]), (0.5, [None])):
    print(fill(6, start, values))
for a in ([1, 2, 3], [0.5] * 4, [True] * 3, [1 << 62] * 5, [1, 2.5], list(range(10)), [Int(4), 5], [BIG] * 2):
    print(total(a))
for kinds in ([int], [float], [bool], [int, float], [float, int], [int, str], [bool, int], [int, bool, int], [str]):
    print(grow(12, kinds))
for a in (list(range(7)), [i / 2 for i in range(7)], [None, 1, 2.5, "x", 3, 4, 5]):
    print(flips(a, 90))
for yes, no in ((True, False), (1, 0), (1, False), ("yes", ""), (1.5, 0.0)):
    print(sieve(2000, yes, no))
for a in ([1] * 5, [1.5] * 5, [False] * 5, ["x"] * 5, []):
    print(out_of_range(a))
print(changing(40))
print(stack(200))
print(rows(8, 1, 0), rows(8, 1.5, 0.25), rows(4, True, False), rows(4, BIG, 0))
print(subclass())


# ---- Slices in loops ----

def slices(a, n):
    out = []
    bounds = [None, 0, 1, -1, 3, -3, 99, -99, (1 << 63) - 1, -(1 << 63), -(1 << 63) + 1]
    for turn in range(n):
        i, j = bounds[turn % 11], bounds[turn // 11 % 11]
        k = turn % 7 - 3
        if i is not None and j is not None and k:
            out.append((a[i:j], a[i:j:k], a[i::k], a[:j:k], a[i:], a[:j]))
    return out


def steps(a):
    caught = 0
    for turn in range(60):
        k = turn % 5 - 2
        try:
            b = a[::k]
            b = a[1::k]
        except ValueError as e:
            caught += 1
            last = str(e)
    return b, caught, last


def replaced(a, n):
    for turn in range(n):
        i, j = turn % 5, turn % 9
        a[i:j] = a[j:i] if turn % 2 else a[:3]
        a[turn % 4:] = [turn] * (turn % 6)
        a[:0] = a[-2:]
        if len(a) > 12:
            a[3:] = a[:4]
    return a


class Sliced:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print(key, value)


for a in (list(range(8)), [i / 2 for i in range(8)], ["a", 1, None, 2.5], [True] * 3, []):
    print(slices(a, 600)[::37], slices(a, 40)[-1], steps(a))
    print(replaced(a[:], 70))
s = Sliced()
print(s[1:2], s[::-1], s[1:], s[None:None:0], {1: 2}.get(0))
s[1:2] = 3
s[::2] = 4
try:
    {}[1:2:3]
except (TypeError, KeyError) as e:
    print(type(e).__name__)
try:
    [1, 2][::0]
except ValueError as e:
    print(e)
