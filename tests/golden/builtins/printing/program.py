import sys

print()
print(1, "a", None, [1, "b"], sep="-", end="!\n")
print("no newline", end="")
print("", "x", sep="")
print(*range(3), sep=", ")
print("to stdout", file=sys.stdout)
print("flushed", flush=True)


class W:
    def __init__(self):
        self.got = []

    def write(self, s):
        self.got.append(s)

    def flush(self):
        self.got.append("FLUSH")


w = W()
print("a", 1, file=w, flush=True)
print(file=w)
print(w.got)
old = sys.stdout
sys.stdout = w
print("captured")
sys.stdout = old
print(w.got[-2:])
sys.stdout.write("direct\n")
print(sys.stdout.write("len\n"))
sys.stdout.writelines(["a\n", "b\n"])
for bad in (lambda: print("a", sep=1), lambda: print("a", end=2), lambda: print("a", file=3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class S:
    def __str__(self):
        print("side effect")
        return "S!"


print("before", S())
sys.stdout = None
print("nothing")
sys.stdout = old
print("\u00e9 \U0001f600 \u4e2d")
sys.stdout.flush()
print(sys.stdout.writable(), sys.stdout.readable(), sys.stdout.closed, sys.stdout.name)
