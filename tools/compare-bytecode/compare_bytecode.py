"""Compare the bytecode reader with the CPython that runs this script, over every file of a folder (its stdlib by default).

    python3.12 compare_bytecode.py --dump PATH/PyToCil.BytecodeDump.dll [--source FOLDER] [--work FOLDER]

Each source is compiled by this interpreter into a .pyc. For each code object in it, header fields, names, constants, instructions
(offset, name, argument, jump target, positions), exception table, and the whole text of dis.dis are written from the
interpreter and from PyToCil (which also lowers the code and follows the stack's height through it), and compared byte for byte. A code object's address and the order
of a frozenset are left out: no file holds them.
Exit status 1 if any file differs.
"""

import argparse
import contextlib
import dis
import io
import os
import py_compile
import re
import subprocess
import sys
import sysconfig
import tempfile
import warnings


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dump", required=True, help="the built PyToCil.BytecodeDump.dll")
    parser.add_argument("--source", default=sysconfig.get_path("stdlib"))
    parser.add_argument("--work", default=None, help="where compiled files and texts go; a temporary folder by default")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    with contextlib.ExitStack() as stack:
        work = options.work or stack.enter_context(tempfile.TemporaryDirectory())
        compiled = list(compile_all(options.source, work))
        run = subprocess.run(["dotnet", options.dump], input="\n".join(pyc for pyc, _ in compiled), text=True, stderr=subprocess.PIPE)
        print(run.stderr, end="")
        sys.exit(report(compiled))


def compile_all(source, work):
    for folder, folders, files in os.walk(source):
        folders[:] = [name for name in folders if name not in ("__pycache__", "site-packages", "bad_coding")]
        for name in sorted(files):
            if name.endswith(".py"):
                path = os.path.join(folder, name)
                pyc = os.path.join(work, os.path.relpath(path, source).replace(os.sep, "+") + "c")
                try:
                    py_compile.compile(path, pyc, doraise=True)
                except py_compile.PyCompileError:
                    continue
                yield pyc, path


def report(compiled):
    different = instructions = 0
    for pyc, path in compiled:
        theirs = expected(pyc)
        instructions += theirs.count("\n")
        try:
            with open(pyc + ".ours", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
                ours = file.read()
        except FileNotFoundError:
            ours = ""
        if normalized(theirs) != normalized(ours):
            different += 1
            print(f"different: {path}: {first_difference(normalized(theirs), normalized(ours))}")
    print(f"CPython {sys.version.split()[0]}: {len(compiled)} files, {instructions} lines, {different} files differ")
    return 1 if different else 0


def first_difference(theirs, ours):
    for number, (a, b) in enumerate(zip(theirs.split("\n") + [""], ours.split("\n") + [""]), 1):
        if a != b:
            return f"line {number}:\n  CPython: {a[:300]!r}\n  PyToCil: {b[:300]!r}"
    return "one text ends before the other"


def normalized(text):
    text = re.sub(r" at 0x[0-9a-f]+, file", " at 0x0, file", text)
    return re.sub(r"frozenset\(\{(.*)\}\)", lambda match: "frozenset({" + "".join(sorted(match[1])) + "})", text)


# ---- What the interpreter says ----

def expected(pyc):
    import marshal
    with open(pyc, "rb") as file:
        code = marshal.loads(file.read()[16:])
    output = io.StringIO()
    dump(code, output)
    dis.dis(code, file=output)
    return output.getvalue()


def dump(code, output):
    def write(*parts):
        print(*parts, file=output)
    locals_plus = local_names(code)
    write("code", code.co_qualname, code.co_name, code.co_filename, code.co_argcount, code.co_posonlyargcount,
          code.co_kwonlyargcount, code.co_stacksize, code.co_flags, code.co_firstlineno, len(code.co_code))
    write("names " + " ".join(code.co_names))
    write("locals " + " ".join(locals_plus))
    write("cells " + " ".join(code.co_cellvars))
    write("free " + " ".join(code.co_freevars))
    for constant in code.co_consts:
        write("const", repr(constant))
    for instruction in dis.get_instructions(code):
        if instruction.opname != "EXTENDED_ARG":
            write(instruction.offset, instruction.opname, -1 if instruction.arg is None else instruction.arg,
                  instruction.argval if instruction.opcode in dis.hasjrel else -1,
                  *(-1 if part is None else part for part in instruction.positions))
    for entry in dis._parse_exception_table(code):
        write("handler", entry.start, entry.end, entry.target, entry.depth, int(entry.lasti))
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            dump(constant, output)


def local_names(code):
    names = []
    while True:
        try:
            names.append(code._varname_from_oparg(len(names)))
        except IndexError:
            return names


if __name__ == "__main__":
    main()
