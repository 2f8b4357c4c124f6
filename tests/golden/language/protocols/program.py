class GetItem:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * 2


g = GetItem()
print(list(g), 4 in g, 5 in g, [x for x in g], sum(g), tuple(reversed([*g])), dict(zip("abc", g)), max(g), sorted(g, reverse=True))
for x in g:
    if x == 2:
        break
else:
    print("no")
print(x)


class StopsEarly:
    def __getitem__(self, i):
        if i == 1:
            raise StopIteration
        if i == 5:
            raise KeyError
        return i


print(list(StopsEarly()))


class Missing(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]


m = Missing(a=1)
print(m["a"], m["b"], m, m.get("c"), "d" in m)


class OnlyContains:
    def __contains__(self, x):
        return x == 5


print(5 in OnlyContains(), 6 in OnlyContains(), 6 not in OnlyContains())


class OnlyIter:
    def __iter__(self):
        return iter("abc")


print("b" in OnlyIter(), "z" in OnlyIter(), "z" not in OnlyIter())


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class NoHash:
    __hash__ = None


class BadIter:
    def __iter__(self):
        return 5


class NextOnly:
    def __next__(self):
        return 1


class BadContains:
    def __contains__(self, x):
        raise ValueError("contains")


class BadLen:
    def __len__(self):
        raise KeyError("len")


class BadEq:
    def __eq__(self, o):
        raise ValueError("eq")


class BadBoolEq:
    def __eq__(self, o):
        return BadBool()


class BadBool:
    def __bool__(self):
        raise ValueError("bool")


class NotIterNext:
    def __iter__(self):
        return self


class IterRaises:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("next")


for f in (lambda: 1 in NoContains(), lambda: list(NoIter()), lambda: 1 in NoIter(), lambda: {NoHash(): 1}, lambda: {NoHash()}, lambda: list(BadIter()), lambda: iter(NextOnly()), lambda: next(NextOnly()), lambda: next(5), lambda: 1 in BadContains(), lambda: bool(BadLen()), lambda: len(BadLen()), lambda: len(5), lambda: [BadEq()] == [1], lambda: 1 in [BadEq()], lambda: [1].index(BadEq()), lambda: 5 in [BadBoolEq()], lambda: not BadBool(), lambda: BadBool() and 1, lambda: [x for x in NotIterNext()], lambda: [x for x in IterRaises()], lambda: list(IterRaises()), lambda: sum(IterRaises()), lambda: [5][0][0], lambda: [None][0][0], lambda: (1).x, lambda: None.x, lambda: "a".x, lambda: [].x, lambda: len.x, lambda: int.x, lambda: [[1]][0]["a"], lambda: [(1,)][0]["a"], lambda: ["a"][0]["b"], lambda: {}["k"], lambda: {}[[]], lambda: [1][5], lambda: (1,)[5], lambda: "a"[5], lambda: range(3)[5], lambda: object()[0], lambda: int[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def store(f):
    try:
        f()
        print("stored")
    except Exception as e:
        print(type(e).__name__, e)


def s1(): (1, 2)[0] = 1
def s2(): "abc"[0] = "x"
def s3(): [1][5] = 2
def s4(): [1]["a"] = 2
def s5(): {}[[]] = 1
def s6(): None[0] = 1
def s7(): (5).x = 1
def s8(): None.x = 1
def s9(): object().x = 1
def s10(): int.x = 1
def s11(): "a".x = 1
def s12():
    del (1, 2)[0]
def s13():
    del {}["k"]
def s14():
    del [][0]
def s15():
    del (5).x
def s16():
    del None[0]
def s17(): len.x = 5
def s18(): range(3)[0] = 1
def s19():
    del "abc"[0]
def s20(): (lambda: 0).x = 1
def s21():
    class S:
        @property
        def p(self): return 1
    S().p = 2
def s22():
    class S:
        @property
        def p(self): return 1
    del S().p
def s23():
    class S: pass
    del S().nothing
def s24():
    class S: pass
    S().nothing
def s25():
    class S: pass
    del S.nothing
def s26():
    import math
    math.nothing
def s27():
    x = 5
    x.real = 1
def s28(): b"abc"[0] = 1
for s in (s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28):
    store(s)


class Call:
    def __call__(self, *a, **k):
        return a, k


print(Call()(1, x=2), callable(Call()), callable(5))


class CallInstance:
    pass


ci = CallInstance()
ci.__call__ = lambda: 1
try:
    ci()
except TypeError as e:
    print(e)


class Context:
    pass


class Iter2:
    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i > 3:
            raise StopIteration
        return self.i


it = Iter2()
print(next(it), list(it), list(it), next(it, "default"))
a, b, c = Iter2()
print(a, b, c, *Iter2(), max(Iter2()), "-".join(map(str, Iter2())), dict.fromkeys(Iter2()))
print(list(zip(Iter2(), Iter2())), list(enumerate(Iter2())), list(filter(lambda v: v > 1, Iter2())), any(v > 2 for v in Iter2()), set(Iter2()))


class Hash:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, o):
        return isinstance(o, Hash) and self.v == o.v


d = {Hash(1): "a", Hash(2): "b", Hash(1): "c"}
print(len(d), d[Hash(2)], Hash(1) in d, Hash(3) in d, len({Hash(1), Hash(1)}))


class BadHash:
    def __hash__(self):
        return "x"


class BigHash:
    def __hash__(self):
        return 2**100


try:
    hash(BadHash())
except TypeError as e:
    print(e)
print(hash(BigHash()) == hash(2**100), hash(True), hash(1.0), hash(-1))


class Str:
    def __str__(self):
        return 5


class Repr:
    def __repr__(self):
        return None


class Fmt:
    def __str__(self):
        return "s"


for f in (lambda: str(Str()), lambda: repr(Repr()), lambda: f"{Str()}", lambda: "%s" % Str(), lambda: print(Str()), lambda: "{!r}".format(Repr()), lambda: [Repr()].__repr__(), lambda: int("x"), lambda: float("y"), lambda: int([]), lambda: int(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
