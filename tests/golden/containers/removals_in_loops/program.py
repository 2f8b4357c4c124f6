# Elements removed from sets and lists in loops that are hot: what is absent, what is no int, subclasses, order afterwards.


def toggles(s, n):
    found = 0
    for i in range(n):
        k = i * 7 % 13 - 4
        if k in s:
            s.remove(k)
            found += 1
        else:
            s.add(k)
        if k in s:
            found += 100
    return found


def discards(s, ks):
    for k in ks:
        s.discard(k)
    return sorted(s, key=repr)


def removed(s, k):
    try:
        s.remove(k)
        return "gone"
    except KeyError as e:
        return e.args
    except ValueError as e:
        return "ValueError"


def queue(n, size):
    window = []
    total = 0
    for i in range(n):
        window.append(i)
        total += i
        if len(window) > size:
            total -= window.pop(0)
    return total, window


def stack(n):
    s = []
    out = 0
    for i in range(n):
        s.append(i)
        if i % 3:
            out += s.pop()
    return out, len(s)


def pops(xs, *index):
    try:
        return xs.pop(*index)
    except IndexError as e:
        return str(e)
    except TypeError as e:
        return "TypeError"


def kinds(xs):
    s = set()
    for x in xs:
        s.add(x)
    for x in xs[::2]:
        s.discard(x)
    return [x in s for x in xs], sorted(s, key=repr)


class Loud(set):
    def remove(self, item):
        return set.remove(self, item + 1)


class Last(list):
    def pop(self, index=-1):
        return "mine"


EDGE = -2 ** 63


def main():
    for _ in range(50):
        toggles(set(), 100)
        discards({1, 2, 3}, [1, 5, 2])
        queue(50, 5), stack(50)
        kinds([1, 2, 3, 4, 5])
        for k in (1, 9, "a"):
            removed({1, 2, "a"}, k)
        pops([1, 2]), pops([1, 2], 0), pops([], 0), pops([])
    s = set()
    print(toggles(s, 200), sorted(s), list(s))
    s = {0, 1, 2, 3, 4, 5, 6, 7}
    for k in (0, 1, 2, 3, 4, 5, 6, 7):
        s.remove(k)
        print(k, [x in s for x in range(-1, 10)], len(s))
    for k in (EDGE, EDGE + 1, EDGE + 2, 0, -1, -2, 2 ** 62, 2 ** 61 - 1):
        s = {1, 2, 3, 4, 5}
        s.remove(2)
        s.remove(4)
        print(k in s, end=" ")
        s.add(k)
        print(k in s, len(s), end=" ")
        s.remove(k)
        print(k in s, 0 in s, EDGE in s, EDGE + 1 in s, EDGE + 2 in s, EDGE + 3 in s)
    s = {5, 6, 7}
    s.remove(6)
    s.add("text")
    s.add(2.5)
    print(5 in s, 6 in s, 7 in s, "text" in s, 2.5 in s, 5.0 in s, True in s, len(s))
    print(discards({1, 2, "x", None, 2.0, (1,)}, [2, "x", (1,), 9, None]), removed({1}, 2), removed({1}, "z"), removed([3], 4), removed({1: 2}.keys() | set(), 1))
    print(removed({True, 2}, 1), removed({1.0}, 1), removed({frozenset([1])}, {1}))
    print(queue(30, 4), stack(20))
    print(pops([1, 2, 3], 1), pops([1, 2, 3], -3), pops([1, 2, 3], -4), pops([1], 1), pops([]), pops([1, 2], True), pops([1], "x"), pops([1], 2 ** 70))
    print(pops({1: "one"}, 1), pops(Last([1])), pops(bytearray(b"ab")), sorted([pops({3})]))
    print(kinds([1, 2, 3, 4, 5, 6, 7, 8, 9]), kinds([1, "a", 2.5, None, (1, 2), True, 3]), kinds(list(range(100)))[1][:5])
    loud = Loud([1, 2, 3])
    print(removed(loud, 1), loud)
    try:
        {1}.remove([])
    except TypeError as e:
        print(e)


main()
