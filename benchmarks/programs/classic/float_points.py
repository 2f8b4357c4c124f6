"""Many small objects of floats: made, normalised, folded into one. n = points."""
from math import cos, sin, sqrt
N = 4000; UNIT = "point"; CHECK_N = 2000; CHECK = '(0.894427, 1.0, 0.447214)'


class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, i):
        self.x = x = sin(i)
        self.y = cos(i) * 3.0
        self.z = (x * x) / 2.0

    def normalise(self):
        x = self.x
        y = self.y
        z = self.z
        length = sqrt(x * x + y * y + z * z)
        self.x /= length
        self.y /= length
        self.z /= length

    def larger(self, other):
        self.x = self.x if self.x > other.x else other.x
        self.y = self.y if self.y > other.y else other.y
        self.z = self.z if self.z > other.z else other.z
        return self


def run(n):
    points = [Point(i * 0.25) for i in range(n)]
    for point in points:
        point.normalise()
    result = points[0]
    for point in points[1:]:
        result = result.larger(point)
    return round(result.x, 6), round(result.y, 6), round(result.z, 6)
