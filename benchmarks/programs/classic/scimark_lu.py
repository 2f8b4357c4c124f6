"""LU factorisation with pivots of a 20 by 20 matrix of floats. n = factorisations."""
SIZE = 20
N = 12; UNIT = "factorisation"; CHECK_N = 1; CHECK = '(0.815576, 220)'


def factor(a, pivots):
    size = len(a)
    for j in range(size):
        best = j
        most = abs(a[j][j])
        for i in range(j + 1, size):
            value = abs(a[i][j])
            if value > most:
                most = value
                best = i
        pivots[j] = best
        if a[best][j] == 0.0:
            raise ZeroDivisionError("singular")
        if best != j:
            a[best], a[j] = a[j], a[best]
        inverse = 1.0 / a[j][j]
        for i in range(j + 1, size):
            a[i][j] *= inverse
        aj = a[j]
        for i in range(j + 1, size):
            ai = a[i]
            factor_ = ai[j]
            for k in range(j + 1, size):
                ai[k] -= factor_ * aj[k]


def run(n):
    total = 0.0
    for turn in range(n):
        a = [[((i * 31 + j * 17 + i * j * 7) % 43) / 43.0 + (1.0 if i == j else 0.0) for j in range(SIZE)] for i in range(SIZE)]
        pivots = [0] * SIZE
        factor(a, pivots)
        total = 1.0
        for i in range(SIZE):
            total *= a[i][i]
    return round(total, 6), sum(pivots)
