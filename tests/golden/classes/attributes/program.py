def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class C:
    """doc of C"""
    x = 1
    y: int = 2

    def method(self):
        "doc of method"


c = C()
print(c.x, C.x)
c.x = 10
print(c.x, C.x, c.__dict__, vars(c))
del c.x
print(c.x)
attempt("missing", lambda: c.nope)
attempt("class missing", lambda: C.nope)
attempt("del missing", lambda: delattr(c, "nope"))
attempt("class del missing", lambda: delattr(C, "nope"))
attempt("int attr", lambda: setattr(int, "x", 1))
attempt("int del", lambda: delattr(int, "real"))
attempt("read only method", lambda: (3).real)
attempt("read only", lambda: setattr(3, "real", 1))
attempt("name type", lambda: getattr(c, 3))
attempt("name type set", lambda: setattr(c, 3, 1))
print(C.__doc__, C.method.__doc__, C.__annotations__, C.__module__, C.__qualname__, C.__name__)
print(hasattr(c, "x"), hasattr(c, "zz"), getattr(c, "zz", None), getattr(c, "y"))
C.added = lambda self: self.y
print(c.added())
C.__name__ = "Renamed"
print(C, c.__class__.__name__)
attempt("name", lambda: setattr(C, "__name__", 3))
c.__dict__["via"] = 5
print(c.via, sorted(c.__dict__))
c.__dict__ = {"a": 1}
print(c.a, hasattr(c, "via"))
attempt("dict", lambda: setattr(c, "__dict__", 3))
print([n for n in dir(c) if not n.startswith("__")])
print([n for n in dir(C) if not n.startswith("__")])
print(C.__dict__["x"], type(C.__dict__).__name__, "method" in C.__dict__)
attempt("proxy", lambda: C.__dict__.__setitem__("q", 1))


class D:
    def __init__(self):
        self.v = 1

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def __dir__(self):
        return ["b", "a"]


d = D()
d.w = 2
del d.w
print(dir(d), d.__dict__)


class E:
    pass


class F:
    def hi(self):
        return "F.hi"


e = E()
e.z = 1
e.__class__ = F
print(e.hi(), e.z, type(e).__name__)
attempt("class to int", lambda: setattr(e, "__class__", int))
attempt("class to 3", lambda: setattr(e, "__class__", 3))
attempt("object attr", lambda: object().x)
print(E.__bases__, E.__base__, E.__mro__, E.__subclasses__())


class G(E):
    pass


print(E.__subclasses__(), G.__mro__[1] is E)
G.__bases__ = (F,)
print(G().hi(), G.__mro__)
attempt("bases empty", lambda: setattr(G, "__bases__", ()))
attempt("bases cycle", lambda: setattr(F, "__bases__", (G,)))
attempt("bases type", lambda: setattr(G, "__bases__", 3))
many = E()
for i in range(100):
    setattr(many, f"a{i}", i)
print(sum(vars(many).values()), many.a99)
print(None.__class__, type(None)(), type(...)(), type(NotImplemented)())
attempt("None", lambda: None.x)
attempt("type None", lambda: type(None)(1))
