"""Construction, methods and attributes of int."""
def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)




for text in ["0", "12", "-12", "+5", " 7 ", "1_000", "1__0", "_1", "1_", "", " ", "x", "0x10", "0b11", "0o17", "\t9\n", "- 1", "--1", "1e5", "1.0",
             "99999999999999999999", "-9223372036854775808", "9223372036854775807", "9223372036854775808", "\u0663\u0664", "\uff11", "\u00b2", "a\u00e9", "0" * 30]:
    show("int(%r)" % text, lambda: int(text))
for base in [0, 2, 3, 8, 10, 16, 32, 36, 1, 37, -1]:
    for text in ["0", "10", "11", "0x1f", "0X1F", "0b101", "0o17", "zz", "7_7", "0x_f", "0b_1", "00", "010", "-0x10", "1" * 40, "g"]:
        show("int(%r, %d)" % (text, base), lambda: int(text, base))


class Indexed:
    def __index__(self):
        return 42


class Integral:
    def __int__(self):
        return 7


class Truncated:
    def __trunc__(self):
        return 9


class Wrong:
    def __int__(self):
        return "7"


class BadIndex:
    def __index__(self):
        return 1.5


show("Indexed", lambda: int(Indexed()))
show("Integral", lambda: int(Integral()))
show("Wrong", lambda: int(Wrong()))
show("BadIndex", lambda: int(BadIndex()))
show("index base", lambda: int("11", Indexed()))
show("object", lambda: int(object()))

NUMBERS = [0, 1, -1, 5, -5, 127, 128, -128, -129, 255, 256, 65535, 2**31, -2**31, 2**63 - 1, -2**63, 2**63, 2**64, 10**30, -10**30]
for n in NUMBERS:
    print(n, n.bit_length(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator)
    show('counts', lambda: n.bit_count())
    show('is_integer', lambda: n.is_integer())
    print(n.__index__(), n.__int__(), n.__trunc__(), n.__floor__(), n.__ceil__(), n.__getnewargs__(), bool(n))
    print(bin(n), oct(n), hex(n), repr(n), str(n))
    for length in [0, 1, 2, 8, 9, 20]:
        for order in ["big", "little"]:
            for signed in [False, True]:
                show("to_bytes %d %d %s %s" % (n, length, order, signed), lambda: n.to_bytes(length, order, signed=signed))
    for digits in [0, 1, -1, -2, -5, -25, -40]:
        print("round", n, digits, round(n, digits))

for data in [b"", b"\x00", b"\x01", b"\xff", b"\x80\x00", b"\x00\x80", b"\xff" * 9, bytes(range(20)), bytearray(b"ab"), [1, 2, 3], (255,)]:
    for order in ["big", "little"]:
        for signed in [False, True]:
            show("from_bytes %r %s %s" % (data, order, signed), lambda: int.from_bytes(data, order, signed=signed))
show("from_bytes default", lambda: int.from_bytes(b"ab"))
show("from_bytes str", lambda: int.from_bytes("ab"))
show("from_bytes int", lambda: int.from_bytes(3))
show("from_bytes range", lambda: int.from_bytes([256]))
show("keywords", lambda: int.from_bytes(bytes=b"a", byteorder="little"))
show("to_bytes keywords", lambda: (258).to_bytes(length=3, byteorder="little"))
for value in [15, 25, 35, -15, -25, 5, -5, 149, 150, 151, 250, 10**20 + 5 * 10**9]:
    print(value, round(value, -1), round(value, -2), round(value, -10))


class MyInt(int):
    def __repr__(self):
        return "MyInt(" + int.__repr__(self) + ")"


m = MyInt(5)
print(m, m + 1, 1 + m, m * m, -m, +m, abs(m), ~m, m == 5, hash(m), m.bit_length(), type(m + 1).__name__, type(+m).__name__, type(int(m)).__name__)
print(MyInt.from_bytes(b"\x07", "big"), type(MyInt.from_bytes(b"\x07", "big")).__name__, isinstance(m, int), m.real, type(m.real).__name__)
m.note = "attribute"
print(m.note, m.__dict__, MyInt("12"), MyInt("ff", 16), MyInt(10**30), MyInt() == 0)
print({m: 1}[5], [0, 1, 2, 3, 4, 5][m], "%d %s" % (m, m), format(m, "03d"), f"{m}", f"{m:>4}")

big = 3**5000
print(len(str(7**5000)), str(7**5000)[:40], str(7**5000)[-40:], big % 10**20, (big >> 7000) & 0xFFFF, big.bit_length())
show("limit", lambda: str(10**4300))
show("under limit", lambda: len(str(10**4299)))
show("parse limit", lambda: int("1" * 4301))
show("parse under", lambda: int("1" * 4300) % 97)
show("parse hex", lambda: int("f" * 5000, 16).bit_length())
show("base 3", lambda: int("12" * 50, 3))
total = 1
for i in range(1, 200):
    total *= i
print(total)
a, b = 0, 1
for i in range(300):
    a, b = b, a + b
print(a, a // 3**50, a % 3**50, divmod(-a, 10**30), -a // 7, -a % 7, a & (1 << 100) - 1, a | 1, a ^ -1, ~a)
