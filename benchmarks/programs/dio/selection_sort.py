"""Selection sort of 100 ints, with the search and the swap in functions. n = comparisons (4950 a sort)."""
N = 99000; UNIT = "comparison"; CHECK_N = 4950; CHECK = '(True, [0, 125, 202], 9930)'
NUMBERS = [(i * 7919) % 10007 for i in range(100)]


def argmin(xs, i, n):
    least = xs[i]
    at = i
    j = i + 1
    while j < n:
        x = xs[j]
        if x < least:
            at = j
            least = x
        j = j + 1
    return at


def swap(xs, i, j):
    xs[i], xs[j] = xs[j], xs[i]


def sort(xs):
    xs = xs.copy()
    n = len(xs)
    i = 0
    while i < n:
        swap(xs, argmin(xs, i, n), i)
        i = i + 1
    return xs


def run(n):
    for _ in range(n // 4950):
        result = sort(NUMBERS)
    return result == sorted(NUMBERS), result[:3], result[-1]
