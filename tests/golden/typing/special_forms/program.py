# Annotations with the names of typing: they import, subscript and print.
import typing
from typing import (TYPE_CHECKING, AbstractSet, Annotated, Any, Awaitable, Callable, ClassVar, Counter, DefaultDict, Deque, Dict, Final, FrozenSet, Generator,
                    Iterable, Iterator, List, Literal, Mapping, MutableMapping, NamedTuple, NewType, NoReturn, Never, Optional, OrderedDict, Self, Sequence, Set,
                    Sized, SupportsInt, Text, Tuple, Type, TypeAlias, TypeGuard, Union, cast, final, get_args, get_origin, get_type_hints, no_type_check, overload)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(TYPE_CHECKING, Text, Any)
print(List, Dict, Optional, Union, Callable, Tuple, Type, Literal, ClassVar, Self, NoReturn, Never, TypeAlias)
print(List[int], Dict[str, List[int]], Set[str], FrozenSet[int], Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int])
print(Optional[int], Union[int, str], Union[int, str, None], Union[int], Union[int, Union[str, int]], Optional[Union[int, str]], Union[None, int])
print(Callable[[int, str], bool], Callable[..., int], Callable[[], None], Callable)
print(Tuple[int, ...], Tuple[()], Tuple[int, str], Type[int], Iterable[int], Iterator[str], Sequence[int], Mapping[str, int], MutableMapping[str, Any])
print(Generator[int, None, str], Awaitable[int], AbstractSet[int], Sized)
print(Literal[1, "a", None, True], Literal[1, 1], Literal[Literal[1], 2], Literal[1, 2] == Literal[2, 1], Literal[0] == Literal[False])
print(Annotated[int, "x", 3], Annotated[Annotated[int, 1], 2], Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__)
print(ClassVar[int], Final[str], TypeGuard[int], List["Later"], Optional["Later"], Union["A", None])
print(Union[int, str] == Union[str, int], Union[int, str] == (int | str), (int | str) == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]))
print(isinstance(1, Union[int, str]), isinstance("", Optional[int]), isinstance(None, Optional[int]), int | List[int], List[int] | None, Optional[int] | str)
attempt(lambda: List[int, str])
attempt(lambda: Dict[int])
attempt(lambda: Optional[int, str])
attempt(lambda: Union[()])
attempt(lambda: Self[int])
attempt(lambda: Callable[int])
attempt(lambda: Annotated[int])
attempt(lambda: Union())
attempt(lambda: isinstance(1, List[int]))
attempt(lambda: isinstance(1, ClassVar))
attempt(lambda: List[Union])
attempt(lambda: List[(int, str), 3])
for t in [List[int], Dict[str, int], Optional[int], Callable[[int], str], Callable[..., int], Literal[1], Annotated[int, 1], int, list[int], int | str, List, ClassVar[int]]:
    print(get_origin(t), get_args(t))

UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, UserId | None, List[UserId])


def bad():
    class X(UserId):
        pass


attempt(bad)
print(cast(int, "a"))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x


print(f(1), len(typing.get_overloads(f)))


@overload
def g(x): ...


attempt(lambda: g(1))


@final
class Leaf:
    count: ClassVar[int] = 0
    name: Optional[str] = None

    @no_type_check
    def method(self, a: int, b: "Leaf" = None) -> Optional["int"]:
        return a


print(Leaf.__final__, Leaf.__annotations__, Leaf.method.__annotations__, Leaf().method(1))
print(get_type_hints(Leaf))


def hinted(a: Annotated[int, "m"], b: "Leaf", c: None) -> "None": ...


print(get_type_hints(hinted), get_type_hints(hinted, include_extras=True))
print(isinstance(1, SupportsInt), isinstance("", SupportsInt), SupportsInt)
attempt(lambda: typing.assert_never(3))
