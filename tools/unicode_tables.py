"""Writes src/Runtime/Types/Str/UnicodeTables*.cs from the running interpreter's own str methods.

Run with the newest supported CPython: python3 tools/unicode_tables.py src/Runtime/Types/Str
Sets of code points are written as inversion lists: a code point is a member where an odd number of entries is <= it.
"""
import sys
import unicodedata

LIMIT = 0x110000
HEAD = ("namespace PyToCil.Runtime.Types;\n\n"
        "// Written by tools/unicode_tables.py from CPython's str methods, Unicode %s.\n\n" % unicodedata.unidata_version)


def inversion(test):
    out, inside = [], False
    for c in range(LIMIT):
        if test(c) != inside:
            inside = not inside
            out.append(c)
    if inside:
        out.append(LIMIT)
    return out


def rows(numbers, indent="        ", form=lambda n: "0x%X" % n if n >= 0 else "-0x%X" % -n):
    lines, line = [], indent
    for n in numbers:
        item = form(n) + ", "
        if len(line) + len(item) > 140:
            lines.append(line.rstrip())
            line = indent
        line += item
    if line.strip():
        lines.append(line.rstrip())
    return "\n".join(lines)


def span(name, doc, numbers):
    return "    /// <summary>%s</summary>\n    public static ReadOnlySpan<int> %s =>\n    [\n%s\n    ];\n" % (doc, name, rows(numbers))


def cased(c):
    s = chr(c)
    return s.isupper() or s.islower() or s.istitle()


def ignorable(c):
    if cased(c):
        return ("A\u03a3" + chr(c)).lower()[1] == "\u03c2"
    return ("A\u03a3" + chr(c) + "A").lower()[1] == "\u03c3"


def mapping(method):
    """Runs (first, last, step, delta) of single-character mappings, and the longer ones."""
    runs, long = [], []
    for c in range(LIMIT):
        if 0xD800 <= c <= 0xDFFF:
            continue
        m = method(chr(c))
        if c == 0x3A3 and len(m) == 1:
            m = "\u03c3" if m in "\u03c2\u03c3" else m
        if len(m) > 1:
            long.append((c, m))
            continue
        delta = ord(m) - c
        if delta == 0:
            continue
        if runs:
            first, last, step, d = runs[-1]
            if d == delta:
                if first == last and c - last in (1, 2):
                    runs[-1] = (first, c, c - last, d)
                    continue
                if first != last and c - last == step:
                    runs[-1] = (first, c, step, d)
                    continue
        runs.append((c, c, 1, delta))
    return runs, long


def write(path, text):
    with open(path, "w", newline="\n") as f:
        f.write(text.rstrip("\n") + "\n")


SETS = [
    ("Alpha", "<c>str.isalpha</c>.", lambda c: chr(c).isalpha()),
    ("Decimal", "<c>str.isdecimal</c>; runs are whole groups of ten, zero first.", lambda c: chr(c).isdecimal()),
    ("Digit", "<c>str.isdigit</c>.", lambda c: chr(c).isdigit()),
    ("Numeric", "<c>str.isnumeric</c>.", lambda c: chr(c).isnumeric()),
    ("Printable", "<c>str.isprintable</c>.", lambda c: chr(c).isprintable()),
]
LETTERS = [
    ("Lower", "<c>str.islower</c>: the property Lowercase.", lambda c: chr(c).islower()),
    ("Upper", "<c>str.isupper</c>: the property Uppercase.", lambda c: chr(c).isupper()),
    ("Title", "General category Lt.", lambda c: unicodedata.category(chr(c)) == "Lt"),
    ("CaseIgnorable", "Case_Ignorable, which the final sigma rule skips.", ignorable),
]
NAMES = [
    ("IdentifierStart", "XID_Start and the low line.", lambda c: chr(c).isidentifier()),
    ("IdentifierContinue", "XID_Continue.", lambda c: ("a" + chr(c)).isidentifier()),
]


def sets_file(folder, name, doc, sets):
    body = "\n".join(span(n, d, inversion(t)) for n, d, t in sets)
    write(folder + "/" + name + ".cs", HEAD + "/// <summary>%s</summary>\ninternal static class %s\n{\n%s}\n" % (doc, name, body))


def cases_file(folder, name, doc, methods):
    parts = []
    for prefix, text, method in methods:
        runs, long = mapping(method)
        flat = [x for run in runs for x in run]
        parts.append(span(prefix + "Runs", text + " to one character: first, last, step, difference.", flat))
        joined = "".join("%04x%04x%04x" % tuple((list(map(ord, m)) + [0, 0])[:3]) for _, m in long)
        assert all(ord(x) < 0x10000 for _, m in long for x in m)
        parts.append(span(prefix + "LongKeys", text + " to two or three characters: the characters that have one.", [c for c, _ in long]))
        lines = "\n".join('        "%s" +' % "".join("\\u" + joined[k:k + 4] for k in range(i, min(i + 72, len(joined)), 4)) for i in range(0, len(joined), 72))
        parts.append("    /// <summary>Three code units for each of the long keys, filled up with NUL.</summary>\n    public const string %sLongValues =\n%s\n        \"\";\n" % (prefix, lines or '        "" +'))
    write(folder + "/" + name + ".cs", HEAD + "/// <summary>%s</summary>\ninternal static class %s\n{\n%s}\n" % (doc, name, "\n".join(parts)))


def main(folder):
    sets_file(folder, "UnicodeClassTables", "Inversion lists of the character classes.", SETS)
    sets_file(folder, "UnicodeLetterTables", "Inversion lists of the letter cases.", LETTERS)
    sets_file(folder, "UnicodeNameTables", "Inversion lists of the characters of identifiers.", NAMES)
    cases_file(folder, "UnicodeUpperTables", "Mappings to upper and title case.", [("Upper", "Upper case", str.upper), ("Title", "Title case", str.title)])
    cases_file(folder, "UnicodeLowerTables", "Mappings to lower case and case folding.", [("Lower", "Lower case", str.lower), ("Fold", "Case folding", str.casefold)])


main(sys.argv[1])
