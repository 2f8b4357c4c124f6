"""Functions that delegates with typed entries call."""

limit = 10
seen = []


def add(a, b):
    return a + b


def other(a, b):
    return a * b


def scale(x):
    return x * 1.5


def divide(a, b):
    return a / b


def invert(flag):
    return not flag


def is_less(a, b):
    return a < b


def above(a):
    if a > limit:
        return a - limit
    return 0


def mixed(a):
    if a > 5:
        return "many"
    return a


def nothing(a):
    pass


def greet(name, times):
    return name * times


def total(n):
    s = 0
    for i in range(n):
        s += i * i
    return s


def powers(n):
    x = 3
    i = 0
    while i < n:
        x = x * 3
        i += 1
    return x


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def endless(n):
    return endless(n + 1) + 1


def bounce(call, n):
    return call(n + 1)


def again(call, n):
    if n == 0:
        return 0
    return call(call, n - 1) + 1


def fail(n):
    if n > 3:
        raise ValueError(f"too many: {n}")
    return n


def guarded(a, b):
    try:
        return a // b
    except ZeroDivisionError:
        return -1


def price(o, c):
    s = o.Price * o.Quantity
    if c.Level > 2:
        s = s * (1.0 - o.Discount)
    if o.Express:
        s += 5.0
    return s - c.Balance * 0.01


def price_of(o):
    return o.Price


def everything(o):
    return (o.Long, o.Int, o.Short, o.SByte, o.Byte, o.UShort, o.UInt, o.ULong, o.Double, o.Float, o.Decimal, o.Bool,
            o.Text, o.Nothing, o.Color, o.Letter, o.Numbers, o.Inner, o.Maybe, o.Field, o.ReadOnlyField)


def kinds(o):
    return [type(v).__name__ for v in everything(o)]


def sum_numbers(o):
    s = o.Long + o.Int + o.Short + o.SByte + o.Byte + o.UShort + o.UInt
    s += o.Field
    if o.Bool:
        return s + o.Double + o.Float + o.Decimal
    return s


def text_of(o):
    return o.Text + "!"


def write(o, n, x, flag):
    o.Long = n
    o.Double = x
    o.Bool = flag
    o.Field = n
    return o.Long


def write_many(o, n):
    o.Int = n
    o.Double = n
    o.Text = "n"
    return o.Int


def write_read_only(o):
    o.Nothing = 1


def missing(o):
    return o.Nowhere


def dunder(o):
    return o.__class__.__name__


def none_or_price(o):
    if o is None:
        return -1.0
    return o.Price


def throwing(o):
    return o.Throwing


def throwing_caught(o):
    x = 1
    try:
        x = 2
        x = o.Throwing
        x = 3
    except ZeroDivisionError as e:
        return (x, str(e))
    return x


def throwing_write(o, n):
    o.Throwing = n
    return n


def reassigned(o, p):
    if p is not None:
        o = p
    return o.Price


def captured(o):
    return (lambda: o.Price)()


def area(shape):
    return shape.Area * 2.0


def name_of(shape):
    return shape.Name


def call_back(o):
    return o.Calls + 1


def deleted(o):
    del o.Price


def nested(o):
    return o.Customer.Level * 2 + o.Customer.Address.Number


def held(o):
    c = o.Customer
    if c is None:
        return -1
    a = c.Address
    return c.Level + a.Number


def held_in_loop(orders):
    s = 0
    o = orders
    while o is not None:
        c = o.Customer
        s += c.Level
        o = o.Next
    return s


def next_level(o):
    n = o.Next
    c = n.Customer
    n = None
    return c.Level


def put_nested(o, n):
    o.Customer.Level = n
    return o.Customer.Level


def methods(o, n, x):
    return o.Scaled(n) + o.Mixed(n, x) + o.Twice()


def method_int(o, n):
    return o.Short(n)


def method_void(o, n):
    o.Add(n)
    return o.Quantity


def method_text(o, s):
    return o.Greet(s + "!")


def method_other(o, c):
    return o.Belongs(c)


def method_overloaded(o, a):
    return o.Either(a), o.Optional(a)


def method_throws(o, n):
    try:
        return o.Throw(n)
    except ValueError as e:
        return str(e)


def method_throws_out(o, n):
    return o.Throw(n)


def method_late(o, n):
    return o.Scaled(n * n)


def method_virtual(shape, n):
    return shape.Grow(n)


def method_result(o):
    return o.Find().Level


def five(a, b, c, d, e):
    return a + b * c - d * e


def six(a, b, c, d, e, f):
    return a + b * c - d * e + f


def seven(a, b, c, d, e, f, g):
    return (a + b * c - d * e + f) * g


def eight(a, b, c, d, e, f, g, h):
    return (a + b * c - d * e + f) * g - h


def nine(a, b, c, d, e, f, g, h, i):
    return (a + b * c - d * e + f) * g - h + i


def content(box):
    return box.Content


def own(o):
    return o.Own


def given(o):
    return o.Given
