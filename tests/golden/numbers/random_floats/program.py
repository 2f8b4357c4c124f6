"""Text, rounding and functions of many pseudo-random floats, summed up as checksums."""
import math
import random

r = random.Random(12)


def number():
    kind = r.randrange(4)
    if kind == 0:
        return math.ldexp(r.getrandbits(53), r.randint(-1127, 971))
    if kind == 1:
        return r.randint(-10**6, 10**6) / 10 ** r.randint(0, 8)
    if kind == 2:
        return r.getrandbits(r.randint(1, 12)) / 2 ** r.randint(0, 20)
    return r.uniform(-1000, 1000)


def checksum(total, text):
    for character in text:
        total = (total * 31 + ord(character)) % 2305843009213693951
    return total


sums = [0] * 12
for i in range(4000):
    x = number()
    y = number()
    p = i % 20
    texts = [
        repr(x), format(x, "." + str(p) + "f") if abs(x) < 1e30 else "", format(x, "." + str(p) + "e"), format(x, "." + str(p) + "g"),
        repr(round(x, p - 4)), x.hex(), repr(float(format(x, ".17e"))) + repr(float(format(x, ".12g"))), format(x, ",.3f") if abs(x) < 1e30 else "",
        repr(math.hypot(x, y)), repr(math.fmod(x, y) if y else 0) + repr(math.remainder(x, y) if y else 0),
        repr(x % y if y else 0) + repr(x // y if y else 0), repr(x.as_integer_ratio()),
    ]
    for k in range(12):
        sums[k] = checksum(sums[k], texts[k])
    if i % 500 == 0:
        print(i, x, y, texts)
print(sums)
