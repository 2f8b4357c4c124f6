# PEP 696: defaults of type parameters, new in 3.13.
import typing
from typing import Generator, Generic, ParamSpec, TypeVar, TypeVarTuple


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: TypeVar("T", default=int).__default__)
attempt(lambda: TypeVar("T").has_default())
attempt(lambda: TypeVar("T").__default__)
attempt(lambda: ParamSpec("P", default=[int]).__default__)
attempt(lambda: TypeVarTuple("Ts", default=(int, str)).__default__)
attempt(lambda: typing.NoDefault)
attempt(lambda: Generator[int])
attempt(lambda: TypeVar())
attempt(lambda: TypeVar(3))


def with_defaults():
    T = TypeVar("T")
    D = TypeVar("D", default=str)

    class Box(Generic[T, D]):
        pass

    print(Box[int], Box[int, bytes], Box.__parameters__)
    attempt(lambda: Box[()])
    attempt(lambda: Box[int, int, int])


attempt(with_defaults)
