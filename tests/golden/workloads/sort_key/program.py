"""Tuple unpack of 200 rows, filter, sort with a key lambda returning a tuple. n = rows."""
N = 40000; UNIT = "row"; CHECK_N = 400; CHECK = "(566, 'n017', 'n150')"
ROWS = [("n%03d" % ((i * 73) % 200), (i * 31) % 50, 20 + i % 40) for i in range(200)]


def rank(rows):
    out = []
    for name, score, age in rows:
        if age > 22:
            out.append((name, score * 2, age))
    out.sort(key=lambda r: (-r[1], r[0]))
    return out


def run(n):
    t = 0
    for _ in range(n // 200):
        r = rank(ROWS)
        t += r[3][1] + len(r)
    return t, r[0][0], r[-1][0]


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
