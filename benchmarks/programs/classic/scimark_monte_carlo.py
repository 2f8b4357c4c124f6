"""Pi by random points, from a lagged Fibonacci generator that is an object. n = points."""
N = 20000; UNIT = "point"; CHECK_N = 2000; CHECK = '3.09'


class Random:
    MODULUS = 2147483647

    def __init__(self, seed):
        self.values = []
        for _ in range(17):
            seed = seed * 9069 % self.MODULUS
            self.values.append(seed)
        self.i = 4
        self.j = 16
        self.scale = 1.0 / self.MODULUS

    def next(self):
        values = self.values
        i = self.i
        j = self.j
        k = values[i] - values[j]
        if k < 0:
            k += self.MODULUS
        values[j] = k
        self.i = i - 1 if i else 16
        self.j = j - 1 if j else 16
        return self.scale * k


def run(n):
    random = Random(113)
    under = 0
    for _ in range(n):
        x = random.next()
        y = random.next()
        if x * x + y * y <= 1.0:
            under += 1
    return under / n * 4.0
