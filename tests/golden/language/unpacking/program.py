def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def unpack2(x):
    a, b = x
    return a, b


def unpack_star(x):
    a, *b, c = x
    return a, b, c


def unpack_head(x):
    *a, b = x
    return a, b


def nested(x):
    (a, (b, *c)), [d, e] = x
    return a, b, c, d, e


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i


class Items:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Fails:
    def __iter__(self):
        yield 1
        raise KeyError("iter")


values = [(1, 2), [1, 2], "ab", {1: 2, 3: 4}, Iter(2), range(2), (x for x in (1, 2)), b"ab", (1,), [1], "a", (1, 2, 3), [1, 2, 3], {1: 1, 2: 2, 3: 3}, Iter(3), Iter(1), 5, None, Items(), Fails(), iter("abc"), []]
for f in (unpack2, unpack_star, unpack_head):
    for v in values:
        if type(v).__name__ in ("dict", "set") and len(v) == 3 or (type(v) in (tuple, list) and len(v) > 2 and f is unpack2):
            try:
                f(v)
            except ValueError as e:
                print(str(e).split(",")[0].replace(")", ""))
                continue
        if isinstance(v, Iter) and v.n == 3 and f is unpack2:
            try:
                f(v)
            except ValueError as e:
                print("too many" in str(e))
            continue
        show(lambda: f(v))
show(lambda: nested(((1, "xyz"), (4, 5))))
show(lambda: nested((1, 2)))
show(lambda: nested(((1, ""), (4, 5))))
a, b, c = d = (1, 2, 3)
print(a, b, c, d)
a, b = b, a
a, b, c = c, a, b
print(a, b, c)
a, b, c, e = 4, 3, 2, 1
a, b, c, e = e, c, b, a
print(a, b, c, e)
x = [1, 2, 3]
i = 0
i, x[i] = 2, 9
print(i, x)
x[0], x[1], *x[2:] = "hello"
print(x)


class O:
    pass


o = O()
o.a, o.b, *o.rest = range(5)
print(o.a, o.b, o.rest)
[p, [q, *r]] = [1, (2, 3, 4)]
print(p, q, r)
for a, (b, *c), in [(1, "ab"), (2, "cde")]:
    print(a, b, c)
*a, = "xyz"
print(a)
(a), = [5]
print(a)
() = []
[] = ()
try:
    () = [1]
except ValueError as e:
    print(str(e)[:24])


def swap_in_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(swap_in_loop(90), swap_in_loop(200))


def rotate(a, b, c, d):
    a, b, c, d = d, a, b, c
    d, c = c, d
    return a, b, c, d


print(rotate(1, 2, 3, 4))


def conditional_swap(a, b, flag):
    return (a, b) if flag else (b, a)


print(conditional_swap(1, 2, True), conditional_swap(1, 2, False))
print([*range(3), *"ab"], (*[], 1), {*"a", "a"}, {**{"a": 1}, "a": 2, **{"b": 3}})
show(lambda: [*5])
show(lambda: (*None,))
show(lambda: {**5})
show(lambda: {*[1], *5})
show(lambda: {**[("a", 1)]})
show(lambda: [*Fails()])
print(dict(**{"x": 1}, y=2), max(*[1, 5], *(7,)))
*a, b = *[1, 2], 3
print(a, b)
head, *tail = {"k": 1, "l": 2}.items()
print(head, tail)


def star_return(*args):
    return *args, "end"


def star_yield():
    x = yield 1, *[2, 3]
    yield x


print(star_return(1, 2), list(star_yield()))
for v in (*[1, 2], 3):
    print(v, end=" ")
print()
print([x for x, in [(1,), (2,)]], {*()} == set())
class S:
    def __getitem__(self, k): return k
s = S()
print(s[1, 2], s[1:2, ::3], s[(*[1, 2], 3)], s[:], s[...], s[()])
