log = []


def t(name, value=None):
    log.append(name)
    return name if value is None else value


def show(label):
    print(label, " ".join(str(x) for x in log))
    log.clear()


class O:
    def __init__(self, name):
        self.__dict__["name"] = name

    def __getattr__(self, n):
        log.append(f"get {self.name}.{n}")
        return 1

    def __setattr__(self, n, v):
        log.append(f"set {self.name}.{n}={v}")

    def __delattr__(self, n):
        log.append(f"del {self.name}.{n}")

    def __getitem__(self, k):
        log.append(f"getitem {self.name}[{k}]")
        return 10

    def __setitem__(self, k, v):
        log.append(f"setitem {self.name}[{k}]={v}")

    def __delitem__(self, k):
        log.append(f"delitem {self.name}[{k}]")

    def __call__(self, *a, **k):
        log.append(f"call {self.name} {a} {k}")
        return self


def o(name):
    log.append(name)
    return O(name)


o("a").x = t("v", 5); show("store attribute")
o("a")[t("k")] = t("v", 5); show("store item")
o("a").x += t("v", 5); show("augmented attribute")
o("a")[t("k")] += t("v", 5); show("augmented item")
o("a")[t("k"):t("l")] = t("v", 5); show("store slice")
o("a")[t("k"):t("l"):t("s")] += t("v", 5); show("augmented slice")
del o("a").x, o("b")[t("k")], o("c")[t("l"):]; show("delete")
o("a").x, o("b")[t("k")], (o("c").y, *o("d").z) = t("v", (1, 2, (3, 4, 5))); show("unpack")
o("a").x = o("b").y = t("v", 7); show("chain")
o("f")(t("a"), *t("b", [1]), t("c"), k=t("d"), **t("e", {"z": 2})); show("call")
o("f")(t("a"))(t("b")); show("calls")
{t("k1"): t("v1"), **t("m", {}), t("k2"): t("v2")}; show("dict")
[t(1), t(2), *t(3, [])], {t(4)}, (t(5),); show("displays")
t("a", 1) < t("b", 2) < t("c", 3); show("chained")
t("a", 3) < t("b", 2) < t("c", 3); show("chained short")
t("a", 1) + t("b", 2) * t("c", 3) ** t("d", 2); show("arithmetic")
t("a", 0) or t("b", 0) and t("c") or t("d"); show("boolean")
t("then") if t("cond", 1) else t("else"); show("conditional")
t("x", 5) in t("y", [5]) is True; show("in")
f"{t('a')}{t('b'):{t('w', '5')}}{t('c')!r}"; show("f-string")
def f(a=t("default a"), *, b=t("default b")) -> t("annotation r", int): pass
show("def")


@t("decorator 1", lambda f: t("applied 1", f))
@t("decorator 2", lambda f: t("applied 2", f))
def g(x: t("annotation x", int) = t("default x")): pass


show("decorators")


class C(t("base", object), metaclass=t("meta", type)):
    t("body")


show("class")
lambda a=t("lambda default"): 0
show("lambda")
with o("manager") if False else __import__("contextlib").nullcontext(t("context")) as o("target").x: t("with body")
show("with")
for o("i").x in t("iterable", [1, 2]): t("loop body")
show("for")
assert t("assertion", 1), t("message")
show("assert")
a = [1, 2, 3]
a[-1] += a.pop()
print(a)
a = [1, 2, 3, 4]
try:
    a[-1] += a.pop() + a.pop()
except IndexError as e:
    print(e)
print(a)
i = 0
a = [0, 0, 0]
i = a[i] = 2
print(i, a)
a = [1, 2, 3]
i = 0
a[i], i = i + 10, 1
print(a, i)
x = 1
x = x + (x := 5) + x
print(x)
d = {}
d[len(d)] = len(d)
d[len(d)] = d[0] = len(d)
print(d)


def local_reads():
    x = 1
    y = [x, (x := 2), x, (x := x + 1), x]
    z = x + (lambda: x)() if False else x
    return y, z


def swap_reads(a, b):
    c = (a, (a := b), a, (b := 9), b)
    return c, a, b


def pending(a):
    return a + (a := a * 2) + a, [a, a.__add__(1), (a := 0)], a


def pending_delete():
    v = [1]
    w = [v, [v := 2], v]
    return w


def pending_call(f, a):
    return f(a, (a := a + 1), a, *(a, a := 7), k=a) if False else f(a, (a := a + 1), a, k=(a := 5))


def pending_loop():
    x = 0
    for x in [x, (x := 3), x]:
        pass
    return x


def pending_try(a):
    try:
        return a, (a := None), a.missing
    except AttributeError:
        return a


def pending_compare(a):
    return a == (a := 2) == a, a < (a := 5) < (a := 6)


print(local_reads(), swap_reads(1, 2), pending(3), pending_delete(), pending_call(lambda *a, **k: (a, k), 1), pending_loop(), pending_try(4), pending_compare(1))


def cond_pending(a, flag):
    return [a, (a := 1) if flag else (a := 2), a] + [a for a in range(2)] + [a]


print(cond_pending("x", True), cond_pending("x", False))


def finally_value():
    x = 1
    try:
        return x
    finally:
        x = 2


def finally_list():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def aug_locals():
    a = b = [1]
    a += [2]
    c = a
    c = c + [3]
    s = t2 = "x"
    s += "y"
    return a, b, c, s, t2


print(finally_value(), finally_list(), aug_locals())


def many_swaps(a, b, c):
    for _ in range(3):
        a, b, c = b, c, a
        a, c = c, a
        if a > b:
            a, b = b, a
    return a, b, c


print(many_swaps(1, 2, 3))


def swap_with_calls(xs, i, j):
    xs[i], xs[j] = xs[j], xs[i]
    i, xs[i] = j, i
    return xs, i, j


print(swap_with_calls([10, 20, 30], 0, 2))
