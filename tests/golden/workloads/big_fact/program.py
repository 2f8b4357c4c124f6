"""Big-int factorial(400) by repeated multiply. n = multiplications."""
N = 40000; UNIT = "mul"; CHECK_N = 400; CHECK = '(390998217, 2887)'


def fact(k):
    r = 1
    for i in range(2, k + 1):
        r *= i
    return r


def run(n):
    for _ in range(n // 400):
        r = fact(400)
    return r % 1000000007, r.bit_length()


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
