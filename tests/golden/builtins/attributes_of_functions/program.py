def attempt(label, action):
    try:
        print(label, action())
    except BaseException as e:
        print(label, type(e).__name__, str(e).split(" and no __dict__")[0])


def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
    """doc of f"""
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals, code.co_freevars, code.co_cellvars, code.co_flags & 12)
print(getattr(code, 'co_qualname', 'no co_qualname'), code.co_firstlineno, type(code).__name__, type(f).__name__)
f.attr = 1
print(f.attr, f.__dict__, vars(f))
f.__name__ = "renamed"
f.__doc__ = None
f.__defaults__ = (20,)
f.__kwdefaults__ = {"d": 4, "e": 6}
print(f.__name__, f.__doc__, f(1, 5), f.__defaults__, f.__kwdefaults__)
attempt("name", lambda: setattr(f, "__name__", 3))
attempt("defaults", lambda: setattr(f, "__defaults__", 3))
attempt("kwdefaults", lambda: setattr(f, "__kwdefaults__", 3))
attempt("code", lambda: setattr(f, "__code__", 3))
attempt("globals", lambda: setattr(f, "__globals__", {}))
attempt("dict", lambda: setattr(f, "__dict__", 3))
attempt("missing", lambda: f.nothing)
print(f.__globals__ is globals())


def outer():
    x = 10
    y = 20

    def inner():
        return x + y
    return inner


inner = outer()
print(inner.__closure__[0].cell_contents, inner.__closure__[1].cell_contents, inner.__code__.co_freevars, outer.__code__.co_cellvars, inner.__qualname__)
inner.__closure__[0].cell_contents = 100
print(inner())


def g():
    return 1


def h():
    return 2


g.__code__ = h.__code__
print(g())
attempt("free", lambda: setattr(g, "__code__", inner.__code__))
print((lambda: 0).__name__, (lambda x: x).__qualname__)


class A:
    def m(self):
        "doc m"
        return self

    m.tag = "t"


a = A()
bound = a.m
print(bound.__self__ is a, bound.__func__ is A.m, bound.__name__, bound.__qualname__, bound.__doc__, bound.tag, bound() is a)
print(a.m == a.m, a.m is a.m, A().m == a.m, hash(a.m) == hash(a.m))
attempt("set on method", lambda: setattr(a.m, "x", 1))
attempt("method missing", lambda: a.m.zz)
print(A.m.__get__(a)() is a, A.m.__get__(None, A) is A.m)
print(len.__name__, len.__qualname__, len.__module__, [].append.__name__, [].append.__qualname__, [].append.__self__, str.upper.__objclass__, str.upper.__name__, str.upper.__qualname__)
print(type(len).__name__, type([].append).__name__, type(str.upper).__name__, type(int.__add__).__name__, type((3).__add__).__name__, type(dict.__dict__["fromkeys"]).__name__)
print((3).__add__(4), int.__add__(3, 4), str.upper.__get__("a")(), "abc".upper.__call__(), [].append == [].append)
print(type(A.__dict__["__dict__"]).__name__, type(int.__dict__["real"]).__name__)


def gen():
    yield 1


print(gen().__name__, gen().__qualname__, type(gen()).__name__)


def annotated(x: int, y: "str" = "a") -> None: ...


print(annotated.__annotations__)
from types import FunctionType, MethodType, SimpleNamespace, CellType
made = FunctionType(h.__code__, {}, "made")
print(made(), made.__name__, FunctionType is type(h))
print(MethodType(lambda self, x: (self, x), 5)(6))
ns = SimpleNamespace(a=1, b="x")
ns.c = [2]
print(ns, ns == SimpleNamespace(a=1, b="x", c=[2]), ns.a)
print(CellType(3).cell_contents)
attempt("cell", lambda: CellType().cell_contents)
