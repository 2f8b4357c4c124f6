# globals, locals, vars, dir and where names live.
def f(a, b=2):
    c = a + b
    d = {k: v for k, v in locals().items()}
    return d


print(f(1))


def g(x):
    def inner():
        return x
    y = 1
    out = sorted(locals())
    del y
    return out, sorted(locals()), sorted(vars()), dir()


print(g(1))


def snapshot():
    a = 1
    l = locals()
    a = 2
    return l["a"], locals()["a"]


print(snapshot())
print(globals() is globals(), globals()["__name__"], "f" in globals(), locals() is globals())
globals()["made"] = 5
print(made)
vars()["also"] = 6
print(also)
locals()["third"] = 7
print(third)


class C:
    a = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["b"] = 2
    print(b, sorted(k for k in vars() if not k.startswith("__")), dir()[:2])

    def m(self):
        return sorted(locals()), sorted(vars(self))

    def __init__(self):
        self.z = 1


print(C.names, C.b, C().m())
try:
    vars(5)
except TypeError as e:
    print(e)
print(sorted(vars(C()).items()), type(vars(C)).__name__)


def builtin_shadow():
    len = lambda x: "mine"
    return len([1])


print(builtin_shadow(), len([1]))
len_ = len
len = lambda x: "global"
print(len([]))
del len
print(len([]))


def uses_global():
    return later


later = "defined later"
print(uses_global())
later = "changed"
print(uses_global())
del later
try:
    uses_global()
except NameError as e:
    print(e)


def dynamic_global():
    global created
    created = 1
    exec_globals = globals()
    exec_globals["created"] += 1
    return created


print(dynamic_global(), created)


class A:
    def __init__(self):
        self.log = ["A"]

    def who(self):
        return "A"

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def p(self):
        return "pA"


class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B")

    def who(self):
        return "B" + super().who() + super(B, self).who()

    @classmethod
    def make(cls):
        return "B" + super().make()

    @property
    def p(self):
        return "pB" + super().p

    def indirect(self):
        s = super()
        return s.who(), [super(B, self).who() for _ in range(2)]

    def in_closure(self):
        def inner():
            return super(B, self).who()
        return inner()

    def no_self():
        return super()

    def missing(self):
        return super().nothing

    def deleted(self):
        del self
        return super()

    def assigned(self):
        self = 5
        return super()


b = B()
print(b.log, b.who(), b.make(), b.p, b.indirect(), b.in_closure())
for call in (B.no_self, b.missing, b.deleted, b.assigned):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
try:
    super()
except RuntimeError as e:
    print(e)
s = super(B, b)
print(s.who(), hasattr(s, 'log'), super(B, B).make())


def nested_scopes():
    x = "f"

    class K:
        x = "K"

        def get(self):
            return x

        class L:
            def get(self):
                return x
    return K().get(), K.L().get()


print(nested_scopes())
x = "module"


def comp_scope():
    global x
    r = [x for x in (1, 2)]
    return r, x


print(comp_scope(), x)


class D:
    x = "class"
    y = [x for _ in range(1)]
    z = (lambda: x)()


print(D.y, D.z)
if False:
    never = 1
try:
    never
except NameError as e:
    print(e)
for loop_name in "ab":
    inside = loop_name
print(loop_name, inside)
with_name = [w for w in "xy"]
try:
    w
except NameError as e:
    print(e)
import sys as system
print(system.version_info[0], "sys" in globals(), __name__, __doc__)
print(__builtins__ is not None, __file__ if False else "")
a: int = 5
b2: "undefined_annotation"
try:
    print(__annotations__)
except NameError as e:
    print(e)


class Ann:
    x: int
    y: str = "s"

    def f(self, q: "int" = 1) -> None:
        local: undefined = 5
        return local


print(Ann.__annotations__, Ann().f(), Ann.f.__annotations__)


def kwonly_name(*, sep=" ", end="\n"):
    return sep, end, sorted(locals().items())


print(kwonly_name(end="!"))
_private = 1


class Mangled:
    __x = 1

    def get(self, __y=2):
        return self.__x, __y, sorted(n for n in dir(self) if "__x" in n)


print(Mangled().get(), Mangled().get(_Mangled__y=5))
