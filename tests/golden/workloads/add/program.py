"""Callback add(a, b) on ints called in a loop. n = calls."""
N = 500000; UNIT = "call"; CHECK_N = 10; CHECK = "45"


def add(a, b):
    return a + b


def run(n):
    acc = 0
    for i in range(n):
        acc = add(acc, i)
    return acc


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
