def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t = (1, 2, 3)
print(t + (4,), t * 2, 2 * t, t[0], t[-1], t[1:], t[::-1], len(t), 2 in t, t.index(3), t.count(1), (), (1,), tuple(), tuple('ab'), tuple([1]))
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), () < (1,), (1, 'a') == (1, 'a'), (1, 2) != (1, 2.0))
show(lambda: t[5]); show(lambda: t['a']); show(lambda: t.index(9)); show(lambda: t + [1]); show(lambda: t * 'a'); show(lambda: hash(([],))); show(lambda: tuple(1)); show(lambda: tuple(1, 2)); show(lambda: t < 1)
show(lambda: (1, 2) < (1, 'a')); show(lambda: tuple(a=1))
u = ([],); u[0].append(u); print(u)
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    def total(self): return sum(self)
x = T(1, 2, 3); x.name = 'n'; print(x, x.total(), x.name, type(x).__name__, x == (1, 2, 3), hash(x) == hash((1, 2, 3)), type(x + (1,)).__name__, type(x[:]).__name__)
print(list(reversed(t)), tuple(i * i for i in t), max(t), sum(t), sorted((3, 1, 2)))
a, *b = t; print(a, b); (c, d), e = (1, 2), 3; print(c, d, e)
