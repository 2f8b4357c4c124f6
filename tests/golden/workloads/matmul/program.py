"""32x32 float matrix multiply on lists of lists. n = multiply-adds."""
N = 131072; UNIT = "madd"; CHECK_N = 32768; CHECK = '122748.5'
A = [[(i * 7 + j * 3) % 11 * 0.5 for j in range(32)] for i in range(32)]
B = [[(i * 5 + j * 2) % 13 * 0.25 for j in range(32)] for i in range(32)]


def matmul(a, b):
    n = len(a)
    m = len(b[0])
    kk = len(b)
    c = [[0.0] * m for _ in range(n)]
    for i in range(n):
        ai = a[i]
        ci = c[i]
        for j in range(m):
            s = 0.0
            for k in range(kk):
                s += ai[k] * b[k][j]
            ci[j] = s
    return c


def run(n):
    for _ in range(n // 32768):
        c = matmul(A, B)
    return sum([sum(r) for r in c])


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
