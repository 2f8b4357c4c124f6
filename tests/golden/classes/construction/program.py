def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class Plain:
    pass


class WithInit:
    def __init__(self, a, b=2, *rest, c=3, **more):
        self.values = (a, b, rest, c, more)


class WithNew:
    def __new__(cls, *args):
        made = super().__new__(cls)
        made.args = args
        return made


class Both:
    def __new__(cls, x):
        return super().__new__(cls)

    def __init__(self, x):
        self.x = x


class ReturnsOther:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never called")


class BadInit:
    def __init__(self):
        return 1


attempt("plain", lambda: type(Plain()).__name__)
attempt("plain 1", lambda: Plain(1))
attempt("plain kw", lambda: Plain(x=1))
attempt("init", lambda: WithInit(1, 2, 3, 4, c=5, d=6).values)
attempt("init missing", lambda: WithInit())
attempt("init kw", lambda: WithInit(a=1, z=2).values)
attempt("new", lambda: WithNew(1, 2).args)
attempt("both", lambda: Both(7).x)
attempt("both none", lambda: Both())
attempt("other", lambda: ReturnsOther())
attempt("bad init", lambda: BadInit())
attempt("object new", lambda: object.__new__(Plain, 1))
attempt("object init", lambda: Plain().__init__(1))
attempt("object init 2", lambda: Both(1).__init__(1, 2))
attempt("object()", lambda: object(1))
attempt("unsafe", lambda: object.__new__(int))
attempt("not a type", lambda: object.__new__(3))
attempt("int new of str", lambda: int.__new__(str))
attempt("not callable", lambda: Plain()())
attempt("type 1", lambda: type(3))
attempt("type 2", lambda: type(3, 4))
attempt("no instances", lambda: type(len)())


class Counter:
    made = 0

    def __new__(cls):
        cls.made += 1
        return object.__new__(cls)


[Counter() for _ in range(3)]
print(Counter.made)

Made = type("Made", (Plain,), {"x": 1, "double": lambda self: self.x * 2})
print(Made.__name__, Made().double(), Made.__bases__, Made.__mro__)
print(type("A", (), {})().__class__.__name__)
attempt("bases", lambda: type("A", [], {}))
attempt("namespace", lambda: type("A", (), []))
attempt("name", lambda: type(1, (), {}))


class IntChild(int):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)

    def __add__(self, other):
        return IntChild(int(self) + other)


class StrChild(str):
    def __init__(self, text):
        self.length = len(text)


class ListChild(list):
    def __init__(self, *items):
        super().__init__(items)
        self.tag = "t"


class DictChild(dict):
    def __missing__(self, key):
        return key * 2


class TupleChild(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


print(IntChild(4), IntChild(4) + 1, type(IntChild(4)).__name__, isinstance(IntChild(1), int))
print(StrChild("hello").length, StrChild("hello").upper(), type(StrChild("a") + "b").__name__)
print(ListChild(1, 2, 3), ListChild(1, 2).tag, ListChild() == [])
print(DictChild(a=1)["a"], DictChild()["zz"], DictChild(a=1))
print(TupleChild(1, 2), len(TupleChild(1, 2, 3)), TupleChild(1) + (2,))
