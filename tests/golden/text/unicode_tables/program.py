"""Every character class and case mapping over the characters that Unicode 15.0 and 15.1 agree on."""

CHANGED = {0x200C, 0x200D, 0x30FB, 0xFF65, 0x31EF, 0x4E24, 0x4EAC, 0x4FE9, 0x5006, 0x62D0, 0x6D1E, 0x7695, 0x79ED, 0x920E, 0x94A9}


def points():
    for c in range(0x20000):
        if 0xD800 <= c <= 0xDFFF or 0x2FFC <= c <= 0x2FFF or c in CHANGED:
            continue
        yield chr(c)
    for c in range(0xE0000, 0xE0200):
        yield chr(c)


def digest(numbers):
    h = 17
    for n in numbers:
        h = (h * 1000003 + n) & 0xFFFFFFFF
    return h


def tests(name, test):
    found = [ord(c) for c in points() if test(c)]
    print(name, len(found), digest(found))


def mappings(name, mapping):
    h = []
    changed = 0
    for c in points():
        m = mapping(c)
        if m != c:
            changed += 1
            h.append(ord(c))
            for d in m:
                h.append(ord(d))
    print(name, changed, digest(h))


tests("isalpha", str.isalpha)
tests("isalnum", str.isalnum)
tests("isdecimal", str.isdecimal)
tests("isdigit", str.isdigit)
tests("isnumeric", str.isnumeric)
tests("isprintable", str.isprintable)
tests("isspace", str.isspace)
tests("islower", str.islower)
tests("isupper", str.isupper)
tests("istitle", str.istitle)
tests("isidentifier", str.isidentifier)
tests("continues", lambda c: ("a" + c).isidentifier())
tests("splits", lambda c: len(("a" + c + "b").splitlines()) == 2)
tests("strips", lambda c: c.strip() == "")
mappings("upper", str.upper)
mappings("lower", str.lower)
mappings("title", str.title)
mappings("casefold", str.casefold)
mappings("capitalize", str.capitalize)
mappings("swapcase", str.swapcase)
mappings("sigma", lambda c: ("A\u03a3" + c + "A").lower())
mappings("sigma at end", lambda c: (c + "\u03a3").lower())
mappings("repr", repr)
