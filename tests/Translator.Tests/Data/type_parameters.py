def generic[T, *Ts, **P](x: T) -> T:
    return x


class Box[T: int]:
    pass


class Choice[T: (int, str)]:
    pass


type Alias[T] = list[T]


class Scope:
    type Inner = list[a_global]

    def method[T](self, x: a_global) -> T:
        return x
