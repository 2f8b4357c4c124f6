l = list(range(10))
print(l[2:5], l[:3], l[-3:], l[::2], l[::-1], l[8:2:-2], l[5:2], l[100:], l[-100:3], l[:], l[None:None:None], l[True:3])
l[2:4] = "abc"
print(l)
l[::2] = [0] * len(l[::2])
print(l)
l[1:1] = [9, 9]
l[:0] = (7,)
l[len(l):] = {8}
print(l)
del l[::3]
print(l)
del l[1:3]
del l[-1]
print(l)
l[1:] += [5, 6]
print(l)
l[0] += 100
l[-1] *= 2
print(l)
l[:2] *= 2
print(l)
l[:] = []
print(l)
for f in (lambda: [1, 2, 3][::0], lambda: [1]["a":], lambda: "abc"[1.5:], lambda: slice(1, 2)[0], lambda: (1, 2)[:"x"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def assign(f):
    try:
        f([1, 2, 3, 4])
    except Exception as e:
        print(type(e).__name__, e)


def a1(l): l[::2] = [1]
def a2(l): l[0:2] = 5
def a3(l): l[::0] = []
def a4(l): l["a":] = []
def a5(l): (1, 2)[0:1] = [1]
def a6(l): "abc"[0:1] = "x"
def a7(l): del (1, 2)[0:1]
def a8(l): l[1:2] += 5
for a in (a1, a2, a3, a4, a5, a6, a7, a8):
    assign(a)


class S:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


s = S()
print(s[1:2], s[:], s[1:2, 3], s[::2], s[..., 1:], s[s:s].start is s, s[1:2:3])
s[1:2] = 5
s[:, 1] = 6
del s[1:2:3]
del s[1, 2]
s[3:4] = s[5] = 7


class D:
    pass


d = D()
d.n = 5
d.n += 1
d.n **= 2
d.n //= 5
d.n <<= 3
d.l = [1]
d.l += [2]
d.l *= 2
print(d.n, d.l)
m = {"a": 1}
m["a"] += 1
m["b"] = m.get("b", 0) + 1
m["a"] |= 8
print(m)
try:
    m["z"] += 1
except KeyError as e:
    print("KeyError", e)
try:
    d.z += 1
except AttributeError as e:
    print(e)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
x = 5
x += 2.5
x -= 1
x *= 2
x /= 3
x //= 1
x %= 3
x **= 2
print(x)
n = 1
n <<= 100
n |= 1
n >>= 98
n &= 6
n ^= 3
print(n)
s = "a"
s += "b"
s *= 3
s %= ()
print(s)
u = {1, 2}
v = u
u |= {3}
u -= {1}
u &= {2, 3, 4}
u ^= {4}
print(u, v is u)
p = q = (1,)
p += (2,)
print(p, q)
k = {"a": 1}
k2 = k
try:
    k |= {"b": 2}
except TypeError as e:
    print(e)
print(k, k2 is k)


def locals_aug(a, b=3):
    a += b
    b -= a
    for i in range(3):
        a += i
        b *= 2
        if a > 10:
            a -= 5
    return a, b


print(locals_aug(1), locals_aug(1.5), locals_aug(2**63), locals_aug("s" if False else 7, 2**62))


def overflow():
    x = 2**62
    out = []
    for _ in range(4):
        x += x
        out.append(x)
    y = -2**62
    for _ in range(4):
        y -= 2**61
        out.append(y)
    z = 3037000500
    out.append(z * z)
    z *= z
    out.append(z)
    out.append(-(-2**63))
    c = 0
    while c < 2**63 - 1:
        c = c * 2 + 1
    c += 1
    out.append(c)
    c -= 1
    out.append(c)
    return out


print(overflow())
matrix = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3):
        matrix[i][j] += i * j
        matrix[i][j] -= matrix[j][i] if i > j else 0
print(matrix)
lists = [[1, 2], [3]]
lists[0][1:] += lists[1]
lists[1][0], lists[0][0] = lists[0][0], lists[1][0]
print(lists)
