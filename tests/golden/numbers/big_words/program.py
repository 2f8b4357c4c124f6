"""Sums, products and divisions of big ints at the borders of words, checked by their laws and by one number for all."""
import random
random.seed(7)
def rnd():
    n = random.choice([40, 62, 63, 64, 65, 100, 127, 128, 129, 191, 192, 193, 256, 500, 512, 1000, 3000])
    k = random.randrange(6)
    if k == 0: v = (1 << n)
    elif k == 1: v = (1 << n) - 1
    elif k == 2: v = ((1 << n) - 1) ^ (random.getrandbits(max(1, n // 2)))
    elif k == 3: v = random.getrandbits(n) << 64
    else: v = random.getrandbits(n)
    return v if random.random() < .7 else -v
h = 0
def mix(*v):
    global h
    for x in v: h = (h * 1000003 + x % 1000000007 + (x < 0)) % (1 << 61)
for i in range(2500):
    a, b = rnd(), rnd()
    s = random.choice([1, -1, 2, -2, 3, 10, 2**31, 2**32 - 1, 2**63 - 1, -2**63])
    mix(a + b, a - b, a * b, a * s, s * a, a + s, a - s, s - a)
    if b:
        q, r = divmod(a, b)
        mix(q, r, a // b, a % b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
    # near quotients
    m = random.choice([1, 2, 3, 9, 2**30, 2**31 - 1, 2**31, 2**32, 2**33])
    if b:
        d = random.choice([0, 1, -1, abs(b) - 1, abs(b) // 2])
        x = b * m + d
        mix(x // b, x % b)
        q, r = divmod(x, b)
        assert q * b + r == x and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
print(h)
