"""try/except KeyError in a loop, 1 miss in 64. n = lookups."""
N = 200000; UNIT = "lookup"; CHECK_N = 640; CHECK = '39970'
D = {i: i * 2 for i in range(64) if i != 17}


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
