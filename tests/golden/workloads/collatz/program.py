"""Collatz step counts for 1..n (ints). n = start values."""
N = 3000; UNIT = "start"; CHECK_N = 3000; CHECK = '216'


def steps(v):
    k = 0
    while v != 1:
        if v % 2 == 0:
            v = v // 2
        else:
            v = 3 * v + 1
        k += 1
    return k


def run(n):
    best = 0
    for i in range(1, n + 1):
        s = steps(i)
        if s > best:
            best = s
    return best


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
