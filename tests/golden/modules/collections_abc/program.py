import collections.abc as abc
from collections import deque, OrderedDict, Counter
vals = [1, 'a', b'', [], (), {}, set(), frozenset(), range(1), len, iter([]), {}.keys(), {}.values(), {}.items(), (i for i in ()), deque(), OrderedDict(), Counter(), None, int, object()]
for name in ('Hashable', 'Iterable', 'Iterator', 'Reversible', 'Generator', 'Sized', 'Container', 'Collection', 'Callable', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence', 'Awaitable', 'Coroutine'):
    print(name, [int(isinstance(v, getattr(abc, name))) for v in vals])
print(issubclass(list, abc.Sequence), issubclass(dict, abc.Mapping), issubclass(int, abc.Hashable), issubclass(list, abc.Hashable))
class M(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(); m['a'] = 1; m.update(b=2); m.update({'c': 3}); m.setdefault('d', 4)
print(m.get('a'), m.get('q', 0), 'a' in m, list(m.keys()), list(m.items()), list(m.values()), m.pop('a'), m.pop('zz', None), m.popitem(), len(m), m == {'c': 3, 'd': 4}, dict(m), ('c', 3) in m.items(), 4 in m.values(), sorted(m.keys() & {'c', 'x'}))
m.clear(); print(len(m), isinstance(m, abc.Mapping), isinstance(m, dict))
class S(abc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = S(1, 2, 3, 2); print(list(s), 2 in s, 9 in s, s.index(3), s.count(2), list(reversed(s)), s[1:3])
try: s.index(99)
except ValueError as e: print('ValueError', e)
class L(abc.MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = L(); l.append(1); l.extend([2, 3]); l += [4]; l.reverse(); print(l.l, l.pop(), l.pop(0), l.l); l.remove(3); print(l.l); l.clear(); print(l.l)
class T(abc.Set):
    def __init__(self, it): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
t = T([1, 2, 3]); print(list(t & {2, 3}), list(t | [4]), list(t - {1}), list(t ^ {3, 4}), t <= {1, 2, 3, 4}, t == {1, 2, 3}, t < {1}, t.isdisjoint([9]))
for c in (abc.Sequence, abc.Mapping, abc.Iterator):
    try: c()
    except TypeError as e: print(e)
class OnlyIter:
    def __iter__(self): return iter(())
class NoHash:
    __hash__ = None
print(isinstance(OnlyIter(), abc.Iterable), isinstance(OnlyIter(), abc.Iterator), isinstance(NoHash(), abc.Hashable), isinstance(lambda: 1, abc.Callable))
class V: pass
abc.Sequence.register(V); print(isinstance(V(), abc.Sequence), issubclass(V, abc.Collection))
