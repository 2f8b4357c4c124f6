def counter():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return up, get


up, get = counter()
up()
up(5)
print(get(), up.__closure__[0].cell_contents, get.__code__.co_freevars)


def lambdas():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


late, early = lambdas()
print([f() for f in late], [f() for f in early])


def unbound(kind):
    def inner():
        return x
    if kind == 1:
        return inner()
    x = 1
    del x
    if kind == 2:
        return inner()
    x = 5
    if kind == 3:
        return inner()
    del x
    return x


for kind in range(1, 5):
    try:
        print(unbound(kind))
    except NameError as e:
        print(type(e).__name__, e)


def delete_twice():
    x = 1

    def drop():
        nonlocal x
        del x
    drop()
    try:
        drop()
    except NameError as e:
        print(type(e).__name__, e)
    try:
        del x
    except NameError as e:
        print(type(e).__name__, e)
    x = 2
    return (lambda: x)()


print(delete_twice())


def levels():
    a = 1

    def one():
        b = 2

        def two():
            nonlocal a
            c = 3

            def three():
                nonlocal b, c
                b += a
                c *= b
                return a, b, c
            a += 10
            return three
        return two
    return one()()()


print(levels())


def argument_cells(a, b=2, *args, c=3, **kw):
    def inner():
        nonlocal a, args
        a += 1
        args += (a,)
        return a, b, args, c, sorted(kw.items())
    inner()
    return inner()


print(argument_cells(1), argument_cells(1, 5, 6, c=7, d=8))


def many_cells(a, b, c, d, e, f):
    return lambda: (a, b, c, d, e, f)


print(many_cells(1, 2, 3, 4, 5, 6)())


def class_body():
    x = "outer"
    y = "y outer"

    class C:
        seen = y
        x = "class"
        both = x, y

        def method(self):
            return x

        class Inner:
            z = y
        del x
        after = y
    return C.seen, C.both, C().method(), C.Inner.z, C.after, hasattr(C, "x")


print(class_body())


def class_nonlocal():
    n = 1

    class C:
        nonlocal n
        n = n + 1
        m = n
    return n, C.m, hasattr(C, "n")


print(class_nonlocal())


class Named:
    def who(self):
        return __class__, super().__repr__()[:7]

    lam = lambda self: __class__.__name__


print(Named().who(), Named().lam())


def self_reference():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    return fact


print(self_reference()(20), self_reference()(25))
g = 1


def globals_and_locals():
    global g, h
    g += 1
    h = g * 2
    return g


print(globals_and_locals(), h)


def del_global():
    global h
    del h
    try:
        h
    except NameError as e:
        print(e)
    try:
        del h
    except NameError as e:
        print(e)


del_global()


def local_unbound(flag):
    if flag:
        v = 1
    return v


try:
    local_unbound(False)
except UnboundLocalError as e:
    print(e)


def del_local():
    v = 1
    del v
    try:
        del v
    except UnboundLocalError as e:
        print(e)
    try:
        v += 1
    except UnboundLocalError as e:
        print(e)


del_local()
try:
    undefined_name
except NameError as e:
    print(e, getattr(e, "name", "no name"))
try:
    del undefined_name
except NameError as e:
    print(e)


class ClassNames:
    try:
        missing
    except NameError as e:
        print(e)
    try:
        del missing
    except NameError as e:
        print(e)
    len = len
    n = len("abc")


print(ClassNames.n)


def cell_contents():
    def f():
        return x
    try:
        f.__closure__[0].cell_contents
    except ValueError as e:
        print(e)
    x = 3
    print(f.__closure__[0].cell_contents)
    f.__closure__[0].cell_contents = 9
    print(x, f())


cell_contents()


def decorate(tag):
    print("make", tag)

    def wrap(f):
        print("wrap", tag, f.__name__)

        def call(*args, **kw):
            return tag, f(*args, **kw)
        return call
    return wrap


@decorate("a")
@decorate("b")
def decorated(x, *, y=2):
    return x + y


print(decorated(1), decorated(1, y=5))


@decorate("class")
class Decorated:
    def __init__(self, v):
        self.v = v


print(Decorated(3)[1].v)
funcs = {}


def register(f):
    return funcs.setdefault(f.__name__, f)


@register
def registered():
    return "registered"


print(funcs["registered"]())


def exception_variable():
    try:
        raise ValueError("kept")
    except ValueError as e:
        def get():
            return e
        print(get())
    try:
        get()
    except NameError as error:
        print(type(error).__name__, error)


exception_variable()


def loop_cells():
    out = []
    for i in range(3):
        def f():
            return i
        out.append(f)
        i *= 10
    return [f() for f in out], out[0].__closure__[0] is out[1].__closure__[0]


print(loop_cells())
