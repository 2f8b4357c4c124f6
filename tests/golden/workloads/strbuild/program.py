"""String building: list append + ','.join of 50 small pieces. n = pieces."""
N = 100000; UNIT = "piece"; CHECK_N = 500; CHECK = '2390'


def build(k):
    parts = []
    for i in range(k):
        parts.append(str(i) + "=" + "v")
    return ",".join(parts)


def run(n):
    t = 0
    for _ in range(n // 50):
        t += len(build(50))
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
