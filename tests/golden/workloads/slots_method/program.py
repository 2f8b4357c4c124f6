"""Method calls on a __slots__ vector class. n = method calls (2 per loop turn)."""
N = 200000; UNIT = "call"; CHECK_N = 100; CHECK = '102.44999999999972'


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, o):
        return self.x * o.x + self.y * o.y

    def shift(self, dx, dy):
        self.x += dx
        self.y += dy


def run(n):
    a = Vec(1.0, 2.0)
    b = Vec(0.5, 0.75)
    t = 0.0
    for i in range(n // 2):
        t += a.dot(b)
        a.shift(0.001, 0.002)
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
