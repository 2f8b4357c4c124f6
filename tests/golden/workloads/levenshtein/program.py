"""Levenshtein distance, 2-D list DP, 40 x 42 strings. n = DP cells."""
A = "the quick brown fox jumps over a lazy do"
B = "that quiet brawny fax jumped over lazier d"
N = 16800; UNIT = "cell"; CHECK_N = 16800; CHECK = '150'


def lev(a, b):
    la = len(a)
    lb = len(b)
    d = [[0] * (lb + 1) for _ in range(la + 1)]
    for i in range(la + 1):
        d[i][0] = i
    for j in range(lb + 1):
        d[0][j] = j
    for i in range(1, la + 1):
        for j in range(1, lb + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
    return d[la][lb]


def run(n):
    t = 0
    for _ in range(n // (40 * 42)):
        t += lev(A, B)
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
