"""A formula, called from C# through Func<double, double, double, double>. n = calls."""
from math import sqrt
N = 200000; UNIT = "call"; CHECK_N = 1000; CHECK = '965.2556390625895'


def score(x, y, z):
    return (x * 0.3 + y * 0.5) / (1.0 + z) + sqrt(x * x + y * y) - 0.25 * z
