def show(f, /, *args, **kw):
    try:
        print(f(*args, **kw))
    except TypeError as e:
        print("TypeError:", e)


def none(): return "none"
def one(a): return a
def two(a, b): return a, b
def three(a, b, c): return a, b, c
def five(a, b, c, d, e): return a, b, c, d, e
def default(a, b=2, c=3): return a, b, c
def positional(a, b=2, /, c=3): return a, b, c
def keyword(*, k): return k
def keywords(a, *, k, l=5, m): return a, k, l, m
def star(a, *args): return a, args
def stars(*args, **kw): return args, sorted(kw.items())
def everything(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, sorted(kw.items())
def only_pos(a, b, /): return a, b
def pos_kw(a, /, **kw): return a, kw


show(none, 1)
show(none, 1, 2)
show(none, x=1)
show(one)
show(one, 1, 2)
show(one, 1, a=1)
show(one, b=1)
show(one, 1, b=1)
show(two)
show(two, 1)
show(two, b=1)
show(two, 1, 2, 3)
show(three)
show(three, 1)
show(three, b=3)
show(five)
show(five, 1, 2, 3, 4, 5)
show(five, e=1, d=2, c=3, b=4, a=5)
show(default)
show(default, 1, 2, 3, 4)
show(default, 1, c=9)
show(default, 1, 2, b=3)
show(positional, 1, 2, c=5)
show(positional, a=1)
show(positional, 1, b=2)
show(positional, 1, b=2, a=3)
show(positional)
show(keyword)
show(keyword, 1)
show(keyword, k=1)
show(keyword, 1, k=1)
show(keyword, k=1, j=2)
show(keywords)
show(keywords, 1)
show(keywords, 1, k=1)
show(keywords, 1, 2, k=1, m=2)
show(keywords, 1, 2, 3, k=1)
show(keywords, k=1, m=2)
show(keywords, 1, m=2, k=1)
show(star)
show(star, 1, 2, 3)
show(star, 1, args=2)
show(star, a=2)
show(stars)
show(stars, 1, 2, a=1, b=2)
show(stars, *[1, 2], **{"c": 3}, d=4)
show(everything)
show(everything, 1)
show(everything, 1, d=4)
show(everything, 1, 2, 3, 4, 5, d=6, e=7, f=8)
show(everything, 1, a=2, b=3, d=4)
show(everything, c=3, d=4)
show(only_pos, a=1, b=2)
show(only_pos, 1)
show(only_pos, 1, 2, 3)
show(pos_kw, 1, a=5)
show(pos_kw, a=5)


class C:
    def __init__(self, x): self.x = x
    def method(self, a, b=1): return a, b
    def none(): return 1
    @classmethod
    def cm(cls, a): return a
    @staticmethod
    def sm(a): return a
    def __call__(self, q): return q


show(C)
show(C, 1, 2)
show(C, y=1)
c = C(1)
show(c.method)
show(c.method, 1, 2, 3)
show(c.method, 1, c=3)
show(c.none)
show(c.cm)
show(c.sm)
show(c)
show(c, 1, 2)
show(C.method)
show(lambda a, b: 1)
show(lambda *, z: 1)


def expression(code):
    try:
        print(code())
    except TypeError as e:
        print("TypeError:", e)


expression(lambda: two(*5))
expression(lambda: two(*None, 1))
expression(lambda: two(**5))
expression(lambda: two(**{1: 2}))
expression(lambda: two(1, *[2], **{"b": 3}))
expression(lambda: stars(a=1, **{"a": 2}))
expression(lambda: stars(**{"a": 1}, **{"a": 2}))
expression(lambda: c.method(**{"a": 1}, **{"a": 2}))
expression(lambda: C(**{"x": 1}, **{"x": 2}))
expression(lambda: two(*[1], *[2]))
expression(lambda: two(*(1,), b=2))
expression(lambda: two(**{"a": 1}, b=2))
expression(lambda: stars(*"ab", 1, *range(2), k=1, **{"z": 2}, y=3))
five_ = 5
expression(lambda: five_())
nothing = None
expression(lambda: nothing(1))
text = "text"
expression(lambda: text(1, 2))
expression(lambda: c.x())
expression(lambda: stars(**{"a b": 1, "": 2}))
expression(lambda: len())
expression(lambda: len(1, 2))
expression(lambda: len(x=1))
expression(lambda: [].append())
expression(lambda: [].append(1, 2))
expression(lambda: {}.get())
expression(lambda: print(1, wrong=2))
expression(lambda: object(1))
expression(lambda: int("1", 2, 3))
expression(lambda: isinstance(1))


class Mapping:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2


expression(lambda: two(**Mapping()))


class BadKeys:
    def keys(self): return [1]
    def __getitem__(self, k): return 1


expression(lambda: two(**BadKeys()))


def defaults_once(x=[]):
    x.append(1)
    return x


print(defaults_once(), defaults_once(), defaults_once.__defaults__, everything.__kwdefaults__)


def change(a, b=1): return a, b


change.__defaults__ = (7, 8)
print(change())
change.__defaults__ = None
show(change, 1)
keywords.__kwdefaults__ = {"m": "M"}
show(keywords, 1, k=1)
show(keywords, 1, k=1, l=2)


def annotated(a: int, *args: str, b: "x" = 1, **kw: float) -> bool: pass


print(annotated.__annotations__)


def late_default(n=len("abc"), f=lambda: n_global): return n, f()


n_global = 7
print(late_default())


def rebind(a, b, *args, c=1, **kw):
    a, b = b, a
    args = list(args)
    kw["new"] = a
    c += 1
    return a, b, args, c, kw


print(rebind(1, 2, 3, c=4, d=5))


class Named:
    def f(self, x): pass
    class Inner:
        def g(self): pass


show(Named().f)
show(Named.Inner().g, 1)


def make():
    def local(a): pass
    return local


show(make())


def gen(a): yield a


show(gen)
