def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -2), range(0), range(5, 2), range(2**63 - 2, 2**63 + 2), range(-2**65, 2**65, 2**64), range(0, 10**20, 10**19)):
    print(r, list(r), len(r), list(reversed(r)), bool(r), r.start, r.stop, r.step, r[1:3] if len(r) > 2 else None, r[::-1], hash(r) == hash(range(r.start, r.stop, r.step)))
print(3 in range(5), 5 in range(5), 2.0 in range(5), 'a' in range(5), True in range(2), 10**20 in range(0, 10**21, 10), range(5).index(3), range(0, 10, 2).count(4), range(3).count(2.0), range(3).index(1.0))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4), hash(range(3)) == hash(range(0, 3)), {range(2): 1}[range(0, 2)])
show(lambda: range(5).index(7)); show(lambda: range(5).index('a')); show(lambda: range(3)[5]); show(lambda: range(3)['a']); show(lambda: range()); show(lambda: range(1, 2, 0)); show(lambda: range('a')); show(lambda: range(1.5)); show(lambda: range(1, 2, 3, 4)); show(lambda: range(a=1)); show(lambda: len(range(10**30))); show(lambda: range(10**30)[10**29]); show(lambda: range(3) < range(4))
print(range(10)[2:8:3], range(10)[-3:], range(0, 100, 7)[::-2], range(10**25)[10**24:10**24 + 3], range(5)[-1], range(10)[100:])
it = iter(range(5)); next(it); print(it.__length_hint__(), list(it), next(it, None))
total = 0
for i in range(10, -1, -3): total = total * 10 + i
print(total, sum(range(100)), sum(range(10**15, 10**15 + 3)), max(range(3, 30, 4)), [i for i in range(2**63 - 1, 2**63 + 1)])
class R:
    def __index__(self): return 3
print(list(range(R())))
try:
    class X(range): pass
except TypeError as e:
    print(e)
