"""Largest singular value of an infinite matrix, 40 rows of it, by the power method. n = matrix elements."""
from math import sqrt
SIZE = 40
N = 64000; UNIT = "element"; CHECK_N = 64000; CHECK = '1.274167288'


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    return [sum([element(i, j) * x for j, x in enumerate(vector)]) for i in range(len(vector))]


def transposed_times(vector):
    return [sum([element(j, i) * x for j, x in enumerate(vector)]) for i in range(len(vector))]


def run(n):
    rounds = max(1, n // (SIZE * SIZE * 4))
    u = [1.0] * SIZE
    v = u
    for _ in range(rounds):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    upper = 0.0
    lower = 0.0
    for a, b in zip(u, v):
        upper += a * b
        lower += b * b
    return round(sqrt(upper / lower), 9)
