"""sum([x * x for x in xs if x & 1]) on 100-element int lists. n = elements."""
N = 200000; UNIT = "element"; CHECK_N = 1000; CHECK = '1666500'
XS = list(range(100))


def f(xs):
    return sum([x * x for x in xs if x & 1])


def run(n):
    t = 0
    for _ in range(n // 100):
        t += f(XS)
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
