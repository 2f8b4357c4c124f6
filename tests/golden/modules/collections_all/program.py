from collections import deque, defaultdict, OrderedDict, Counter, namedtuple, ChainMap
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = deque([1, 2, 3]); d.append(4); d.appendleft(0); print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], 2 in d, d.maxlen)
d.extend([5, 6]); d.extendleft([9, 8]); print(d); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
d.insert(2, 'i'); d.remove(9); print(d, d.index(5), d.count(1)); d.reverse(); print(d); del d[0]; d[0] = 'x'; print(d, list(reversed(d)), d.copy() == d, d + deque([1]), d * 2)
m = deque(range(10), 3); print(m, m.maxlen); m.append(10); m.appendleft(1); print(m, deque(maxlen=0), deque('ab', maxlen=5)); m *= 3; print(m); m += [7]; print(m)
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque() == [], bool(deque()), deque([1, [2]]) != deque())
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3], lambda: deque([1])['a'], lambda: deque().remove(1), lambda: deque().index(1), lambda: deque(1), lambda: deque([], -1), lambda: deque([], 'a'), lambda: deque([1], 1).insert(0, 2), lambda: deque() + [1]):
    show(f)
def mut():
    q = deque([1, 2])
    for i in q: q.append(i)
show(mut); r = deque([1]); r.append(r); print(r)
dd = defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd.default_factory, dd.get('zz'), len(dd), dict(dd), defaultdict(int, {'x': 1}, y=2), defaultdict(None, a=1)); di = defaultdict(int)
for c in 'hello': di[c] += 1
show(lambda: di | {'z': 0}); print(di, di.copy() == di, type(di.copy()).__name__); show(lambda: defaultdict(None)['k']); show(lambda: defaultdict(5)); show(lambda: defaultdict(lambda: 1 / 0)['x'])
class D2(defaultdict):
    def __missing__(self, k): return k * 2
print(D2(int)['ab'], repr(D2(None)))
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); od.move_to_end('a'); print(od); od.move_to_end('c', last=False); print(od, od.popitem(), od.popitem(last=False), od); od['z'] = 26; print(list(od), list(reversed(od)), list(od.items()), od.keys(), od == OrderedDict(z=26, b=2), od == {'z': 26, 'b': 2}, OrderedDict(b=2, z=26) == od)
show(lambda: od.move_to_end('q')); show(lambda: OrderedDict().popitem()); show(lambda: od.pop('q')); print(od.pop('q', 0), od.setdefault('n', 5), OrderedDict(), od.copy(), OrderedDict.fromkeys('ab', 1)); show(lambda: od | {'y': 1}); od.note = 'attr'; print(od.note)
def odm():
    o = OrderedDict(a=1, b=2)
    for k in o: o[k + 'x'] = 1
show(odm)
cache = OrderedDict()
for i in range(2000):
    cache[i] = i
    if len(cache) > 100: cache.popitem(last=False)
    if i % 3 == 0: cache.move_to_end(next(iter(cache)))
print(len(cache), list(cache)[:4], list(cache)[-4:])
c = Counter('abracadabra'); print(c, c['a'], c['zz'], c.most_common(2), c.most_common(), sorted(c.elements()), Counter(a=1, b=-2), Counter({'x': 5}), Counter()); c.update('aaa'); c.update({'z': 2}); c.subtract('ab'); show(lambda: c.total()); print(c, Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), +Counter(a=1, b=-1), -Counter(a=1, b=-1))
show(lambda: (Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1)))
k = Counter(a=5, b=2); k += Counter(b=1); k -= Counter(a=4); print(k); k &= Counter(a=9, b=1); print(k); k |= Counter(q=3); print(k, k.copy(), type(k.copy()).__name__, isinstance(k, dict), 'q' in k); del k['nope']; show(lambda: Counter.fromkeys('ab')); show(lambda: Counter(1)); print(Counter([1, 'a', 1]), Counter(i % 3 for i in range(10)), max(Counter('aab')), sum(Counter('aab').values()))
class C2(Counter):
    pass
print(C2('aa'), C2('ab').most_common(1))
P = namedtuple('P', 'x y'); p = P(1, y=2); print(p, p.x, p.y, p[0], p == (1, 2), len(p), list(p), p._asdict(), p._replace(x=5), P._make([7, 8]), P._fields, P._field_defaults, P.__name__, P.__doc__, P.x.__doc__, isinstance(p, tuple), hash(p) == hash((1, 2)))
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[10, 20]); print(Q(1), Q(1, 2), Q(*'abc'), Q(**{'a': 0}), Q._field_defaults); R = namedtuple('R', 'def a a _x', rename=True); print(R._fields, R(1, 2, 3, 4))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, 2, z=3), lambda: P(1, x=2), lambda: P(), lambda: P._make([1]), lambda: namedtuple('X', 'a a'), lambda: namedtuple('X', '_a'), lambda: namedtuple('X', 'class'), lambda: namedtuple('1X', 'a'), lambda: namedtuple('X', 'a', defaults=[1, 2]), lambda: setattr(p, 'x', 1), lambda: p.zz):
    show(f)
class Pt(namedtuple('Pt', ['x', 'y'])):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __new__(cls, x, y=0): return super().__new__(cls, x, y)
t = Pt(3, 4); print(t, t.norm, Pt(3), t._replace(y=0), type(t._replace(y=0)).__name__, t < Pt(3, 5), sorted([Pt(2, 1), Pt(1, 2)]))
a, b = t; print(a, b)
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm, cm['a'], cm['b'], len(cm), list(cm), dict(cm), cm.get('q', 0), 'b' in cm, cm.new_child({'z': 1}), cm.parents, cm.maps); cm['n'] = 9; show(lambda: cm | {'k': 1}); print(cm.maps[0], cm == {'a': 1, 'b': 3, 'n': 9}); show(lambda: cm['zz']); show(lambda: cm.__delitem__('b')); del cm['n']; print(cm, cm.pop('a'), bool(ChainMap()))
