"""sum() over a generator of squares, 100 elements each. n = yielded elements."""
N = 200000; UNIT = "element"; CHECK_N = 1000; CHECK = "3283500"


def squares(k):
    for i in range(k):
        yield i * i


def run(n):
    t = 0
    for _ in range(n // 100):
        t += sum(squares(100))
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
