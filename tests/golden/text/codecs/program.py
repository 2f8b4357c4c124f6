"""Encodings and error handlers, both ways."""

TEXTS = ["", "abc", "\xe9\xff", "\u20ac", "\U0001f600", "a\ud800b", "\udc80\udcff", "\ud83d\ude00x", "mixed \xe9\u20ac\U0001f600 end"]
ENCODINGS = ["utf-8", "UTF8", "ascii", "us-ascii", "latin-1", "iso-8859-1", "utf-16", "utf-16-le", "utf_16_be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]
BYTES = [b"", b"abc", b"\x80", b"\xc3", b"\xc3\xa9", b"\xc3x", b"\xe2\x82", b"\xe2\x82\xac", b"\xe2\x82x", b"\xe2x", b"\xed\xa0\x80", b"\xed\xa0\x80x", b"\xf0\x9f\x98\x80",
         b"\xf0\x9f\x98", b"\xf0\x9f\x98x", b"\xf0\x9fx", b"\xf0x", b"\xf0\x80\x80\x80", b"\xf4\x90\x80\x80", b"\xf5\x80", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xff\xfe", b"\xff\xfea\x00",
         b"\xfe\xff\x00a", b"\x3d\xd8\x00\xde", b"\xd8\x3d\xde\x00", b"\x3d\xd8", b"\x3d\xd8a", b"\x3d\xd8a\x00", b"\x00\xdc", b"a\x00b", b"\x00\x00\x01\x00", b"\x00\x01\x00\x00",
         b"\x00\x00\x11\x00", b"\x00\xd8\x00\x00", b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\x00\xfe\xff\x00\x00\x00a", b"\xef\xbb\xbfabc", b"ok\xffok\xfeok"]


def attempt(action):
    try:
        return ascii(action())
    except UnicodeError as error:
        return f"{type(error).__name__}: {error} | {error.encoding} {error.start} {error.end} {error.reason} {ascii(error.object)}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in TEXTS:
    for encoding in ENCODINGS:
        for handler in HANDLERS:
            print(ascii(text), encoding, handler, attempt(lambda: text.encode(encoding, handler)))

for data in BYTES:
    for encoding in ENCODINGS:
        for handler in HANDLERS:
            print(data, encoding, handler, attempt(lambda: data.decode(encoding, handler)))

print(attempt(lambda: "a".encode("no-such")))
print(attempt(lambda: b"a".decode("no-such")))
print(attempt(lambda: b"\xff".decode("ascii", "no-such")))
print(attempt(lambda: "\xff".encode("ascii", "no-such")))
print(attempt(lambda: bytes("\xe9", "utf-8")), attempt(lambda: bytes("\xe9", "ascii", "ignore")), attempt(lambda: bytearray("\xe9", encoding="latin-1")))
print(attempt(lambda: str(b"\xc3\xa9", "utf-8")), attempt(lambda: str(bytearray(b"\xe9"), encoding="latin-1")), attempt(lambda: str(b"\xe9", errors="replace")))
