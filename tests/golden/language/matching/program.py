class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Plain:
    def __init__(self, **kw):
        self.__dict__.update(kw)


class Color:
    RED = 1
    GREEN = "g"


def match(v):
    match v:
        case 0:
            return "zero"
        case -1 | -2.5 | 3j | 1 + 2j:
            return "number"
        case "a" | b"a":
            return "a"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [1, 2, *rest]:
            return "12", rest
        case [first, *_, last] if first == last:
            return "same ends", first
        case [Point(x=0, y=0), *_]:
            return "origin first"
        case (a, (b, c)):
            return "nested", a, b, c
        case [*start, "end"]:
            return "end", start
        case {"kind": "k", "value": value, **rest}:
            return "mapping", value, sorted(rest.items())
        case {"only": [x, y] as pair}:
            return "pair", x, y, pair
        case {1: _, Color.GREEN: g}:
            return "keys", g
        case {}:
            return "any mapping"
        case Point(0, y):
            return "on y", y
        case Point(x, y=0):
            return "on x", x
        case Point(x, y) if x == y:
            return "diagonal", x
        case Point() as p:
            return "point", p.x, p.y
        case Plain(a=1, b=Point(x=q)):
            return "plain", q
        case Plain(a=(1 | 2) as n):
            return "plain n", n
        case int(n) if n > 100:
            return "big int", n
        case int() | float() as n:
            return "number", n
        case str(s):
            return "str", s
        case bytes() | bytearray():
            return "bytes"
        case list(l):
            return "list", l
        case _:
            return "other", type(v).__name__


for v in (0, 0.0, -1, -2.5, 3j, 1 + 2j, "a", b"a", None, True, False, 1, 1.0, "g", [], (), [5], (5,), [1, 2], (1, 2, 3, 4), [7, 8, 7], [7, 8, 9], [Point(0, 0), 1, 2], (1, (2, 3)), (1, "ab"), [1, 3, "end"], {"kind": "k", "value": 5, "z": 1}, {"kind": "j"}, {"only": [1, 2]}, {"only": [1]}, {1: 2, "g": 3}, {}, Point(0, 5), Point(5, 0), Point(3, 3), Point(1, 2), Plain(a=1, b=Point(8, 9)), Plain(a=2), Plain(a=3), 500, 50, 2.5, "str", b"xyz", bytearray(b"a"), {1, 2}, range(3), iter([]), "", object, [1, 2, 3, 4, 5, 6]):
    print(repr(v) if not isinstance(v, (Point, Plain)) and "object at" not in repr(v) else type(v).__name__, match(v))


def names(v):
    match v:
        case x if x is None:
            pass
        case [x, y]:
            pass
        case x:
            pass
    return x


print(names(None), names([1, 2]), names(3))


def fallthrough(v):
    match v:
        case 1:
            r = "one"
    try:
        return r
    except UnboundLocalError:
        return "unbound"


print(fallthrough(1), fallthrough(2))


class BadArgs:
    __match_args__ = ["x"]


class BadNames:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("x", "x")
    x = 1


class NoArgs:
    pass


def errors(v, cls):
    try:
        match v:
            case cls(a):
                return a
        return "no match"
    except TypeError as e:
        return str(e)


print(errors(BadArgs(), BadArgs), errors(BadNames(), BadNames), errors(NoArgs(), NoArgs), errors(5, 5), errors(5, int), errors(Point(1, 2), Point))


def two(v, cls):
    try:
        match v:
            case cls(a, b):
                return a, b
        return "no match"
    except TypeError as e:
        return str(e)


print(two(Twice(), Twice), two(5, int), two(NoArgs(), NoArgs), two(Point(1, 2), Point))


def twice_keyword(v):
    try:
        match v:
            case Point(1, x=1):
                return "?"
        return "no"
    except TypeError as e:
        return str(e)


print(twice_keyword(Point(1, 2)))


def duplicate(v, k):
    class K:
        a = "k"
        b = "k"
    try:
        match v:
            case {K.a: 1, K.b: 2}:
                return "?"
        return "no"
    except ValueError as e:
        return str(e)


print(duplicate({"k": 1}, 0))


class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i


def sequence(v):
    match v:
        case [a, b]:
            return a, b
        case {"a": a}:
            return "map", a
        case _:
            return "no"


print(sequence(Seq()), sequence("ab"), sequence(b"ab"), sequence(bytearray(b"ab")), sequence(range(2)), sequence({1, 2}))


import collections


print(sequence(collections.deque([1, 2])), sequence(collections.OrderedDict(a=1)), sequence(collections.defaultdict(int)), sequence(collections.Counter("a")))


class D(dict):
    def __missing__(self, k): return "missing"


print(sequence(D()), sequence(D(a=3)))


def captures(data):
    out = []
    for item in data:
        match item:
            case {"op": ("+" | "-") as op, "args": [int(a), int(b)]}:
                out.append(a + b if op == "+" else a - b)
            case {"op": op, **others} if not others:
                out.append(op)
            case {"op": op}:
                out.append((op, "?"))
            case (("x", v) | ("y", v, _)) if v:
                out.append(v)
            case _:
                continue
    return out


print(captures([{"op": "+", "args": [1, 2]}, {"op": "-", "args": (5, 3)}, {"op": "?"}, {"op": "+", "args": 1}, ("x", 1), ("y", 2, 3), ("x", 0), 5]))
lst = []
match lst.append(1) or lst:
    case [1]:
        print("evaluated once", lst)


class Prop:
    @property
    def attribute(self):
        raise KeyError("from property")


try:
    match Prop():
        case Prop(attribute=1):
            pass
except KeyError as e:
    print(e)


def match_in_loop_with_return(xs):
    for x in xs:
        match x:
            case [a, *_]:
                if a: break
            case "stop":
                return "stopped"
    else:
        return "else"
    return "broke", a


print(match_in_loop_with_return([[0], [1]]), match_in_loop_with_return([1, "stop"]), match_in_loop_with_return([]))


class Meta(type):
    def __instancecheck__(cls, o): return o == 42


class M(metaclass=Meta):
    pass


def instancecheck(v):
    match v:
        case M(): return "M"
        case _: return "not"


print(instancecheck(42), instancecheck(41))
