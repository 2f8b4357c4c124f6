"""The module string."""
import string

for name in ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits", "octdigits", "punctuation", "printable", "whitespace"]:
    print(name, repr(getattr(string, name)))
print(string.__all__)
print(string.capwords("  heLLo   wORLD "), string.capwords("a-b-c", "-"), string.capwords("x y", sep=None))


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


t = string.Template("$who likes ${what}, costs $$5")
attempt(lambda: t.substitute(who="tim", what="kung pao"))
attempt(lambda: t.substitute({"who": "a", "what": "b"}))
attempt(lambda: t.substitute({"who": "a", "what": "b"}, who="c"))
attempt(lambda: t.substitute(who="a"))
attempt(lambda: t.safe_substitute(who="a"))
attempt(lambda: t.safe_substitute())
attempt(lambda: string.Template("bad $ here").substitute())
attempt(lambda: string.Template("bad\nline ${ here").substitute())
attempt(lambda: string.Template("a\nb\n$1").substitute())
attempt(lambda: string.Template("bad $ here $x").safe_substitute(x=1))
attempt(lambda: string.Template("$a $b ${a} $$ ${c}").get_identifiers())
attempt(lambda: (string.Template("$a $").is_valid(), string.Template("$a $$").is_valid()))
attempt(lambda: t.template)
attempt(lambda: string.Template("$a.b $a_1 ${a}b $A").substitute(a=1, a_1=2, A=3))


class Percent(string.Template):
    delimiter = "%"


attempt(lambda: Percent("%x %% $x").substitute(x=5))

f = string.Formatter()
attempt(lambda: f.format("{0} {1} {x}", 1, "two", x=[3]))
attempt(lambda: f.format("{} {}", 1, 2))
attempt(lambda: f.format("{:>{w}}|{!r}", "a", "b", w=4))
attempt(lambda: f.format("{0.real} {1[0]} {1[k]!s}", 5, {0: "zero", "k": "key"}))
attempt(lambda: f.format("{} {0}", 1))
attempt(lambda: f.format("{0} {}", 1))
attempt(lambda: f.format("{x}"))
attempt(lambda: f.format("{2}", 1))
attempt(lambda: f.format("{0!z}", 1))
attempt(lambda: f.format())
attempt(lambda: f.vformat("{a}-{0}", ("p",), {"a": "q"}))
attempt(lambda: list(f.parse("a{b!r:c}{{d}}{}e{0[x].y:{w}}")))
attempt(lambda: f.get_field("a.real", (), {"a": 3}))
attempt(lambda: f.get_field("0[1]", (["x", "y"],), {}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<" + key + ">")
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec == "stars":
            return "*" + str(value) + "*"
        return super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)))


attempt(lambda: Default().format("{a} {b!u} {0:stars} {1:>4}", "x", "y", b="bee"))
