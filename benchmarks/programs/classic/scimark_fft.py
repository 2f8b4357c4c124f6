"""Fast Fourier transform of 128 complex numbers in one list of floats, there and back. n = butterflies (two transforms: 896)."""
from math import pi, sin
SIZE = 128
N = 8960; UNIT = "butterfly"; CHECK_N = 896; CHECK = '(-1.88934, 126.227723)'


def reorder(data):
    count = len(data) // 2
    j = 0
    for i in range(count - 1):
        if i < j:
            a = i * 2
            b = j * 2
            data[a], data[b] = data[b], data[a]
            data[a + 1], data[b + 1] = data[b + 1], data[a + 1]
        k = count >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k


def transform(data, direction):
    count = len(data) // 2
    reorder(data)
    span = 1
    while span < count:
        wr = 1.0
        wi = 0.0
        theta = direction * pi / span
        s = sin(theta)
        half = sin(theta / 2.0)
        s2 = 2.0 * half * half
        for a in range(span):
            if a:
                wr, wi = wr - s * wi - s2 * wr, wi + s * wr - s2 * wi
            for b in range(a, count, 2 * span):
                i = 2 * b
                j = 2 * (b + span)
                zr = data[j]
                zi = data[j + 1]
                tr = wr * zr - wi * zi
                ti = wr * zi + wi * zr
                data[j] = data[i] - tr
                data[j + 1] = data[i + 1] - ti
                data[i] += tr
                data[i + 1] += ti
        span *= 2


def inverse(data):
    transform(data, 1.0)
    norm = 2.0 / len(data)
    for i in range(len(data)):
        data[i] *= norm


def run(n):
    data = [((i * 37) % 101) / 101.0 for i in range(2 * SIZE)]
    for _ in range(n // (SIZE * 7)):
        transform(data, -1.0)
        middle = data[10] + data[11]
        inverse(data)
    return round(middle, 6), round(sum(data), 6)
