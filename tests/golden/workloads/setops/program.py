"""Duplicate detection with a set + membership (alldifferent constraint), 20 ints. n = elements."""
N = 200000; UNIT = "element"; CHECK_N = 2000; CHECK = '100'
ROWS = [[(i * 17 + r * 3) % 23 for i in range(20)] for r in range(10)]


def alldiff(xs):
    seen = set()
    for x in xs:
        if x in seen:
            return False
        seen.add(x)
    return True


def run(n):
    c = 0
    for k in range(n // 20):
        if alldiff(ROWS[k % 10]):
            c += 1
    return c


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
