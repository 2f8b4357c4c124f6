"""Random Python programs of classes, containers, generators, text and exceptions, whose functions run hot while attributes change their
kinds and shapes, lists become mixed, and methods, globals, classes and builtins are patched. A seed always gives the same program; it
prints one list."""
import random

HEAD = """\
import builtins


class Stop(Exception):
    pass


class A:
    scale = 2

    def __init__(self, a, b=1):
        self.a = a
        self.b = b

    def m(self, y=1):
        return self.a * self.scale + y

    def set(self, v):
        self.a = v
        return self

    def more(self, v):
        if v:
            self.c = v
        self.e = self.b
        return self

    @property
    def w(self):
        return self.b

    @classmethod
    def make(cls, v):
        return cls(v, 3)

    @staticmethod
    def twice(v):
        return v + v

    def __repr__(self):
        return f"{type(self).__name__}({self.a!r}, {self.b!r})"

    def __eq__(self, other):
        return isinstance(other, A) and self.a == other.a

    def __hash__(self):
        return hash(self.b)

    def __lt__(self, other):
        return self.a < other.a if isinstance(other, A) else NotImplemented

    def __add__(self, other):
        return type(self)(self.a + (other.a if isinstance(other, A) else other), self.b)

    def __radd__(self, other):
        return A(other + self.a)

    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i > 2 or i < -3:
            raise IndexError("no item")
        return (self.a, self.b, i)[i]

    def __contains__(self, v):
        return v == self.b

    def __call__(self, v, k=2):
        return v * k


class B(A):
    scale = 3

    def m(self, y=1):
        return super().m(y) - self.b

    def __bool__(self):
        return self.b != 1

    def __iter__(self):
        yield self.a
        yield self.b

    def __getattr__(self, name):
        if name == "c":
            return 7
        raise AttributeError(name)


class C:
    __slots__ = ("a", "b", "c", "e", "scale")

    def __init__(self, a, b=1):
        self.a = a
        self.b = b
        self.scale = 1

    m = A.m
    set = A.set
    more = A.more
    w = A.w

    def __repr__(self):
        return f"C({self.a!r})"

    def __iadd__(self, other):
        self.b += 1
        return self

    def __sub__(self, other):
        return self.a - other

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.b = 0
        return kind is Stop


def up(n):
    for i in range(n):
        yield i * 2 if i % 4 != 3 else i / 2


def pairs(xs):
    for i, x in enumerate(xs):
        got = yield i, x
        if got:
            yield got
    return len(xs)


def chain(a, b):
    r = yield from pairs(a)
    yield r
    yield from b


def guarded(xs):
    try:
        for x in xs:
            yield x
    except Stop:
        yield "stopped"
    finally:
        xs = None


def counter(k=1):
    n = 0

    def step(by=k):
        nonlocal n
        n += by
        return n
    return step


def clamp(v):
    if v.__class__ is int:
        return v if -2**200 < v < 2**200 else 5
    return v[:40] if v.__class__ in (str, list, tuple) else v


def note(e):
    NOTES.append((type(e).__name__, e.args[:1], e.__traceback__.tb_lineno))


LOG = []
NOTES = []
G = 1
"""

# Each patch is undone some calls later: what typed code took for granted changes twice.
PATCHES = """\
A.m = lambda self, y=1: (self.b, y)|A.m = M
A.scale = 2.5|A.scale = 2
B.scale = 'ab'|del B.scale
A.w = property(lambda self: self.a)|A.w = W
A.__lt__ = lambda self, other: True|A.__lt__ = LT
A.__eq__ = lambda self, other: False|A.__eq__ = EQ
A.__add__ = lambda self, other: 'sum'|A.__add__ = ADD
globals()['h0'] = lambda x, y=2: x|globals()['h0'] = H0
globals()['h1'] = lambda x, y: str(x)|globals()['h1'] = H1
globals()['len'] = lambda v: 4|del globals()['len']
globals()['abs'] = lambda v: v|del globals()['abs']
globals()['range'] = lambda *v: [1, 2.5, 3]|del globals()['range']
globals()['sum'] = lambda v, s=0: s|del globals()['sum']
globals()['min'] = max|del globals()['min']
globals()['str'] = repr|del globals()['str']
globals()['isinstance'] = lambda a, b: True|del globals()['isinstance']
builtins.int = float|builtins.int = type(1)
globals()['A'] = B|globals()['A'] = A0
globals()['G'] = 0.5|globals()['G'] = 1
globals()['G'] = 'g'|globals()['G'] = 1
h0.__defaults__ = ('d',)|h0.__defaults__ = (2,)
h0.__code__ = h1.__code__|h0.__code__ = CODE
A.extra = 5|del A.extra
A.__getattr__ = lambda self, name: name|del A.__getattr__
A.__setattr__ = lambda self, name, v: object.__setattr__(self, name, [v])|del A.__setattr__
A.__init__ = lambda self, a, b=1: self.__dict__.update(a=b, b=a)|A.__init__ = INIT
B.__call__ = lambda self, v, k=2: v|del B.__call__"""

TAIL = """\
M, W, LT, EQ, ADD, H0, H1, A0, CODE, INIT = A.m, A.w, A.__lt__, A.__eq__, A.__add__, h0, h1, A, h0.__code__, A.__init__


def short(value):
    text = repr(value)
    return text if len(text) < 90 else text[:60] + str(len(text))


def lines(e):
    found, t = [], e.__traceback__
    while t is not None:
        found.append(t.tb_lineno)
        t = t.tb_next
    return found[1:4]


def arguments(i):
    phase = i // 60 % 6
    n = i % 9
    x = (n, i * 0.5, n - 4, 2**62 + n, n % 2 == 0, -n)[phase]
    xs = [k * 3 % 7 for k in range(n)]
    if phase == 1:
        xs = [k / 2 for k in xs]
    elif phase == 2:
        xs[n // 2:] = [1.5, 2**63]
    elif phase == 4:
        xs.append("t")
    o = (A(n, 2), A(1.5), B(n, 2), C(n, 3), B("q"), A(2**62, n))[phase]
    if phase == 2:
        o.c = n
    s = ("abc de", "x1,y2,z3", "", "h\\u00e9llo", "a\\U0001f600b", "0123")[phase]
    d = {k: k * 2 for k in xs if k != 1}
    if phase == 5:
        d["k"] = o
    return n, x, s, xs, d, o


def main():
    out = []
    functions = FUNCTIONS
    undo = {}
    for i in range(ROUNDS):
        if i in undo:
            exec_patch(undo.pop(i))
        if i in PATCHES:
            do, after = PATCHES[i]
            exec_patch(do)
            undo[i + 7] = after
        for k, f in enumerate(functions):
            try:
                r = short(f(*arguments(i + k * 7)))
            except Exception as e:
                r = short((type(e).__name__, e.args, lines(e)))
            if NOTES:
                r += repr(NOTES[-4:])
                NOTES.clear()
            out.append(r if i % 31 == 0 or i % 60 in (0, 1) or i in PATCHES else len(r))
    print(out, len(LOG))


main()
"""


class Program:
    ROUNDS = 420

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = 0

    def choose(self, *choices):
        return self.random.choice(choices)

    def new_name(self, stem):
        self.names += 1
        return f"{stem}{self.names}"

    def small(self):
        return str(self.random.randint(-3, 8))

    # ---- Expressions ----

    def leaf(self, scope):
        return self.choose(*scope, *scope, "n", "x", self.small(), self.small(), "0.5", "o.a", "o.b", "G", "2**62")

    def number(self, depth, scope):
        if depth <= 0 or self.random.random() < 0.2:
            return self.leaf(scope)
        a, b = (lambda: self.number(depth - 1, scope)), (lambda: self.number(depth - 1, scope))
        i = lambda: self.index(scope)
        return self.choose(
            lambda: f"({a()} {self.choose('+', '-', '*', '+', '-')} {b()})",
            lambda: f"({a()} {self.choose('+', '-', '*', '+', '-')} {b()})",
            lambda: f"({a()} {self.choose('//', '%', '/')} {self.choose('3', '7', '2.5', b())})",
            lambda: f"({i()} {self.choose('&', '|', '^', '<<', '>>')} {self.choose('1', '3', 'n % 40')})",
            lambda: f"({a()} if {self.condition(depth - 1, scope)} else {b()})",
            lambda: f"h{self.choose('0', '1', '2')}({a()}, {b()})",
            lambda: f"h0({a()})",
            lambda: f"h2(y={a()}, x={b()})",
            lambda: f"o.m({a()})",
            lambda: f"o.{self.choose('a', 'b', 'w', 'c', 'scale', 'm()', 'e', 'extra')}",
            lambda: f"A({a()}, {self.small()}).{self.choose('a', 'b', 'm()', 'w')}",
            lambda: f"{self.choose('A', 'B')}.{self.choose('twice', 'make')}({a()})" + self.choose("", ".a"),
            lambda: f"{self.choose('A', 'B')}(1)({a()}{self.choose('', ', k=3')})",
            lambda: f"(A({a()}) + {self.choose('A(1)', b(), 'o')}).a",
            lambda: f"xs[{i()}]",
            lambda: f"xs[{self.choose('0', '-1', '1')}]",
            lambda: f"len({self.choose('xs', 's', 'd', 'o', 'str(' + a() + ')')})",
            lambda: f"sum({self.items(scope)})",
            lambda: f"{self.choose('min', 'max')}({self.choose(self.items(scope), a() + ', ' + b())})",
            lambda: f"abs({a()})",
            lambda: f"int({self.choose(a(), repr('12'), 's')})",
            lambda: f"d.get({a()}, {b()})",
            lambda: f"d[{self.choose(a(), 'next(iter(d))')}]",
            lambda: f"o[{i()}]",
            lambda: f"ord(s[{i()}])",
            lambda: f"s.{self.choose('find', 'count')}({self.str(0)})",
            lambda: f"divmod({a()}, {self.choose('3', '4', 'n')})[{self.choose('0', '1')}]",
            lambda: f"(lambda z, k={self.leaf(scope)}: {self.number(1, ['z', 'k'])})({a()})",
            lambda: f"xs.{self.choose('count', 'index')}({a()})",
            lambda: f"round({a()}, {self.choose('1', '0')})",
            lambda: f"hash({self.choose(a(), 'A(n)', repr('k'))}) % 5" if self.random.random() < 0.5 else f"-{a()}",
            lambda: f"next({self.generator(scope)}, {self.small()})",
            lambda: f"(({self.small()}, {a()}) < ({b()}, 2))",
            lambda: f"pow({self.leaf(scope)}, 2)",
            lambda: f"abs(({a()}) * 1j + {self.small()})",
        )()

    def index(self, scope):
        return self.choose("n", "n % 3", "-1", "0", "1", "len(xs) // 2", "-n", "len(s) - 1", *[v for v in scope if v[0] == "i"])

    def slice(self):
        part = lambda: self.choose("", "1", "-1", "n", "2", "-2", "len(xs) // 2")
        return f"{part()}:{part()}" + self.choose("", "", "", ":-1", ":2")

    def condition(self, depth, scope):
        a, b = (lambda: self.number(depth, scope)), (lambda: self.number(depth, scope))
        return self.choose(
            lambda: f"{a()} {self.choose('<', '>', '==', '!=', '<=', '>=')} {b()}",
            lambda: f"{a()} {self.choose('<', '>', '==', '!=', '<=', '>=')} {b()}",
            lambda: f"{a()} {self.choose('<', '<=')} {b()} < {self.leaf(scope)}",
            lambda: f"{self.str(0)} {self.choose('==', '<', 'in', 'not in')} s",
            lambda: f"{a()} {self.choose('in', 'not in')} {self.choose('xs', 'd', 'o', '(1, 2, 3)', '{1, 2}')}",
            lambda: f"isinstance({self.choose('o', a())}, {self.choose('A', 'B', '(int, float)', 'C')})",
            lambda: f"{self.choose('o', 'xs', 's', 'd', a())}",
            lambda: f"not {self.choose('o', 'xs', a())}",
            lambda: f"{self.choose('any', 'all')}({self.condition(0, ['q'])} for q in {self.iterable(scope)})",
            lambda: f"A({a()}) {self.choose('==', '<', '!=', '>')} {self.choose('o', 'A(2)')}",
            lambda: f"o is {self.choose('None', 'o')}",
            lambda: f"s.{self.choose('isdigit()', 'isalpha()', 'startswith(' + self.str(0) + ')', 'isupper()')}",
            lambda: f"xs {self.choose('==', '<', '!=')} {self.list(0, scope)}",
            lambda: f"hasattr(o, {self.choose(repr('c'), repr('e'), repr('extra'))})",
            lambda: f"({self.condition(0, scope)} {self.choose('and', 'or')} {self.condition(0, scope)})",
        )()

    def str(self, depth):
        if depth <= 0:
            return self.choose("'a'", "'b'", "','", "'1'", "s[:1]", "s[-1:]", "''", "'\\u00e9'", "str(n)")
        a, b = self.str(depth - 1), self.str(depth - 1)
        return self.choose(
            f"({a} + {b})", f"s[{self.slice()}]", f"{a}.join({self.choose('s', repr('xyz'), 'map(str, xs)', '[str(q) for q in xs]', '(q for q in s)')})",
            f"s.{self.choose('upper()', 'lower()', 'strip()', 'title()', 'replace(' + a + ', ' + b + ')', 'zfill(8)', 'center(9)', 'swapcase()')}",
            f"f'{{n}}{{x!r:>4}}{{s}}'", f"f'{{x:}}{{s:<5}}|'", f"'%s-%r' % (n, {a})", f"'{{}}:{{:>3}}'.format({a}, n)", f"({a} * {self.choose('(n % 9)', '2')})",
            f"chr(97 + n % 26)", f"str({self.number(1, [])})", "s[n]", "s[-1]", f"repr({self.choose('x', 'xs', 'o', 's')})", f"''.join(reversed({a}))",
            f"({a} if {self.condition(0, [])} else {b})", f"f'{{x:.2f}}'", f"f'{{n:04d}}'", f"f'{{{{{self.number(1, [])}}}}}'")

    def list(self, depth, scope):
        a = lambda: self.number(1, scope)
        if depth <= 0:
            return self.choose("xs", "[]", f"[{a()}, {a()}]", f"xs[{self.slice()}]", "[0] * (n % 9)")
        return self.choose(
            f"[{self.number(1, [*scope, 'q'])} for q in {self.iterable(scope)}]",
            f"[{self.number(1, [*scope, 'q'])} for q in {self.iterable(scope)} if {self.condition(0, ['q'])}]",
            f"[(q, r) for q in range(2) for r in {self.list(0, scope)}]",
            f"sorted({self.list(0, scope)}{self.choose('', ', reverse=True', ', key=lambda v: -v', ', key=str')})",
            f"list({self.iterable(scope)})", f"({self.list(0, scope)} + {self.list(0, scope)})", f"list(map(lambda v: {self.number(1, ['v'])}, {self.list(0, scope)}))",
            f"list(filter(lambda v: {self.condition(0, ['v'])}, {self.list(0, scope)}))", f"list(zip(xs, {self.iterable(scope)}))", "sorted(d, key=str)", "list(d.items())",
            f"[*xs, {a()}]", f"list({self.generator(scope)})", f"s.split({self.choose('', ' ' and repr(','))})", f"xs[{self.slice()}]", "xs.copy()",
            f"sorted({{{self.number(0, ['q'])} for q in {self.list(0, scope)}}}, key=str)", f"[A(q, 1) for q in {self.iterable(scope)}]", "[o, o]",
            f"sorted([A(q) for q in {self.list(0, scope)}])")

    def iterable(self, scope):
        return self.choose("xs", "range(n % 11)", "range(n % 7)", f"range({self.small()}, n % 9, {self.choose('1', '2', '-1')})", "up(n % 9)", "d", "d.values()", "s", "(1, 2.5, n)", "xs[::-1]",
                           "reversed(xs)", "o", f"({self.number(1, ['q'])} for q in xs)", "sorted(d, key=str)", "map(h0, xs)", "guarded(xs)", "[0, 1, 2, 3]", "range(3)")

    def items(self, scope):
        return self.choose(self.iterable(scope), f"({self.number(1, [*scope, 'q'])} for q in {self.iterable(scope)})", f"[{self.number(1, ['q'])} for q in xs]",
                           f"(q for q in xs if {self.condition(0, ['q'])})", "up(n % 9)")

    def generator(self, scope):
        return self.choose("up(n % 9)", "pairs(xs)", "chain(xs, s)", "guarded(xs)", f"({self.number(1, [*scope, 'q'])} for q in {self.iterable(scope)})", "chain(s, up(n % 5))", "zip(xs, s)",
                           "enumerate(xs)", "iter(d.items())", "map(h1, xs, xs)")

    # ---- Statements ----

    def block(self, depth, scope, indent, in_loop, in_generator):
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines += self.statement(depth, scope, indent, in_loop, in_generator)
        return lines

    # Most steps may fail and the function goes on.
    def body(self, is_generator):
        lines = []
        for _ in range(self.random.randint(2, 5)):
            step = self.statement(3, [], 2, False, is_generator)
            lines += ["    try:", *step, "    except Exception as e:", "        note(e)"] if self.random.random() < 0.7 else [line[4:] for line in step]
        return lines

    def simple(self, scope):
        t = self.choose(*[v for v in scope if v[0] != "w"], "n", "x", "x")
        a = lambda: self.number(self.choose(1, 2), scope)
        i = lambda: self.index(scope)
        return self.choose(
            lambda: f"{t} = {a()}", lambda: f"{t} = {a()}", lambda: f"{t} {self.choose('+=', '-=', '*=')} {self.leaf(scope)}", lambda: f"{t} {self.choose('+=', '-=')} {self.number(1, scope)}",
            lambda: f"o.{self.choose('a', 'a', 'b', 'c', 'e')} {self.choose('=', '=', '+=')} {a()}", lambda: f"o.{self.choose('set', 'more')}({a()})", lambda: f"del o.{self.choose('a', 'c', 'e')}",
            lambda: f"setattr(o, {self.choose(repr('a'), repr('z'))}, {a()})", lambda: f"xs[{i()}] {self.choose('=', '=', '+=', '*=')} {a()}", lambda: f"xs.append({a()})",
            lambda: f"xs.append({a()})", lambda: f"xs.{self.choose('pop()', 'pop(0)', 'sort()', 'reverse()', 'clear()', 'sort(key=str)')}", lambda: f"xs.insert({i()}, {a()})",
            lambda: f"xs[{self.slice()}] = {self.list(0, scope)}", lambda: f"del xs[{self.choose(i(), self.slice())}]", lambda: f"xs {self.choose('+=', '=')} {self.list(1, scope)}",
            lambda: f"xs.extend({self.list(1, scope)})", lambda: f"d[{self.choose(a(), repr('k'), 's', 'o', '(n, 1)')}] {self.choose('=', '=', '+=')} {a()}", lambda: f"d.setdefault({a()}, []).append(n)",
            lambda: f"{t} = d.pop({a()}, {self.small()})", lambda: f"d.update({{n: {a()}}})", lambda: f"d = {{q: {self.number(1, ['q'])} for q in {self.iterable(scope)}}}",
            lambda: f"s = {self.str(2)}", lambda: f"s {self.choose('+=', '+=', '=')} {self.str(1)}", lambda: f"{t}, x = x, {t}", lambda: f"n, *rest = {self.list(0, scope)}", lambda: f"x = {self.list(1, scope)}",
            lambda: f"o = {self.choose('A', 'B', 'C', 'type(o)', 'A.make')}({a()})", lambda: f"o += {a()}", lambda: "o.__class__ = B", lambda: f"o.__dict__['a'] = {a()}",
            lambda: f"{t} = len({{*xs, {a()}}})", lambda: f"x = sorted(set(xs) {self.choose('|', '&', '-', '^')} {{1, 2, {self.number(0, scope)}}}, key=str)", lambda: f"x = ({a()}, {a()})",
            lambda: f"x = counter({a()})()", lambda: f"x = [f() for f in [lambda: {self.number(1, scope)} for q in range(3)]]", lambda: f"{t} = {self.condition(1, scope)}",
            lambda: f"x = {self.choose('h3', 'h3')}({a()}, *xs[:2], {self.choose('k=1', '**{}', 'k=n')})", lambda: f"x = max(xs, key=lambda v: {self.number(1, ['v'])})", lambda: f"global_({a()})",
            lambda: f"x = {self.generator(scope)}.__next__()", lambda: f"x = [*{self.generator(scope)}]", lambda: f"x = dict(zip(xs, {self.iterable(scope)}))", lambda: f"x = complex({a()}, 1) * {self.choose('2', '1j', 'x')}",
        )()

    def statement(self, depth, scope, indent, in_loop, in_generator):
        pad = "    " * indent
        nested = lambda loop=in_loop, more=(): self.block(depth - 1, [*scope, *more], indent + 1, loop, in_generator)
        if depth <= 0 or self.random.random() < 0.4:
            return [pad + self.simple(scope)]
        kind = self.choose("if", "if", "for", "for", "for", "while", "try", "try", "jump", "return", "with", "yield", "cut", "raise", "send", "closure")
        if kind == "if":
            return [f"{pad}if {self.condition(1, scope)}:", *nested(), *([f"{pad}else:", *nested()] if self.random.random() < 0.5 else [])]
        if kind == "for":
            return self.loop(scope, pad, nested)
        if kind == "while":
            w = self.new_name("w")
            return [f"{pad}{w} = 0", f"{pad}while {w} < {self.choose('4', 'n % 9', 'len(xs)')}:", f"{pad}    {w} += 1", *self.bounds(pad), *nested(True, [w])]
        if kind == "try":
            caught = self.choose("Exception", "(ZeroDivisionError, TypeError, IndexError)", "(KeyError, AttributeError, ValueError)", "Stop")
            lines = [f"{pad}try:", *nested(), f"{pad}except {caught} as e:", f"{pad}    {self.choose('x = type(e).__name__', 'n = 1', 'x = str(e)[:20]', 'LOG.append(1)', 'raise')}"]
            if self.random.random() < 0.3:
                lines += [f"{pad}else:", *nested()]
            return lines + ([f"{pad}finally:", f"{pad}    {self.simple(scope)}"] if self.random.random() < 0.4 else [])
        if kind == "jump" and in_loop:
            return [f"{pad}if {self.condition(1, scope)}: {self.choose('break', 'continue')}"]
        if kind == "return":
            return [f"{pad}if {self.condition(1, scope)}: return {self.choose('n', 'x', 's', 'xs', self.number(1, scope))}"]
        if kind == "with":
            return [f"{pad}with C({self.number(1, scope)}) as o:", *nested()]
        if kind == "yield" and in_generator:
            return [f"{pad}{self.choose('', 'x = ')}yield {self.number(1, scope)}"]
        if kind == "raise":
            return [f"{pad}if {self.condition(1, scope)}: raise {self.choose('Stop', 'ValueError(n)', 'KeyError(s)', 'Stop(x)')}"]
        if kind == "send":
            return [f"{pad}g = {self.choose('pairs(xs)', 'chain(xs, s)', 'guarded(xs)')}", f"{pad}x = [next(g, 0), {self.choose('next(g, 1)', 'g.send(n)', 'g.throw(Stop)', 'g.close()')}, next(g, 2)]"]
        if kind == "closure":
            return [f"{pad}def inner(v, k={self.leaf(scope)}):", f"{pad}    nonlocal x", f"{pad}    x = {self.number(1, ['v', 'k'])}", f"{pad}    return {self.number(1, ['v', 'k'])}",
                    f"{pad}n = inner({self.number(1, scope)})"]
        c = self.new_name("c")
        return [f"{pad}t = ''", f"{pad}for {c} in s:", f"{pad}    if {c} {self.choose('==', '<', 'in')} {self.choose(repr('b'), repr('abc'))}: {self.choose('continue', 'break', 't += ' + repr('-'))}",
                f"{pad}    t {self.choose('+=', '= t +')} {self.choose(c, c + '.upper()', 'str(ord(' + c + '))')}", f"{pad}s = t"]

    # Without these a list that grows in its own loop, or a number that is squared in one, would not end.
    def bounds(self, pad):
        return [f"{pad}    x, n, s = clamp(x), clamp(n), clamp(s)", f"{pad}    del xs[40:]"]

    def loop(self, scope, pad, nested):
        i = self.new_name("i")
        form = self.choose("one", "one", "one", "two", "index")
        if form == "index":
            return [f"{pad}for {i} in range(len(xs)):", f"{pad}    {self.choose(f'x = xs[{i}]', f'xs[{i}] = {i}', f'xs[{i}] += x', f'n += {i}')}", *self.bounds(pad), *nested(True, [i])]
        if form == "two":
            over = self.choose("enumerate(xs)", "zip(xs, xs[1:])", "d.items()", "pairs(xs)", "list(d.items())", "zip(range(n % 9), s)", "enumerate(s, 1)", "[(1, 2), (x, n)]")
            return [f"{pad}for {i}, {i}b in {over}:", *self.bounds(pad), *nested(True, [i, i + "b"])]
        lines = [f"{pad}for {i} in {self.iterable(scope)}:", *self.bounds(pad), *nested(True, [i])]
        return lines + ([f"{pad}else:", *nested()] if self.random.random() < 0.15 else [])

    # ---- The whole ----

    def text_of_patches(self):
        rows = [line.split("|") for line in PATCHES.splitlines()]
        return {at: tuple(self.random.choice(rows)) for at in (230, 262, 294, 326, 358)}

    def text(self):
        lines = [HEAD]
        for k in range(3):
            default = "=2" if k == 0 else ""
            body = self.choose("x + y", "x * 2 - y", "x if x else y", "(x, y)[0]", "x") if k < 2 else self.number(2, ["x", "y"]).replace("xs", "[x]").replace("o.", "A(x).").replace("d.", "{}.").replace("h2(", "h1(").replace("s.", "'q'.")
            lines += ["", f"def h{k}(x, y{default}):", "    n, s, d, o, xs = x, 'ab', {}, A(y), [x, y]", f"    return {body}", ""]
        lines += ["", "def h3(first, *rest, k=0, **more):", "    return first, len(rest), k", "", "", "def global_(v):", "    global G", "    if v == 3: G = v", ""]
        for k in range(4):
            is_generator = k == 3
            lines += ["", f"def {'g' if is_generator else 'f'}{k}(n, x, s, xs, d, o):", *self.body(is_generator), "    yield n" if is_generator else "    return n, x, s, xs[:5], d if len(d) < 4 else len(d), o", ""]
        lines += ["", "def f3(*args):", "    return list(g3(*args))[:9]", ""]
        patches = self.text_of_patches()
        exec_patch = ["", "", "def exec_patch(name):"]
        for number, text in enumerate(sorted({t for pair in patches.values() for t in pair})):
            exec_patch += [f"    if name == {text!r}:", f"        {text}"]
        lines += exec_patch
        lines += ["", "", f"PATCHES = {patches!r}", ""]
        return "\n".join(lines) + "\n\n" + TAIL.replace("FUNCTIONS", "f0, f1, f2, f3").replace("ROUNDS", str(self.ROUNDS))
