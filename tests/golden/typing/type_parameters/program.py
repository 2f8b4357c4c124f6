# PEP 695: type parameters of functions and classes, type aliases.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def identity[T](value: T) -> T:
    return value


print(identity(3), identity.__type_params__, identity.__annotations__)


def several[A, B: int, C: (str, bytes), *Ts, **P](a: A, *rest: *Ts) -> list[B]:
    return [a]


for p in several.__type_params__:
    print(repr(p), type(p), p.__name__, p.__module__)
A, B, C, Ts, P = several.__type_params__
print(A.__bound__, A.__constraints__, A.__covariant__, A.__contravariant__, A.__infer_variance__)
print(B.__bound__, B.__constraints__, C.__bound__, C.__constraints__)
print(P.args, P.kwargs, P.args == P.args, P.args == P.kwargs, P.args.__origin__ is P)
print(several.__annotations__)
print(several(1))


class Box[T]:
    limit: T

    def __init__(self, item: T):
        self.item = item

    def map[U](self, f) -> "Box[U]":
        return Box[U](f(self.item))

    def __repr__(self):
        return f"Box({self.item!r})"


print(Box(1), Box[int](2), Box[int], Box[int].__origin__, Box[int].__args__)
print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__mro__)
print(Box.__bases__, Box(1).map(str), Box[int](1).__orig_class__)
print(Box.map.__type_params__, Box.__annotations__)
attempt(lambda: Box[int, str])
attempt(lambda: Box[int][str])


class Pair[K, V](Box[K]):
    def __init__(self, key: K, value: V):
        super().__init__(key)
        self.value = value


print(Pair[int, str], Pair.__orig_bases__, Pair.__parameters__, Pair.__mro__)
print(Pair(1, 2), Pair[int, str](1, "a").value)
T = Box.__type_params__[0]
print(Pair[int, T], Pair[T, T][str], Pair[int, Box[T]][str])


class IntPair(Pair[int, str]):
    pass


print(IntPair.__parameters__, IntPair.__orig_bases__, IntPair(1, 2).item)
attempt(lambda: IntPair[int])


class Lazy[T: Undefined]:
    pass


attempt(lambda: Lazy.__type_params__[0].__bound__)
Undefined = int
attempt(lambda: Lazy.__type_params__[0].__bound__)


class Shape[*Ts]:
    pass


class Wrapper[**P, R]:
    pass


print(Shape[int, str], Shape[()], Shape.__parameters__, Shape.__orig_bases__)
print(Wrapper[[int, str], bool], Wrapper[..., int], Wrapper.__parameters__)

type Number = int | float
type Tree[T] = T | list[Tree[T]]
type Forward = Later
print(Number, Number.__name__, Number.__value__, Number.__type_params__, Number.__module__, type(Number))
print(Tree, Tree[int], Tree.__type_params__, Tree.__parameters__, Tree.__value__)
attempt(lambda: Forward.__value__)
Later = str
attempt(lambda: Forward.__value__)
attempt(lambda: Number[int])
print(Tree[int].__origin__ is Tree, Tree[int].__args__, Number | None, str | Number)
attempt(lambda: Number())


def outer():
    x = int

    class Inner[T: x]:
        y = x

        def method[S](self, value: S) -> T:
            return (x, T, S, value)

    type Local[T] = dict[x, T]
    return Inner, Local


Inner, Local = outer()
print(Inner.__type_params__[0].__bound__, Inner().method(1), Local[str], Local.__value__, Inner.y)


class Meta(type):
    pass


class WithMeta[T](metaclass=Meta):
    pass


print(type(WithMeta), WithMeta[int])
print(T | int, int | T, T | None, list[T] | None, (list[T] | None)[int], list[T][int], dict[T, list[T]][str])


def decorate(f):
    f.mark = True
    return f


@decorate
def defaults[T](a: T = 1, *, b: T = 2):
    return a + b


print(defaults(), defaults(2, b=3), defaults.mark, defaults.__type_params__, defaults.__qualname__)
