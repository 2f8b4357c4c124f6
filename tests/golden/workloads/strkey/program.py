"""String key building by concatenation and str(int). n = keys."""
N = 100000; UNIT = "call"; CHECK_N = 1000; CHECK = '11640'
KINDS = ["order", "invoice", "user", "session"]


def key(uid, kind):
    return "k:" + kind + ":" + str(uid)


def run(n):
    total = 0
    for i in range(n):
        total += len(key(i % 5000, KINDS[i & 3]))
    return total


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
