# Orders of sets, and hashes of containers, on machines of 64 bits.
print([set([2**40 + i * 1000003 for i in range(12)]), set([-1, -2, 0, 2**61 - 1, 2**61]), set([-1, -2, 0]), set([0.5, 1.5, 2.5, 1e10, -3.25])])
print({(i, i * i) for i in range(8)}, set([(1, 2), (3, 4), ()]))
print(hash(frozenset(range(12))), hash(frozenset()), hash(frozenset([1, 2.5, (3, 4)])), hash(frozenset([frozenset([1]), frozenset([2])])))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1.5, -1)), hash(((1, 2), (3, 4))), hash((True, 2**61 - 1, -2)))
print({frozenset([i, i + 1]) for i in range(5)}, {1.5: 1, (1, 2): 2, 2**70: 3})
try:
    print(hash(slice(1)), hash(slice(1, 2, 3)), hash(slice(None, None, -1)))
except TypeError as e:
    print(e)
