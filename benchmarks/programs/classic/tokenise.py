"""A tokeniser of source text without regular expressions: character classes, slices, a table of words. n = characters."""
SOURCE = '''
def area(width, height=2.5):  # the usual
    if width >= 10 and height != 0:
        return width * height ** 2
    name = "quoted \\" text" + 'other'
    return [i * 0x1F for i in range(12_000)] or {"key": 1e-9}
''' * 4
N = len(SOURCE) * 4; UNIT = "char"; CHECK_N = len(SOURCE); CHECK = "(196, [('name', 192), ('number', 80), ('operator', 92), ('string', 112), ('word', 108)], ('operator', '}', 24))"
WORDS = {"def", "if", "and", "return", "for", "in", "or"}
DOUBLES = {">=", "<=", "!=", "==", "**", "//", "->"}


def tokens(text):
    found = []
    at = 0
    end = len(text)
    line = 1
    while at < end:
        ch = text[at]
        if ch == "\n":
            line += 1
            at += 1
        elif ch == " " or ch == "\t":
            at += 1
        elif ch == "#":
            while at < end and text[at] != "\n":
                at += 1
        elif ch.isalpha() or ch == "_":
            start = at
            while at < end and (text[at].isalnum() or text[at] == "_"):
                at += 1
            word = text[start:at]
            found.append(("word" if word in WORDS else "name", word, line))
        elif ch.isdigit():
            start = at
            while at < end and (text[at].isalnum() or text[at] in "._" or (text[at] in "+-" and text[at - 1] in "eE")):
                at += 1
            found.append(("number", text[start:at].replace("_", ""), line))
        elif ch in "\"'":
            start = at
            at += 1
            while text[at] != ch:
                at += 2 if text[at] == "\\" else 1
            at += 1
            found.append(("string", text[start:at], line))
        elif text[at:at + 2] in DOUBLES:
            found.append(("operator", text[at:at + 2], line))
            at += 2
        else:
            found.append(("operator", ch, line))
            at += 1
    return found


def run(n):
    for _ in range(n // len(SOURCE)):
        found = tokens(SOURCE)
    kinds = {}
    for kind, text, line in found:
        kinds[kind] = kinds.get(kind, 0) + len(text)
    return len(found), sorted(kinds.items()), found[-1]
