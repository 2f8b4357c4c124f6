"""Slices, items, membership and loops of built-in sequences, and of what derives from them."""
import itertools
class T(tuple): pass
class B(bytes): pass
def parts(x):
    out=[]
    for a in (None,0,1,2,-1,-2,5,-9,10**30,-10**30,True):
        for b in (None,0,1,2,-1,3,9,-9,10**30):
            out.append(x[a:b])
    out+= [x[::-1],x[1:][::-1],x[5:0:-1],x[:3:-1],x[-1:-9:-1],x[::2],x[::-2]]
    return out
for x in ("hello","",[1,2,3,4,5],[],(1,2,3),(),b"hello",b"",b"x",bytearray(b"hello"),bytearray(),T((1,2)),B(b"abc"),range(5),"h\U0001F600llo"):
    print(parts(x))
    for i in (0,-1,4,-5,5,-6):
        try: print(x[i],end=' ')
        except IndexError as e: print(e,end=' ')
    print()
    for y in (1,2,"h","ll",b"l",104,300,-1,None,True,1.0,(1,),"",b""):
        try: print(y in x,end=' ')
        except (TypeError,ValueError) as e: print(type(e).__name__,e,end=' ')
    print()
class E:
    def __eq__(s,o): print('eq',o); return o==2
def f(t,x):
    return x in t, x not in t
for i in range(300):
    r=f((1,2,"a",None,2.0,(1,2)), [3,"a",None,2.0,2,True,1.0,(1,2),(1,3),float('nan'),-0.0][i%11])
    if i<11: print(r)
print(f((1,E(),5),7), f((E(),),2))
def loops(t):
    s=0
    for a in t:
        for b in (-1,0,1):
            if a or b:
                s+=a*b+b
                for c in (a,b):
                    if c>3: break
                    s+=1
    return s
for k in range(30):
    print(loops(tuple(range(k))),end=' ')
print(loops((1,2.5,True)), loops([1,2]), loops(T((3,4))))
def g(t):
    it=iter(t)
    for a in it:
        for b in it:
            return a,b,list(it)
print(g((1,2,3,4)))
def comp(t): return [x*2 for x in t if x], {x for x in t}, {x:1 for x in t}, tuple(x for x in t)
for k in range(300): r=comp((1,2,0,"a") if k<250 else (1.5,None,2))if k<250 else None
print(r, comp((1,2,0)))
def gen(t):
    for x in t:
        yield x
for k in range(400): q=list(gen((1,2,3)))
print(q)
ba=bytearray(b"abc")
def ext(ba):
    for i in range(300): ba.extend(b"xy"); ba.extend(ba[:1]); ba.extend([1]); 
    return len(ba), bytes(ba[-5:])
print(ext(ba)); ba.extend(ba); print(len(ba))
for s in (b"a\nb\r\nc\rd\n\n",b"",b"\n",b"abc",b"\r\n\r"): print(s.splitlines(),s.splitlines(True),bytearray(s).splitlines())
print(bytes(range(256)).translate(bytes(range(255,-1,-1)))[::-1][:5], b"abc".translate(None,b"b"))
w=[]
for a in ("a","b","","é","ab","\U0001F600","\uffff"):
    for b in ("a","b","","é","ab","\U0001F600","\uffff"): w.append((a<b,a<=b,a==b,a!=b,a>b,a>=b))
print(w)
