# What typed code knows of instances from one access to the next, and what makes it untrue.


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def shift(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def area(self):
        return 0.0


class Square(Point):
    def area(self):
        return self.x * self.x


class Circle(Point):
    def area(self):
        return 3.0 * self.x * self.x


class Hex(Square):
    def area(self):
        return 2.0 * super().area()


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def both(self):
        return self.a + self.b


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


def plain(n):
    a, b = Point(1.0, 2.0), Point(0.5, 0.25)
    t = 0.0
    for i in range(n):
        t += a.dot(b)
        a.shift(0.25, -0.25)
        if i % 1000 == 999:
            a.x = int(a.x)
    return t, a.x, a.y


# Two names for one object: an attribute that is added by the one is there by the other.
def aliases(n, other):
    total = 0
    for i in range(n):
        p = Point(i, 1)
        q = p if i % 2 else other
        p.z = i
        total += p.x + p.z
        if hasattr(q, "z"):
            total += q.z
        q.w = 3
        total += q.w + p.y + q.x
        if i % 2 == 0:
            del q.w
    return total


def grow(p, i):
    p.extra = i
    return p.x


def callee_grows(n):
    total = 0
    for i in range(n):
        p = Point(i, 2)
        r = p
        total += grow(p, i)
        total += r.extra + p.extra + r.y
    return total


def polymorphic(shapes, n):
    t = 0.0
    for _ in range(n):
        for s in shapes:
            t += s.area()
            t += s.x
    return t


def slots(n, s):
    t = 0
    for i in range(n):
        s.a = i
        t += s.both() + s.a
    return t


def deleted(n, s):
    seen = []
    for i in range(n):
        s.a = i
        if i % 700 == 699:
            del s.b
            seen.append(attempt(s.both))
            s.b = i
        seen[:] = seen[-3:]
        s.both()
    return seen


class Changing:
    factor = 1

    def __init__(self, value):
        self.value = value

    def scaled(self, by=2):
        return self.value * by * self.factor

    def touch(self, i):
        return i


def patched_method(self, by=2):
    return -self.value * by


def patches(n):
    c = Changing(3)
    out = 0
    for i in range(n):
        out += c.value
        out += c.scaled()
        if i == n // 4:
            Changing.scaled = patched_method
        if i == n // 2:
            patched_method.__defaults__ = (5,)
        if i == n // 2 + n // 8:
            patched_method.__code__ = (lambda self, by=2: self.value + by).__code__
        if i == n - n // 8:
            c.scaled = lambda: 1000
        out += c.value
    return out


def hides(n):
    c = Changing(2)
    out = []
    for i in range(n):
        attempt(set_late, c, i)
        if i == n // 3:
            Changing.value = property(lambda self: -1)
        if i == n // 3 + 5:
            del Changing.value
        if i % (n // 9) == 0:
            out.append(attempt(lambda: c.value))
    return out


def set_late(c, i):
    c.value = i


def hides_stores(n):
    c = Changing(2)
    out = []
    for i in range(n):
        if i == n // 2:
            Changing.value = property(lambda self: "got", lambda self, value: out.append(value))
        if i == n // 2 + 3:
            del Changing.value
        set_late(c, i)
    return out, c.value


class Touches:
    def __init__(self, value):
        self.value = value

    def touch(self, i):
        if i % 997 == 996:
            self.__dict__["value"] = "text %d" % i
        elif i % 997 == 0:
            self.value = i
        return self


def dictionaries(n):
    texts = 0
    t = Touches(1)
    last = None
    for i in range(n):
        before = t.value
        t.touch(i)
        after = t.value
        if isinstance(after, str):
            texts += 1
            last = before
            t = Touches(i)
    return texts, last


class Other:
    def __init__(self):
        self.value = 5

    def name(self):
        return "other"


class One:
    def __init__(self):
        self.value = 4

    def name(self):
        return "one"


def becomes(o, i):
    if i % 500 == 499:
        o.__class__ = Other if type(o) is One else One
    return 1


def classes(n):
    o = One()
    names = {}
    for i in range(n):
        o.value += becomes(o, i)
        name = o.name()
        names[name] = names.get(name, 0) + o.value % 3
    return sorted(names.items())


class Fallback:
    def __init__(self):
        self.calls = 0

    def __getattr__(self, name):
        self.calls += 1
        return len(name)


def fallbacks(n):
    f = Fallback()
    t = 0
    for i in range(n):
        t += f.calls
        if i % 3 == 0:
            t += f.missing
        if i == n // 2:
            f.missing = 100
    return t, f.calls


class Stubborn:
    def __init__(self, value):
        self.value = value
        if value % 301 == 300:
            raise ValueError(value)
        self.half = value // 2


def raising(n):
    t = 0
    for i in range(n):
        try:
            s = Stubborn(i)
            t += s.half
        except ValueError as e:
            t -= e.args[0]
        t += s.value
    return t


class Early:
    def __init__(self, value):
        if value < 0:
            return
        self.value = value

    def get(self):
        return self.value


def early(n):
    t = 0
    for i in range(n):
        e = Early(i if i % 401 else -1)
        t += 1 if attempt(e.get) == i else 3
    return t


class Rebinds:
    def __init__(self, value):
        self.value = value
        self = One()
        self.value = 77


def rebinds(n):
    t = 0
    for i in range(n):
        r = Rebinds(i)
        t += r.value
    return t


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if other.__class__ is Number:
            return Number(self.n + other.n)
        return NotImplemented

    def __radd__(self, other):
        return Number(self.n + other)

    def __call__(self, k):
        self.n = self.n + k
        return self


def operators(n):
    a = Number(0)
    one = Number(1)
    for i in range(n):
        a = a + one
        a = a(2)
        if i % 450 == 449:
            a = 1 + a
            try:
                a + 1
            except TypeError as e:
                last = str(e)
    return a.n, last


class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def linked(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    total = 0
    node = head
    while node is not None:
        total += node.value
        node.value = total
        node = node.next
    return total


def overflowing(n):
    c = Changing(2 ** 60)
    for i in range(n):
        c.value += 2 ** 55
        c.value -= 2 ** 54
    return c.value


def same_twice(p, q):
    p.tag = 1
    q.mark = 2
    return p.x + q.x + p.mark + q.tag


def twice(n):
    t = 0
    for i in range(n):
        p = Point(i, i)
        t += same_twice(p, p)
    return t


def main():
    print(plain(5000))
    print(aliases(3000, Point(7, 8)))
    print(callee_grows(3000))
    shapes = [(Square, Circle, Hex, Point)[i % 4](1.0 + i, 2.0) for i in range(12)]
    print(polymorphic(shapes[:1], 500), polymorphic(shapes, 300))
    shapes.append(Slotted(1, 2))
    print(attempt(polymorphic, shapes, 2))
    print(slots(3000, Slotted(1, 2)), deleted(3000, Slotted(1, 2)))
    print(patches(4000), hides(2700), hides_stores(3000))
    print(dictionaries(6000), classes(4000), fallbacks(3000))
    print(raising(3000), early(3000), rebinds(3000), operators(3000))
    print(linked(3000), overflowing(3000), twice(3000))
    for value in (1, 2.5, 2 ** 70, "t", True):
        print(slots(300, Slotted(value, 1)), Number(1).__call__(3).n, attempt(lambda: Slotted(value, 1).both()))


main()
