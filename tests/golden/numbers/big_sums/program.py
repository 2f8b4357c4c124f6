"""Sums of big ints with long runs of carries, decimal texts both ways, and the case of Latin-1 text."""
import random
r = random.Random(3)
def go(a, b):
    return a + b
h = 0
for bits in (64, 128, 500, 512, 513, 700, 1024, 1344, 2000, 5000):
    for k in range(300):
        a = r.getrandbits(bits); b = r.getrandbits(r.choice((bits, bits - 1, max(bits - 300, 1))))
        if k % 3 == 0: a = (1 << bits) - 1 - (r.getrandbits(4) if k % 2 else 0)
        if k % 5 == 0: a ^= ((1 << 64) - 1) << (64 * r.randrange(max(bits // 64, 1)))
        if k % 7 == 0: b = 1
        if k % 11 == 0: b = (1 << bits) - a
        if k % 13 == 0: a = a & ~(((1 << 64) - 1) << 64); b = b | (((1 << 192) - 1) << 64)
        s = go(a, b)
        assert s - b == a and s - a == b and go(-a, -b) == -s and go(a, -b) == a - b, (a, b)
        h = (h * 31 + s % 1000003) & 0xFFFFFFFF
        t = str(a * b + 1)
        assert int(t) == a * b + 1 and int("-" + t) == -a * b - 1
        h = (h * 31 + len(t)) & 0xFFFFFFFF
print(h)
for c in range(256):
    print(ascii(chr(c).upper()), ascii(chr(c).lower()), ascii(("x" + chr(c) + "\u00e9Y").upper()), ascii(("X" + chr(c) + "\u00c9y").lower()), end=" ")
