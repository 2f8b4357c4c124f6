import random
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


rng = random.Random(7)
ints = [rng.randrange(1000) for _ in range(300)]
print(sorted(ints) == sorted(sorted(ints, key=lambda x: -x)), sorted(ints)[:10], sorted(ints, reverse=True)[:10])
floats = [((i * 37) % 101) / 4 - 7 for i in range(101)]; print(sorted(floats)[:8], sorted(floats, reverse=True)[:5], sorted([0.0, -0.0, 1, -1.5, 2**60, True]))
words = ['pear', 'Apple', 'fig', 'apple', 'banana', '', 'z', 'figs', 'ab\u00e9', 'ab\u4e2d', 'abc', 'abcd', 'abcde', 'abcdf', 'a\x00', 'a']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, reverse=True))
rows = [('n%03d' % ((i * 73) % 50), (i * 31) % 7, i % 3 * 0.5) for i in range(60)]
rows.sort(key=lambda r: (-r[1], r[0])); print(rows[:6]); rows.sort(key=lambda r: r[2], reverse=True); print(rows[:6]); rows.sort(key=lambda r: (r[2], r[0], r[1])); print(rows[:6]); rows.sort(); print(rows[:4])
print(sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([(1,), (1, 2), ()]), sorted([(1, 2.0), (1, 1)]), sorted([[2], [1, 5], [1]]))
class C:
    log = []
    def __init__(self, v): self.v = v
    def __lt__(self, o): C.log.append((self.v, o.v)); return self.v < o.v
    def __repr__(self): return 'C%d' % self.v
cs = [C(i) for i in (5, 2, 8, 1, 9, 3)]; print(sorted(cs), C.log)
C.log.clear(); data = [C((i * 7919) % 97) for i in range(97)]; data.sort(); print([c.v for c in data] == list(range(97)), len(C.log) > 0)
show(lambda: sorted([1, 'a'])); show(lambda: sorted([1], None)); show(lambda: sorted()); show(lambda: [1].sort(None)); show(lambda: sorted([1, None, 2])); show(lambda: sorted(5)); show(lambda: sorted([3, 1], key=5))
xs = [3, 1, 2]
def bad(v):
    xs.append(v); return v
show(lambda: xs.sort(key=bad)); print(xs)
class E:
    def __lt__(self, o): raise ValueError('no order')
show(lambda: sorted([E(), E()]))
nan = float('nan'); print(sorted([3.0, nan, 1.0, 2.0]), sorted([(nan, 1), (1.0, 2)]))
print(sorted([True, False, 3, 2]), sorted({'b': 1, 'a': 2}), sorted('hello'), sorted(range(5), reverse=True), sorted([10**30, 1, -10**30, 2**63]))
runs = list(range(200)) + list(range(100, 0, -1)) + [5] * 50 + list(range(300, 500)); pairs = [(v, i) for i, v in enumerate(runs)]
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0])[1:])))
r = sorted(pairs, key=lambda p: p[0], reverse=True); print(all(a[0] > b[0] or a[1] < b[1] for a, b in zip(r, r[1:])))
print(min([3, 1, 2]), max('abc'), min(3, 1), max([], default='d'), min([(1, 'b'), (1, 'a')]), max(['aa', 'b'], key=len), min([1.5, 1]), max(1, 1.0, True), min('b', 'a', key=lambda c: -ord(c)))
show(lambda: min([])); show(lambda: max()); show(lambda: min(1)); show(lambda: min(1, 2, default=3)); show(lambda: max([1, 'a'])); show(lambda: sum(['a'], '')); show(lambda: sum(['a'])); show(lambda: sum([b''], b'')); show(lambda: sum()); show(lambda: sum(1))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5, 3]), sum([[1], [2]], []), sum((i for i in range(5)), 10), sum([2**62, 2**62, 2**62]), sum([1e308, 1e308, -1e308]), sum([1e16, 1.0, -1e16]), sum([True, False, True]), sum([], start=5), sum([0.1, 0.2, 0.3, 10**20]), sum([-0.0, -0.0]), sum([1.5, 2, True]))
print(any([0, '', 3]), all([1, 'a']), any([]), all([]), any(x > 3 for x in range(5)), all(x for x in (1, 0)))
