from abc import ABC, ABCMeta, abstractmethod


def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__, e)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    def __init__(self, side=2):
        self.side = side

    def area(self):
        return self.side ** 2

    name = "square"

    @classmethod
    def make(cls):
        return cls(3)


attempt("shape", Shape)
attempt("half", Half)
attempt("square", lambda: Square().describe())
attempt("make", lambda: Square.make().describe())
print(sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__))


class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self):
        return "base only"


class Uses(One):
    def only(self):
        return "uses " + super().only()


attempt("one", One)
print(Uses().only())


class Virtual:
    pass


One.register(Virtual)
print(issubclass(Virtual, One), isinstance(Virtual(), One), isinstance(3, One))
One.register(int)
print(isinstance(3, One), isinstance(True, One))


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in k.__dict__ for k in other.__mro__)
        return NotImplemented


class HasLen:
    def __len__(self):
        return 0


print(issubclass(HasLen, Sized), isinstance([], Sized), isinstance(3, Sized))
attempt("register", lambda: One.register(3))
attempt("cycle", lambda: Uses.register(One))
print(ABC.__name__, ABCMeta.__name__, type(ABC).__name__, isinstance(Square(), Shape))
