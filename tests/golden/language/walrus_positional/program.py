# What came with 3.8: assignment expressions, positional-only parameters, self-documenting fields, orders of evaluation.
def order(*names):
    def note(name, value):
        seen.append(name)
        return value
    seen = []
    made = {note("key", 1): note("value", 2)}
    comprehended = {note("k%d" % i, i): note("v%d" % i, i * i) for i in range(2)}
    total = note("a", 1) + note("b", 2) * note("c", 3)
    items = [0, 0]
    items[note("index", 1)] = note("right", 5)
    def call(x, y=None, *, z=None):
        return x, y, z
    result = call(note("first", 1), z=note("z", 3), y=note("y", 2))
    chained = note("x", 1) < note("y", 2) < note("w", 0) < note("never", 9)
    return seen, made, comprehended, total, items, result, chained


def positional(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


print(order())
print(positional(1), positional(1, 5, c=6, d=7))
for call in (lambda: positional(a=1), lambda: positional(1, b=2), lambda: positional()):
    try:
        print(call())
    except TypeError as error:
        print(error)
numbers = [3, 1, 2]
if (count := len(numbers)) > 2:
    print("many", count)
print([last := n for n in numbers if (half := n / 2) > 0.5], last, half)
while (item := numbers.pop()) != 3:
    print("popped", item)
print(f"{count=} {count + 1 = } {numbers=!r:>5}")


def scoped():
    found = any((hit := n) % 2 == 0 for n in [1, 4, 5])
    return found, hit


print(scoped(), (lambda: (y := 5) + y)())
