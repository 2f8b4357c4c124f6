"""What the hosting tests call."""

answer = 42
name = "module"
factor = 1
items = [1, 2.5, "three", None, True]
table = {"a": 1, 2: (3, 4)}
big = 2 ** 100


def identity(x):
    return x


def nothing():
    pass


def zero():
    return 7


def add(a, b):
    return a + b


def three(a, b, c):
    return (a, b, c)


def four(a, b, c, d):
    return a + b * 10 + c * 100 + d * 1000


def six(a, b, c, d, e, f):
    return [a, b, c, d, e, f]


def defaults(a, b=10, *, c=100):
    return a + b + c


def scaled(x):
    return x * factor


def type_name(x):
    return type(x).__name__


def divide(a, b):
    return a / b


def nested(a, b):
    return divide(a, b)


def from_cause():
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("no such item") from e


def apply(f, *args):
    return f(*args)


def make_adder(n):
    def adder(x):
        return x + n
    return adder


def total(values):
    result = 0
    for value in values:
        result += value
    return result


def length(x):
    return len(x)


def item(x, key):
    return x[key]


def set_item(x, key, value):
    x[key] = value


def contains(x, key):
    return key in x


def first_keys(x):
    return [key for key in x]


def read(thing):
    return thing.Price * thing.Quantity


def write(thing, price):
    thing.Price = price
    thing.Note = "changed"


def call_method(thing, *args):
    return thing.Describe(*args)


def call_keyword(thing):
    return thing.Scale(by=3, offset=1)


def missing_member(thing):
    return thing.Nothing


def compare(a, b):
    return (a == b, a != b, hash(a) == hash(b), str(a))


def less(a, b):
    return a < b


def minus(a, b):
    return a - b


def catch(f):
    try:
        f()
    except Exception as e:
        return type(e).__name__, str(e)
    return None


def catch_original(f):
    try:
        f()
    except RuntimeError as e:
        return e.dotnet_exception


def with_scope(scope):
    with scope as s:
        return s.Open


def construct(cls, *args):
    return cls(*args)


def recurse(n):
    return recurse(n + 1)


def text_length(s):
    return len(s)


def surrogates():
    return "a\U0001F600b"


def count_up(n):
    i = 0
    while i < n:
        yield i
        i += 1


def a_set():
    return {1, 2, 3}


def raw():
    return b"\x00\xff"


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y


def point(x, y):
    return Point(x, y)


def norm(p):
    return p.norm()
