x = 1


def f(a, b):
    c = a + b
    return sorted(locals().items())


print(f(1, 2))


def g(a):
    def inner():
        return a, sorted(locals())
    return inner()


print(g(4))
print("x" in globals(), globals()["x"], globals() is globals())
globals()["made"] = 5
print(made)


class C:
    y = 2
    names = sorted(n for n in locals() if not n.startswith("__"))

    def m(self):
        return locals()


print(C.names, list(C().m()))
print(sorted(n for n in dir() if n in ("x", "f", "C", "made")))
print([n for n in dir([]) if n in ("append", "pop", "__len__")])
print(vars(C)["y"], type(vars(C)).__name__)


def h():
    q = 1
    return vars(), dir()


print(h())
code = f.__code__
print(type(code).__name__)


def ret():
    return 41 + 1


exec(ret.__code__)
print(eval(ret.__code__))
print(id(x) == id(x), id([]) != 0, isinstance(id(f), int))


class D:
    def __dir__(self):
        return ["z", "a"]


print(dir(D()))
print(__name__, __doc__, type(__builtins__).__name__ in ("module", "dict"))
import sys
print(sys.modules["sys"] is sys, sys.maxsize in (2**31 - 1, 2**63 - 1), sys.byteorder, sys.version_info[0], sys.version_info >= (3, 12), sys.maxunicode)
print(sys.getrecursionlimit(), sys.float_info.max, sys.float_info.dig)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
print(sys.intern("abc") is sys.intern("abc"))
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: sys.intern(3), lambda: sys.nothing):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    sys.exit(3)
except SystemExit as e:
    print(e.code, e.args)
try:
    sys.exit("message")
except SystemExit as e:
    print(e.code)
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)
