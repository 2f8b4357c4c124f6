"""The text of floats: repr, format, rounding, hex, ratios, parsing."""
def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345.6, 1234567890123456.8, 9999999999999998.0, 1e22, 1e23,
          1e-4, 1e-5, 0.00012345, 1.5e-7, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 3.141592653589793,
          2.5, 0.5, 1.5, 0.125, 0.375, 2.675, 1.005, 1e300, 1.25, 1234.5678, 999999.5, 9.5, 99.5, 0.05, 0.95, 9007199254740993.0, 4.35, 1e100,
          float("inf"), float("-inf"), float("nan"), 6.02214076e23, -1e-10, 1.0000000000000002, 179.99999999999997, 8.41, 1e21, 4.9406564584124654e-320]
for x in FLOATS:
    print(repr(x), str(x), x.hex(), x.is_integer(), x.__getnewargs__())
    show("ratio", lambda: x.as_integer_ratio())
    show("int", lambda: int(x))
    show("round", lambda: round(x))
    for digits in [0, 1, 2, 3, 5, 15, 16, 17, 20, -1, -2, -5, -300, -308, 323, 400]:
        show("round %d" % digits, lambda: round(x, digits))
    show("trunc floor ceil", lambda: (x.__trunc__(), x.__floor__(), x.__ceil__()))
    show("back", lambda: float.fromhex(x.hex()))
    show("text", lambda: float(repr(x)))

for spec in ["", "f", ".0f", ".1f", ".2f", ".3f", ".10f", ".20f", ".50f", "e", ".0e", ".1e", ".5e", ".17e", ".30e", "g", ".0g", ".1g", ".3g", ".10g", ".17g", ".25g",
             "n", "%", ".0%", ".2%", "E", "G", "F", "#.0f", "#.0e", "#g", "#.3g", "+.2f", " .2f", "-.2f", "010.2f", "+010.2f", "<12.2f", ">12.2f", "^12.2f", "=12.2f", "*^15.3g",
             ",", ",.2f", "_.3f", "020,.2f", "012_.1f", "z.1f", "z.0f", "zg", ".3", ".0", ".17", "10", "<10", "^10.4", "x<+10.1f", "\u00e9>9.1f", "0=10", "05", ".1000f"]:
    for x in FLOATS:
        if spec == ".1000f":
            text = format(x, spec)
            print(spec, x, len(text), text[:30], text.rstrip("0")[-30:])
        else:
            show("format %r %r" % (x, spec), lambda: format(x, spec))

for text in ["1", "1.", ".5", "-.5e3", "1e5", "1E+5", "1e-5", "  2.5\n", "1_0.0_1", "1__0", "_1.0", "1_.0", "1._0", "1e1_0", "1e", "e5", ".", "", "inf", "-Infinity", "+nan", "infin", "0x10",
             "1e400", "-1e400", "1e-400", "0e999999999999", "1e-999999999999", "1e999999999999", "12345678901234567890123456789", "0." + "1" * 50, "\u0661.\u0665", "1 2", "1,5",
             "2.2250738585072011e-308", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "0.1e-1"]:
    show("float(%r)" % text, lambda: float(text))
for text in ["0x1p0", "0x1.8p1", "-0x.8p-1", "1.8", "0x1", "ff", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p1024",
             "inf", "-nan", "", "0x", "0xp1", "0x1p", "0x1.g", " 0x1p1 ", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x0p99999999999999"]:
    show("fromhex(%r)" % text, lambda: float.fromhex(text))


class Real:
    def __float__(self):
        return 2.5


class Indexed:
    def __index__(self):
        return 3


class Wrong:
    def __float__(self):
        return 2


class MyFloat(float):
    pass


show("__float__", lambda: float(Real()))
show("__index__", lambda: float(Indexed()))
show("wrong", lambda: float(Wrong()))
show("object", lambda: float(object()))
show("bytes", lambda: float(b" 1.5 "))
f = MyFloat("1.5")
f.note = 1
print(f, f + 1, type(f + 1).__name__, f == 1.5, hash(f) == hash(1.5), f.note, format(f, ".3f"), f"{f}", repr(f), MyFloat.fromhex("0x1p1"), type(MyFloat.fromhex("0x1p1")).__name__, int(f), round(f), -f)
for a in [0.5, 1.5, 2.0**53, 2.0**63, -2.0**63, 1e19, float("inf"), float("nan"), 0.1]:
    for b in [0, 1, 2**53, 2**53 + 1, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 10**19, 10**400]:
        print(a, b if b < 10**100 else "huge", a == b, a != b, a < b, a <= b, a > b, a >= b, b == a, b < a, b > a)
x = 1.0
for i in range(60):
    x = x * 1.7 + 0.3
    print(x, x % 1.1, x // 1.1, -x % 3.7, divmod(x, -0.7))
