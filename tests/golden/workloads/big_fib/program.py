"""Big-int iterative fib(2000) (up to 1388 bits). n = additions."""
N = 100000; UNIT = "add"; CHECK_N = 2000; CHECK = '(141828449, 1388)'


def fib(k):
    a = 0
    b = 1
    for _ in range(k):
        a, b = b, a + b
    return a


def run(n):
    for _ in range(n // 2000):
        r = fib(2000)
    return r % 1000000007, r.bit_length()


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
