def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(enumerate('abc')), list(enumerate('ab', 5)), list(enumerate([1], start=2**63 - 1)), list(zip()), list(zip([1, 2], 'ab')), list(zip([1, 2, 3], 'ab')), list(zip('ab', 'cd', 'ef')))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(3))))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1, 2], [1, 2], [1], strict=True)), lambda: list(zip([1], [1], [1, 2], strict=True)), lambda: enumerate(), lambda: enumerate(1), lambda: enumerate([], 'a'),
          lambda: zip(1), lambda: map(len), lambda: map(len, 1), lambda: filter(None, 1), lambda: reversed({1}), lambda: reversed(1), lambda: iter(1), lambda: next([]), lambda: next(iter([])), lambda: list(map(lambda a: a, [1], [2])), lambda: enumerate([], foo=1), lambda: filter(None), lambda: reversed()):
    show(f)
n = iter([1, 2, 3, 4, 0, 5]); print(list(iter(lambda: next(n), 0)), list(n))
class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
print(list(Seq(4)), list(reversed(Seq(4))), 9 in Seq(4), 10 in Seq(4), max(Seq(5)), sum(Seq(4)), dict(enumerate(Seq(2))))
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), tuple(It()), set(It()), sorted(It(), reverse=True), [*It()], list(zip(It(), It())), list(map(str, It())), any(It()), 2 in It())
class Bad:
    def __iter__(self): return 1
show(lambda: list(Bad()))
class Boom:
    def __iter__(self): return self
    def __next__(self): raise ValueError('boom')
for f in (list, tuple, set, sum, max, sorted, lambda b: list(zip(b)), lambda b: [x for x in b], dict, lambda b: [].extend(b), any):
    show(lambda: f(Boom()))
class Enum2(enumerate):
    tag = 'sub'
e = Enum2('ab'); print(list(e), e.tag, isinstance(e, enumerate), type(e).__name__)
g = (i * 2 for i in range(3)); print(next(g), list(g), list(g))
z = zip([1, 2], [3, 4]); print(next(z), next(z), next(z, 'done')); m = map(int, '12'); print(next(m), list(m))
print([type(iter(x)).__name__ for x in ([], (), '', {}, set(), range(1), {}.values(), {}.items(), b'', frozenset(), range(2**70), reversed([]), reversed({}))])
print(iter([]).__length_hint__(), iter((1, 2)).__length_hint__(), iter({1: 2}).__length_hint__())
