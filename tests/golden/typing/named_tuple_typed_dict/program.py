from typing import Generic, List, NamedTuple, NotRequired, Optional, Required, TypedDict, TypeVar, is_typeddict

T = TypeVar("T")


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
print(p, p.x, p.y, p.shifted(2), p.sum, Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__)
print(Point.__mro__, isinstance(p, tuple), p == (1, 0), Point.__orig_bases__ == (NamedTuple,), Point.__module__, Point.__qualname__)
print(Point._make([3, 4]), p._asdict(), Point(y=5, x=6))
attempt(lambda: Point())
match p:
    case Point(x, y):
        print("matched", x, y)


class Cell(NamedTuple, Generic[T]):
    value: T
    tags: List[str] = []


print(Cell(1), Cell[int], Cell[int](2), Cell.__parameters__, Cell.__bases__)


class Row[K](NamedTuple):
    key: K
    other: Optional[K] = None


print(Row("a"), Row[str], Row.__type_params__, Row.__mro__)
Employee = NamedTuple("Employee", [("name", str), ("id", int)])
print(Employee("Ann", 3), Employee.__annotations__, Employee.__module__)


def bad_order():
    class X(NamedTuple):
        a: int = 1
        b: int


def bad_name():
    class X(NamedTuple):
        a: int
        def _replace(self): ...


def bad_base():
    class X(NamedTuple, dict):
        a: int


attempt(bad_order)
attempt(bad_name)
attempt(bad_base)


class Movie(TypedDict):
    name: str
    year: "int"


class Extended(Movie, total=False):
    rating: float
    director: Required[str]


m = Movie(name="Alien", year=1979)
print(m, type(m), Movie.__annotations__, Movie.__total__, sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__))
print(Extended.__annotations__, Extended.__total__, sorted(Extended.__required_keys__), sorted(Extended.__optional_keys__))
print(Movie, Movie.__mro__, Extended.__bases__, is_typeddict(Movie), is_typeddict(dict), Extended({"rating": 1.0}))
attempt(lambda: isinstance({}, Movie))
Other = TypedDict("Other", {"a": int, "b-c": NotRequired[str]}, total=True)
print(Other, Other.__annotations__, sorted(Other.__required_keys__), Other(a=1))


class GenericDict[V](TypedDict):
    value: V


print(GenericDict[int], GenericDict.__parameters__, GenericDict(value=1), GenericDict.__bases__)


def bad_mixed():
    class X(Movie, int):
        pass


attempt(bad_mixed)
