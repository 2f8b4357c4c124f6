class N:
    def __init__(self, v, log=None):
        self.v = v

    def __repr__(self):
        return f"N({self.v!r})"


def binary(name):
    def op(self, other):
        if isinstance(other, N):
            return f"{self.v}.{name}({other.v})"
        if isinstance(other, str):
            return NotImplemented
        return f"{self.v}.{name}[{other!r}]"
    return op


names = "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split()
for n in names:
    setattr(N, f"__{n}__", binary(n))
    setattr(N, f"__r{n}__", binary("r" + n))
a, b = N("a"), N("b")
print(a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b, a @ b, divmod(a, b))
print(1 + a, 1 - a, 1 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, 1 @ a, divmod(1, a))
print(a + 1, [] + a, [1] * a, 1.5 + a, None + a, True | a)
x = a
x += 1
print(x)
for code in ("a + 's'", "'s' + a", "a @ 's'", "'s' - a", "a ** 's'", "'s' % a", "'%s' % a"):
    try:
        print(eval(compile(code, "c", "eval")) if False else {"a + 's'": lambda: a + "s", "'s' + a": lambda: "s" + a, "a @ 's'": lambda: a @ "s", "'s' - a": lambda: "s" - a, "a ** 's'": lambda: a ** "s", "'s' % a": lambda: "s" % a, "'%s' % a": lambda: "%s" % a}[code]())
    except TypeError as e:
        print(e)


class In(N):
    def __iadd__(self, o):
        self.v += o
        return self

    def __imul__(self, o):
        return NotImplemented

    def __isub__(self, o):
        return "replaced"

    def __ipow__(self, o):
        return ("ipow", o)


x = y = In(1)
x += 5
print(x, x is y)
x *= 2
print(x)
y -= 1
print(y)
z = In(3)
z **= 4
print(z)


class Sub(N):
    def __radd__(self, o):
        return "sub first"


class Same(N):
    pass


print(N(1) + Sub(2), N(1) + Same(2), Sub(1) + N(2))


class OnlyR:
    def __radd__(self, o):
        return "radd", o

    def __rsub__(self, o):
        return NotImplemented


print(5 + OnlyR(), "s" + OnlyR() if False else "-")
for f in (lambda: 5 - OnlyR(), lambda: OnlyR() + 5, lambda: OnlyR() + OnlyR(), lambda: object() + 1, lambda: -object(), lambda: ~1.5, lambda: +"a", lambda: 1 < "a", lambda: [] < (), lambda: None > 1, lambda: 1 in 5, lambda: {} < {}, lambda: 1 + None, lambda: "a" + 1, lambda: 1 + "a", lambda: [] + (), lambda: "a" * "b", lambda: [1] * 1.5, lambda: 1 @ 2, lambda: 2 ** "a", lambda: 1 << 1.0, lambda: 1 & "a", lambda: 5 % None, lambda: divmod(1, "a"), lambda: pow(2, "a"), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 1 << -1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def inplace(x, y):
    out = []
    for f in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
        v = x
        try:
            if f == "+=": v += y
            elif f == "-=": v -= y
            elif f == "*=": v *= y
            elif f == "/=": v /= y
            elif f == "//=": v //= y
            elif f == "%=": v %= y
            elif f == "**=": v **= y
            elif f == "<<=": v <<= y
            elif f == ">>=": v >>= y
            elif f == "&=": v &= y
            elif f == "|=": v |= y
            elif f == "^=": v ^= y
            else: v @= y
            out.append(v)
        except Exception as e:
            out.append(str(e))
    return out


for x, y in ((7, 2), (7.5, 2), (True, True), ("a", 2), ([1], (2,)), ({1}, {2}), (None, 1), (10**20, 3), ({1: 2}, {3: 4})):
    print(inplace(x, y))


class Cmp:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return NotImplemented if not isinstance(o, Cmp) else self.v == o.v

    def __lt__(self, o):
        return f"{self.v}<"

    def __gt__(self, o):
        return f"{self.v}>"

    def __le__(self, o):
        return NotImplemented


p, q = Cmp(1), Cmp(2)
print(p == q, p != q, p == 1, p != 1, p < q, p > q, 5 < p, 5 > p)
for f in (lambda: p <= q, lambda: p >= q, lambda: p <= 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
print(1 < 2.5 < 3, 1 == 1.0 == True, "a" < "b" <= "b", [1, 2] < [1, 3], (1, "a") == (1, "a"), 1 != 1.0, not [], not 0.0)


class B:
    def __init__(self, r):
        self.r = r

    def __bool__(self):
        return self.r


class L:
    def __init__(self, r):
        self.r = r

    def __len__(self):
        return self.r


for r in (True, False, 1, "x", None):
    try:
        print(bool(B(r)), "t" if B(r) else "f", not B(r))
    except TypeError as e:
        print(e)
for r in (0, 3, -1, "x", 1.5, 2**70):
    try:
        print(bool(L(r)), "t" if L(r) else "f", len(L(r)))
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __index__(self):
        return 2


print([1, 2, 3][I()], "abc"[I()], [0] * I(), range(10)[I()], [1, 2, 3, 4][:I()], bin(I()), hex(I()))


class BadIndex:
    def __index__(self):
        return "x"


try:
    [1][BadIndex()]
except TypeError as e:
    print(e)
n = 1
for i in range(100):
    n = n * 3 + i
print(n, n.bit_length(), -n >> 50, n & 0xFFFFFFFFFFFFFFFFFFFF, n % 1000003)
m = 2**62
m += m
print(m, m - 1, -m - 1, (-m - 1) + 1 == -m, m * m, -(-2**63), abs(-2**63), ~(2**63), 2**63 // -1, (-2**63) // -1, (-2**63) % -1)
s = 0
for i in range(70):
    s += 1 << i
print(s, s >> 69, s ^ (1 << 69), -7 // 2, -7 % 2, 7 // -2, 7 % -2, -7.5 // 2, -7.5 % 2, 1e308 * 10, -0.0)
