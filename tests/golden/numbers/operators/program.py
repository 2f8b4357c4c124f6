"""Every binary operator on pairs of numbers that meet the borders of each representation."""
import operator

NUMBERS = [0, 1, -1, 7, -7, 2**31, 2**53 + 1, 2**63 - 1, -2**63, 2**63, 10**20, -3**80, True, -0.0, 0.5, -2.5, 1e300,
           float("inf"), float("nan"), 1 + 2j]
OPERATORS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "and_", "or_", "xor", "eq", "ne", "lt", "le", "gt", "ge"]


def attempt(function, *arguments):
    try:
        return repr(function(*arguments))
    except Exception as error:
        message = str(error)
        if message.startswith("float modulo"):
            message = "float modulo"
        return type(error).__name__ + ": " + message


def direct(name, a, b):
    if name == "add":
        return a + b
    if name == "sub":
        return a - b
    if name == "mul":
        return a * b
    if name == "truediv":
        return a / b
    if name == "floordiv":
        return a // b
    if name == "mod":
        return a % b
    if name == "and_":
        return a & b
    if name == "or_":
        return a | b
    if name == "xor":
        return a ^ b
    if name == "eq":
        return a == b
    if name == "ne":
        return a != b
    if name == "lt":
        return a < b
    if name == "le":
        return a <= b
    if name == "gt":
        return a > b
    return a >= b


for name in OPERATORS:
    for a in NUMBERS:
        for b in NUMBERS:
            print(name, repr(a), repr(b), attempt(direct, name, a, b))

for a in NUMBERS:
    for b in NUMBERS:
        print("divmod", repr(a), repr(b), attempt(divmod, a, b))

for a in NUMBERS:
    for b in [0, 1, 2, 3, 5, -1, -2, 10, 33, 64, 0.5, -0.5, 2.0, 3.0, -3.0, 0.1, float("inf"), float("-inf"), float("nan"), 2j, 1 - 1j, True]:
        # What a complex power of infinity is depends on the C library.
        if abs(a) == float("inf") and isinstance(b, complex) or isinstance(a, complex) and abs(b) == float("inf"):
            continue
        print("pow", repr(a), repr(b), attempt(lambda x, y: x ** y, a, b))

for a in NUMBERS:
    for b in [0, 1, 2, 10, 62, 63, 64, 65, 200, -1, True, 2**70, 0.5]:
        if b != 2**70:
            print("lshift", repr(a), repr(b), attempt(lambda x, y: x << y, a, b))
        print("rshift", repr(a), repr(b), attempt(lambda x, y: x >> y, a, b))

for a in NUMBERS:
    print("unary", repr(a), attempt(lambda x: -x, a), attempt(lambda x: +x, a), attempt(abs, a), attempt(bool, a))
    print("convert", attempt(int, a), attempt(float, a), attempt(complex, a), attempt(str, a), attempt(round, a), attempt(round, a, 1), attempt(round, a, -1))
    if not isinstance(a, bool):
        print("invert", attempt(lambda x: ~x, a))

for base in [0, 1, 2, 3, -3, 7, 10**20, -10**20, 2**64 + 13]:
    for exponent in [0, 1, 2, 5, -1, -2, 65537, 2**70]:
        for modulus in [1, -1, 2, 7, -7, 10, 97, 2**31 - 1, 2**61 - 1, 2**64 - 59, -(2**64) + 59, 10**30 + 57, 0]:
            print("powmod", base, exponent, modulus, attempt(pow, base, exponent, modulus))
