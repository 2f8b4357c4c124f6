# Not for WebAssembly: the order of sets depends on the word size.
"""Sets and dicts under long sequences of operations; order of iteration included."""
state = 99


def below(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


def keys():
    return [0, 1, -1, -2, 5, 8, 16, 1.0, 2.5, True, (1, 2), (1, (2, 3)), 2**61 - 1, 2**61, 2**70, -2**70, frozenset([1, 2]), "k", "kk", 1 + 0j, 0.5j]


def sets():
    pool = keys()[:17]
    a, b = set(), set()
    for _ in range(400):
        key = pool[below(len(pool))]
        which = a if below(2) else b
        operation = below(9)
        if operation < 4:
            which.add(key)
        elif operation == 4:
            which.discard(key)
        elif operation == 5:
            which |= set(pool[:below(6)])
        elif operation == 6 and which:
            print("pop", which.pop())
        elif operation == 7:
            print(a & b, a | b, a - b, a ^ b, a <= b, a < b, a == b, a.isdisjoint(b))
        else:
            which.update(range(below(40)))
        print(len(a), len(b), list(a)[:12], sorted(b, key=repr)[:5], key in a)


def dicts():
    d = {}
    pool = keys()
    for i in range(400):
        key = pool[below(len(pool))]
        operation = below(8)
        if operation < 4:
            d[key] = i
        elif operation == 4:
            print("pop", key, d.pop(key, "none"))
        elif operation == 5:
            print("default", key, d.setdefault(key, -i))
        elif operation == 6 and d:
            print("popitem", d.popitem())
        else:
            d.update({below(10): i, "u": i})
        print(len(d), d.get(key), key in d, list(d)[-3:])
    print(d)
    print(d == dict(d.items()), d | {"z": 1}, list(reversed(d))[:5])
    for bad in [[], {}, set(), bytearray()]:
        try:
            d[bad] = 1
        except TypeError as e:
            print(e)


def sorting():
    for n in [0, 1, 2, 5, 17, 64, 200]:
        items = [(below(20), below(5)) for _ in range(n)]
        print(sorted(items)[:10], sorted(items, key=lambda t: t[1])[:10], sorted(items, reverse=True)[-5:])
        print(sorted(items, key=lambda t: -t[0], reverse=True)[:7], min(items, default=None), max(items, default=None, key=lambda t: t[1]))
    try:
        sorted([1, "a", 2])
    except TypeError as e:
        print(e)


sets()
dicts()
sorting()
