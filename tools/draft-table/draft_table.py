"""Draft versions/3.NN.table from the CPython that runs this script.

    python3.14 draft_table.py --from ../../versions/3.13.table > ../../versions/3.14.table

What the interpreter knows is taken from it: numbers, names, inline caches, argument kinds (modules ``opcode`` and
``_opcode``), magic number, vocabularies, and the size of stack effects (``dis.stack_effect``). What it does not know, the
named stack effect and the lowering, is copied from the table of a neighbouring version for each name whose effect has the
same size for all arguments tried and whose kind of argument is the same.

Every other row, and every vocabulary word that the other table does not have, starts with ``?``: the loader refuses the
whole table until somebody has read Python/bytecodes.c (to 3.11 Python/ceval.c) of that version and decided it. A copied
row is a draft too: a version may change what an instruction means and keep its size (3.13 swapped NULL and the callable), so read the
version's "What's New", section on bytecode changes.

Only a release is a source: an alpha's numbers change. Needs CPython 3.8 or later.
"""

import argparse
import dis
import importlib.util
import marshal
import opcode
import re
import sys
import unicodedata

VERSION = sys.version_info[:2]
SAMPLES = (0, 1, 2, 3, 4, 5, 8, 15, 16, 258)


# Kinds of argument by the first version that has them; before, the argument is the plain number.
FIRST = {"global-name": (3, 11), "attribute-name": (3, 12), "super-name": (3, 12), "compare": (3, 12), "compare-bool": (3, 13)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", "--older", dest="other", required=True, help="the table to copy rows from")
    options = parser.parse_args()
    older_rows, older_words = read_table(options.other)
    print("\n".join(header_lines(older_words)))
    print("\n".join(row_lines(older_rows)))


# ---- Reading a table ----

def read_table(path):
    """Rows by name as (kind, effect, lowering), and vocabulary words by (vocabulary, Python's name)."""
    rows, words = {}, {}
    for line in open(path, encoding="utf-8"):
        line = line.strip().lstrip("? ")
        if not line or line.startswith("#"):
            continue
        if line[0].isdigit():
            number, name, caches, kind, rest = line.split(None, 4)
            effect, lowering = split_effect(rest)
            rows[name] = (kind, effect, lowering)
        else:
            parts = line.split()
            if parts[0] in ("binary", "compare", "intrinsic1", "intrinsic2", "common"):
                words[parts[0], parts[-2] if parts[0] == "binary" else " ".join(parts[2:-1])] = parts[-1]
    return rows, words


def split_effect(text):
    depth = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return text[1:at], text[at + 1:].strip()
    raise ValueError(text)


def effect_size(effect, oparg, jump):
    """Pushes minus pops of a named effect."""
    sides = effect.split(" | ")
    inputs, outputs = sides[-1 if jump else 0].split("--")
    return count(outputs, oparg) - count(inputs, oparg)


def count(items, oparg):
    total = 0
    for item in filter(None, map(str.strip, items.split(","))):
        match = re.fullmatch(r"\w+(?:\[(.*?)\])?(?: if (\(.*\)))?", item)
        number, condition = match.groups()
        if condition is None or eval(condition, {"oparg": oparg}):
            total += max(0, eval(number, {"oparg": oparg})) if number else 1
    return total


# ---- Asking the interpreter ----

def cache_count(name, number):
    entries = getattr(opcode, "_inline_cache_entries", {})
    return entries[number] if isinstance(entries, list) else entries.get(name, 0)


def has_argument(number):
    return number in opcode.hasarg if hasattr(opcode, "hasarg") else number >= opcode.HAVE_ARGUMENT


def argument_kind(name, number, older_kind):
    """The interpreter's class of argument; the older table's finer word where it is of that class."""
    if not has_argument(number):
        return "none"
    if number == opcode.EXTENDED_ARG:
        return "prefix"
    classes = [
        (opcode.hasconst, ("constant",)),
        (opcode.hasname, ("name", "global-name", "attribute-name", "super-name")),
        (opcode.hasjrel, (jump_kind(name),)),
        # 3.14 lists LOAD_DEREF among the locals too.
        (opcode.hasfree, ("cell",) if VERSION >= (3, 11) else ("deref",)),
        (opcode.haslocal, ("local", "local-pair", "cell")),
        (getattr(opcode, "hasjabs", ()), ("jump-absolute",)),
        (opcode.hascompare, ("comparison", "compare", "compare-bool")),
    ]
    for members, words in classes:
        if number in members:
            return older_kind if older_kind in words and FIRST.get(older_kind, VERSION) <= VERSION else words[0]
    plain = ("number", "binary", "intrinsic1", "intrinsic2", "format", "conversion", "function-parts", "identity", "containment",
             "special-method", "common-constant")
    return older_kind if older_kind in plain else "number"


def jump_kind(name):
    if name == "END_ASYNC_FOR":
        return "jump-origin"
    return "jump-backward" if "JUMP_BACKWARD" in name else "jump-forward"


def same_size(effect, number, kind):
    for oparg in SAMPLES if kind != "none" else (None,):
        for jump in (False, True):
            try:
                expected = dis.stack_effect(number, oparg, jump=jump)
            except ValueError:
                return False
            if effect_size(effect, oparg or 0, jump) != expected:
                return False
    return True


def sizes(number, kind):
    try:
        return [dis.stack_effect(number, oparg) for oparg in (SAMPLES[:4] if kind != "none" else (None,))]
    except ValueError as error:
        return str(error)


# ---- Writing ----

def header_lines(older_words):
    version = "%d.%d" % VERSION
    source = "bytecodes.c" if VERSION >= (3, 12) else "ceval.c"
    magic = int.from_bytes(importlib.util.MAGIC_NUMBER[:2], "little")
    yield f"# CPython {version}: drafted by tools/draft-table from {sys.version.split()[0]}, then read against Python/{source}."
    yield "# Lines: see src/Bytecode/Versions/VersionTableParser.cs; stack effects in CPython's notation; lowerings see LoweringParser.cs."
    yield ""
    yield f"version        {version}"
    yield f"magic          {magic}"
    yield "header-bytes   16"
    yield f"marshal        {marshal.version}"
    yield f"have-argument  {opcode.HAVE_ARGUMENT if VERSION < (3, 13) else min(opcode.hasarg)}"
    yield f"jump-unit      {2 if VERSION >= (3, 10) else 1}"
    yield "jump-base      after-caches"
    yield f"handlers       {'exception-table' if VERSION >= (3, 11) else 'block-stack'}"
    yield f"lines          {'location-table' if VERSION >= (3, 11) else 'line-table' if VERSION == (3, 10) else 'lnotab'}"
    yield f"code-layout    {'localsplus' if VERSION >= (3, 11) else 'separate-names'}"
    yield f"generators     {'guarded' if VERSION >= (3, 12) else 'unguarded' if VERSION == (3, 11) else 'flag-start' if VERSION == (3, 10) else 'flag'}"
    yield f"listing        {version}"
    yield "unicode        " + ".".join(unicodedata.unidata_version.split(".")[:2])
    yield ""
    yield from vocabulary_lines(older_words)
    yield from refused_lines()


def vocabulary_lines(older_words):
    yield "# The arguments' vocabularies: number, CPython's name, canonical name."
    for number, (name, symbol) in enumerate(getattr(opcode, "_nb_ops", ())):
        yield word_line("binary", number, f"{name} {symbol}", older_words.get(("binary", symbol)))
    for vocabulary, names in (
        ("compare", opcode.cmp_op),
        ("intrinsic1", getattr(opcode, "_intrinsic_1_descs", ())),
        ("intrinsic2", getattr(opcode, "_intrinsic_2_descs", ())),
    ):
        if names and hasattr(opcode, "_nb_ops"):
            yield ""
        for number, name in enumerate(names):
            yield word_line(vocabulary, number, name, older_words.get((vocabulary, name)))
    if hasattr(opcode, "_common_constants"):
        yield ""
    for number, value in enumerate(getattr(opcode, "_common_constants", ())):
        name = value.__name__ if isinstance(value, type) else repr(value)
        yield word_line("common", number, name, older_words.get(("common", name)))
    yield ""


def word_line(vocabulary, number, name, meaning):
    return f"{'' if meaning else '? '}{vocabulary:10} {number:2} {name:36} {meaning or ''}".rstrip()


def refused_lines():
    names = refused()
    if not names:
        return
    yield "# Opcodes of a running interpreter only: specialised, instrumented, and the compiler's pseudo instructions."
    for number, name in sorted(names.items()):
        yield f"refused {number:3} {name}"
    yield ""


def refused():
    if hasattr(opcode, "_specialized_opmap"):
        names = {number: name for name, number in opcode._specialized_opmap.items()}
    elif hasattr(dis, "_all_opname"):
        specialised = {*dis.deoptmap, *opcode._specialized_instructions}
        names = {number: name for number, name in enumerate(dis._all_opname[:256]) if name in specialised}
    else:
        names = {}
    names.update((number, name) for name, number in opcode.opmap.items() if is_never_in_file(name, number))
    return names


def is_never_in_file(name, number):
    return number >= 256 or name.startswith("INSTRUMENTED_") or name in ("RESERVED", "ENTER_EXECUTOR", "TRACE_RECORD")


def row_lines(older_rows):
    yield "# number, name, caches, argument, (stack effect), lowering"
    rows = sorted((number, name) for name, number in opcode.opmap.items() if not is_never_in_file(name, number))
    width = max(len(name) for _, name in rows)
    for number, name in rows:
        yield row_line(name, number, older_rows.get(name), width)


def row_line(name, number, older, width):
    kind = argument_kind(name, number, older and older[0])
    mark, effect, lowering = "", "", ""
    if older is None:
        mark, effect, lowering = "? ", f"sizes {sizes(number, kind)}", "new"
    else:
        _, effect, lowering = older
        if kind != older[0] or not same_size(effect, number, kind):
            mark, lowering = "? ", f"{lowering}  # sizes {sizes(number, kind)}"
    return f"{mark}{number:<3} {name:{width}} {cache_count(name, number):2} {kind:14} {f'({effect})':70} {lowering}"


if __name__ == "__main__":
    main()
