# Instances that are made, called and combined by operators in hot loops; what changes while they run is seen at once.


class Vec:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def __add__(self, other):
        if not isinstance(other, Vec):
            return NotImplemented
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        if isinstance(other, (int, float)):
            return Vec(self.x - other, self.y - other)
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __getitem__(self, i):
        if i == 'x':
            return self.x
        if i > 1:
            raise IndexError(i)
        return self.y if i else self.x

    def __call__(self, k):
        return self.x * k + self.y


class Right(Vec):
    def __radd__(self, other):
        return Vec(-1, -1)

    def __add__(self, other):
        return 'right'


class InPlace(Vec):
    def __iadd__(self, other):
        self.x += 1
        return self


def sums(n):
    total = Vec(0)
    for i in range(n):
        total = total + Vec(i, 1) * 2 - 1
    return total.x, total.y


print(sums(4000))


def mixed(n):
    items = [Vec(1, 2), Right(3), InPlace(4)]
    log = []
    for i in range(n):
        a = items[i % 3]
        b = items[i % 2]
        r = a + b
        if i % 1000 == 999:
            log.append(r if isinstance(r, str) else (r.x, r.y))
        a += b
    return log, items[2].x


print(mixed(5000))


def refused(n):
    v = Vec(1)
    errors = 0
    text = ''
    for i in range(n):
        try:
            v = v + Vec(1) if i % 5 else v + i
        except TypeError as e:
            errors += 1
            text = str(e)
        try:
            if i % 7 == 0:
                v += 'x'
        except TypeError as e:
            text2 = str(e)
    return errors, text, text2, v.x


print(refused(4000))


def items(n):
    v = Vec(3, 4)
    total = 0
    for i in range(n):
        total += v[0] + v[1] + v['x']
        try:
            if i % 100 == 0:
                v[2]
        except IndexError as e:
            total += e.args[0]
    return total


print(items(4000))


def called(n):
    vs = [Vec(2, 1), Vec(0.5), Right(1)]
    total = 0
    for i in range(n):
        total += vs[i % 3](i)
        if i == 3000:
            Vec.__call__ = lambda self, k: 1
    return total


print(called(4000))


class Bad:
    def __init__(self, v):
        self.v = v
        if v == 3999:
            self.__class__.__init__ = lambda self, v: v


def creations(n):
    total = 0
    for i in range(n):
        try:
            total += Bad(i).v
        except TypeError as e:
            return total, i, str(e)
    return total


print(creations(5000))


class Grows:
    def __init__(self, i):
        self.a = i
        if i % 2:
            self.b = i
        if i % 3 == 0:
            self.c = 1.5
        self.d = i * 2
        if i == 3500:
            Grows.e = property(lambda self: 7)


def shapes(n):
    total = 0
    for i in range(n):
        g = Grows(i)
        g.f = i
        total += g.d + g.f + getattr(g, 'b', 0) + getattr(g, 'c', 0) + getattr(g, 'e', 0)
        if i == 3600:
            g.__dict__['a'] = 5
            total += g.a
    return total, sorted(g.__dict__)


print(shapes(4000))


class Slots:
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x

    def both(self):
        return self.x + self.y


class Other:
    __slots__ = ('x', 'y')

    def both(self):
        return 1000


def slots(n):
    total = 0
    missing = 0
    for i in range(n):
        s = Slots(i)
        if i % 50:
            s.y = 1
        if i == 3000:
            s.__class__ = Other
        try:
            total += s.both()
        except AttributeError:
            missing += 1
    return total, missing


print(slots(4000))


def kw(a, *, b=2, c='x'):
    return a * b if c == 'x' else c


def keyword_only(n):
    total = 0
    for i in range(n):
        total += kw(i) + kw(i, b=3)
        if i == 2000:
            kw.__kwdefaults__['b'] = 5
        if i == 3000:
            kw.__kwdefaults__ = {'b': 1.5, 'c': 'x'}
    return total


print(keyword_only(4000))


def traced(n):
    class Deep:
        def __init__(self, v):
            self.v = 10 // v

        def __add__(self, o):
            return 10 // o.v
    lines = None
    for i in range(n):
        try:
            Deep(i % 13) + Deep(i % 20 + 1)
        except ZeroDivisionError as e:
            tb, lines = e.__traceback__, []
            while tb:
                lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
                tb = tb.tb_next
    return lines


print(traced(3000))


def isinstances(n):
    class Lies:
        @property
        def __class__(self):
            return int
    values = [1, 2.5, 'a', True, None, Vec(1), Right(1), Lies(), [], (1,)]
    counts = [0] * 6
    for i in range(n):
        v = values[i % 10]
        counts[0] += isinstance(v, int)
        counts[1] += isinstance(v, (str, float))
        counts[2] += isinstance(v, Vec)
        counts[3] += isinstance(v, (list, (tuple, Right)))
        counts[4] += isinstance(v, type(None))
        counts[5] += isinstance(v, object)
    try:
        isinstance(1, 1)
    except TypeError as e:
        print(e)
    return counts


print(isinstances(3000))
