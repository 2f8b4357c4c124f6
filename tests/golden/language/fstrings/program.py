import sys
x, y, s, f, n = 5, "text", "it's", 3.14159, None
print(f"{x}", f"{x}{y}", f"a{x}b{y}c", f"", f"{{}}", f"{{{x}}}", f"{x!r}{y!r}{y!s}{y!a}")
print(f"{x=}", f"{x = }", f"{y=}", f"{y=!s}", f"{x+1=}", f"{f=:.2f}", f"{ x = :>5}", f"{y!r:>10}|", f"{n=}")
width, prec = 10, 3
print(f"{f:{width}.{prec}}|", f"{y:>{width}}|", f"{y:{'>'}{width}}|", f"{x:0{width}b}", f"{f:{width}.{prec}f}")
print(f"{'nested ' + str(x + 1)}", f'''{'nested ' + f"{x + 1} {f'{y}'}"}''')
print(f"{x if x > 3 else y}", f"{(lambda v: v * 2)(x)}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{x:,}", f"{1234567:,}", f"{x!r:^9}")
print(f"{'a' 'b'}", "a" f"{x}" "b", f"""{
    x
    + 1
}""")
print(rf"\n{x}", f"\x41{x}\u00e9\N{BULLET}", f"{x}" "%s" % "p")


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr\xe9"


o = F()
print(f"{o}", f"{o:abc}", f"{o!s}", f"{o!r}", f"{o!a}", f"{o!r:>8}", f"{o:{x}{y}}", f"{o:%H:%M}", f"{o=}", f"{o=:z}")


class Bad:
    def __format__(self, spec):
        return 5


class NoFormat:
    def __str__(self):
        return "plain"


for g in (lambda: f"{Bad()}", lambda: f"{NoFormat():>10}", lambda: f"{NoFormat()}", lambda: f"{x:d}{y:d}", lambda: f"{f:d}", lambda: f"{x:q}", lambda: f"{n:5}", lambda: f"{[]:1}", lambda: f"{y:=5}", lambda: f"{1/0}", lambda: f"{undefined}"):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
print(f"{x:>5}|{x:<5}|{x:^5}|{x:05}|{x:+}|{-x:+}|{x:x}|{255:#x}|{255:#b}|{x:e}|{x:%}|{0.5:%}|{1e10:g}|{True}|{True:d}|{True:>6}")
print(f"{f}|{f:.0f}|{f:10.2f}|{f:<10.2f}|{f:+.1e}|{1e100}|{float('inf')}|{float('nan'):5}|{-0.0}|{100.0}|{1.0:.3g}")
print("".join(f"{i}:{c} " for i, c in enumerate("abc")), f"{'-' * 5}", f"{x}" + f"{y}", f"{f'{x}'}")
print(f"{b'ab'}", f"{(1, 2)}", f"{(1,)!r}", f"{...}", f"{print}", f"{int}", f"{x!s:5}|", sep="\n")
many = f"{x}{y}{s}{f}{n}{x}{y}{s}{f}{n}{x}{y}{s}{f}{n}{x}{y}{s}{f}{n}{x}{y}{s}{f}{n}"
print(many)
face, lone = '\U0001F600', '\ud800'
print(f"{face}x{y}", len(f"{face}{x}"), f"{lone!r}", f"{face:>4}|")


def loop(n):
    out = ""
    for i in range(n):
        out += f"{i}{',' if i < n - 1 else ''}"
    return out


print(loop(10))
print(f"{(yield_ := 3)}{yield_}", f"{x:{y and 5}}|", f"{'a' if not x else 'b'!r}", f"{x!r}" == repr(x))
print('%s %r %d %5.2f %% %x' % (x, y, x, f, 255), "%(a)s %(b)03d" % {"a": 1, "b": 2}, "{} {0!r}".format(1) if False else "{0} {0!r:>5} {a.real}".format(1, a=2))
