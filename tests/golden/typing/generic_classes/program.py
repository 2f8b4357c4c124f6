# typing.TypeVar, ParamSpec, TypeVarTuple and Generic, written as before PEP 695.
from typing import Any, Callable, Concatenate, Dict, Generic, List, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, Union, Unpack, Optional, Tuple


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T")
U_co = TypeVar("U_co", covariant=True)
V_contra = TypeVar("V_contra", contravariant=True)
N = TypeVar("N", bound=int)
S = TypeVar("S", str, bytes)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, U_co, V_contra, N, S, P, Ts)
print(N.__bound__, S.__constraints__, T.__bound__, T.__module__, U_co.__covariant__)
attempt(lambda: TypeVar("X", int))
attempt(lambda: TypeVar("X", int, str, bound=int))
attempt(lambda: TypeVar("X", covariant=True, contravariant=True))
print(TypeVar("F", bound="Later").__bound__)


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


stack = Stack[int]()
stack.push(1)
print(stack.items, Stack[int], stack.__orig_class__, Stack.__parameters__, Stack.__orig_bases__)


class Mapping2(Stack[T], Generic[T, N]):
    pass


print(Mapping2.__parameters__, Mapping2[str, int], Mapping2.__mro__)


class Named(Dict[str, T]):
    pass


print(Named.__mro__, Named.__orig_bases__, Named(a=1), Named[int])


def bad_plain():
    class X(Generic):
        pass


def bad_twice():
    class X(Generic[T], Generic[N]):
        pass


def bad_missing():
    class X(Stack[T], Generic[N]):
        pass


attempt(bad_plain)
attempt(bad_twice)
attempt(bad_missing)
attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: Stack[int, str])
attempt(lambda: isinstance(stack, Stack[int]))
print(isinstance(stack, Stack), isinstance([], List), issubclass(dict, Dict))
print(List[T][int], Dict[T, N][str, int], Callable[[T], N][str, int], Callable[P, T][[int, str], bool])
print(Union[T, int][str], Optional[T][int], Tuple[T, ...][int])


class Z(Generic[P]):
    pass


print(Z[[int, str]], Z[int, str], Z[...], Callable[Concatenate[int, P], T])


class Array(Generic[Unpack[Ts]]):
    pass


print(Array[int, str], Array[()], Array.__parameters__, Tuple[Unpack[Ts]], tuple[*Ts], Array[*Ts])
Alias = TypeAliasType("Alias", list[T], type_params=(T,))
print(Alias, Alias[int], Alias.__value__, Alias.__type_params__)
print(List[int] == List[int], hash(List[int]) == hash(List[int]), List[int] == List[str], Stack[int] == Stack[int])
attempt(lambda: List[int]())
attempt(lambda: List())
attempt(lambda: Any())


class Anything(Any):
    pass


print(Any, Any | None, Anything.__mro__)
