"""Variables that text is appended to in loops, and what reads them meanwhile."""


def build(n, c):
    s = ""
    for i in range(n):
        s += c
    return s


def build2(n):
    s = "start"
    t = ""
    for i in range(n):
        s = s + str(i % 10) + "-"
        if i % 50 == 0:
            t = s
            s += "|"
        if i % 97 == 0:
            s = s[-5:]
    return s, len(t), t[-20:]


def tok(text):
    out = []
    cur = ""
    for ch in text:
        if ch == " ":
            if cur:
                out.append(cur)
            cur = ""
        else:
            cur += ch
    out.append(cur)
    return out


def esc(text):
    r = ""
    for ch in text:
        if ch.isalpha():
            r += ch.upper()
        elif ch in "<>&":
            r += "&#" + str(ord(ch)) + ";"
        else:
            r += ch
    return r


def raises(n):
    s = ""
    try:
        for i in range(n):
            s += "x"
            if i == n - 1:
                s += 1
    except TypeError as e:
        return len(s), str(e)


def astral(n):
    s = ""
    for i in range(n):
        s += "a" if i != n - 3 else "\U0001f600"
    return len(s), ascii(s[-5:])


def closure(n):
    s = ""
    def f():
        nonlocal s
        for i in range(n):
            s += "q"
        return s
    return len(f())


def alias(n):
    s = ""
    keep = []
    for i in range(n):
        s += chr(97 + i % 26)
        if i % 1000 == 0:
            keep.append(s)
            d = {s: i}
            assert s in d
    return [len(k) for k in keep], keep[1][-3:] if len(keep) > 1 else "", s is keep[-1]


def mixed(n):
    s = ""
    for i in range(n):
        s += "ab"
        if len(s) > 100:
            s = ""
    return s


for k in range(2):
    print(len(build(2500, "ab")), build2(2500), len(tok("ab cde f " * 300)), tok("ab cde f " * 300)[-4:], len(esc("a<b>& é\u0130" * 300)), raises(2500), astral(2500), closure(2500), alias(2500), mixed(2500))
for i in range(400):
    a = tok("x yy zzz"), esc("a<b"), mixed(3), build(3, "z"), build(0, ""), build(2, ""), raises(2)
print(a)
for n in (1, 10, 1000, 20000):
    print(n, len(build(n, "xy")), len(build(n, "")), build(n, "\u00e9")[-2:] == "\u00e9" * min(n, 2))
