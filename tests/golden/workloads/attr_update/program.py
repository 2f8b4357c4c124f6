"""Dataclass-like objects (instance dict) with attribute updates: step 32 particles. n = particle steps."""
N = 64000; UNIT = "step"; CHECK_N = 3200; CHECK = '(38, 176.79999999999998)'


class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.hits = 0


def step(p, dt):
    p.x += p.v * dt
    if p.x > 10.0:
        p.x = 20.0 - p.x
        p.v = -p.v
        p.hits += 1
    elif p.x < 0.0:
        p.x = -p.x
        p.v = -p.v
        p.hits += 1


def run(n):
    ps = [Particle(i * 0.3, 1.0 + i * 0.1) for i in range(32)]
    for _ in range(n // 32):
        for p in ps:
            step(p, 0.05)
    h = 0
    x = 0.0
    for p in ps:
        h += p.hits
        x += p.x
    return h, x


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
