from typing import Dict, List, NamedTuple, Optional, TypedDict


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def shifted(self, by):
        return self._replace(x=self.x + by)

    @property
    def sum(self):
        return self.x + self.y


p = Point(1)
print(p, p.x, p.y, p.shifted(2), p.sum, Point._fields, Point._field_defaults, Point.__doc__)
print(Point.__mro__, isinstance(p, tuple), p == (1, 0), Point.__module__, Point.__qualname__)
print(Point._make([3, 4]), p._asdict(), Point(y=5, x=6))
attempt(lambda: Point())
Employee = NamedTuple("Employee", [("name", str), ("id", int)])
print(Employee("Ann", 3), Employee.__module__)


def bad_order():
    class X(NamedTuple):
        a: int = 1
        b: int


def bad_name():
    class X(NamedTuple):
        a: int
        def _replace(self): ...


attempt(bad_order)
attempt(bad_name)


class Movie(TypedDict):
    name: str
    year: int


class Extended(Movie, total=False):
    rating: float


m = Movie(name="Alien", year=1979)
print(m, type(m), Movie.__total__, Extended.__total__)
print(Movie, Extended({"rating": 1.0}))
attempt(lambda: isinstance({}, Movie))
Other = TypedDict("Other", {"a": int, "b-c": str}, total=True)
print(Other, Other(a=1))
