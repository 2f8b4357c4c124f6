# Handlers that only look at the class of a missing item's exception, and those that do more.
import sys


def get(d, k):
    try:
        return d[k]
    except KeyError:
        return -1


def assign(d, k):
    try:
        x = d[k]
    except KeyError:
        x = 5
    return x


def several(d, ks):
    n = 0
    missing = 0
    for k in ks:
        try:
            n += d[k]
        except (KeyError, IndexError):
            continue
        except TypeError:
            missing += 1
    return n, missing


def passes(d, k):
    try:
        return d[k]
    except LookupError:
        pass
    return "none"


def adds(d, k):
    try:
        d[k] += 1
    except KeyError:
        d[k] = 1


def wrong(d, k):
    try:
        return d[k]
    except ValueError:
        return "value"


def nested(d, k):
    try:
        try:
            return d[k]
        except ValueError:
            return "inner"
    except KeyError:
        return "outer"


def named(d, k):
    try:
        return d[k]
    except KeyError as e:
        return e.args, e.__context__


def handled(d, k):
    try:
        raise OSError("first")
    except OSError:
        try:
            d[k]
        except KeyError:
            pass
        return repr(sys.exc_info()[1])


def context(d, k):
    try:
        d[k]
    except KeyError:
        try:
            raise ValueError
        except ValueError as e:
            return repr(e.__context__)
    return "found"


def in_loop(d, n):
    total = 0
    x = 0.5
    for i in range(n):
        x = x + 1.0
        try:
            total += d[i & 7]
        except KeyError:
            x = 0
    return total, x


def items(xs, n):
    count = 0
    i = 0
    while True:
        try:
            count += xs[i]
        except IndexError:
            break
        i += 1
        if i > n:
            return "long"
    return count


def generated(d, ks):
    for k in ks:
        try:
            yield d[k]
        except KeyError:
            pass


def stacked(d, k):
    return [1, get(d, k), [x for x in generated(d, [k, 1, k])]]


def lazily(d, ks):
    found = []
    for k in ks:
        try:
            value = d[k]
        except KeyError:
            value = None
        found.append(value)
    return found


class Missing(dict):
    def __missing__(self, key):
        if key == 3:
            raise KeyError("own")
        return key * 100


class Hashed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        if self.value == 13:
            raise KeyError("compared")
        return isinstance(other, Hashed) and self.value == other.value


def table():
    return {1: 10, 2: 20, "a": 30, 4: 40, (1, 2): 50}


def main():
    d = table()
    for _ in range(300):
        for k in (1, 2, 3, "a", "b", (1, 2), (2, 1), 2.0, 2.5, None):
            get(d, k), assign(d, k), passes(d, k), nested(d, k), context(d, k), handled(d, k)
            stacked(d, k)
    print([get(d, k) for k in (1, 3, "a", "b", (1, 2), (1, 3), 2.0, None)])
    print([assign(d, k) for k in (1, 3, "a", "b", (1, 2), (1, 3), 2.0, None)])
    print([passes(d, k) for k in (1, 3)], [nested(d, k) for k in (1, 3)], [context(d, k) for k in (1, 3)], [handled(d, k) for k in (1, 3)])
    print(stacked(d, 1), stacked(d, 9))
    for _ in range(50):
        several(d, [1, 2, 3, 4, 5, 6] * 20)
        in_loop({1: 1, 2: 2, 3: 3}, 200)
        items([1, 2, 3], 10), items((1, 2, 3, 4), 10), items("", 3)
        lazily(d, [1, 3, 4, "x"] * 10)
    print(several(d, [1, 2, 3, 4, 5, 6]), in_loop({1: 1, 2: 2, 3: 3}, 100), items([1, 2, 3], 10), items((), 1))
    print(lazily(d, [1, 3, 4, "x"]))
    counts = {}
    for _ in range(300):
        for k in "abcab":
            adds(counts, k)
    print(counts)
    for k in (1, 3):
        try:
            print(wrong(d, k))
        except KeyError as e:
            print("KeyError", e, e.__context__, e.__traceback__.tb_next.tb_lineno - wrong.__code__.co_firstlineno)
    print(named(d, 3))
    for bad in ([], {}):
        try:
            get(d, bad)
        except TypeError:
            print("unhashable")
    try:
        get(5, 1)
    except TypeError as e:
        print(e)
    m = Missing({1: 2})
    print([get(m, k) for k in (1, 2, 3, 4)])
    h = {Hashed(13): 1, Hashed(4): 2}
    print(get(h, Hashed(4)), get(h, Hashed(5)))
    print(get([1, 2], 1))
    try:
        get([1, 2], 7)
    except IndexError as e:
        print("IndexError", e)
    print(get(d, True))

    redefined(d)


def redefined(d):
    global KeyError
    KeyError = ValueError
    try:
        get(d, 99)
    except LookupError as e:
        print("changed", type(e).__name__, e)
    del KeyError
    print(get(d, 99))
    KeyError = (LookupError, ValueError)
    print(get(d, 99))
    KeyError = 5
    try:
        get(d, 99)
    except TypeError as e:
        print(e, repr(e.__context__))
    del KeyError
    import builtins
    kept = builtins.KeyError
    del builtins.KeyError
    try:
        get(d, 98)
    except NameError as e:
        print(e, repr(e.__context__))
    builtins.KeyError = kept
    print(get(d, 99), get(d, 1))


main()
