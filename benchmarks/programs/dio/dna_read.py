"""Reverse complements of DNA sequences in the FASTA format: bytes, translate, slices, a bytearray. n = files of 1000 bases."""
N = 600; UNIT = "file"; CHECK_N = 1; CHECK = "(1094, 82076, 'VCABGCG\\n')"
TABLE = bytes.maketrans(b"ACBDGHK\nMNSRUTWVYacbdghkmnsrutwvy", b"TGVHCDM\nKNSYAAWBRTGVHCDMKNSYAAWBR")


def make_file():
    state = 42
    lines = []
    for header, count in ((b">ONE Homo sapiens alu\n", 300), (b">TWO IUB ambiguity codes\n", 400), (b">THREE Homo sapiens frequency\n", 300)):
        lines.append(header)
        bases = bytearray()
        for _ in range(count):
            state = (state * 3877 + 29573) % 139968
            bases.append(b"acgtACGTRYKMNBDHVW"[state % 18])
        lines.extend([bytes(bases[i:i + 60]) + b"\n" for i in range(0, count, 60)])
    return b"".join(lines)


CONTENTS = make_file()


def show(out, parts):
    turned = b"".join(parts).translate(TABLE)[::-1]
    i = 0
    n = len(turned)
    while i < n:
        out.extend(turned[i:i + 60])
        out.extend(b"\n")
        i += 60


def read(out):
    parts = []
    for line in CONTENTS.splitlines(True):
        if line[0] in b">;":
            show(out, parts)
            out.extend(line)
            del parts[:]
        else:
            parts.append(line[:-1])
    show(out, parts)
    return out


def run(n):
    for _ in range(n):
        out = read(bytearray())
    return len(out), sum(out), out[-8:].decode("ascii")
