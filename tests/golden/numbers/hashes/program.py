# Hashes of numbers on machines of 64 bits.
print(hash(1j), hash(1.5 - 2.5j), hash(complex(float("inf"), -1.5)), hash(float("inf")), hash(-float("inf")), hash(2**61), hash(-1), hash(-1.0), hash(2**100))
for n in [0, 1, -1, 5, -5, 127, 2**31, -2**31, 2**61 - 1, 2**61, -2**61, 2**63 - 1, -2**63, 2**63, 2**64, 10**30, -10**30, 3**500]:
    print(n, hash(n), hash(float(n)) if abs(n) < 2**1000 else "")
x = 0.37
for i in range(200):
    x = (x * 997.13 + 0.71) % 17.3
    print(repr(x), hash(x), hash(-x), hash(x * 1e300), hash(x * 1e-300), hash(complex(x, -x)))
print(hash(()), hash((1, 2, 3)), hash((1, (2.5, -1))), hash(True), hash(range(3)), hash(range(1, 10, 4)))
