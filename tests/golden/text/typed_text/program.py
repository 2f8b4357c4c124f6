"""Operations on str in loops that run long enough to be typed; each also with what they are not made for."""


def scan(text):
    digits = spaces = letters = other = 0
    for ch in text:
        if ch.isdigit():
            digits += 1
        elif ch == " " or ch == ";" or ch.isspace():
            spaces += 1
        elif ch.isalpha():
            letters += 1
        else:
            other += 1
    return digits, spaces, letters, other


def classes(text):
    out = []
    for ch in text:
        out.append((ch.isdigit(), ch.isdecimal(), ch.isnumeric(), ch.isalpha(), ch.isalnum(), ch.isspace(), ch.islower(), ch.isupper(),
                    ch.lower(), ch.upper(), ord(ch), ch in "aeiou", ch not in "0123456789abcdefghij", ch < "m", ch >= "M", "a" <= ch <= "z", ch != "x"))
    return out


def whole(text):
    return (text.isdigit(), text.isalpha(), text.isalnum(), text.isspace(), text.lower(), text.upper(), text.strip(), text.lstrip(), text.rstrip(),
            text.strip(".,"), text.lstrip("ab"), text.rstrip("ba "), text.split(), text.split(","), text.startswith("a"), text.endswith("b"),
            text.find("b"), text.find("bc"), text.replace("a", "xy"), text.replace("", "-"), len(text), str(text), text == "abc", text != "abc", text < "abc")


def items(text, indices):
    out = []
    for i in indices:
        try:
            out.append(text[i])
        except IndexError as e:
            out.append(str(e))
    return out


def slices(text):
    out = []
    n = len(text)
    for i in range(-n - 2, n + 3):
        out.append(text[i:])
        out.append(text[:i])
        for j in range(-n - 2, n + 3):
            out.append(text[i:j])
    return out


def compare(a, b):
    return a == b, a != b, a < b, a <= b, a > b, a >= b, a in b, b in a, a + b


def pairs(a, b):
    same = 0
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                same += 1
            if a[i] < b[j]:
                same += 100
    return same


def characters(n):
    out = ""
    for i in range(n):
        c = chr(i)
        if ord(c) != i:
            return "wrong"
        if c.isalpha():
            out += c
    return out


def roundtrip(n):
    out = []
    for i in range(n - 300, n):
        try:
            c = chr(i)
            if ord(c) != i:
                return "wrong"
            out.append(c)
        except ValueError as e:
            out.append(str(e))
    return out


def conversions(values):
    out = []
    for v in values:
        try:
            out.append(int(v))
        except (ValueError, TypeError, OverflowError) as e:
            out.append(type(e).__name__ + ": " + str(e))
        out.append(str(v))
    return out


def joined(separator, parts):
    try:
        return separator.join(parts)
    except TypeError as e:
        return str(e)


def split_at(text, separator):
    try:
        return text.split(separator)
    except ValueError as e:
        return str(e)


def late(parts, prefix):
    n = 0
    for p in parts:
        if p.startswith(prefix + "1"):
            n += 1
        if p.strip(prefix[:1]) != p:
            n += 10
    return n


def last_character(text):
    ch = ""
    for ch in text:
        pass
    return ch, len(ch), ch + "!", [ch], {ch: 1}


def branchy(text, flag):
    c = text
    for ch in text:
        if flag:
            c = ch
        else:
            c = text
        flag = not flag
        if not c:
            return None
    return c


TEXTS = ["", "a", "abc", "ABC def", "  12 ", "\u00e4\u00df\u0130x", "12\u0663\u00b2", "a,b,c", ".a,b.", "\U0001f600smile", "\ud800x", "x" * 40 + "b", "aab bba"]


def text_of_everything():
    return "".join([chr(i) for i in range(0x250)]) + "\u0660\u00bd\u2160\u3000\u01c5\ufb01"


def main():
    everything = text_of_everything()
    for _ in range(12):
        a = scan(everything + " ;;12")
        b = classes(everything)
    print(a)
    print(len(b), b[65], b[0xe4], b[0xdf], b[-1], b[-3])
    total = 0
    for row in b:
        for i in range(len(row)):
            if row[i] is True:
                total += i + 1
            elif row[i] is not False and type(row[i]) is str:
                total += len(row[i])
    print(total)
    for rounds in range(60):
        results = [whole(t) for t in TEXTS]
    for r in results:
        print([x if not isinstance(x, str) else ascii(x) for x in r])
    for rounds in range(300):
        r = items("abc", [0, 1, 2, -1, -3, 1, 2])
    print(r, items("abc", [3, -4, 0]), items("\U0001f600b", [0, 1, 2]), items([1, 2], [0, 5]), items("abc", [True, 2 ** 70 - 2 ** 70]))
    for rounds in range(50):
        r = slices("abcd")
    print(r)
    print([ascii(x) for x in slices("\U0001f600b")][:12])
    for rounds in range(30):
        r = [compare(a, b) for a in TEXTS[:9] for b in TEXTS[:9]]
    print(r[10], r[40], ascii(r))
    print([ascii(compare(a, b)) for a in TEXTS[9:11] for b in TEXTS[:3]])
    try:
        compare("a", 1)
    except TypeError as e:
        print(e)
    for rounds in range(20):
        r = pairs("the quick brown", "fox jumps")
    print(r, pairs("\U0001f600a", "a\U0001f600"))
    print(ascii(characters(0x250)), len(roundtrip(0xd805)), ascii(roundtrip(0xd805)[-6:]), ascii(roundtrip(0x110001)[-2:]))
    for rounds in range(100):
        r = conversions(["1", "-12", "+7", "000", "999999999999999999"])
    print(r)
    print(conversions(["12345678901234567890123", "", "-", "1_0", " 5 ", "x", "\u0663", 1.9, -1.9, 1e300, float("inf"), float("nan"), True, None, 2 ** 80]))
    for rounds in range(300):
        r = joined(", ", ["a", "b", "c"])
    print(r, joined("-", ("x", "y")), joined("", []), joined(",", ["a", 1]), joined("\U0001f600", ["a", "b"]).encode(), joined(",", "xyz"), joined(",", ["a", "\ud800"]).encode("utf-8", "surrogatepass"))
    for rounds in range(300):
        r = split_at("a-b-c", "-")
    print(r, split_at("a--b", "--"), split_at("abc", ""), split_at("a b", None))
    for rounds in range(300):
        r = late(["p1", "p2", "q"], "p")
    print(r)
    for rounds in range(300):
        r = last_character("xyz"), last_character("")
    print(r, [ascii(x) for x in last_character("a\U0001f600")])
    for rounds in range(300):
        r = branchy("abc", True), branchy("abcd", False)
    print(r)
    patched()
    subclasses()


def lengths(values):
    total = 0
    for v in values:
        total += len(v)
    return total


def patched():
    global len
    for _ in range(300):
        r = lengths(["a", "bc"])
    print(r, lengths([[1], (1, 2), {1: 2}, {1, 2, 3}, range(9), b"ab"]))
    saved = len
    len = lambda v: 100
    print(lengths(["a", "bc"]))
    del len
    print(lengths(["a", "bc"]))
    import builtins
    old = builtins.len
    builtins.len = lambda v: 7
    try:
        print(lengths(["a", "bc"]))
    finally:
        builtins.len = old
    print(lengths(["a", "bc"]), saved is old)
    try:
        lengths([1])
    except TypeError as e:
        print(e)


class Loud(str):
    def isdigit(self):
        return "loud"

    def __len__(self):
        return 42

    def __eq__(self, other):
        return "equal"

    def __hash__(self):
        return 1

    def __getitem__(self, i):
        return "item"

    def __iter__(self):
        return iter([1, 2])

    def __add__(self, other):
        return "added"

    def __contains__(self, other):
        return True


def everything_of(t):
    return t.isdigit(), len(t), t == "a", t[0], [c for c in t], t + "x", "q" in t, t.lower()


def subclasses():
    for _ in range(300):
        r = everything_of("abc")
    print(r)
    print(everything_of(Loud("abc")))
    for _ in range(300):
        r = everything_of(Loud("abc"))
    print(r, everything_of("abc"))


main()


def keys(kind, n, tail):
    out = []
    for i in range(n):
        key = "k:" + kind + ":" + str(i)
        key += "/" + tail + key[0]
        out.append(key + ("" if i % 2 else "odd" + tail))
    return out


def parted(a, b, stop):
    total = ""
    for i in range(200):
        try:
            total = total[:20] + a + ("<" + b + str(stop(i)) + ">")
        except ZeroDivisionError as e:
            total = a + str(e)
    return total


def stop(i):
    return 1 // (150 - i) if i > 100 else i


def formatted(name, value, i, other):
    return f"{name}: {value:.2f} ({i:05d}) {i} {value} {other}{name[0]}|{i:>4}|{value:10.3e}|{i:,}|{value!r}"


def smallest(a, b, c):
    return min(a, b), min(a, b, c), max(a, b), max(a, b, c), abs(a), float(b), int(c)


def more():
    for _ in range(300):
        r = keys("user", 3, "x")
    print(r, ascii(keys("\U0001f600", 2, "\ud800")))
    try:
        keys(1, 2, "x")
    except TypeError as e:
        print(e)
    for _ in range(20):
        r = parted("ab", "cd", stop)
    print(r, parted("ab", "cd", lambda i: "z" * (i % 3)), ascii(parted("ab", "\U0001f600", lambda i: i)))
    for i in range(400):
        r = formatted("item", i * 1.375, i - 3, "o"), formatted("n", -i * 0.005, i * 1000, "")
    print(r)
    for v in (0.125, 0.375, 2.675, 1e22, 1e300, -0.0, 0.005, float("inf"), float("nan"), 123456789.995, 5e-324):
        print(formatted("x", v, 7, None), formatted("yy", v, -12345678, [1]), formatted("yy", v, True, 2 ** 70))
    for _ in range(300):
        r = smallest(3, -1, 2), smallest(-0.5, 2.5, 2.5)
    print(r, smallest(2 ** 80, 1, -2 ** 63), smallest(-2 ** 63, 0, 0), smallest(0.0, -0.0, 1.0), smallest(True, 2, 3))
    nan = float("nan")
    print(min(nan, 1.0), [min(x, 1.0, nan) for x in (nan, 0.5, 2.0)])
    for a, b, c in ((nan, 1.0, 2.0), (1.0, nan, 0.5), (1.0, 2.0, nan), (1, 2.0, 0), (2, 1.0, 1), ("b", "a", "c")):
        try:
            print(smallest(a, b, c))
        except (TypeError, ValueError) as e:
            print(e)


more()


def plain_keys(d, s, items):
    hits = 0
    for x in items:
        if x in s:
            hits += 1
        elif x not in d:
            s.add(x)
        d[x] = d.get(x, 0) + 1
        if d.get(x) is None:
            return None
        hits += d[x]
    return hits, len(s), len(d)


class Same:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return self.value == other or isinstance(other, Same) and other.value == self.value


class Wrong:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        raise ValueError("no " + repr(other))


class Counting(dict):
    def __missing__(self, key):
        return 0

    def get(self, key, other=None):
        return 7


def containers():
    for _ in range(60):
        r = plain_keys({}, set(), [1, 2, 3, 1, 2, -1, -2]), plain_keys({}, set(), ["a", "bc", "a", "", "d" * 30])
    print(r)
    print(plain_keys({}, set(), [1, True, 1.0, "1", (1,), None, 2 ** 70, 2 ** 70, -1, -2, 2 ** 61 - 1, 0, -2 ** 61]))
    print(plain_keys({Same(5): 1}, {Same(1)}, [5, 1, 5, 1, 7]), plain_keys({Same("k"): 1}, {Same("s")}, ["k", "s", "k"]))
    print(plain_keys(Counting(), set(), [1, 2]), plain_keys(Counting(), frozenset([1, 2]), [1, 2]))
    for wrong in (3, "w"):
        for d, s in (({Wrong(wrong): 1}, set()), ({}, {Wrong(wrong)})):
            try:
                print(plain_keys(d, s, [wrong]))
            except ValueError as e:
                print(e)
    for bad in ([1], {2}, {}):
        try:
            plain_keys({}, set(), [bad])
        except TypeError as e:
            print(e)
    for d, s in (([1, 2], set()), ("ab", set()), ({}, [1]), (range(3), {1}), ({}, "abc")):
        try:
            print(plain_keys(d, s, [1, 2]))
        except (TypeError, AttributeError) as e:
            print(e)
    s = set()
    for i in range(3000):
        s.add(i * 7 % 1001)
        s.add(str(i % 50))
        if i % 3 == 0:
            s.discard(i)
    print(len(s), sorted(x for x in s if type(x) is int)[:20])


containers()
