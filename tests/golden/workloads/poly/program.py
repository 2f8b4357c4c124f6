"""Horner evaluation over a list of 10 float coefficients. n = poly() calls (10 multiply-adds each)."""
N = 50000; UNIT = "call"; CHECK_N = 100; CHECK = '-11.957757508627418'
CS = [0.5, -1.25, 2.0, 0.125, -0.75, 1.5, -2.5, 0.25, 1.0, -0.5]


def poly(cs, x):
    r = 0.0
    for c in cs:
        r = r * x + c
    return r


def run(n):
    acc = 0.0
    x = -1.0
    for i in range(n):
        acc += poly(CS, x)
        x += 0.00001
    return acc


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
