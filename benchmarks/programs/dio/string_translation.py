"""Strings translated by a dict, a character at a time, and by str.translate. n = characters."""
TEXT = "The Quick Brown Fox Jumps Over The Lazy Dog, Twice: 0123456789. "
N = len(TEXT) * 800; UNIT = "char"; CHECK_N = len(TEXT) * 2; CHECK = "'7h3_Qu1ck_Br0wn_F0x_Jump5_Ov3r_7h3_L4zy_D0g,_7w1c3:_0123456789._'"
TABLE = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "T": "7", " ": "_"}
CODES = str.maketrans(TABLE)


def translate(text, table):
    out = []
    for ch in text:
        out.append(table.get(ch, ch))
    return "".join(out)


def run(n):
    for i in range(n // len(TEXT)):
        result = translate(TEXT, TABLE) if i % 2 == 0 else TEXT.translate(CODES)
    return result
