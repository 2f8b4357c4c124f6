"""Megamorphic method call: area() over four subclasses. n = calls."""
N = 128000; UNIT = "call"; CHECK_N = 640; CHECK = '97097.88840625003'


class Shape:
    def __init__(self, a):
        self.a = a

    def area(self):
        return 0.0


class Square(Shape):
    def area(self):
        return self.a * self.a


class Circle(Shape):
    def area(self):
        return 3.14159 * self.a * self.a


class Tri(Shape):
    def area(self):
        return 0.5 * self.a * self.a


class Hex(Square):
    def area(self):
        return 2.598 * super().area()


SHAPES = [(Square, Circle, Tri, Hex)[(i * 5 + i // 3) % 4](1.0 + i * 0.25) for i in range(64)]


def run(n):
    t = 0.0
    for _ in range(n // 64):
        for s in SHAPES:
            t += s.area()
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
