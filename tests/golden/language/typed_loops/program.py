"""Loops whose iterator is no object, and what must not show of that."""


def overflow_at_end(n):
    s = 9223372036854775000
    for i in range(n):
        s += i
    return s, i


def huge_bounds():
    out = []
    for i in range(9223372036854775800, 9223372036854775807, 3):
        out.append(i)
    for i in range(-9223372036854775806, -9223372036854775808, -1):
        out.append(i)
    for i in range(9223372036854775806, 9223372036854775809):
        out.append(i)
    for i in range(2 ** 70, 2 ** 70 + 2):
        out.append(i)
    return out


def steps():
    return [list_of(range(10, 0, -3)), list_of(range(0)), list_of(range(5, 5)), list_of(range(0, 10, 4)), list_of(range(3, -4, -2))]


def list_of(r):
    out = []
    for i in r:
        out += [i]
    return out


def grow_while_iterating(n):
    xs = [0]
    t = 0
    for x in xs:
        t += x
        if len(xs) < n:
            xs.append(len(xs))
    return t, len(xs)


def shrink_while_iterating(n):
    xs = list(range(n))
    seen = 0
    for x in xs:
        seen += 1
        if x % 3 == 0:
            xs.pop()
    return seen, len(xs)


def clear_while_iterating(n):
    xs = list(range(n))
    for x in xs:
        if x == n // 2:
            xs.clear()
    return x, xs


def mixed_items(xs):
    t = 0
    for x in xs:
        t = t + x
    return t


def nested(n):
    t = 0
    for i in range(n):
        for j in range(i):
            if j == 7:
                break
            t += i * j
        else:
            t += 1
            continue
        t -= 2
    return t


def shared_iterator(n):
    it = iter(range(n))
    pairs = 0
    for a in it:
        for b in it:
            pairs += b - a
            break
    return pairs, next(it, "end")


def shared_list_iterator(n):
    it = iter(list(range(n)))
    t = 0
    for a in it:
        t += a * next(it, 0)
    return t


def exceptions(n):
    t = 0
    for i in range(n):
        try:
            if i % 5 == 0:
                raise ValueError(i)
            t += 10 // (i % 7)
        except ZeroDivisionError:
            t += 1000
            continue
        except ValueError as e:
            t += e.args[0]
        finally:
            t += 1
    return t


def finally_break(n):
    for i in range(n):
        try:
            continue
        finally:
            if i > n - 3:
                break
    return i


class Range3:
    def __iter__(self):
        return iter(range(3))


class L(list):
    def __iter__(self):
        return iter([7, 8, 9])

    def __getitem__(self, i):
        return 100 + i


def polymorphic(things):
    t = 0
    for thing in things:
        for x in thing:
            t = t * 3 + x
    return t


def items(a, i):
    return a[i]


def set_items(a, i, v):
    a[i] = v
    return a[i]


def rebinding(n):
    r = range(n)
    t = 0
    for i in r:
        i = i * 2
        r = None
        t += i
    return t, i, r


def empty_keeps_unbound(n):
    for i in range(n):
        pass
    return i


def float_from_int(n):
    s = 0
    for i in range(n):
        s += 0.5
    return s


def int_becomes_big(n):
    p = 1
    for i in range(n):
        p *= 3
    return p


def try_call(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def main():
    for _ in range(3):
        print(overflow_at_end(3000))
    print(huge_bounds())
    print(steps())
    for _ in range(300):
        a = grow_while_iterating(50), shrink_while_iterating(40), clear_while_iterating(30)
    print(a)
    for _ in range(300):
        mixed_items([1, 2, 3])
    print(mixed_items([1, 2, 3.5, 4]), mixed_items([1, True, 2 ** 65, 1j]), try_call(mixed_items, [1, 2, "x"]))
    for _ in range(300):
        mixed_items([1.5, 2.5])
    print(mixed_items([1.5, 2]), mixed_items([]), mixed_items((1, 2)), mixed_items(iter([4, 5])))
    print([nested(n) for n in (0, 1, 5, 60)])
    for _ in range(250):
        b = shared_iterator(21), shared_iterator(20), shared_list_iterator(9), exceptions(50), finally_break(9)
    print(b)
    things = [range(4), [1, 2], (3,), Range3(), L([1, 2]), iter([5]), {6: 0}]
    for _ in range(300):
        c = polymorphic([range(4), range(2)])
    print(c, polymorphic(things), polymorphic(things[:2]))
    xs = [1, 2, 3]
    for _ in range(300):
        items(xs, 1)
        set_items(xs, 1, 5)
    print([try_call(items, xs, i) for i in (0, 2, 3, -1, -3, -4, True, 2 ** 70, None, slice(0, 2))])
    print([try_call(items, o, 1) for o in (L([1, 2]), (4, 5), "abc", b"abc", {1: 2}, range(5), 7)])
    print([try_call(set_items, xs, i, v) for i, v in ((0, 1.5), (0, 2), (-1, None), (2, True), (3, 0), (-4, 0), (1, 2 ** 66), (1, "s"))], xs)
    print([try_call(set_items, o, 0, 1) for o in (L([1, 2]), (4, 5), {}, range(5))])
    for _ in range(300):
        d = rebinding(10)
    print(d, try_call(empty_keeps_unbound, 0), empty_keeps_unbound(5000))
    print(float_from_int(4000), float_from_int(0), int_becomes_big(50), int_becomes_big(39), int_becomes_big(40))


main()
