"""bytearray: changing in place, and bytes methods that give results."""

b = bytearray()
b.append(1)
b.append(255)
b.extend([2, 3])
b.extend(b"xy")
b.extend(bytearray(b"z"))
b.extend(range(3))
print(b, len(b))
b.insert(0, 65)
b.insert(-1, 66)
b.insert(100, 67)
print(b, b.pop(), b.pop(0), b.pop(-2), b)
b.remove(255)
b.reverse()
print(b)
b[0] = 90
b[-1] = 91
print(b, b[0], b[-1], b[1:3], b[::-2])
b[1:3] = b"hello"
print(b)
b[::2] = b"." * len(b[::2])
print(b)
b[1:1] = [1, 2, 3]
print(b)
b[:] = "text".encode()
print(b)
del b[0]
print(b)
del b[1:]
print(b)
b = bytearray(range(10))
del b[::3]
print(b)
b = bytearray(range(10))
del b[::-2]
print(b)
b[1:2] = b
print(b)
b += b"++"
b *= 2
print(b)
same = b
b.extend(b)
print(same is b, len(b))
b.clear()
print(b, bool(b), bool(bytearray(1)))
c = bytearray(b"abc")
d = c.copy()
d[0] = 0
print(c, d, c == d, c == b"abc", c != "abc", c < d, c > b"ab")
print(bytearray(b"a,b,c").split(b","), bytearray(b" x ").strip(), bytearray(b"ab").upper(), bytearray(b"abc").replace(b"b", b"--"))
print(bytearray(b"a-b").partition(b"-"), bytearray(b"a").join([b"x", bytearray(b"y")]), bytearray(b"abc").hex(), bytearray.fromhex("00 ff"))
print(list(bytearray(b"abc")), 97 in bytearray(b"a"), b"b" in bytearray(b"abc"), bytearray(b"abc").find(b"c"))
print(b"a" + b"b", b"ab" * 2, 2 * b"ab", b"abc"[1], b"abc"[1:], b"abc"[::-1], list(b"abc"), tuple(b"xy"))
print(b"abc" == b"abc", b"abc" < b"abd", b"" == bytearray(), {b"k": 1}[b"k"], hash(b"a") == hash(b"a"), sorted([b"b", b"a", b""]))
print(b"Hello World".lower(), b"hello".upper(), b"hELLO wORLD".title(), b"hello".capitalize(), b"Hello".swapcase())
print(b"a b  c ".split(), b"a,b".split(b","), b"a,b,c".rsplit(b",", 1), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True))
print(b"xxaxx".strip(b"x"), b" a ".lstrip(), b" a ".rstrip(), b"abc".center(7, b"*"), b"ab".ljust(4), b"ab".rjust(4), b"7".zfill(3))
print(b"abc".isalpha(), b"ab1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"abc".islower(), b"ABC".isupper(), b"Ab Cd".istitle(), b"\xff".isascii())
print(b"abcabc".count(b"bc"), b"abcabc".rfind(b"bc"), b"abcabc".index(99), b"abcabc".rindex(b"a"), b"aaa".replace(b"a", b"b", 2))
print(b"abc".translate(bytes.maketrans(b"abc", b"xyz")), b"abc".translate(None, b"b"), b"abc".translate(None, delete=b"ac"))
print(b"%d-%s-%r-%x-%c" % (5, b"z", "q", 255, 65), b"%(k)s" % {b"k": b"v"}, b"%5.1f|" % 2.25)
print(bytes([1, 2, 3]), bytes(3), bytes("\xe9", "utf-8"), bytes(bytearray(b"q")), bytes(range(5)), bytes((c for c in b"gen")))


class Lowlevel:
    def __bytes__(self):
        return b"from __bytes__"


class Wrong:
    def __bytes__(self):
        return "text"


print(bytes(Lowlevel()), b"%b" % Lowlevel(), b"<%s>" % Lowlevel())
try:
    bytes(Wrong())
except TypeError as error:
    print(error)


class Bytes(bytes):
    def extra(self):
        return len(self) * 2


class Array(bytearray):
    pass


s = Bytes(b"abc")
print(s, s.extra(), type(s), isinstance(s, bytes), s == b"abc", type(s + b"d"), type(s[:]), s.upper(), hash(s) == hash(b"abc"))
a = Array(b"abc")
a.name = "named"
a.append(100)
print(a, a.name, type(a), type(a + b"x"), a == b"abcd")
print(Bytes.fromhex("6162"), type(Bytes.fromhex("6162")), type(Array.fromhex("61")))
s.tag = 1
print(s.tag)
for i, item in enumerate(bytearray(b"xyz")):
    print(i, item)
try:
    same += same
    print(same)
    same = bytearray(b"x")
    same += same
except BufferError as error:
    print("BufferError", error)
