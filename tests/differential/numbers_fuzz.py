# Not for WebAssembly: hashes depend on the word size.
"""Operators over interesting numbers of every kind; prints each result or its exception."""
import operator

VALUES = [
    0, 1, -1, 2, 3, -3, 7, 10, 255, -256, 2**31, -2**31, 2**62, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**20, -10**30,
    True, False, 0.0, -0.0, 0.5, 1.0, -1.5, 1e16, 1e22, 1e-7, 1e300, -1e300, float("inf"), float("-inf"), float("nan"), 1j, 2 - 3j,
]
BINARY = [
    operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod,
    operator.and_, operator.or_, operator.xor, operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge,
]
UNARY = [operator.neg, operator.pos, operator.invert, abs, repr, str, bool, hash, int, float, round, complex]


def show(value):
    return f"{type(value).__name__} {value!r}"


def attempt(function, *args):
    try:
        return show(function(*args))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for function in UNARY:
    for value in VALUES:
        if function is hash and value != value or function is operator.invert and isinstance(value, bool):
            continue
        print(function.__name__, value, attempt(function, value))

for function in BINARY:
    for a in VALUES:
        for b in VALUES:
            print(function.__name__, a, b, attempt(function, a, b))

for a in VALUES:
    for b in [0, 1, 2, 3, 5, -1, -2, 64, 0.5, -0.5, 2.0, 1j]:
        if isinstance(a, complex) or isinstance(b, complex):
            continue
        print("pow", a, b, attempt(pow, a, b))
    for shift in [0, 1, 5, 62, 63, 64, 65, 200, -1]:
        print("shift", a, shift, attempt(operator.lshift, a, shift), attempt(operator.rshift, a, shift))

for base in [0, 1, 2, 3, 10, -7, 2**70]:
    for exponent in [0, 1, 2, 17, -1, 2**20]:
        for modulus in [1, 2, 7, -5, 2**64 + 13]:
            print("powmod", base, exponent, modulus, attempt(pow, base, exponent, modulus))

for digits in range(-5, 5):
    for value in [0.5, 1.5, 2.5, 2.675, 1234.5678, -1234.5678, 15, 25, -35, 12345, 5e22]:
        print("round", value, digits, attempt(round, value, digits))
