"""Mandelbrot with complex numbers, 64-wide grid, <= 50 iterations. n = pixels."""
N = 2048; UNIT = "pixel"; CHECK_N = 2048; CHECK = '35925'


def escape(c):
    z = 0j
    for i in range(50):
        if abs(z) > 2.0:
            return i
        z = z * z + c
    return 50


def run(n):
    t = 0
    for p in range(n):
        t += escape(complex(-2.0 + (p % 64) * 0.046875, -1.0 + ((p // 64) % 32) * 0.0625))
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
