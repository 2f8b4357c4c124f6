"""FNV-1a style integer hash with 32-bit mask over a list of 64 ints. n = elements."""
N = 192000; UNIT = "element"; CHECK_N = 640; CHECK = '17329'
XS = [(i * 2654435761) % 251 for i in range(64)]


def fnv(xs):
    h = 2166136261
    for b in xs:
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
        h ^= h >> 15
    return h


def run(n):
    t = 0
    for _ in range(n // 64):
        t = (t + fnv(XS)) % 1000003
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
