def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class Temperature:
    def __init__(self, c):
        self._c = c

    @property
    def celsius(self):
        """degrees"""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        self._c = None

    @property
    def kelvin(self):
        return self._c + 273

    write_only = property(None, lambda self, v: print("set", v))


t = Temperature(20)
t.celsius = 25
print(t.celsius, t.kelvin, Temperature.celsius.__doc__)
attempt("cold", lambda: setattr(t, "celsius", -300))
attempt("no setter", lambda: setattr(t, "kelvin", 1))
attempt("no deleter", lambda: delattr(t, "kelvin"))
attempt("no getter", lambda: t.write_only)
t.write_only = 3
del t.celsius
print(t.celsius)
print(type(Temperature.kelvin).__name__, Temperature.kelvin.fget is not None, Temperature.kelvin.fset)


class Typed:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __init__(self, kind):
        self.kind = kind

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name)
p.name = "Ada"
p.age = 36
print(p.name, p.age, Person.name.kind, p.__dict__)
attempt("bad", lambda: setattr(p, "age", "x"))
del p.name
print(p.name)


class NonData:
    def __get__(self, instance, owner):
        return ("nondata", instance is None, owner.__name__)


class Holder:
    d = NonData()


h = Holder()
print(h.d, Holder.d)
h.__dict__["d"] = "own"
print(h.d)


class OnlySet:
    def __set__(self, instance, value):
        instance.__dict__["s"] = value * 2


class HolderSet:
    s = OnlySet()


hs = HolderSet()
print(type(hs.s).__name__)
hs.s = 4
print(hs.s)
attempt("delete", lambda: delattr(hs, "s"))


class Methods:
    @staticmethod
    def st(a, b=2):
        return ("st", a, b)

    @classmethod
    def cl(cls, a):
        return ("cl", cls.__name__, a)

    def plain(self):
        return "plain"


class Sub(Methods):
    pass


print(Methods.st(1), Methods().st(1, 3), Methods.cl(1), Sub.cl(2), Sub().cl(3))
print(Methods.plain(Methods()), Methods().plain.__self__.__class__.__name__, Methods.plain.__qualname__)
print(Methods.__dict__["st"].__func__(5), Methods.__dict__["cl"].__func__.__name__)
attempt("staticmethod called", lambda: Methods.__dict__["st"](6))


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, o, t):
        if o is None:
            return self
        value = self.f(o)
        setattr(o, self.f.__name__, value)
        return value


class Data:
    @Lazy
    def heavy(self):
        print("computing")
        return 99


d = Data()
print(d.heavy, d.heavy)


class BadName:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:
    class Z:
        bad = BadName()
except (ValueError, RuntimeError) as e:
    print(repr(e), repr(e.__cause__), getattr(e, "__notes__", "no notes"))


class GetAttr:
    def __getattr__(self, name):
        if name.startswith("x"):
            return name
        raise AttributeError(f"no {name}")


g = GetAttr()
print(g.xyz, hasattr(g, "y"), getattr(g, "y", "dflt"))
attempt("getattr", lambda: g.y)


class GetAttribute:
    def __init__(self):
        self.v = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return object.__getattribute__(self, name)


ga = GetAttribute()
print(ga.v)
attempt("secret", lambda: ga.secret)


class Prop:
    @property
    def broken(self):
        return self.missing_name


attempt("broken", lambda: Prop().broken)


class PropGetattr(Prop):
    def __getattr__(self, name):
        return "fallback " + name


print(PropGetattr().broken)
