"""fib(15) by plain recursion. n = calls of fib (1219 for one fib(15))."""
N = 60950; UNIT = "call"; CHECK_N = 1219; CHECK = '610'


def fib(a):
    if a <= 2:
        return 1
    return fib(a - 1) + fib(a - 2)


def run(n):
    for _ in range(n // 1219):
        result = fib(15)
    return result
