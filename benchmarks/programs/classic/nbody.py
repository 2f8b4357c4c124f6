"""Planets attract one another: symplectic steps over pairs of lists of floats. n = steps."""
from math import sqrt
N = 2000; UNIT = "step"; CHECK_N = 500; CHECK = '-0.169021528'
# Position, velocity and mass of the sun and four giants, in astronomical units, years and solar masses times 4 pi squared.
SYSTEM = (
    (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47841760435743),
    (4.841431442464721, -1.1603200440274284, -0.10362204447112311, 0.606326392995832, 2.81198684491626, -0.02521836165988763, 0.03769367487038949),
    (8.343366718244580, 4.124798564124305, -0.4035234171143214, -1.0107743461787924, 1.8256623712304119, 0.008415761376584154, 0.011286326131968767),
    (12.89436956213913, -15.11115140169863, -0.22330757889265573, 1.0827910064415354, 0.8687130181696082, -0.010832637401363636, 0.0017237240570597112),
    (15.37969711485092, -25.91931460998796, 0.1792587729503712, 0.979090732243898, 0.5946989986476762, -0.034755955550407964, 0.0020336868699246304),
)


def make_system():
    bodies = [[[b[0], b[1], b[2]], [b[3], b[4], b[5]], b[6]] for b in SYSTEM]
    sun = bodies[0]
    for axis in range(3):
        momentum = 0.0
        for position, velocity, mass in bodies:
            momentum += velocity[axis] * mass
        sun[1][axis] = -momentum / sun[2]
    return bodies


def pairs_of(bodies):
    return [(bodies[i], bodies[j]) for i in range(len(bodies)) for j in range(i + 1, len(bodies))]


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for (p, v, m), (q, w, k) in pairs:
            dx = p[0] - q[0]
            dy = p[1] - q[1]
            dz = p[2] - q[2]
            pull = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            mine = k * pull
            other = m * pull
            v[0] -= dx * mine
            v[1] -= dy * mine
            v[2] -= dz * mine
            w[0] += dx * other
            w[1] += dy * other
            w[2] += dz * other
        for position, velocity, mass in bodies:
            position[0] += dt * velocity[0]
            position[1] += dt * velocity[1]
            position[2] += dt * velocity[2]


def energy(bodies, pairs):
    total = 0.0
    for p, v, m in bodies:
        total += 0.5 * m * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2])
    for (p, v, m), (q, w, k) in pairs:
        dx = p[0] - q[0]
        dy = p[1] - q[1]
        dz = p[2] - q[2]
        total -= m * k / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def run(n):
    bodies = make_system()
    pairs = pairs_of(bodies)
    advance(bodies, pairs, 0.01, n)
    return round(energy(bodies, pairs), 9)
