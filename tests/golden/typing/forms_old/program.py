# Annotations with the names of typing as programs write them for every version.
import typing
from typing import (TYPE_CHECKING, Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, Mapping, NamedTuple, NewType,
                    Optional, Protocol, Sequence, Set, Tuple, Type, TypeVar, Union, cast, overload, runtime_checkable)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T")
N = TypeVar("N", bound=int)
S = TypeVar("S", str, bytes)
print(TYPE_CHECKING, Any, T, N, S, N.__bound__, S.__constraints__)
print(List[int], Dict[str, List[int]], Set[str], Tuple[int, ...], Tuple[()], Type[int], Iterable[int], Iterator[str], Mapping[str, int], Sequence[T])
print(Callable[[int, str], bool], Callable[..., int], ClassVar[int], Final[str], Literal[1, "a", None])
attempt(lambda: Optional[int])
attempt(lambda: Union[int, str, None])
attempt(lambda: Union[int])
attempt(lambda: List[T][int])
attempt(lambda: List[int, str])
attempt(lambda: Optional[int, str])
print(List[int] == List[int], Union[int, str] == Union[str, int], List[int] == List[str], typing.get_origin(List[int]), typing.get_args(Dict[str, int]))


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


stack = Stack[int]()
stack.push(1)
print(stack.items, Stack[int], Stack.__parameters__, isinstance(stack, Stack))
attempt(lambda: Stack[int, str])


@runtime_checkable
class Sized2(Protocol):
    def __len__(self) -> int: ...


print(isinstance([], Sized2), isinstance(1, Sized2))
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__, cast(int, "a"))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(1))


@overload
def g(x): ...


attempt(lambda: g(1))


def annotated(a: int, b: Optional[str] = None, *args: Any, **kw: "Later") -> List[int]:
    count: int = 3
    return [a, count]


print(annotated(1), sorted(annotated.__annotations__))


class Fields:
    a: int
    b: str = "x"


print(sorted(Fields.__annotations__), Fields.b, hasattr(Fields, "a"))
