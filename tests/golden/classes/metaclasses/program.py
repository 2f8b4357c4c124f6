def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class Meta(type):
    def __prepare__(name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": name.lower()}

    __prepare__ = staticmethod(__prepare__)

    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def greet(cls):
        return "hi from " + cls.__name__

    @property
    def shout(cls):
        return cls.__name__.upper()

    def __len__(cls):
        return 7

    def __getitem__(cls, key):
        return (cls.__name__, key)

    def __contains__(cls, item):
        return item == 1

    def __iter__(cls):
        return iter("abc")


class A(metaclass=Meta, flag=True):
    x = 1

    def __init__(self, *args):
        self.args = args


class B(A):
    y = 2


print(A.injected, B.injected, A.greet(), B.shout, len(A), B["k"], 1 in A, list(B))
print(A(1, 2).args, type(A).__name__, type(type(A)).__name__)
attempt("instance has no greet", lambda: A().greet())


class Other(type):
    pass


class C(metaclass=Other):
    pass


def conflict():
    class D(A, C):
        pass


attempt("conflict", conflict)


class MethodOrder(type):
    def mro(cls):
        order = super().mro()
        print("mro", cls.__name__, [c.__name__ for c in order])
        return order


class E(metaclass=MethodOrder):
    pass


class Namespace(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("define", key)
        super().__setitem__(key, value)


class Tracing(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Namespace()


class F(metaclass=Tracing):
    a = 1

    def m(self):
        return self.a


print(F().m())


class Singleton(type):
    instances = {}

    def __call__(cls, *args, **kw):
        if cls not in Singleton.instances:
            Singleton.instances[cls] = super().__call__(*args, **kw)
        return Singleton.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self):
        self.n = 0


print(Config() is Config())


def function_metaclass(name, bases, ns):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")))


class G(metaclass=function_metaclass):
    z = 1


print(G)


class Cmp(type):
    def __instancecheck__(cls, obj):
        return obj == 42

    def __subclasscheck__(cls, sub):
        return sub is int


class H(metaclass=Cmp):
    pass


print(isinstance(42, H), isinstance(41, H), issubclass(int, H), issubclass(str, H), isinstance(H(), H))


class NoCell(type):
    def __new__(mcls, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, ns)


def lost():
    class I(metaclass=NoCell):
        def m(self):
            return __class__


try:
    lost()
except RuntimeError as e:
    print(str(e).split("defining")[0])


class Attr(type):
    registry = []

    def __setattr__(cls, name, value):
        Attr.registry.append((name, value))
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        return "made-" + name

    def __delattr__(cls, name):
        print("del", name)
        super().__delattr__(name)


class J(metaclass=Attr):
    pass


J.a = 1
print(J.a, J.b, Attr.registry)
del J.a
print(J.a)
attempt("no such", lambda: delattr(J, "zz"))
