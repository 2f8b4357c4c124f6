"""Write the data files of tests/Bytecode.Tests that come from the CPython that runs this script.

    python3.12 build_data.py

sample.3.NN.pyc      Data/sample.py compiled (kinds of header and a damaged file are made from it by the tests); the parts whose
                     syntax the version does not know are left out, the lines keep their numbers
sample.3.NN.dis      what dis.dis prints of it, with 0x0 for the addresses of code objects
stack-effects.3.NN   dis.stack_effect: name, argument or -, effect straight on, effect of the jump
"""

import dis
import importlib.util
import io
import marshal
import opcode
import os
import re
import sys

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests", "Bytecode.Tests", "Data")
VERSION = "%d.%d" % sys.version_info[:2]
SAMPLES = (0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 255, 256, 258, 1000)


def main():
    with open(os.path.join(DATA, "sample.py"), encoding="utf-8") as file:
        code = compile(known_parts(file.read()), "sample.py", "exec", dont_inherit=True)
    header = importlib.util.MAGIC_NUMBER + (0).to_bytes(4, "little") + (1700000000).to_bytes(4, "little") + (1234).to_bytes(4, "little")
    with open(os.path.join(DATA, f"sample.{VERSION}.pyc"), "wb") as file:
        file.write(header + marshal.dumps(code))
    text = io.StringIO()
    dis.dis(code, file=text)
    write(f"sample.{VERSION}.dis", re.sub(r" at 0x[0-9a-f]+, file", " at 0x0, file", text.getvalue()))
    write(f"stack-effects.{VERSION}", "".join(effects()))


def known_parts(source):
    """The source without the top-level parts that this version cannot compile; blank lines stand in their place."""
    if sys.version_info < (3, 12):
        source = source.replace("class Base[T](", "class Base(")
    parts = source.split("\n\n\n")
    return "\n\n\n".join(part if compiles(part) else "\n" * part.count("\n") for part in parts)


def compiles(part):
    try:
        compile(part, "sample.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def effects():
    for name, number in sorted(opcode.opmap.items(), key=lambda item: item[1]):
        if number >= 256 or name.startswith("INSTRUMENTED_"):
            continue
        has_argument = number in opcode.hasarg if hasattr(opcode, "hasarg") else number >= opcode.HAVE_ARGUMENT
        for oparg in SAMPLES if has_argument else (None,):
            straight, jump = (dis.stack_effect(number, oparg, jump=taken) for taken in (False, True))
            yield f"{name} {'-' if oparg is None else oparg} {straight} {jump}\n"


def write(name, text):
    with open(os.path.join(DATA, name), "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


if __name__ == "__main__":
    main()
