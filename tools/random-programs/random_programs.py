"""Random Python programs that run hot: nested control flow with try/finally, closures, generators, comprehensions, classes with
operators, ints across 2**63, floats, dicts, lists and text. A seed always gives the same program; it prints one list."""
import random

HEAD = """\
class P:
    def __init__(self, a, b=2):
        self.a = a
        self.b = b

    def m(self):
        return self.a - self.b

    @property
    def w(self):
        return self.b + 1

    def __add__(self, other):
        return P(self.a + (other.a if isinstance(other, P) else other), self.b)

    def __sub__(self, other):
        if not isinstance(other, P):
            return NotImplemented
        return P(self.a - other.a)

    def __mul__(self, other):
        return P(self.b * 2, other)


def items(n):
    for i in range(n):
        try:
            yield i * 2 + 0.5 if i % 3 == 2 else i
        finally:
            n -= 0
"""

# Ints, then bigger ones with floats, then small ones with other kinds: what typed code took for granted changes twice.
TAIL = """\
def short(value):
    text = repr(value)
    return text if len(text) < 60 else text[:30] + str(len(text))


def main():
    out = []
    for i in range(420):
        for f in (f0, f1, f2):
            try:
                r = f(i, i - 200, 1.5) if i < 300 else f(2**62 + i, 0.5 * i, i) if i < 360 else f(i % 7, True, -i)
                if f is f2:
                    r = list(r)[:8]
            except Exception as e:
                r = type(e).__name__, str(e)[:60], e.__traceback__.tb_next.tb_lineno
            out.append(short(r) if i % 37 == 0 or i in (299, 300, 301, 359, 360, 361) else len(short(r)))
    print(out)


main()
"""


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = 0

    def choose(self, *choices):
        return self.random.choice(choices)

    def new_name(self, stem):
        self.names += 1
        return f"{stem}{self.names}"

    # ---- Expressions ----

    def leaf(self, variables):
        r = self.random
        return self.choose(*variables, str(r.randint(-3, 9)), str(r.randint(-3, 9)), "1.5", "0.25", str(2**62 + r.randint(-2, 2)), "True")

    def number(self, depth, variables):
        if depth <= 0 or self.random.random() < 0.25:
            return self.leaf(variables)
        a, b, leaf = (lambda: self.number(depth - 1, variables)), (lambda: self.number(depth - 1, variables)), self.leaf(variables)
        form = self.random.choices(range(10), (55, 7, 8, 6, 6, 6, 4, 3, 3, 2))[0]
        return (
            lambda: f"({a()} {self.choose('+', '-', '*', '+', '-')} {b()})",
            lambda: f"({a()} {self.choose('//', '%')} {self.choose('3', '7', '-4', '2.5', leaf)})",
            lambda: f"(int({a()}) {self.choose('&', '|', '^', '>>')} {self.choose('3', '5', '1')})",
            lambda: f"({a()} if {self.condition(depth - 1, variables)} else {b()})",
            lambda: f"-{a()}",
            lambda: f"{self.choose('h0', 'h1', 'h2')}({a()}, {b()})",
            lambda: f"P({a()}, {leaf}).{self.choose('a', 'b', 'm()', 'w')}",
            lambda: f"(P({leaf}, 1) {self.choose('+', '-', '*')} {self.choose('P(2, 3)', leaf)}).a",
            lambda: f"len(str({a()}))",
            lambda: f"sum([{self.number(depth - 1, variables + ['q'])} for q in range({self.random.randint(1, 4)})])",
        )[form]()

    def condition(self, depth, variables):
        return f"{self.number(depth, variables)} {self.choose('<', '>', '==', '!=', '<=', '>=')} {self.number(depth, variables)}"

    # ---- Statements ----

    def block(self, depth, variables, indent, in_loop, in_generator):
        lines = []
        for _ in range(self.random.randint(1, 3)):
            lines += self.statement(depth, variables, indent, in_loop, in_generator)
        return lines

    def statement(self, depth, variables, indent, in_loop, in_generator):
        pad, target = "    " * indent, self.choose(*variables)
        nested = lambda loop=in_loop, more=(): self.block(depth - 1, [*variables, *more], indent + 1, loop, in_generator)
        value = lambda d=1, more=(): self.number(d, [*variables, *more])
        if depth <= 0 or self.random.random() < 0.35:
            return [f"{pad}{target} {self.choose('=', '=', '+=', '-=')} {value(2)}"]
        kind = self.choose("if", "if", "for", "for", "for", "try", "try", "jump", "return", "list", "dict", "generator", "lambda", "text", "yield")
        if kind == "if":
            return [f"{pad}if {self.condition(1, variables)}:", *nested(), *([f"{pad}else:", *nested()] if self.random.random() < 0.5 else [])]
        if kind == "for":
            return self.loop(variables, pad, nested)
        if kind == "try":
            caught = [f"{pad}except (ZeroDivisionError, ValueError, OverflowError, TypeError) as e:", f"{pad}    {target} = len(type(e).__name__)"]
            return [f"{pad}try:", *nested(), *(caught if self.random.random() < 0.7 else []), f"{pad}finally:", *self.block(0, variables, indent + 1, False, False)]
        if kind == "jump" and in_loop:
            return [f"{pad}if {self.condition(1, variables)}: {self.choose('break', 'continue')}"]
        if kind == "return":
            return [f"{pad}if {self.condition(1, variables)}: return {target}"]
        if kind == "list":
            return [f"{pad}lst.append({value()})", f"{pad}{target} = lst[{self.choose('-1', '0', 'len(lst) // 2')}]"]
        if kind == "dict":
            return [f"{pad}d[{self.choose(repr('k'), target, '1')}] = {value()}", f"{pad}{target} = d.get({self.choose(repr('k'), target, '2')}, {value(0)})"]
        if kind == "generator":
            return [f"{pad}{target} = sum({value(1, ['q'])} for q in (1, 2, {value(0)}))"]
        if kind == "lambda":
            return [f"{pad}{target} = (lambda z, k={value(0)}: {self.number(1, ['z', 'k'])})({value(0)})"]
        if kind == "yield" and in_generator:
            return [f"{pad}yield {value()}"]
        c = self.new_name("c")
        return [f"{pad}st = ''", f"{pad}for {c} in f'{{{target}:}}'[:6]:", f"{pad}    st += {c}",
                f"{pad}    if {c} in '37': {self.choose('break', f'{target} = {target} + 1')}", f"{pad}{target} = len(st)"]

    def loop(self, variables, pad, nested):
        i = self.new_name("i")
        leaf = self.leaf(variables)
        over = self.choose(f"range({self.random.randint(1, 6)})", f"[1, 2.5, {self.random.randint(0, 5)}, 2**63]", f"enumerate([4, 5, {leaf}])",
                           f"items({self.random.randint(1, 4)})", f"range(int({leaf}) % 5, 7)")
        names = f"{i}, {i}b" if over.startswith("enum") else i
        return [f"{pad}for {names} in {over}:", *nested(True, [i])]

    # ---- The whole ----

    def text(self):
        lines = [HEAD]
        for k in range(3):
            plain = f"({self.choose('x', 'y')} {self.choose('+', '-', '*')} {self.choose('3', 'y', 'x', '0.5')})"
            body = plain if k == 0 else self.number(1, ["x", "y"]).replace("h1(", "h0(").replace("h2(", "h0(")
            lines += ["", f"def h{k}(x, y):", f"    return {body}", ""]
        for k in range(3):
            lines += ["", f"def f{k}(a, b, c):", "    lst = [1, 2]", "    d = {}", *self.block(3, ["a", "b", "c"], 1, False, k == 2),
                      "    yield a" if k == 2 else "    return a, b, c, len(lst)", ""]
        return "\n".join(lines) + "\n\n" + TAIL
