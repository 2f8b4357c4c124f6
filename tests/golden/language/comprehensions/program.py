print([x * y for x in range(3) for y in range(x) if x != y], {x: y for x, y in zip("abc", range(3))}, sorted({x % 3 for x in range(10)}))
x = "outer"
print([x for x in range(3)], x)


def inlined(items):
    x = "kept"
    a = [x for x in items]
    b = {x: x + 1 for x in items}
    c = sorted({x for x in items})
    d = [[x for x in range(y)] for y in items]
    return a, b, c, d, x


print(inlined([1, 2]))


def captured():
    x = 100
    f = lambda: x
    a = [x for x in range(3)]
    fs = [lambda: x for x in range(3)]
    return a, f(), [g() for g in fs], x


print(captured())


def unset_after():
    [y for y in (1, 2)]
    try:
        return y
    except NameError as e:
        return type(e).__name__, str(e)
    y = 1


print(unset_after())


def cell_outside(b):
    a = 5

    def show():
        return a
    r = [a for a in b]
    a += 1
    return r, show(), [[(a, c) for c in b if c > a] for a in b], a


print(cell_outside([1, 2, 3]))


def raises_inside():
    x = "before"
    try:
        [1 // x for x in (1, 0)]
    except ZeroDivisionError:
        pass
    return x


print(raises_inside())


def nested_lambdas(n):
    return [[(lambda: (i, j)) for j in range(n)] for i in range(n)]


print([[f() for f in row] for row in nested_lambdas(2)])


class C:
    items = [1, 2, 3]
    squares = [i * i for i in items]
    names = {i: str(i) for i in items}
    try:
        broken = [i * len(items) for i in items]
    except NameError as e:
        print(e)
    fs = [lambda: i for i in range(2)]
    gen = list(i + 1 for i in items)
    nested = [[j for j in range(i)] for i in items]


print(C.squares, C.names, [f() for f in C.fs], C.gen, C.nested, hasattr(C, "i"))


def class_inside(x):
    class D:
        y = [x + z for z in (1, 2)]
        x = [x for x in (7, 8)]
        t = [(lambda: x) for _ in range(1)][0]()
    return D.y, D.x, D.t


print(class_inside(10))


def walrus_inside():
    r = [last := i for i in range(4)]
    return r, last, [y := 1, y ** 2], [z for q in range(3) if (z := q * 2)]


print(walrus_inside())
total = 0
partial = [total := total + v for v in range(5)]
print(partial, total)


def conditions(items):
    return [("even" if i % 2 == 0 else "odd") for i in items if i if i < 5], [i for i in items if i > 1 and i < 4 or i == 0]


print(conditions([0, 1, 2, 3, 4, 5, 6]))


def unpacking():
    return [a + b for a, b in [(1, 2), (3, 4)]], [(a, r) for a, *r in ["abc", "d"]], {k: v for d in ({1: 2}, {1: 3}) for k, v in d.items()}


print(unpacking())


def order():
    log = []

    def t(v):
        log.append(v)
        return v
    {t(1): t(2) for _ in [0]}
    {t(3): t(4), t(5): t(6)}
    {t(7), t(8)}
    [t(9), *[t(10)], t(11)]
    d = {**{t(12): 1}, t(13): t(14)}
    return log, d


print(order())


def in_generator(n):
    for i in range(n):
        yield [j * i for j in range(i) if j % 2 == 0]
        yield {k for k in [(yield i)]} if i < 1 else None


g = in_generator(2)
print([next(g), next(g), g.send("sent")], list(g))


def iterator_evaluated_outside():
    try:
        return [x for x in y]
    except NameError as e:
        return str(e)
    y = 1


print(iterator_evaluated_outside())


def fail_not_iterable():
    out = []
    for f in (lambda: [i for i in 5], lambda: {i for i in None}, lambda: list(i for i in 3.5), lambda: {[]: 1 for _ in "a"}, lambda: {i for i in [[]]}):
        try:
            f()
        except TypeError as e:
            out.append(str(e))
    return out


print(fail_not_iterable())


def generator_expression():
    n = 3
    g = (n * i for i in range(n))
    n = 10
    first = next(g)
    return first, list(g), sum(i for i in range(100)), max((len(s), s) for s in ("a", "bb")), tuple(x for x in ()), any(x for x in [0, 1])


print(generator_expression())


def shadow(i):
    return [i for i in range(i)], [i for j in range(i) for i in range(j)], i


print(shadow(3))


def lambda_in_condition(values):
    return [v for v in values if (lambda w: w > v0)(v)] if (v0 := values[0]) else []


print(lambda_in_condition([1, 2, 3]))


def deep():
    return [[[[a + b + c + d for d in range(2)] for c in range(2)] for b in range(2)] for a in range(2)]


print(deep())


def same_name_twice():
    x = 1
    y = [x for x in range(2)] + [x for x in "ab"] + [x]
    z = [[x for x in range(x)] for x in range(3)]
    return y, z, x


print(same_name_twice())


def parameter_cell(x):
    f = lambda: x
    l = [x for x in (1, 2, 3)]
    m = [(lambda: x)() + y for x in l for y in l if x < y]
    return f(), l, m, x


print(parameter_cell("p"))


def locals_inside():
    z = 1
    return [sorted(k for k in [z]) for i in [1]], [i for i in [1]]


print(locals_inside())
print([i for i in range(3)] == list(i for i in range(3)), [*range(2)], {**{"a": 1}}, (*"ab",), {*[1], *[1, 2]})
