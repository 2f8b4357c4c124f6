def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, Point.x, type(Point.x).__name__, Point.x.__name__, Point.x.__objclass__.__name__)


def unset():
    q = Point(1, 2)
    del q.x
    return q.x


def twice():
    q = Point(1, 2)
    del q.x
    del q.x


attempt("unset", unset)
attempt("twice", twice)
attempt("dict", lambda: p.__dict__)
attempt("class attr", lambda: Point.x.__get__(p))
attempt("wrong object", lambda: Point.x.__get__(3))


class Point3(Point):
    __slots__ = "z"


class Open(Point):
    pass


q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z)
o = Open(1, 2)
o.extra = 5
print(o.__dict__, o.x, o.extra)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a = 1
w.b = 2
print(w.__dict__, w.a, w.b)


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 9

    def read(self):
        return self.__hidden


print(Private().read(), [n for n in dir(Private) if "hidden" in n])


def conflict():
    class C:
        __slots__ = ("a",)
        a = 1


def not_str():
    class C:
        __slots__ = (1,)


def not_identifier():
    class C:
        __slots__ = ("a b",)


def of_int():
    class C(int):
        __slots__ = ("a",)


def double_dict():
    class C:
        __slots__ = ("__dict__", "__dict__")


def layout():
    class C(Point, WithDict):
        pass


class Other:
    __slots__ = ("o",)


def layout2():
    class C(Point, Other):
        pass


for f in (conflict, not_str, not_identifier, of_int, double_dict, layout, layout2):
    attempt(f.__name__, f)


class Empty:
    __slots__ = ()


class Both(Empty, Point):
    __slots__ = ()


b = Both(5, 6)
print(b.x, b.y, Both.__mro__)


class EmptyInt(int):
    __slots__ = ()


print(EmptyInt(5) + 1)
attempt("read only", lambda: setattr(Empty(), "__class__", Point))


class Same1:
    __slots__ = ("a",)


class Same2:
    __slots__ = ("a",)


s = Same1()
s.a = 1
s.__class__ = Same2
print(type(s).__name__, s.a)
