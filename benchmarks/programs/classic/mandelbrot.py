"""Mandelbrot set as a bitmap: rows packed eight pixels a byte. n = pixels (32 a row)."""
WIDTH = 32
N = WIDTH * 32; UNIT = "pixel"; CHECK_N = WIDTH * 32; CHECK = '(32, 38853)'
LIMIT = 50


def inside(cr, ci):
    zr = zi = tr = ti = 0.0
    for _ in range(LIMIT):
        zi = 2.0 * zr * zi + ci
        zr = tr - ti + cr
        tr = zr * zr
        ti = zi * zi
        if tr + ti > 4.0:
            return False
    return True


def row(y, height):
    bits = bytearray()
    byte = 0
    ci = 2.0 * y / height - 1.0
    for x in range(WIDTH):
        byte <<= 1
        if inside(2.0 * x / WIDTH - 1.5, ci):
            byte |= 1
        if x % 8 == 7:
            bits.append(byte)
            byte = 0
    return bytes(bits)


def run(n):
    height = n // WIDTH
    picture = [row(y, height) for y in range(height)]
    checksum = 0
    for line in picture:
        for byte in line:
            checksum = (checksum * 31 + byte) % 65521
    return len(picture), checksum
