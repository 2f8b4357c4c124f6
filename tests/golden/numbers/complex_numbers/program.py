"""complex: construction, arithmetic, text."""
import warnings

warnings.simplefilter("ignore")
def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



PARTS = [0.0, -0.0, 1.0, -1.5, 1e16, 1e-5, float("inf"), float("-inf"), float("nan"), 3.0]
for a in PARTS:
    for b in PARTS:
        z = complex(a, b)
        print(repr(z), str(z), z.real, z.imag, z.conjugate(), -z, +z, bool(z), z == z, z.__getnewargs__())
        show("abs", lambda: abs(z))
        show("square", lambda: z * z)
        show("reciprocal", lambda: 1 / z)
        show("power", lambda: z ** 2)
        show("negative power", lambda: z ** -3)
        show("ratio", lambda: (2 - 3j) / z)

for text in ["1", "1+2j", "1-2j", "-1.5e3-2.5e-3j", "j", "+j", "-J", "2j", "1+j", "1-j", "(1+2j)", " ( 1+2j ) ", "nan", "inf-infj", "nanj", "1_0+2_0j", "", "1+", "1+2", "1+2j3", "x", "1 +2j", "1+ 2j", "()", "(1", "1)", "j1", "1e", "1e5j",
             "+1+2j", "--1", "1+-2j", "infinity+nanj", "\u0661j"]:
    show("complex(%r)" % text, lambda: complex(text))


class Has:
    def __complex__(self):
        return 1 + 2j


class Wrong:
    def __complex__(self):
        return 1.0


class Real:
    def __float__(self):
        return 2.5


class MyComplex(complex):
    pass


show("none", lambda: complex())
show("real", lambda: complex(1.5))
show("int", lambda: complex(3, 4))
show("keywords", lambda: complex(real=1, imag=2))
show("imag", lambda: complex(imag=2))
show("both", lambda: complex(1 + 2j, 3 + 4j))
show("has", lambda: complex(Has()))
show("wrong", lambda: complex(Wrong()))
show("float", lambda: complex(Real(), Real()))
show("str second", lambda: complex(1, "2"))
show("str and second", lambda: complex("1", 2))
show("list", lambda: complex([]))
show("list second", lambda: complex(1, []))
show("int()", lambda: int(1j))
show("float()", lambda: float(1j))
show("less", lambda: 1j < 2j)
show("floor", lambda: 1j // 1)
show("mod", lambda: 1j % 1)
show("zero power", lambda: 0j ** -1)
show("zero complex power", lambda: 0j ** 1j)
show("zero division", lambda: 1j / 0)
show("pow mod", lambda: pow(1j, 2, 3))
show("overflow", lambda: (1e200 + 1e200j) ** 3.5)
show("abs overflow", lambda: abs(complex(1.5e308, 1.5e308)))
c = MyComplex(1, 2)
c.note = "x"
print(c, c + 1, type(c + 1).__name__, c == 1 + 2j, hash(c) == hash(1 + 2j), c.note, complex(c), type(complex(c)).__name__)
print(hash(1 + 0j) == hash(1), 1 + 0j == 1, 1 + 0j == 1.0, 2**60 + 0j == 2**60, complex(2**53) == 2**53 + 1, 1j == "a", 1j != 1)

NUMBERS = [1 + 2j, -0.5 + 0.25j, 3j, 2 + 0j, 1e-3 - 1e3j]
for a in NUMBERS:
    for b in NUMBERS:
        print(a + b, a - b, a * b, a / b, a ** 3, a ** -2, a == b)
        print(a + 1, 1 - a, 2.5 * a, a / 4, 10 / a, a ** 0, True + a)
for spec in ["", "f", ".2f", ".3e", "g", ".3g", "+.1f", " .1f", ">20.1f", "<20", "^24.2f", "*^24", ",.2f", "_", ".3", "#.0f", "n", "E", "05", "=10", "d", "s", "%", "z.0f", "+", "10x"]:
    for z in [1 + 2j, -0.0 - 0.0j, 1j, 12345.678 - 98765.4321j, complex("inf"), 0j]:
        show("format %r %r" % (z, spec), lambda: format(z, spec))
z = 0j
for i in range(25):
    z = z * z + (-0.4 + 0.6j)
    print(z, abs(z))
