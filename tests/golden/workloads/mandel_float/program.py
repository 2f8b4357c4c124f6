"""Mandelbrot with two floats, same grid. n = pixels."""
N = 2048; UNIT = "pixel"; CHECK_N = 2048; CHECK = '35925'


def escape(cr, ci):
    zr = 0.0
    zi = 0.0
    for i in range(50):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return 50


def run(n):
    t = 0
    for p in range(n):
        t += escape(-2.0 + (p % 64) * 0.046875, -1.0 + ((p // 64) % 32) * 0.0625)
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
