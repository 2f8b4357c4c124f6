"""Keys of all kinds in dicts: equal numbers of different kinds, tuples, instances with and without __eq__, classes that change."""
class A: pass
class E:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return isinstance(o,E) and s.v==o.v
    def __hash__(s): return hash(s.v)
def t():
    d={}
    a=A()
    d[a]=1; d[(1,2)]=2; d[(1.0,2)]=3; d[1]=4; d[True]=5; d[1.0]=6; d[None]=7; d[int]=8; d[(a,)]=9; d[E(5)]=10; d[5]=11; d[(E(5),)]=12
    print(len(d), d[(1,2)], d[1], d[None], d[int], d[(a,)], d[E(5)], d[5], d[(5,)] if (5,) in d else 'no', d[(E(5),)])
    print(0.0 in {(-0.0):1}, (0.0,) in {(-0.0,):1}, ((1,),2) in {((True,),2.0):1})
    n=float('nan'); print(n in {n:1}, (n,) in {(n,):1})
    for i in range(3000):
        d[(i,i+1)]=d.get((i,i+1),0)+1
    print(len(d), sum(v for k,v in d.items() if type(v) is int))
    for i in range(3000): del d[(i,i+1)]
    print(list(d.values()))
    try: d[[]]
    except TypeError as e: print(e)
    try: ([],) in d
    except TypeError as e: print(e)
    A.__eq__=lambda s,o: True
    A.__hash__=lambda s: 1
    print(A() in {A():1})
for i in range(3): t()
for k in range(12):
    d={j:j for j in range(k)}
    c=d.copy(); c['x']=1; e=dict(c); e.update({j:0 for j in range(5,20)})
    print(d,c,e,{**e,'y':2})
d={}
for i in range(1000):
    d[i]=i
    if i%3==0: d.popitem()
    if i%7==0 and d: del d[next(iter(d))]
print(len(d),list(d)[:5],list(d)[-5:], all(k in d for k in d), sum(k in d for k in range(1000)))
x=[1,(2,),{},set(),'s',1.5,2.5,1e300,-0.0,0.0,10**6,10**17,10**18,None,True,1j,A,A(),-5]
print(len(set(map(id,x)))==len(x), all(id(v)==id(v) for v in x))
