"""math: values at many points, special values, messages."""
import math


def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



POINTS = [0.0, -0.0, 1e-300, 1e-20, 1e-9, -1e-9, 0.1, -0.1, 0.25, 0.5, -0.5, 0.7, 0.9, 1.0, -1.0, 1.1, 1.5, 2.0, -2.0, 2.5, 3.0, -3.5, 5.0, 7.3, 10.0, -10.5, 20.0, 33.3, 100.0,
          -100.5, 170.5, 171.5, 200.0, 500.0, 709.0, 710.0, 1e5, 1e15, 1e16, 1e300, -1e300, float("inf"), float("-inf"), float("nan")]
NAMES = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1", "fabs", "floor", "frexp", "gamma",
         "isfinite", "isinf", "isnan", "lgamma", "log", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh", "sqrt", "tan", "tanh", "trunc", "ulp"]
for name in NAMES:
    function = getattr(math, name, None)
    if function is None:
        print('no math.' + name)
        continue
    for x in POINTS:
        show("%s(%r)" % (name, x), lambda: function(x))
for name in ["atan2", "copysign", "fmod", "pow", "remainder", "hypot", "nextafter", "isclose", "log"]:
    function = getattr(math, name, None)
    if function is None:
        print('no math.' + name)
        continue
    for x in [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -3.0, 1e10, 5.5, 1e308, float("inf"), float("-inf"), float("nan")]:
        for y in [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, 3.0, -2.5, 1e-10, 1e308, float("inf"), float("-inf"), float("nan")]:
            show("%s(%r, %r)" % (name, x, y), lambda: function(x, y))
x = 0.37
for i in range(200):
    x = (x * 997.13 + 0.71) % 17.3
    y = (x * 31.7) % 5.1
    print(math.hypot(x, y), math.hypot(x, y, x - y), math.dist((x, y), (y, 1.5)), math.gamma(x + 0.1), math.lgamma(x), math.erf(y), math.erfc(y), math.expm1(y), math.log1p(x), abs(complex(x, y)))
    print(math.sin(x), math.cos(y), math.tan(x), math.exp(y), math.log(x + 1), math.log2(x + 1), math.log10(x + 1), x ** y, math.exp2(y) if hasattr(math, 'exp2') else '', math.sinh(y), math.cosh(y), math.tanh(y), math.atan2(x, y))
for e in [-2000, -1080, -1074, -1073, -1022, -1000, -1, 0, 1, 52, 1000, 1023, 1024, 5000, 10**20, -10**20]:
    for m in [0.0, 1.0, -1.5, 0.75, 1.9999999999999998, 5e-324]:
        show("ldexp(%r, %d)" % (m, e), lambda: math.ldexp(m, e))
for steps in [0, 1, 2, 10, 2**52, 2**62, 2**64, 2**70]:
    for a, b in [(1.0, 2.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 1.0), (1.0, -5e-324), (5e-324, -1.0), (1.0, float("inf")), (2.0, 2.0), (float("nan"), 1.0)]:
        show("steps %d %r %r" % (steps, a, b), lambda: math.nextafter(a, b, steps=steps))
print(math.fsum([1e100, 1.0, -1e100]), math.fsum([0.1] * 10), math.fsum([1e-16, 1, 1e16]), math.fsum([]), math.fsum(range(100)), math.fsum([2.0**53, 1.0, 2.0**-100]), math.fsum([-0.0]))
print(math.prod([1, 2, 3.5]), math.prod(range(1, 25)), math.prod(["a"], start=3), math.prod([]), math.prod([2.5, 4], start=-1))
show('sumprod', lambda: (math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 20, [0.3] * 20), math.sumprod([10, 20.5, True], [1.5, 2, 3.0]), math.sumprod([1e308, 1e308], [10, -10]) if False else "", math.sumprod([], []), math.sumprod([10**20, 2], [3, 10**30]), math.sumprod([1, 2.5], [10**10, 4])))
print(math.dist([], []), math.dist((1, 2, 3), (4, 5, 6)), math.hypot(), math.hypot(3), math.hypot(1e200, 1e200), math.hypot(1e-200, 1e-200, 1e-200), math.hypot(5e-324, 5e-324), math.hypot(*range(30)))
