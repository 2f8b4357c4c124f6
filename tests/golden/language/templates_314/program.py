"""Template strings (PEP 750) and special methods that `with` looks up (LOAD_SPECIAL)."""
from string.templatelib import Interpolation, Template, convert


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


n, width = 5, 10
t = t"a{n!r:>{width}}b{n}{n + 1 = }{{}}"
print(t)
print(t.strings, t.values, [type(part).__name__ for part in t])
print([(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print(t + t"x{1!a}", t"" + t"", list(t""), t"{n}{n}")
print(rt"\d{n}" t"{n!s}")


def render(template):
    parts = []
    for part in template:
        match part:
            case str():
                parts.append(part)
            case Interpolation(value, _, conversion, spec):
                parts.append(format(convert(value, conversion), spec))
    return "".join(parts)


print(render(t"[{n:03}] [{'q'!r:>5}] [{[x for x in range(3)]}]"))
print(Template("a", "b", Interpolation(5), Interpolation(6, "x", "r", "z"), "c"), Template())
print(Interpolation.__match_args__, Template[int], Interpolation(1, "a", None, "").__reduce__()[1])
show(lambda: t + "a")
show(lambda: Template(5))
show(lambda: Template(a=5))
show(lambda: Interpolation())
show(lambda: Interpolation(1, 2))
show(lambda: Interpolation(1, "a", "x"))
show(lambda: Interpolation(1, "a", "s", 5))
show(lambda: Interpolation(1, "a", None, "", 5))
show(lambda: convert(5, "z"))
show(lambda: setattr(t, "strings", ()))
show(lambda: type("Sub", (Template,), {}))
show(lambda: t[0])
show(lambda: t"{1 / 0}")


class Manager:
    def __init__(self, name, swallow=None):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return kind is self.swallow


class Static:
    __enter__ = staticmethod(lambda: print("static enter"))
    __exit__ = staticmethod(lambda *given: print("static exit", len(given)))


with Manager("a") as a, Manager("b", ValueError) as b:
    print(a, b)
    raise ValueError("inner")
with Static():
    print("body")
try:
    with Static():
        raise KeyError("k")
except KeyError as error:
    print("through", error)
for i in range(3):
    with Manager(i):
        if i == 0:
            continue
        break


def managed():
    with Manager("generator", ZeroDivisionError) as name:
        yield name
        yield 1 / 0
    yield "after"


print(list(managed()))


class Half:
    def __enter__(self): ...


class Other:
    def __exit__(self, *given): ...


class Asynchronous:
    def __aenter__(self): ...
    def __aexit__(self, *given): ...


def enter(manager):
    with manager:
        pass


for manager in (5, Half(), Other(), Asynchronous()):
    show(lambda: enter(manager))
