class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, name))


class A(Plugin, name="a"): pass
class B(A): pass
class C(Plugin): pass


print(Plugin.registry)
try:
    class D(Plugin, other=1): pass
except TypeError as e:
    print(e)
try:
    class E(x=1): pass
except TypeError as e:
    print(e)


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Generic[3], Generic["a", "b"])


class Plain: pass


try:
    Plain[3]
except TypeError as e:
    print(e)


class Order:
    def __set_name__(self, owner, name):
        print("set_name", name)


class Base:
    def __init_subclass__(cls):
        print("init_subclass", cls.__name__)


class Child(Base):
    a = Order()
    b = Order()


class Outer:
    class Nested:
        def method(self): pass

    def local(self):
        class Local: pass
        return Local


print(Outer.Nested.__qualname__, Outer.Nested.method.__qualname__, Outer().local().__qualname__)


class Q:
    __qualname__ = "Other.Name"
    __module__ = "mod"


print(Q, Q.__name__, Q.__qualname__, "__qualname__" in Q.__dict__)
try:
    class R:
        __qualname__ = 3
except TypeError as e:
    print(e)


def decorate(cls):
    cls.decorated = True
    return cls


@decorate
class S:
    total = 0
    for i in range(4):
        total += i
    squares = [i * i for i in range(3)]


print(S.decorated, S.total, S.squares, S.i)
x = "global"


class Scope:
    x = "class"
    y = x

    def read(self):
        return x


print(Scope.y, Scope().read())


