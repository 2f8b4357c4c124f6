"""Globals that hot functions read, set and deleted in every way while they do."""
A = 1; B = 2.5; C = True; S = 'x'; L = [1,2,3]; N = None
def f(n):
    t = 0
    for i in range(n):
        t += A + L[i % 3]
        if C: t += 1
        if N is None: t += 2
    return t, B * 2, S + 'y'
def g(): return helper(3)
def helper(x): return x + A
out = []
for k in range(400): out.append(f(50)); out.append(g())
print(out[-2:], len(set(map(repr,out))))
A = 5
print(f(50), g())
for k in range(300): r = (f(50), g())
print(r)
A = 2**70; C = 0
print(f(10), g())
globals()['B'] = 'q'
print(f(10))
L = (7,8,9); print(f(10))
del N
try: f(3)
except NameError as e: print(e)
N = 3
print(f(10))
def helper(x): return 'new'
print(g())
for k in range(300): r = (f(50), g())
print(r)
# counters
count = 0
def bump():
    global count
    count += 1
    return count
for k in range(5000): bump()
print(count)
def loop():
    global count
    while count < 20000: count += 1
    return count
print(loop(), loop())
# same code, several globals
import types
def h(): return A, S
gs = [{'A': i, 'S': str(i), '__builtins__': __builtins__} for i in range(4)]
fs = [types.FunctionType(h.__code__, d) for d in gs]
for k in range(500): h()
print(h()[1])
for k in range(500):
    r = [q() for q in fs]
print(r)
gs[0]['A'] = 'changed'
print([q() for q in fs])
for k in range(500): r = [q() for q in fs]
print(r)
def w(): return A
def v(): return S
for k in range(500): w(); v()
w2 = types.FunctionType(v.__code__, {'S': 'other'})
print(w2(), v())
w.__code__ = v.__code__
print(w())
globals().update(A='upd'); print(h())
m = globals()
def z(): return A
for k in range(500): z()
m.pop('A'); 
try: z()
except NameError as e: print(e)
m.setdefault('A', 4); print(z())
class K:
    lim = 3
    def q(self): return self.lim + EXTRA
EXTRA = 10
k = K()
for i in range(500): k.q()
print(k.q()); EXTRA = 20; K.lim = 4; print(k.q())
def gen():
    for i in range(3): yield i + EXTRA
for i in range(500): r = list(gen())
print(r); EXTRA = 1.5; print(list(gen()))
