"""Annotations are functions (PEP 649): nothing runs at the definition, and each value is computed once."""
import functools
import sys
from typing import NamedTuple, Protocol, TypedDict, get_type_hints, runtime_checkable


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def early(a: int, *rest: Later, b: Later = 3) -> list[Later]:
    "doc"


show(lambda: early.__annotations__)
print(callable(early.__annotate__), early.__annotate__.__name__, early.__doc__)
Later = float
print(early.__annotations__, early.__annotate__(1), early.__annotations__ is early.__annotations__)
show(lambda: early.__annotate__(3))
show(lambda: setattr(early, "__annotate__", 5))
show(lambda: delattr(early, "__annotate__"))
show(lambda: setattr(early, "__annotations__", 5))
early.__annotate__ = lambda form: {"made": form}
print(early.__annotations__)
early.__annotations__ = {"x": 1}
print(early.__annotate__, early.__annotations__)
early.__annotate__ = lambda form: 5
show(lambda: early.__annotations__)


class Tree:
    left: Tree | None
    value: "str"
    if len("ab") == 2:
        conditional: int = 1
    else:
        other: int = 2

    def add(self, other: Tree) -> Forest:
        return super().__repr__()


class Forest(Tree):
    trees: list[Tree]


class Bare:
    pass


print(Tree.__annotations__, Forest.__annotations__)
print([name for name in Tree.__dict__ if "annot" in name], Tree.add.__annotations__)
print(Bare.__annotations__, Bare.__annotate__, sorted(name for name in Bare.__dict__ if "annot" in name))
Bare.__annotations__ = {1: 2}
print(Bare.__annotations__, [name for name in Bare.__dict__ if "annot" in name])
del Bare.__annotations__
show(lambda: Bare.__annotations__)
show(lambda: setattr(Bare, "__annotate__", 5))
show(lambda: int.__annotations__)
show(lambda: setattr(int, "__annotate__", None))

module_level: int = 5
if module_level > 3:
    guarded: list[int]
if module_level > 9:
    never: Missing
print(sys.modules["__main__"].__annotations__)
show(lambda: __annotations__)


def outer(kind):
    def inner(x: kind, y: undefined_yet = None): ...
    undefined_yet = "late"
    return inner


print(outer(bytes).__annotations__)


class Box[T]:
    item: T

    def put[U: int](self, item: U, box: Box[T]) -> T: ...


print(Box.__annotations__, Box.put.__annotations__, Box.put.__type_params__[0].__bound__)


def decorate(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments)
    return wrapper


@decorate
def wrapped(x: NotYet):
    return x


print(wrapped.__name__, wrapped(3), "__annotate__" in functools.WRAPPER_ASSIGNMENTS)
NotYet = complex
print(wrapped.__annotations__)


class Methods:
    @classmethod
    def c(cls, x: Nowhere): return "class"

    @staticmethod
    def s(x: Nowhere): return "static"

    @property
    def p(self) -> Nowhere: return "property"


print(Methods.c(1), Methods.s(1), Methods().p)


class Point(NamedTuple):
    x: int
    y: str = "y"


class Movie(TypedDict, total=False):
    title: str
    year: int


@runtime_checkable
class Named(Protocol):
    name: str

    def rename(self): ...


class Person:
    name = "p"

    def rename(self): ...


print(Point(1), Point._fields, Point.__annotations__)
print(Movie.__annotations__, sorted(Movie.__optional_keys__), Movie(title="t"))
print(isinstance(Person(), Named), isinstance(3, Named))
print(get_type_hints(Forest), get_type_hints(wrapped))
