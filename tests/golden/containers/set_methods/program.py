def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


s = {3, 1, 2}
s.add(5); s.add(1); s.discard(9); s.discard(3); s.update([7, 8], (9,)); print(s, len(s), 5 in s, 4 in s)
s.remove(5); print(s)
a, b = set(range(10)), set(range(5, 15))
print(a | b, a & b, a - b, a ^ b, a.union([20], 'x') - {'x'}, a.intersection(range(3), [1, 2]), a.difference([1], [2]), a.symmetric_difference(range(8, 12)))
print(a <= b, a < a, a <= a, a >= {1}, a > {1, 2}, a == set(range(10)), a != b, a.issubset(range(20)), a.issuperset([1]), a.isdisjoint([50]), a.isdisjoint(b), {1} == frozenset([1]))
c = a.copy(); c &= b; print(c); c |= {100}; print(c); c -= {5, 6}; print(c); c ^= {7, 500}; print(c)
c.intersection_update([8, 9, 100]); print(c); c.difference_update([8], [9]); print(c); c.symmetric_difference_update([1, 2]); print(c); c.clear(); print(c, frozenset(), set())
print([set(range(100, 0, -7))])
t = set()
for i in range(200): t.add((i * 37) % 101)
print(t)
for i in range(0, 101, 3): t.discard(i)
print(t, t.pop(), t.pop(), t.pop())
t.add(1000); t.add(5); t -= set(range(50)); print(t)
print(set(range(20)) - set(range(0, 20, 3)), set(range(1000, 0, -111)), {i * 8 for i in range(20)})
u = set(); u.update(set(range(30))); u.update({i: 0 for i in range(25, 45)}); print(u)
print(frozenset(range(12)), frozenset([1]) | {2}, type({1} | frozenset([2])).__name__, type(frozenset([1]) & {1}).__name__)
print({frozenset([1, 2]): 'x'}[frozenset([2, 1])], {1, 2} in {frozenset([1, 2])}, frozenset([1]).copy(), frozenset(frozenset([5])))
show(lambda: {1}.remove(2)); show(lambda: set().pop()); show(lambda: {1} | [1]); show(lambda: {1} < [1]); show(lambda: {1}.union(1)); show(lambda: set().add([])); show(lambda: set(1, 2)); show(lambda: set(a=1)); show(lambda: hash(set())); show(lambda: frozenset([[]])); show(lambda: frozenset(a=1)); show(lambda: frozenset().add); show(lambda: set(5)); show(lambda: [] in {1})
def grow():
    x = {1, 2}
    for i in x: x.add(i + 10)
show(grow)
class S(set):
    pass
x = S([1, 2]); x.tag = 't'; print(x, x.tag, type(x | {3}).__name__, type(x.copy()).__name__, x == {1, 2}, S())
class F(frozenset):
    pass
print(F([1]), hash(F([1])) == hash(frozenset([1])), type(F([1]) | {2}).__name__)
print(sorted({'b', 'a', 'c'}), len({'x', 'x'}), {True, 1, 1.0}, {None}, sorted(set('hello')))
it = iter({1, 2, 3}); next(it); print(it.__length_hint__(), sorted(it))
print({x % 7 for x in range(100)}, {x for x in 'a'}, set([]), {*[1, 2], *(3,)})
