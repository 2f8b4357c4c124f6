def try_inside_for(items, out):
    for item in items:
        try:
            out(item)
        except KeyError:
            continue


def store_to_a_local(a):
    return a, (a := 2), a


def swap_across_a_block(a, b, flag):
    return [a, b if flag else a, b]


def rotate(a, b, c):
    a, b, c = c, a, b
    return a, b, c


def handler_keeps_items(f, x):
    return [f(i) for i in x]


def guarded(f, g):
    try:
        f()
        g()
    except ValueError:
        return 1


def generator(x):
    y = yield x
    return y


def delegates(x):
    return (yield from x)


def reads_the_frame(a):
    return locals()


def with_statement(manager):
    with manager as m:
        return m


def chained(a, b, c):
    return a < b < c


def no_local():
    try:
        del x
    finally:
        x = 1


def many(a, b, c, d, e):
    return e


def items_wait(f, g, x):
    return f(x) + [y for y in g(x)][0]
