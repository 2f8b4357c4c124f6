"""f-string formatting with specs. n = strings."""
N = 50000; UNIT = "string"; CHECK_N = 1000; CHECK = '20191'


def fmt(name, value, i):
    return f"{name}: {value:.2f} ({i:05d})"


def run(n):
    t = 0
    v = 0.125
    for i in range(n):
        t += len(fmt("item", v, i))
        v += 1.375
    return t


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
