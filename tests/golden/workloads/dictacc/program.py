"""dict get/accumulate with 256 string keys. n = updates."""
N = 100000; UNIT = "call"; CHECK_N = 1000; CHECK = '(499500, 256)'
KEYS = ["item%d" % ((i * 61) % 256) for i in range(256)]


def acc(d, k, v):
    d[k] = d.get(k, 0) + v


def run(n):
    d = {}
    keys = KEYS
    for i in range(n):
        acc(d, keys[i & 255], i)
    return sum(d.values()), len(d)


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
