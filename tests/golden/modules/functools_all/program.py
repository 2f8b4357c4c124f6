import functools
from functools import partial, reduce, lru_cache, wraps, cmp_to_key, cached_property, total_ordering, singledispatch, partialmethod
cache = getattr(functools, 'cache', lru_cache(maxsize=None))
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b=2, *c, d=4, **e): return (a, b, c, d, e)
p = partial(f, 1, d=5); print(p(), p(7), p(8, 9, z=1), p(d=6), p.func is f, p.args, p.keywords, partial(p, 3)(), partial(p, 3).args); p.attr = 1; print(p.attr, partial(int, base=2)('101'), list(map(partial(pow, 2), [1, 2, 3])))
show(lambda: partial()); show(lambda: partial(5)); print(repr(partial(len, 1, x=2)))
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 'x'), reduce(max, (3, 9, 2))); show(lambda: reduce(max, [])); show(lambda: reduce(max, 5)); show(lambda: reduce(max))
calls = []
@lru_cache(maxsize=2)
def sq(x): calls.append(x); return x * x
print([sq(i) for i in (1, 2, 1, 3, 2, 1)], calls, sq.cache_info(), sq.__name__, sq.__wrapped__(5)); sq.cache_clear(); print(sq.cache_info())
show(lambda: sq.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().hits, fib.cache_info())
@lru_cache
def k(*a, **b): return (a, b)
print(k(1, x=2), k(1, x=2), k(1.0, x=2), k.cache_info()); show(lambda: k([]))
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info().misses)
class A:
    def __init__(self): self.n = 0
    @lru_cache(None)
    def m(self, x): self.n += 1; return x + 1
    @cached_property
    def prop(self): self.n += 10; return 'value'
    def base(self, a, b): return (a, b)
    half = partialmethod(base, 1)
    kw = partialmethod(base, b=9)
a = A(); print(a.m(1), a.m(1), a.n, a.prop, a.prop, a.n, a.__dict__['prop'], a.half(2), a.kw(3))
def deco(fn):
    @wraps(fn)
    def inner(*args): 'inner doc'; return fn(*args) + 1
    return inner
@deco
def g(x):
    'doc of g'
    return x
g.extra = 5
print(g(1), g.__name__, g.__doc__, g.__wrapped__(1), g.__qualname__, deco(g).extra)
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)), sorted('bca', key=cmp_to_key(lambda x, y: (x > y) - (x < y))), max([1, 5, 3], key=cmp_to_key(lambda a, b: a - b)))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(2), V(1)])[0].v)
@total_ordering
class W:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __ge__(self, o): return self.v >= o.v
print(W(1) < W(2), W(1) <= W(1), W(2) > W(1), W(1) > W(1))
def none():
    @total_ordering
    class X: pass
show(none)
@singledispatch
def kind(x): return 'other'
@kind.register(int)
def _(x): return 'int'
@kind.register
def _(x: str): return 'str'
kind.register(list, lambda x: 'list')
print(kind(1), kind('a'), kind([]), kind(2.5), kind(True), kind.dispatch(bool)(1), kind.__name__); show(lambda: kind())
print(functools.WRAPPER_ASSIGNMENTS[:4], functools.WRAPPER_UPDATES)
