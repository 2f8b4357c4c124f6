"""The chaos game: points drawn towards a spline that a random walk chooses, counted in a grid. n = points."""
N = 5000; UNIT = "point"; CHECK_N = 2000; CHECK = '(1219, 6, 1.614616752, 2.35215934)'


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Point(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def distance(self, other):
        return ((self.x - other.x) ** 2 + (self.y - other.y) ** 2) ** 0.5

    def towards(self, other, part):
        return self + (other - self) * part


class Spline:
    """A B-spline by de Boor's algorithm, with knots that repeat at both ends."""

    def __init__(self, points, degree):
        self.points = points
        self.degree = degree
        inner = len(points) - degree
        self.knots = [0] * degree + list(range(inner + 1)) + [inner] * degree
        self.end = inner

    def segment(self, u):
        for i in range(self.degree, len(self.knots) - self.degree - 1):
            if self.knots[i] <= u < self.knots[i + 1]:
                return i
        return len(self.knots) - self.degree - 2

    def __call__(self, u):
        at = self.segment(u)
        degree = self.degree
        knots = self.knots
        parts = [self.points[at - degree + i] for i in range(degree + 1)]
        for level in range(1, degree + 1):
            for i in range(degree, level - 1, -1):
                low = knots[at - degree + i]
                high = knots[at + 1 + i - level]
                part = 0.0 if high == low else (u - low) / (high - low)
                parts[i] = parts[i - 1] * (1.0 - part) + part * parts[i]
        return parts[degree]


class Game:
    def __init__(self, splines, size):
        self.splines = splines
        self.size = size
        self.grid = [[0] * size for _ in range(size)]
        self.state = 12345
        xs = [p.x for s in splines for p in s.points]
        ys = [p.y for s in splines for p in s.points]
        self.low = Point(min(xs), min(ys))
        self.high = Point(max(xs), max(ys))

    def random(self, limit):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % limit

    def step(self, point):
        spline = self.splines[self.random(len(self.splines))]
        u = self.random(4096) / 4096.0 * spline.end
        on = spline(u)
        moved = point.towards(on, 0.5 + 0.25 / (1.0 + point.distance(on)))
        return Point(min(max(moved.x, self.low.x), self.high.x), min(max(moved.y, self.low.y), self.high.y))

    def play(self, n):
        point = self.low.towards(self.high, 0.5)
        spread = self.high - self.low
        for _ in range(n):
            point = self.step(point)
            x = int((point.x - self.low.x) / spread.x * (self.size - 1))
            y = int((point.y - self.low.y) / spread.y * (self.size - 1))
            self.grid[y][x] += 1
        return point


def run(n):
    splines = [
        Spline([Point(1.6, 0.3), Point(1.7, 1.2), Point(1.1, 1.9), Point(0.4, 1.5), Point(0.1, 0.7), Point(0.9, 0.2)], 3),
        Spline([Point(2.8, 0.1), Point(2.2, 0.8), Point(2.9, 1.4), Point(2.4, 1.9)], 2),
        Spline([Point(0.2, 2.4), Point(0.9, 2.8), Point(1.8, 2.2), Point(2.7, 2.7), Point(2.9, 2.3)], 3),
    ]
    game = Game(splines, 64)
    last = game.play(n)
    filled = sum([1 for row in game.grid for count in row if count])
    return filled, max([max(row) for row in game.grid]), round(last.x, 9), round(last.y, 9)
