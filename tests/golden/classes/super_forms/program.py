class A:
    tag = "A.tag"

    def f(self):
        return ["A.f"]

    @classmethod
    def c(cls):
        return ["A.c", cls.__name__]

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"

    def __getitem__(self, i):
        return ("A", i)


class B(A):
    def f(self):
        return ["B.f"] + super().f()

    @classmethod
    def c(cls):
        return ["B.c"] + super().c()

    @property
    def p(self):
        return "B.p+" + super().p

    def __getitem__(self, i):
        return ("B",) + super().__getitem__(i)


class C(A):
    def f(self):
        return ["C.f"] + super().f()


class D(B, C):
    def f(self):
        return ["D.f"] + super(D, self).f()

    def kept(self):
        s = super()
        return s.f(), s.tag, s.s(), repr(s), s.__thisclass__.__name__, s.__self_class__.__name__

    def in_comprehension(self):
        return [super(D, self).p for _ in range(2)]

    def nested(self):
        def inner(me):
            return super(D, me).f()
        return inner(self)

    def missing(self):
        return super().nothing

    def klass(self):
        return __class__.__name__


d = D()
print(d.f(), D.c(), d.p, d["k"])
print(d.kept())
print(d.in_comprehension(), d.nested(), d.klass())
for action in (d.missing, lambda: super(int, "x"), lambda: super(1), lambda: super().f):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, str(e).split(":")[0])
print(super(B, d).f(), super(B, D).c())
unbound = super(B)
print(repr(unbound), unbound.__self__)


class WithSuperAttr(A):
    s = super(B, D()).f

    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.k = kw


class E(WithSuperAttr, q=1):
    pass


print(E.k, WithSuperAttr.s())


class Base:
    def __new__(cls, *a):
        made = super().__new__(cls)
        made.a = a
        return made

    def __init__(self, *a):
        super().__init__()

    def __eq__(self, other):
        return super().__eq__(other)

    def __hash__(self):
        return super().__hash__() & 0

    def __repr__(self):
        return "Base" + str(super().__repr__().startswith("<__main__.Base object"))


b = Base(1)
print(b.a, b == b, b == 3, hash(b), b)
