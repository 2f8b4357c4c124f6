# An unset slot is named with the class's module from 3.13 on, except in __main__ and builtins.


class Point:
    __slots__ = ("x", "y")

    class Inner:
        __slots__ = ("z",)


class Named(Point):
    __module__ = "shapes.named"


class Numbered(Point):
    __module__ = 3


class BuiltIn(Point):
    __module__ = "builtins"


class Nested(Point.Inner):
    __module__ = "shapes"
    __qualname__ = "Outer.Nested"


def attempt(what):
    try:
        print(what())
    except AttributeError as e:
        print(e, e.args)


for o in (Point(), Named(), Numbered(), BuiltIn()):
    attempt(lambda: o.x)
    attempt(lambda: Point.x.__get__(o))
    attempt(lambda: delattr(o, "y"))
    attempt(lambda: getattr(o, "zz"))
    print(hasattr(o, "x"), getattr(o, "y", 5))
attempt(lambda: Nested().z)
attempt(lambda: Point.Inner().z)
