"""Sieve of Eratosthenes on a list of bools, inner range loop. n = limit."""
N = 100000; UNIT = "number"; CHECK_N = 100000; CHECK = "9592"


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    count = 0
    for f in flags:
        if f:
            count += 1
    return count


def run(n):
    return sieve(n)


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
