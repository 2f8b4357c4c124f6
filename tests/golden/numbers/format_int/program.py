"""Format specifications of int, bool and str."""
def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



INTS = [0, 1, -1, 7, 42, -42, 255, 1000, -1000, 12345, 999999, 1234567, -1234567, 65, 8364, 128512, 2**63, -2**64, 10**30, True, False]
SPECS = ["", "d", "b", "o", "x", "X", "c", "n", "e", "f", "g", "%", "E", "G", "F", "s", "r", "#b", "#o", "#x", "#X", "+", "+d", " d", "-d", "5", "<5", ">5", "^5", "=5", "05", "010", "+010d", " 010d",
         "#010x", "#010b", "#X", "*<8", "*>8d", "*^9d", "*=+9d", ",", ",d", "_d", "_b", "_x", "_o", "_X", "#_x", "010,", "015,d", "020_d", "#020_x", "012_b", "08b", ".2f", ".3e", "10.2f", "+.1f", ",.2f",
         "0<5", "0>5", "0^5", "x=6", "=+6", "<+6d", "5c", "<5c", "^5c", "05c", ".2d", ",b", ",x", ",n", "_n", ",c", "_c", "_,", ",_", "z", "zd", "zf", "+c", "#c", "dd", "5dd", "10.", "q", "\u00e9", "\u00e9<5", "\U0001f600>4d",
         "99999999999999999999", ".99999999999999999999f", "  d", "+ d", "d5", "0x", "#", "#d", "08", "-08", "1", "00005", "\u0665"]
for spec in SPECS:
    for n in INTS:
        if not (spec == "99999999999999999999" and n != 1):
            show("%r %r" % (n, spec), lambda: format(n, spec))

TEXTS = ["", "a", "hello", "na\u00efve", "\U0001f600x"]
for spec in ["", "s", "5", "<5", ">5", "^6", "10s", ".2", ".2s", "8.3", "*<8", "*^8.2s", "05", "0>5", "=5", "+5", " 5", "#5", "z5", "d", "x", ",", "_", ",s", "\u00e9^7", "\U0001f600<7", ".0", "5.10", "\t>4", "ss", "5.", "-s", "}<4"]:
    for text in TEXTS:
        show("%r %r" % (text, spec), lambda: format(text, spec))

for n in [0, 3, -7, 12345, 10**25]:
    for w in [0, 1, 5, 12]:
        print(f"[{n:{w}}] [{n:0{w}d}]" if w else f"[{n}]", f"{n:>{w + 3}}", f"{n!r:>12}", "{:,}".format(n), "{0:+}|{0:x}".format(n))
for value in [0.125, 1234567.891, -0.001]:
    for p in range(6):
        print(f"{value:.{p}f} {value:.{p}e} {value:.{p + 1}g} {value:12.{p}f}|{value:<12.{p}f}|{value:^+12.{p}f}")
show("None", lambda: format(None, "d"))
show("list", lambda: format([], "5"))
show("spec type", lambda: format(1, 2))
show("method", lambda: (5).__format__(3))
