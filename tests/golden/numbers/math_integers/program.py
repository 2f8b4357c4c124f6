"""math: exact functions of ints."""
import math


def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



for n in [0, 1, 2, 3, 4, 8, 9, 15, 16, 17, 10**15, 2**53, 2**62 - 1, 2**63 - 1, 2**64, 10**30, 10**30 + 1, 3**200, (3**100) ** 2 - 1, (10**25 + 7) ** 2]:
    r = math.isqrt(n)
    print(n, r, r * r <= n < (r + 1) * (r + 1))
for n in range(0, 31):
    print(n, math.factorial(n), math.comb(30, n), math.perm(12, n), math.comb(n, 3))
print(math.factorial(200) % (10**60 + 7), math.comb(1000, 500) % 10**50, math.perm(100, 40), math.comb(10**20, 3), math.perm(10**20, 2), math.comb(5, 7), math.perm(5, 7), math.perm(6))
for numbers in [(), (0,), (12,), (-12,), (12, 18), (12, -18, 27), (0, 5), (2**63, 6), (-2**63, -2**63), (10**30, 10**20), (True, 2), (7, 0, 14)]:
    show('gcd %r' % (numbers,), lambda: math.gcd(*numbers))
    show('lcm %r' % (numbers,), lambda: math.lcm(*numbers))
for n in [10**400, 2**1024, 2**2000, 3**1000, 10**308, 2**64]:
    print(math.log(n), math.log2(n), math.log10(n), math.log(n, 7))
for f in (math.floor, math.ceil, math.trunc):
    for x in [1.5, -1.5, 0.0, -0.0, 1e20, 7, True, 10**30]:
        print(f(x))


class Rounded:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class Five:
    def __index__(self):
        return 5


class Half:
    def __float__(self):
        return 0.5


print(math.floor(Rounded()), math.ceil(Rounded()), math.trunc(Rounded()), math.factorial(Five()), math.gcd(Five(), 15), math.sqrt(Half()), math.isqrt(Five()), math.floor(Half()), math.ldexp(0.5, 5), math.sqrt(Five()))
show("float gcd", lambda: math.gcd(1.0))
show("float lcm", lambda: math.lcm(1.0))
show("float isqrt", lambda: math.isqrt(4.0))
show("float comb", lambda: math.comb(4.0, 2))
show("comb two", lambda: math.comb(4))
show("huge int", lambda: math.sin(10**400))
show("str", lambda: math.floor("1"))
