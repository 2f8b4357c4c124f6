def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def put(s, v, n=6):
    a = list(range(n)); a[s] = v; return a


def drop(s, n=8):
    a = list(range(n)); del a[s]; return a


xs = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, None, -1), slice(None, None, 3), slice(8, 2, -2), slice(5, 2), slice(100), slice(-100, 100, 4), slice(2, 2), slice(10**30), slice(None, -10**30, -1)):
    print(s, xs[s], tuple(xs)[s], range(10)[s], 'abcdefghij'[s], s.indices(10))
for s, v in ((slice(1, 3), 'xyz'), (slice(1, 1), [9, 9]), (slice(None), []), (slice(4, 1), ['q']), (slice(None, None, 2), 'abc'), (slice(5, None, -2), (1, 2, 3)), (slice(100, 200), [7]), (slice(-2, None), range(3))):
    print(s, put(s, v))
for s in (slice(1, 3), slice(None, None, 2), slice(None, None, -3), slice(6, 1, -1), slice(3, 3), slice(None), slice(-1, None), slice(0, 100, 5)):
    print(s, drop(s))
show(lambda: put(slice(None, None, 2), [1])); show(lambda: put(slice(None, None, 2), 1)); show(lambda: put(slice(None, None, 0), 1))
show(lambda: [1]['a':]); show(lambda: [1][::0]); show(lambda: put('x', 1)); show(lambda: put(7, 1)); show(lambda: drop(9)); show(lambda: drop('a'))
a = [1, 2, 3]; a[1:2] = a; print(a)
a[::2] = a[::-2]; print(a)
a[:] = a[1:]; print(a)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(xs[I(2)], xs[I(2):I(4)], xs[True], (1, 2, 3)[I(-1)])
print(slice(1, 2, 3), slice(5), slice(1, 2) == slice(1, 2), slice(1) < slice(2), slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step)
show(lambda: hash(slice(1, 2)) == hash(slice(1, 2))); show(lambda: slice(1).indices(-1)); show(lambda: slice('a').indices(3)); show(lambda: slice()); show(lambda: slice(None, None, 0).indices(3))
print(slice(None, None, -1).indices(10**30), slice(10**25, 10**31, 7).indices(10**30))
