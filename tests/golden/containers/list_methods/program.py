def show(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


xs = [3, 1, 2]
xs.append(4); xs.extend((5, 6)); xs.extend(range(7, 9)); xs.insert(0, 'a'); xs.insert(-1, 'b'); xs.insert(100, 'z')
print(xs, len(xs))
print(xs.pop(), xs.pop(0), xs.pop(-2), xs)
xs.remove(2); print(xs, xs.index(4), xs.count(1), 4 in xs, 99 in xs)
ys = xs.copy(); ys.reverse(); print(ys, xs == ys, xs != ys, xs is ys)
ys.clear(); print(ys, not ys)
print([1, 2] + [3], [1, 2] * 3, 2 * [0], [1] * 0, [1] * -1)
zs = [1]; zs += (2, 3); zs += 'ab'; zs *= 2; print(zs)
zs *= 0; print(zs)
for f, a in (([].pop, ()), ([1].pop, (5,)), ([1].pop, ('a',)), ([1].pop, (10**30,)), ([].index, (1,)), ([1, 2].index, (2, 0, 1)), ([].remove, (1,)),
             ([].insert, (1,)), ([].append, ()), ([].append, (1, 2)), ([].extend, (1,)), ([].sort, (1,)), ([1].insert, ('a', 1)),
             ([].__getitem__, ('a',)), ([].__getitem__, (1,)), ([].__getitem__, (10**30,)), (list, (1,)), (list, ([], [])),
             (lambda: [1] + 1, ()), (lambda: [1] * 'a', ()), (lambda: 1.5 * [1], ()), (lambda: [] + (), ()), (lambda: [] < 1, ()), (hash, ([],))):
    show(f, *a)
show(list, a=1)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 5], [1, 2] <= [1, 2], [1, [2]] == [1, [2]], [1, 'a'] == [1, 2])
show(lambda: [1, 'a'] < [1, 2])
a = [1]; a.append(a); print(a, repr(a)); b = [a, {'k': a}]; print(b)
print(list(reversed([1, 2, 3])), list(iter([1, 2])), list('abc'), list({'a': 1}), list(range(3)), list(), list((1,)))
it = iter([1, 2, 3]); next(it); print(it.__length_hint__(), list(it), it.__length_hint__(), next(it, 'end'))
grow = [1, 2]
for i in grow:
    if len(grow) < 6:
        grow.append(i * 10)
print(grow)


class L(list):
    def __repr__(self):
        return 'L' + list.__repr__(self)


x = L([1, 2]); x.tag = 'hello'; print(x, x.tag, x + [3], type(x * 2).__name__, x == [1, 2], len(x), type(x[:1]).__name__, isinstance(x, list))
nan = float('nan'); print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan))
print([True, 1, 1.0].count(1), [1, 2, 3].index(2, -2), [0] * 3 + [1])
print(list.__name__, list.__module__)
try:
    print(list[int], type(list[int]).__name__, list[int]([1]), list[int].__origin__, list[int].__args__, dict[str, list[int]])
except TypeError as e:
    print(e)
