"""Digits of pi by the spigot over linear fractions, all in big integers. n = digits."""
N = 250; UNIT = "digit"; CHECK_N = 250; CHECK = "('31415926535897932384', 1132)"


def digits(count):
    out = []
    q, r, t, k = 1, 0, 1, 1
    while len(out) < count:
        while True:
            digit = (3 * q + r) // t
            if 4 * q + r < (digit + 1) * t:
                break
            q, r, t, k = q * k, (2 * q + r) * (2 * k + 1), t * (2 * k + 1), k + 1
        out.append(digit)
        q, r = 10 * q, 10 * (r - digit * t)
    return out


def run(n):
    found = digits(n)
    return "".join([str(d) for d in found[:20]]), sum(found)
