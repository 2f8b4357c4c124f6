class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)


class A(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, v):
        self.v = v


class B(A, other="o"):
    y = 2


print(A(5).v, B(6).v, B.prepared, type(B).__name__, B.__mro__[1].__name__)


class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        print("subclass", cls.__name__, tag)

    def __set_name__(self, owner, name):
        pass


class Named:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)


class C(Base, tag="t"):
    first = Named()
    second = Named()


print(C.tag, C.first.name)
try:
    class D(Base, wrong=1):
        pass
except TypeError as e:
    print(e)
try:
    class E(A, Base):
        pass
except TypeError as e:
    print(e)
try:
    class F(int, str):
        pass
except TypeError as e:
    print(e)
try:
    class G(A, A):
        pass
except TypeError as e:
    print(e)


class X: pass
class Y(X): pass


try:
    class Z(X, Y):
        pass
except TypeError as e:
    print(str(e).splitlines()[0])
for base in (5, "text", None, True):
    try:
        class H(base):
            pass
    except TypeError as e:
        print(e)


class Entries:
    def __mro_entries__(self, bases):
        return (X,)


class I(Entries()):
    pass


print(I.__bases__, I.__orig_bases__[0].__class__.__name__)


def factory(n):
    class Made:
        value = n

        def get(self):
            return n, self.value
        n = "class level"
    return Made


print(factory(1)().get() if False else "free", end=" ")


def factory2(n):
    class Made:
        def get(self):
            return n, __class__.__name__

        def set(self, v):
            nonlocal n
            n = v
    return Made


m = factory2(3)()
print(m.get(), m.set(9), m.get())


def function_meta(name, bases, ns):
    return name, bases, sorted(k for k in ns if not k.startswith("__"))


class NotAClass(metaclass=function_meta):
    a = 1
    b = 2


print(NotAClass)


class WithBody:
    for i in range(3):
        if i == 1:
            continue
    try:
        1 / 0
    except ZeroDivisionError as e:
        caught = str(e)
    with open("/dev/null") if False else __import__("contextlib").nullcontext(7) as n:
        inside = n
    values = [v for v in range(3)]

    def method(self): return self.i, self.caught, self.inside, self.values
    del i
    i = "replaced"
    lam = lambda self: self.i


print(WithBody().method(), WithBody().lam(), hasattr(WithBody, "e"))
try:
    class Raises:
        x = 1
        raise ValueError("in the body")
except ValueError as e:
    tb = e.__traceback__
    print(e, tb.tb_next.tb_frame.f_code.co_name)


class Outer:
    class Inner:
        class Deep:
            def f(self): pass
    def g(self):
        class Local: pass
        return Local


print(Outer.Inner.Deep.f.__qualname__, Outer().g().__qualname__, Outer.Inner.__qualname__, Outer.__module__)
T = type("T", (X,), {"a": 1, "f": lambda self: self.a})
print(T().f(), T.__name__, T.__bases__)
try:
    type("T", (), {}, wrong=1)
except TypeError as e:
    print(e)


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = 1
try:
    s.c = 2
except AttributeError as e:
    print(e)
try:
    s.b
except AttributeError as e:
    print(e)
del s.a
print(hasattr(s, "a"))


class Descriptor:
    def __get__(self, obj, owner):
        print("get", obj is None, owner.__name__)
        return 10

    def __set__(self, obj, v):
        print("set", v)

    def __delete__(self, obj):
        print("delete")


class HasDescriptor:
    d = Descriptor()


h = HasDescriptor()
h.d += 5
del h.d
HasDescriptor.d
h.__dict__["d"] = 1
print(h.d)


class NonData:
    def __get__(self, obj, owner):
        return "non data"


class HasNonData:
    d = NonData()


h = HasNonData()
print(h.d)
h.d = "own"
print(h.d)


class Dyn:
    def __getattr__(self, n):
        if n.startswith("z"):
            raise AttributeError("no " + n)
        return "dyn " + n

    def __setattr__(self, n, v):
        print("setattr", n, v)
        object.__setattr__(self, n, v)

    def __delattr__(self, n):
        print("delattr", n)
        object.__delattr__(self, n)


d = Dyn()
d.a = 1
d.a += 1
print(d.a, d.b, getattr(d, "zz", "default"), hasattr(d, "z"))
del d.a
print(d.a)
try:
    d.zzz
except AttributeError as e:
    print(e)


class All:
    def __getattribute__(self, n):
        if n == "real":
            return object.__getattribute__(self, "hidden")
        if n == "fail":
            raise AttributeError("fail")
        return "all " + n

    hidden = 5

    def __getattr__(self, n):
        return "fallback " + n


print(All().x, All().real, All().fail)
