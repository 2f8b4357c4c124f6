"""Hot calls of classes and built-in methods, and comparisons of instances, with every kind of initialiser and of equality."""
class A: pass
class B(A): pass
class C:
    def __eq__(self, o): return NotImplemented
class D(A):
    def __eq__(self, o): return True
    __hash__ = None
class E(A):
    def __ne__(self, o): return 'ne'
def run():
    xs=[A(),B(),C(),D(),E()]
    out=[]
    for x in xs:
        for y in xs:
            out.append((x==y, x!=y, [x].index(y) if y in [x] else None, [x].count(y)))
    return out
for i in range(300): r=run()
print(r)
A.__eq__=lambda s,o:'patched'
print([A()==A(), A()!=A(), B()==A()])
del A.__eq__
print([A()==A(), B()!=B()])
class P:
    def __init__(self,a,b=2,*c): self.v=(a,b,c)
class Q:
    def __init__(self,a,b,c,d,e,f): self.v=(a,b,c,d,e,f)
class R:
    def __init__(self): return 5
class S:
    def __new__(cls,*a): return 7
class T:
    def __init__(self,a): raise ValueError(a)
import abc
class U(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
class V: pass
def make(i):
    out=[P(i).v,P(i,1).v,P(i,1,2,3,4).v,Q(1,2,3,4,5,i).v,S(),S(1,2,3,4,5)]
    for f in (lambda:R(), lambda:T(1), lambda:U(), lambda:V(1), lambda:Q(1), lambda:Q(1,2,3,4,5,6,7), lambda:P(), lambda:V(1,2,3,4,5,6)):
        try: out.append(f())
        except Exception as e: out.append((type(e).__name__,str(e)))
    out.append(type(V()).__name__)
    return out
for i in range(300): r=make(i)
print(r)
for i in range(300):
    l=[1,2,3]; s={1}; d={1:2}
    o=[l.pop(),l.pop(0),s.pop(),bool(s),bool(d),bool(()),bool((1,))]
    try: s.pop()
    except KeyError as e: o.append(str(e))
    class L(list): pass
    x=L([1,2]); o.append(x.pop()); o.append(bool(x))
print(o)
try: list.pop(5)
except TypeError as e: print(e)
try: [].pop()
except IndexError as e: print(e)


class Word:
    def __init__(self, text): self.text = text
    def __lt__(self, other): return self.text < other.text


def orders(texts):
    return [(a < b, a <= b, a > b, a >= b, a == b, a != b) for a in texts for b in texts]


texts = ["", "a", "b", "ab", "B", "\x7f", "\x80", "\uffff", "\U0001f600", "\U0001f600a", "\ud800"]
for i in range(50): r = orders(texts)
print([sum(column) for column in zip(*r)])
print([ascii(x) for x in sorted(texts)], ascii(max(texts)), ascii(min(texts, key=lambda t: Word(t))))
for x in ("a" < 1 if False else "a", ):
    try: x < 1
    except TypeError as e: print(e)
