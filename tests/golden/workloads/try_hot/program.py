"""try/except KeyError in a loop, every second lookup misses. n = lookups."""
N = 60000; UNIT = "lookup"; CHECK_N = 640; CHECK = '19520'
D = {i: i * 2 for i in range(0, 64, 2)}


def look(d, k):
    try:
        return d[k]
    except KeyError:
        return -1


def run(n):
    t = 0
    d = D
    for i in range(n):
        t += look(d, i & 63)
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
