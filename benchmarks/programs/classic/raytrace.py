"""Ray tracer: spheres and a chequered floor, shadows, one reflection after another; vectors are objects. n = pixels."""
from math import sqrt
WIDTH = 24
N = WIDTH * 24; UNIT = "pixel"; CHECK_N = WIDTH * 24; CHECK = '(234.947147, 279.480757, 344.308743)'
EPSILON = 1e-6


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scale(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def length(self):
        return sqrt(self.dot(self))

    def normal(self):
        return self.scale(1.0 / self.length())

    def mirrored(self, normal):
        return self - normal.scale(2.0 * self.dot(normal))


class Ray:
    def __init__(self, start, direction):
        self.start = start
        self.direction = direction.normal()

    def at(self, distance):
        return self.start + self.direction.scale(distance)


class Sphere:
    def __init__(self, centre, radius, surface):
        self.centre = centre
        self.radius = radius
        self.surface = surface

    def meet(self, ray):
        to_centre = self.centre - ray.start
        along = to_centre.dot(ray.direction)
        square = self.radius * self.radius - to_centre.dot(to_centre) + along * along
        if square < 0.0:
            return None
        distance = along - sqrt(square)
        return distance if distance > EPSILON else None

    def normal_at(self, point):
        return (point - self.centre).normal()


class Floor:
    def __init__(self, height, surface):
        self.height = height
        self.surface = surface
        self.up = Vector(0.0, 1.0, 0.0)

    def meet(self, ray):
        slope = ray.direction.y
        if slope > -EPSILON:
            return None
        distance = (self.height - ray.start.y) / slope
        return distance if distance > EPSILON else None

    def normal_at(self, point):
        return self.up


class Plain:
    def __init__(self, colour, mirror):
        self.colour = colour
        self.mirror = mirror

    def colour_at(self, point):
        return self.colour


class Chequered(Plain):
    def __init__(self, colour, other, mirror):
        Plain.__init__(self, colour, mirror)
        self.other = other

    def colour_at(self, point):
        return self.colour if (int(point.x + 1000.0) + int(point.z + 1000.0)) % 2 == 0 else self.other


BLACK = Vector(0.0, 0.0, 0.0)
SKY = Vector(0.3, 0.4, 0.6)


class Scene:
    def __init__(self):
        self.things = [Floor(-1.0, Chequered(Vector(0.9, 0.9, 0.9), Vector(0.1, 0.1, 0.1), 0.2))]
        for i in range(5):
            self.things.append(Sphere(Vector(i * 1.1 - 2.2, (i % 2) * 0.8 - 0.4, 5.0 + i * 0.5), 0.6, Plain(Vector(0.2 * i, 0.9 - 0.15 * i, 0.5), 0.3)))
        self.lights = [Vector(-6.0, 8.0, -2.0), Vector(5.0, 10.0, 1.0)]

    def nearest(self, ray):
        best = None
        found = None
        for thing in self.things:
            distance = thing.meet(ray)
            if distance is not None and (best is None or distance < best):
                best = distance
                found = thing
        return found, best

    def is_lit(self, point, light):
        towards = light - point
        reach = towards.length()
        ray = Ray(point, towards)
        for thing in self.things:
            distance = thing.meet(ray)
            if distance is not None and distance < reach:
                return False
        return True

    def colour(self, ray, depth):
        thing, distance = self.nearest(ray)
        if thing is None:
            return SKY
        point = ray.at(distance)
        normal = thing.normal_at(point)
        light = 0.1
        for lamp in self.lights:
            if self.is_lit(point, lamp):
                light += 0.6 * max(0.0, normal.dot((lamp - point).normal()))
        colour = thing.surface.colour_at(point).scale(light)
        if depth > 0 and thing.surface.mirror > 0.0:
            reflected = Ray(point, ray.direction.mirrored(normal))
            colour = colour + self.colour(reflected, depth - 1).scale(thing.surface.mirror)
        return colour


def run(n):
    scene = Scene()
    eye = Vector(0.0, 0.5, -3.0)
    total = BLACK
    for pixel in range(n):
        x = (pixel % WIDTH) / WIDTH - 0.5
        y = 0.5 - (pixel // WIDTH % WIDTH) / WIDTH
        total = total + scene.colour(Ray(eye, Vector(x, y, 1.0)), 2)
    return round(total.x, 6), round(total.y, 6), round(total.z, 6)
