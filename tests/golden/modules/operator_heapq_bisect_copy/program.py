import operator, heapq, bisect, copy
from operator import itemgetter, attrgetter, methodcaller
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(operator.add(1, 2), operator.sub(5, 2), operator.mul('a', 3), operator.truediv(1, 2), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 5), operator.neg(3), operator.pos(-3), operator.inv(5), operator.abs(-4), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.rshift(16, 2), operator.lt(1, 2), operator.ge(1, 2), operator.eq(1, 1.0), operator.ne(1, 2), operator.not_([]), operator.truth([1]), operator.is_(None, None), operator.is_not(1, None), operator.index(True), operator.contains([1], 1), operator.getitem([5, 6], 1), operator.countOf([1, 2, 1], 1), operator.indexOf('abc', 'c'), operator.concat([1], [2]), operator.length_hint(iter([1, 2])), operator.length_hint(5, 9), operator.iadd([1], [2]))
show(lambda: operator.call(max, 1, 2))
l = [1, 2, 3]; operator.setitem(l, 0, 9); operator.delitem(l, 1); print(l, operator.__add__(1, 1))
print(itemgetter(1)([1, 2]), itemgetter(0, -1)('abc'), itemgetter('k')({'k': 5}), itemgetter(slice(1, None))('abc'), attrgetter('real')(5), attrgetter('real', 'imag')(5), methodcaller('upper')('ab'), methodcaller('split', ',', maxsplit=1)('a,b,c'), itemgetter(1), itemgetter(1, 'a'), attrgetter('a.b'), methodcaller('x', 1, k=2))
show(lambda: itemgetter()); show(lambda: attrgetter(1)); show(lambda: methodcaller()); show(lambda: itemgetter(5)([])); show(lambda: operator.indexOf([], 1)); show(lambda: operator.concat(1, 2)); show(lambda: operator.add(1, 'a')); show(lambda: operator.add(1)); show(lambda: attrgetter('zz')(1))
h = []
for v in (5, 1, 8, 3, 2, 9, 1): heapq.heappush(h, v)
print(h, [heapq.heappop(h) for _ in range(3)], h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h); x = [9, 4, 7, 1, 8, 2]; heapq.heapify(x); print(x, heapq.nlargest(2, x), heapq.nsmallest(3, x), heapq.nlargest(2, ['aa', 'b', 'ccc'], key=len), heapq.nsmallest(0, x), list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge('b', 'a', key=ord)), list(heapq.merge([5, 1], [4, 2], reverse=True)))
t = []
for i, n in enumerate(['c', 'a', 'b']): heapq.heappush(t, (1 - i % 2, n))
print(heapq.heappop(t), t); show(lambda: heapq.heappop([])); show(lambda: heapq.heappush((), 1)); show(lambda: heapq.heapreplace([], 1)); show(lambda: heapq.heappush([1], 'a'))
s = [1, 3, 3, 5]; print(bisect.bisect_left(s, 3), bisect.bisect_right(s, 3), bisect.bisect(s, 0), bisect.bisect(s, 9), bisect.bisect_left(s, 3, 2), bisect.bisect_left(s, 4, hi=2)); show(lambda: bisect.bisect_left([{'v': 1}, {'v': 5}], 3, key=lambda d: d['v'])); bisect.insort(s, 4); bisect.insort_left(s, 3); print(s); show(lambda: bisect.bisect([1], 1, -1)); show(lambda: bisect.bisect([1, 'a'], 2)); show(lambda: bisect.bisect([1]))
a = [1, [2, 3], {'k': (4, [5])}]; b = copy.copy(a); c = copy.deepcopy(a); a[1].append(9); a[2]['k'][1].append(6); print(a, b, c, b[1] is a[1], c[1] is a[1])
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
p = P([1]); q = copy.copy(p); r = copy.deepcopy(p); p.x.append(2); print(q.x, r.x, type(q).__name__, q is p)
class Slots:
    __slots__ = ('a', 'b')
z = Slots(); z.a = [1]; y = copy.deepcopy(z); z.a.append(2); print(y.a, hasattr(y, 'b'))
class H:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(H()), copy.deepcopy([H()])); rec = [1]; rec.append(rec); d = copy.deepcopy(rec); print(d, d[1] is d, d is rec); shared = [0]; e = copy.deepcopy([shared, shared]); print(e[0] is e[1]); t1 = (1, 2); print(copy.deepcopy(t1) is t1, copy.copy(t1) is t1, copy.deepcopy((1, [2])), copy.deepcopy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy({1: [2]}), copy.deepcopy(len) is len, copy.deepcopy(P) is P)
class DL(list): pass
dl = DL([1, [2]]); dl.t = 'x'; dc = copy.deepcopy(dl); print(dc, dc.t, type(dc).__name__, dc[1] is dl[1])
from collections import deque, OrderedDict, defaultdict, Counter
print(copy.copy(deque([1], 3)), copy.deepcopy(deque([[1]])), copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(Counter('aab')), copy.deepcopy(Counter('ab')))
