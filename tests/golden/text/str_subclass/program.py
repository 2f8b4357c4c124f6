"""Classes derived from str, and objects with text methods of their own."""


class Name(str):
    def __new__(cls, text, tag=None):
        self = super().__new__(cls, text)
        self.tag = tag
        return self

    def shout(self):
        return self.upper() + "!"


n = Name("bob", tag=7)
print(n, repr(n), n.tag, n.shout(), type(n), len(n), n[0], type(n[0]), type(n[:]), type(n + "x"), type("x" + n), type(n * 2))
print(n == "bob", "bob" == n, hash(n) == hash("bob"), {n: 1}["bob"], {"bob": 2}[n], n in ["bob"], n < "c", n + "!" , "%s" % n, f"{n}", "{}".format(n), "{:>5}".format(n))
print(n.upper(), type(n.upper()), type(n.lower()), n.replace("b", "c"), n.split("o"), ",".join([n, n]), type(str(n)), type(n.strip()), type(",".join([n])))
print(isinstance(n, str), issubclass(Name, str), n is str(n), str(n) == n, Name("") == "", bool(Name("")), bool(n))
print("bob".startswith(n), "x" in n, "b" in n, n.find("o"), n.__class__.__name__, n.isalpha(), list(n), n.encode(), sorted([Name("b"), "a"]))


class Loud(str):
    def __str__(self):
        return "LOUD " + self[:]

    def __repr__(self):
        return "Loud(" + str.__repr__(self) + ")"

    def __format__(self, spec):
        return "fmt:" + spec + ":" + self[:]

    def __eq__(self, other):
        return "eq"

    def __hash__(self):
        return 5

    def __len__(self):
        return 99

    def __getitem__(self, index):
        return "item" if index != slice(None) else str.__getitem__(self, index)

    def __contains__(self, part):
        return True

    def __add__(self, other):
        return "added"

    def __radd__(self, other):
        return "radded"

    def __iter__(self):
        return iter([1, 2])


q = Loud("x")
print(str(q), repr(q), f"{q}", f"{q:>3}", f"{q!s}", f"{q!r}", "{}".format(q), "{:z}".format(q), "%s %r" % (q, q), [q])
print(q == "anything", hash(q), len(q), q[0], 5 in q, q + 1, "a" + q, list(q), q.upper(), ",".join([q, q]))
print({q: 1}, type(Loud("a") * 2))


class Textual:
    def __str__(self):
        return "as text"

    def __repr__(self):
        return "<Textual>"

    def __format__(self, spec):
        return "[" + spec + "]"


t = Textual()
print(t, str(t), repr(t), f"{t}", f"{t:abc}", f"{t!s:>10}", "{!r}".format(t), "%s %r" % (t, t))


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return None

    def __format__(self, spec):
        return 7


for action in (lambda: str(Bad()), lambda: repr(Bad()), lambda: f"{Bad()}", lambda: "%s" % Bad(), lambda: "%r" % Bad(), lambda: "{}".format(Bad())):
    try:
        print(action())
    except TypeError as error:
        print("TypeError", error)


class Mapping:
    def __getitem__(self, key):
        return "<" + str(key) + ">"


print("%(a)s %(b)5s" % Mapping(), "{a} {b}".format_map(Mapping()), "abc".translate(Mapping()))


class Index:
    def __index__(self):
        return 2


print("abcdef"[Index()], "ab" * Index(), "abc".center(Index()), "%c" % Index(), "%x" % Index(), "abcdef"[Index():], "a".zfill(Index()))


class Number:
    def __int__(self):
        return 42

    def __float__(self):
        return 2.5


print("%d" % Number(), "%f" % Number(), "%.1e" % Number())


class Right:
    def __radd__(self, other):
        return "radd " + repr(other)

    def __rmul__(self, other):
        return "rmul " + repr(other)

    def __rmod__(self, other):
        return "rmod " + repr(other)


print("a" + Right(), "a" * Right(), b"a" + Right(), b"a" * Right())
