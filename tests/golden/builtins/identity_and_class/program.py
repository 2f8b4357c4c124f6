"""id() and type(), also patched and hidden; get of dicts by int, extend and items of bytes, in code that runs often."""
class A: pass
class M(type): pass
class B(metaclass=M): pass
def f(x): return type(x), id(x)==id(x), type(x) is int
def g(x,y): return id(x)==id(y)
for i in range(1000):
    for x in (1,2.5,"a",None,A,B,[],{},1e300,2**70,(1,),b"x",True,1j): f(x); g(x,x)
print([f(x) for x in (1,2.5,"a",None,A,B,B(),[],{},1e300,2**70,(1,),b"x",True,1j,type,len)])
print(g(1.5,1.5),g([],[]),g(1e300,1e300),g(2**70,2**70-1))
def h(d,k): return d.get(k)
d={i:i for i in range(20)}; d[1.0]=7; d[True]=8; d['a']=1
for i in range(1000): h(d,i)
print([h(d,k) for k in (1,True,1.0,25,'a',None,-1)], h({},1), h({1.0:5},1))
class D(dict):
    def get(self,k): return 'mine'
print(h(D(),1))
class F:
    def __eq__(s,o): return o==3
    def __hash__(s): return 3
print(h({F():4},3), h({F():4},4))
def e(b,x):
    b.extend(x); return len(b)
b=bytearray()
for i in range(1000): e(b,b"ab")
print(e(b,b"q"),e(b,b),e(b,[1,2]),e([1],(2,3)),e([],b"abc"))
try: e(b,"x")
except TypeError as x: print(x)
def it(b,i):
    try: return b[i]
    except Exception as x: return str(x)
for i in range(1000): it(b"abc",i%3)
print(it(b"abc",-1),it(b"abc",3),it(bytearray(b"ab"),1),it(b"abc",1.5),it(b"abc",True),it({1:2},1),it("abc",2),it([1],0))
type_=type
def t(x): return type(x)
for i in range(1000): t(i)
import builtins
builtins.type=lambda x: 'patched'
print(t(1)); builtins.type=type_; print(t(1))
id=lambda x: 5
print(g(1,2))
del id
print(g(1,2))
