"""Numbers whose text is wanted only as a part of another text, in hot code: formats, limits, subclasses, names that change."""
import random
random.seed(3)
def f(name, v, i):
    return f"{name}: {v:.2f} ({i:05d}) {i:6} {i}|{v:.0f}|{v:.9f}|{i:d}|{i:3d}"
def g(i):
    return "k:" + str(i) + ":" + str(i * 7) + "/"
def h(v, places):
    return f"<{v:.3f}>" + "é" + str(places)
def k(x):
    s = ""
    for i in range(x):
        s += str(i) + ","
    return s
vals = [0.0, -0.0, 0.5, 1.5, 2.5, 0.005, 0.015, 0.025, 1e-300, 5e-324, 1e8, 999999999.999999, 1e9, 1e15, 1e22, -1e300, float('inf'), float('nan'), 123456.789, -0.0005, 0.0005, 2.675, 1.005]
ints = [0, 1, -1, 9, 10, -10, 99, 100, 12345, -12345, 99999, 100000, 2**31, 2**63 - 1, -2**63]
out = []
for _ in range(60):
    for v in vals[:10]:
        for i in ints: x = f("item", v, i); y = g(i); z = h(v, i)
for v in vals:
    for i in ints: print(f("item", v, i), g(i), h(v, i))
hsh = 0
for _ in range(6000):
    v = random.choice([random.random(), random.uniform(-1e9, 1e9), random.random() * random.choice([1e-12, -1e-6, 1e-3, 1.0, -1e3, 1e8]), random.randrange(10**9) / 8, random.randrange(10**6) / 1000 + .0005])
    i = random.randrange(-10**9, 10**9) >> random.randrange(30)
    hsh = (hsh * 31 + sum(map(ord, f("a", v, i) + g(i) + h(v, i)))) % 1000000007
print(hsh, k(50), len(k(3000)))
try: f("x", "y", 3)
except ValueError as e: print(e)
try: f("x", 1.5, 2.5)
except ValueError as e: print(e)
print(f("x", 3, True), f(None, 2**70, 2**70)[:60], g(2**70), g(1.5), g("s"), g(True))
class I(int):
    def __str__(self): return "I!"
    def __format__(self, s): return "F" + s
print(g(I(3)), f("n", I(4), I(5)))
def p(x, y): return isinstance(x, str), isinstance(x, int), isinstance(x, float), isinstance(x, bool), isinstance(x, object), x ** y
for _ in range(3000): p(3, 4); p(2.5, 2)
print(p(3, 4), p(2.5, 2), p(True, 2), p(I(3), 2), p(2, -1), p(10, 30))
str = lambda x: "patched"
print(g(3))
