from abc import abstractmethod
from typing import Generic, Iterable, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Sized2(Protocol):
    size: int


class Plain(Protocol):
    def run(self): ...


class File:
    def close(self):
        print("closed")


class Other:
    def __init__(self):
        self.size = 3


print(isinstance(File(), Closable), isinstance(3, Closable), issubclass(File, Closable), issubclass(int, Closable))
print(isinstance(Other(), Sized2), isinstance(File(), Sized2))
attempt(lambda: isinstance(3, Plain))
attempt(lambda: Closable())
attempt(lambda: issubclass(3, Closable))


class Explicit(Closable):
    def __init__(self, name):
        self.name = name


class Implicit(Closable):
    pass


e = Explicit("n")
print(e.name, e.close(), isinstance(e, Closable), Implicit().close(), Closable._is_protocol, Explicit._is_protocol)
print(Explicit.__mro__)


class Repository(Protocol[T]):
    def get(self, key: str) -> T: ...


class Stream(Iterable[int], Protocol):
    @abstractmethod
    def read(self): ...


class IntRepository(Repository[int]):
    def get(self, key):
        return len(key)


print(Repository[int], Repository.__parameters__, IntRepository().get("abc"), Stream._is_protocol)


class Reader(Closable, Protocol):
    def read(self): ...


class Impl(Reader):
    def read(self):
        return 1


print(Impl().read(), Reader._is_protocol, Impl.__mro__)


def bad():
    class X(File, Protocol):
        pass


def not_protocol():
    @runtime_checkable
    class X:
        pass


attempt(bad)
attempt(not_protocol)
attempt(lambda: Protocol[int])
print(Protocol, Generic)
