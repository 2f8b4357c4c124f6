"""Slices, searches and methods of sequences, with arguments from a small generator of its own."""


class Numbers:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]


numbers = Numbers(12345)
BOUNDS = [None, 0, 1, 2, 3, 5, 9, 20, -1, -2, -5, -20, 2**70, -2**70]


def attempt(function):
    try:
        return repr(function())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def slices():
    for sequence in [list(range(7)), tuple("abcdef"), "häßlich", b"bytes!", range(3, 30, 4), bytearray(b"abc"), ""]:
        for _ in range(60):
            start, stop, step = (numbers.pick(BOUNDS) for _ in range(3))
            print(repr(sequence)[:20], start, stop, step, attempt(lambda: sequence[start:stop:step]))
        for index in [0, 3, -1, -7, 100, -100, "x", 1.0, None]:
            print(repr(sequence)[:20], index, attempt(lambda: sequence[index]))


def assignments():
    for _ in range(150):
        target = list(range(numbers.below(8)))
        start, stop, step = (numbers.pick(BOUNDS) for _ in range(3))
        new = ["n%d" % i for i in range(numbers.below(4))]

        def assign():
            target[start:stop:step] = new
            return target

        def delete():
            del target[start:stop:step]
            return target

        print(start, stop, step, len(new), attempt(assign), attempt(delete))


def texts():
    words = ["", "a", "ab", "aXbX", "  pad\t", "Straße", "ÅÄÖ", "one two  three", "x" * 5, "tab\tbed", "line\nbreak\r\nend", "ǅ", "ﬁ", "1²"]
    for word in words:
        for name in ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "strip", "split", "splitlines", "isalpha", "isdigit",
                     "isdecimal", "isnumeric", "isalnum", "isspace", "isidentifier", "istitle", "isupper", "islower", "isprintable", "isascii", "expandtabs"]:
            print(repr(word), name, attempt(getattr(word, name)))
        for other in ["", "X", "a", " ", "ab"]:
            for name in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith", "split", "rsplit", "partition", "rpartition",
                         "strip", "lstrip", "removeprefix", "removesuffix", "join"]:
                print(repr(word), name, repr(other), attempt(lambda: getattr(word, name)(other)))
            print(repr(word), "replace", repr(other), attempt(lambda: word.replace(other, "-")), attempt(lambda: word.replace(other, "-", 1)))
        for width in [0, 3, 8]:
            print(word.center(width, "*"), word.ljust(width, "."), word.rjust(width), word.zfill(width))


def formats():
    specs = ["", "d", "5", "<8", ">8", "^8", "*^9", "+", " ", "05", ",", "_", "x", "#x", "#b", "o", "e", ".3e", "f", ".2f", "10.3f", "g", ".3g", "%", ".1%",
             "+.2f", "n", "c", "s", "=+8", "#.3g", ",.2f", "_x", "10_", "z.1f"]
    for value in [0, 1, -1, 255, 1234567, 10**25, 0.0, -0.04, 0.1, 1234.5678, 1e100, 1e-5, float("inf"), float("nan"), "text", True, None, 3 + 4j]:
        for spec in specs:
            print(value, repr(spec), attempt(lambda: format(value, spec)))


slices()
assignments()
texts()
formats()
