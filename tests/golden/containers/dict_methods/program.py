def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


d = {'a': 1, 'b': 2}
d['c'] = 3; d.update(d=4); d.update([('e', 5), ['f', 6]]); d.update({'a': 10}, g=7)
print(d, len(d), 'a' in d, 'zz' in d, d.get('a'), d.get('zz'), d.get('zz', 0))
print(d.pop('a'), d.pop('zz', None), d.popitem(), d.setdefault('b', 9), d.setdefault('n'), d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())))
print(d.keys(), d.values(), d.items(), {}.keys())
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0), dict(a=1), dict([(1, 2)], b=3), dict({'x': 1}, y=2), dict(['ab', 'cd']))
show(lambda: ({'a': 1} | {'b': 2}, {'a': 1} | {'a': 2})); print({'a': 1} == {'a': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {1: 'a'} != {1: 'b'})
e = {'a': 1}
try:
    e |= {'z': 26}; e |= [('q', 1)]
except TypeError as error:
    print(error)
print(e)
del e['a']; print(e); e.clear(); print(e)
show(lambda: {}[1]); show(lambda: {}.popitem()); show(lambda: {}.pop(1)); show(lambda: dict(1)); show(lambda: dict([1])); show(lambda: dict([(1, 2, 3)])); show(lambda: dict(1, 2)); show(lambda: {[]: 1}); show(lambda: {} | 1)
show(lambda: {}.get()); show(lambda: {}.update(1)); show(lambda: {}.update(1, 2)); show(lambda: {} < {}); show(lambda: hash({})); show(lambda: {}.setdefault()); show(lambda: {}.__getitem__([])); show(lambda: {1: 2}.keys() & 1)
k = {'a': 1, 'b': 2, 'c': 3}
print(sorted(k.keys() & {'a', 'z'}), sorted(k.keys() | ['q']), sorted(k.keys() - {'a'}), sorted(k.keys() ^ {'a', 'z'}), k.keys() == {'a', 'b', 'c'}, k.keys() <= {'a', 'b', 'c', 'd'}, k.keys() > {'a'}, k.keys().isdisjoint(['x']), sorted({'a', 'z'} & k.keys()))
print(sorted(k.items() & {('a', 1)}), ('a', 1) in k.items(), ('a', 2) in k.items(), 3 in k.values(), sorted(k.items() ^ {'a': 1, 'b': 5}.items()), k.items() == {'c': 3, 'b': 2, 'a': 1}.items())
m = {1: 'a', True: 'b', 1.0: 'c'}; print(m)
def mutate(kind):
    x = {i: i for i in range(4)}
    for i in x:
        if kind == 'add': x[i + 100] = 1
        elif kind == 'del': del x[i]
        elif kind == 'swap': del x[i]; x[i + 100] = 1
        elif kind == 'set': x[i] = 9
    return x
show(lambda: mutate('add')); show(lambda: mutate('del')); show(lambda: mutate('swap')); show(lambda: mutate('set'))
def mv():
    x = {1: 1}
    for v in x.values(): x[2] = 2
show(mv)
class M(dict):
    def __missing__(self, key): return 'missing %r' % (key,)
    def extra(self): return len(self)
q = M(a=1); q.attr = 5; print(q['a'], q['zz'], q.get('zz'), q, q.extra(), q.attr, type(q.copy()).__name__, type({**q}).__name__, isinstance(q, dict), M.fromkeys('ab'))
r = {}; r['self'] = r; print(r)
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return 'K%d' % self.n
z = {K(i): i for i in range(5)}; print(z, z[K(3)], K(9) in z, z.pop(K(0)), z)
big = {}
for i in range(1000): big[i * 7] = i
for i in range(0, 1000, 3): del big[i * 7]
for i in range(50): big['s%d' % i] = i
print(len(big), sum(big.values()), list(big)[:5], list(big)[-3:], big[7], big.get(0))
w = {}
for i in range(200): w[i] = i; w.pop(i - 3, None)
print(w, next(iter(w)))
print(dict(zip('abc', range(3))), {v: k for k, v in k.items()}, {**k, 'a': 0}, dict(**k))
class Keys:
    def keys(self): return ['x', 'y']
    def __getitem__(self, key): return key * 2
print(dict(Keys()), {**Keys()})
import types
p = types.MappingProxyType(k); print(p, p['a'], len(p), list(p), p.get('q', 0), p == k)
show(lambda: p | {'n': 1})
show(lambda: p.__setitem__('a', 1)); show(lambda: types.MappingProxyType([]))
