"""Write what the CPython that runs this script says of the bytecode of every file below a folder, for compare-bytecode.

    python3 dump.py [--source FOLDER] [--part I/N] [--file PATH]

--source  the folder, by default this interpreter's own library with its tests
--part    only every Nth file, from the Ith on (counted from 0)
--file    print the listing of one file, as it is, and nothing else

Each source is compiled here. Standard output is lines of ASCII: 'version' first, then for each file 'file', 'pyc' (the whole
file in base64), for each code object its fields, names, constants, instructions and handlers, and 'listing', a hash of what
dis.dis prints. What may hold other characters is escaped as by the codec unicode_escape. An address and the order of a
frozenset are left out: no file holds them.
"""
import argparse
import binascii
import dis
import hashlib
import importlib.util
import io
import marshal
import os
import re
import sys
import sysconfig
import warnings

ADDRESS = re.compile(" at 0x[0-9a-f]+, file")
FROZENSET = re.compile(r"frozenset\(\{(.*)\}\)")
LEFT_OUT = ("__pycache__", "site-packages")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", default=sysconfig.get_path("stdlib"))
    parser.add_argument("--part", default="0/1")
    parser.add_argument("--file")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 3000))
    output = io.open(1, "wb", buffering=1 << 18, closefd=False)
    if options.file:
        output.write(listing(compiled(options.file)[0]).encode("utf-8", "surrogatepass"))
    else:
        dump_all(options.source, *map(int, options.part.split("/")), output)
    output.flush()


def dump_all(source, part, parts, output):
    output.write(("version %s\n" % sys.version.split()[0]).encode())
    skipped = 0
    for number, path in enumerate(sources(source)):
        if number % parts != part:
            continue
        try:
            code, pyc = compiled(path)
        except (SyntaxError, ValueError, UnicodeError, RecursionError, MemoryError, OverflowError, SystemError):
            skipped += 1
            continue
        lines = ["file " + escaped(path), "pyc " + binascii.b2a_base64(pyc, newline=False).decode()]
        try:
            dump(code, lines)
            lines.append("listing " + hashlib.sha256(normalized(listing(code)).encode("utf-8", "surrogatepass")).hexdigest())
        except Exception as error:
            lines.append("unable %s: %s" % (type(error).__name__, escaped(str(error))))
        lines.append("end\n")
        output.write("\n".join(lines).encode("ascii"))
    output.write(b"skipped %d\n" % skipped)


def sources(folder):
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in LEFT_OUT)
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(place, name)


def compiled(path):
    """The code object as it is read back from the .pyc, and the .pyc."""
    with open(path, "rb") as file:
        source = file.read()
    data = marshal.dumps(compile(source, path, "exec", dont_inherit=True))
    return marshal.loads(data), importlib.util.MAGIC_NUMBER + bytes(12) + data


def listing(code):
    text = io.StringIO()
    dis.dis(code, file=text)
    return text.getvalue()


def normalized(text):
    if " at 0x" in text:
        text = ADDRESS.sub(" at 0x0, file", text)
    if "frozenset({" in text:
        text = FROZENSET.sub(lambda match: "frozenset({" + "".join(sorted(match.group(1))) + "})", text)
    return text


def escaped(text):
    return text.encode("unicode_escape").decode("ascii")


def dump(code, lines):
    separate = not hasattr(code, "_varname_from_oparg")
    lines.append("code %s %s %s %d %d %d %d %d %d %d" % (
        escaped(getattr(code, "co_qualname", code.co_name)), escaped(code.co_name), escaped(code.co_filename),
        code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_stacksize, code.co_flags,
        code.co_firstlineno, len(code.co_code)))
    lines.append(named("names", code.co_names))
    lines.append(named("locals", separate_locals(code) if separate else joint_locals(code)))
    lines.append(named("cells", code.co_cellvars))
    lines.append(named("free", code.co_freevars))
    for constant in code.co_consts:
        lines.append("const " + escaped(normalized(repr(constant))))
    dump_instructions(code, lines)
    if hasattr(code, "co_exceptiontable"):
        for entry in dis._parse_exception_table(code):
            lines.append("handler %d %d %d %d %d" % (entry.start, entry.end, entry.target, entry.depth, entry.lasti))
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            dump(constant, lines)


def named(word, names):
    return escaped(" ".join((word,) + tuple(names)))


def separate_locals(code):
    """To 3.10: a variable that is an argument and a cell is in both tuples, and has one slot here."""
    return code.co_varnames + tuple(name for name in code.co_cellvars if name not in code.co_varnames) + code.co_freevars


def joint_locals(code):
    names = []
    try:
        while True:
            names.append(code._varname_from_oparg(len(names)))
    except IndexError:
        return names


def dump_instructions(code, lines):
    jumps = frozenset(dis.hasjrel) | frozenset(dis.hasjabs)
    own = None if hasattr(code, "co_positions") else lines_by_offset(code)
    for instruction in dis.Bytecode(code):
        if own is None:
            line, end, column, end_column = (-1 if part is None else part for part in instruction.positions)
        else:
            line = end = own.get(instruction.offset, -1)
            column = end_column = -1
        argument = instruction.arg
        text = instruction.argrepr
        if text:
            text = escaped(normalized(text))
        lines.append("%d %s %s %s %d %d %d %d %s" % (
            instruction.offset, instruction.opname, "-" if argument is None else argument,
            instruction.argval if instruction.opcode in jumps else "-", line, end, column, end_column, text))


def lines_by_offset(code):
    """To 3.10 dis knows the starts of lines only: the line of a start holds up to the next."""
    if hasattr(code, "co_lines"):
        return {at: line for start, end, line in code.co_lines() if line is not None for at in range(start, end, 2)}
    starts, line, result = dict(dis.findlinestarts(code)), -1, {}
    for at in range(0, len(code.co_code), 2):
        line = result[at] = starts.get(at, line)
    return result


if __name__ == "__main__":
    main()
